"""When events of a series take place, and when clocks change: the rules of calendar files (RRULE), with an end."""

import re
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

_PARTS: Final = {
    "FREQ": r"DAILY|WEEKLY|MONTHLY|YEARLY",
    "COUNT": r"\d{1,9}",
    "INTERVAL": r"[1-9]\d{0,2}",
    "BYDAY": r"(?:-?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:-?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)){0,6}",
    "BYMONTH": r"[1-9]|1[0-2]",
    "BYMONTHDAY": r"-?(?:[1-9]|1\d|2[0-8])",
    "WKST": r"MO|TU|WE|TH|FR|SA|SU",
    "UNTIL": r"\d{8}(?:T\d{6}Z?)?",
}
"""What is understood of a rule. None of it can name a day that never comes: the library looks for one until 9999."""
_NOT_TOGETHER: Final = (
    ({"DAILY", "WEEKLY"}, {"BYMONTH"}),
    ({"DAILY", "WEEKLY"}, {"BYMONTHDAY"}),
    ({"DAILY"}, {"BYDAY", "INTERVAL"}),
    (_PARTS["FREQ"].split("|"), {"BYDAY", "BYMONTHDAY"}),
)
_MOST: Final = 60
MOMENT: Final = "%Y%m%dT%H%M%S"


def occurrences(rule: str, start: datetime, last: datetime) -> list[datetime]:
    """The clock times from `start` to `last` that a rule names, `start` among them; only that where the rule is none.

    Rules by the hour or the second are not followed: no interview and no zone goes by them.
    """
    from dateutil.rrule import rrulestr  # noqa: PLC0415 (comes with icalendar, see `lines`)

    parts = dict(item.split("=", 1) for item in rule.upper().split(";") if "=" in item)
    if "FREQ" not in parts or not all(_is_understood(name, value) for name, value in parts.items()):
        return [start]
    if any(parts["FREQ"] in frequencies and names <= parts.keys() for frequencies, names in _NOT_TOGETHER):
        return [start]
    count = parts.pop("COUNT", "")
    until = min(last, _end(parts.pop("UNTIL", "")) or last)
    try:
        text = ";".join(f"{name}={value}" for name, value in (parts | {"UNTIL": f"{until:{MOMENT}}"}).items())
        found = sorted({start, *islice(rrulestr(text, dtstart=start), _MOST)})
    except (ValueError, OverflowError, TypeError):
        return [start]
    return found[: int(count)] if count and int(count) > 0 else found


def _is_understood(name: str, value: str) -> bool:
    return name in _PARTS and re.fullmatch(_PARTS[name], value) is not None


def moment(text: str) -> datetime | None:
    """A clock time as calendar files write it; None where it is none."""
    try:
        return datetime.strptime(text.strip().upper().rstrip("Z"), MOMENT)  # noqa: DTZ007 (a clock time; its zone is apart)
    except ValueError:
        return None


def _end(text: str) -> datetime | None:
    """The last moment of a rule; a day counts whole."""
    day = moment(f"{text}T000000") if len(text) == len("20260605") else None
    return moment(text) if day is None else day + timedelta(days=1)
