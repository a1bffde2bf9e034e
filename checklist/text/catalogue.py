"""Every sentence that Python says to a reader, looked up by key, with named placeholders.

A second language is a second module like `english`.
"""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from checklist.text.english import MONTHS, NUMBERS, SENTENCES, WEEKDAYS


def say(key: str, **facts: object) -> str:
    """The sentence of that key with the facts put in. Facts are plain text and are never read as a format."""
    return SENTENCES[key].format(**facts)


def knows(key: str) -> bool:
    """Whether the catalogue has a sentence of that key."""
    return key in SENTENCES


def written_date(day: date, *, with_year: bool) -> str:
    """A date as one writes it in a sentence: "Friday 5 June", or "Friday 5 June 2026"."""
    year = f" {day.year}" if with_year else ""
    return f"{WEEKDAYS[day.weekday()]} {_day_and_month(day)}{year}"


def written_day(day: date) -> str:
    """A date without its weekday: "5 June 2026"."""
    return f"{_day_and_month(day)} {day.year}"


def _day_and_month(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def written_moment(instant: datetime, zone: ZoneInfo, *, with_year: bool) -> str:
    """A moment in that zone as one writes it in a sentence: "Friday 5 June, 17:30"."""
    local = instant.astimezone(zone)
    return f"{written_date(local.date(), with_year=with_year)}, {local:%H:%M}"


def written_number(number: int) -> str:
    """A whole number in words where it is small: "two", "ten", "11"."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def written_list(items: Sequence[str]) -> str:
    """Several things as a sentence lists them: "a, b and c"."""
    if len(items) <= 1:
        return "".join(items)
    return say("list.last", items=", ".join(items[:-1]), last=items[-1])
