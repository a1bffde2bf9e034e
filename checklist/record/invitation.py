"""What an invitation says about an interview: from its text, or from its calendar file. All of it is to be checked.

Nothing is guessed that could be wrong unseen: a date whose day and month could be swapped, or a zone given by letters
that several countries use, is left to the person.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Final

from checklist.dates.places import Places
from checklist.limits import LIMITS
from checklist.record.faults import Fault, InputError
from checklist.text.catalogue import say
from checklist.text.english import MONTHS

_LONGEST: Final = 100_000
"""Characters of an invitation that are read."""
_DAYS_BACK: Final = 60
"""How many days ago a date without a year may lie; else it is next year's."""
_FREE_MAIL: Final = frozenset(
    {"gmail", "googlemail", "outlook", "hotmail", "live", "yahoo", "icloud", "me", "gmx", "web", "proton", "protonmail"}
)
_SECOND_LEVEL: Final = frozenset({"co", "com", "org", "net", "ac", "gov", "edu"})
_VIDEO: Final = re.compile(
    r"\b(zoom|teams|google meet|meet\.google|webex|video ?call|video ?conference|skype)\b", re.IGNORECASE
)
_PHONE: Final = re.compile(
    r"\b(phone (call|interview|screen)|by phone|we will (call|ring) you|telephone)\b", re.IGNORECASE
)

_MONTH: Final = "(?P<month>" + "|".join(f"{name}|{name[:3]}" for name in MONTHS) + r")\.?"
_YEAR: Final = r"(?:,?\s+(?P<year>20\d\d))?"
_DATES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<year>20\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?=\b|T)",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}{_YEAR}\b",
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_YEAR}\b",
        r"\b(?P<day>\d{1,2})\.\s?(?P<number>\d{1,2})\.\s?(?P<year>20\d\d)\b",
    )
)
_TIME: Final = re.compile(
    r"(?<![\d:.+-])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap]\.?m\.?)?(?![\d:])", re.IGNORECASE
)
_ZONE: Final = re.compile(r"\b[A-Z][A-Za-z_]+/[A-Z][A-Za-z_]+(?:/[A-Z][A-Za-z_]+)?\b")
_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NAMED_MAIL: Final = re.compile(
    r"(?:\"(?P<quoted>[^\"\n]{2,80})\"|(?P<name>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,4}))"
    r"\s*<(?:mailto:)?(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>"
)


@dataclass(frozen=True)
class Person:
    """Someone named in an invitation."""

    name: str
    email: str


@dataclass(frozen=True)
class Invitation:
    """What was found; None or empty where nothing was. `start` is the clock time there, without a zone."""

    company: str | None = None
    start: datetime | None = None
    time_zone: str | None = None
    duration_minutes: int | None = None
    format: str | None = None
    people: tuple[Person, ...] = ()

    def document(self) -> dict[str, Any]:
        """The fields of a record that can be filled in."""
        fields: dict[str, Any] = {
            "company": self.company,
            "start": None if self.start is None else f"{self.start:%Y-%m-%dT%H:%M}",
            "time_zone": self.time_zone,
            "duration_minutes": self.duration_minutes,
            "format": self.format,
            "contacts": [{"name": person.name, "email": person.email} for person in self.people] or None,
        }
        return {name: value for name, value in fields.items() if value is not None}


def read_invitation(text: str, today: date, places: Places) -> Invitation:
    """What the text of an invitation says. `today` tells which year a date without one means."""
    text = text[:_LONGEST]
    people = tuple(_people(text))
    return Invitation(
        company=_company(people),
        start=_start(text, today),
        time_zone=next((name for name in _ZONE.findall(text) if places.knows_zone(name)), None),
        format=_format(text),
        people=people,
    )


def read_calendar(content: str, places: Places) -> Invitation:
    """What the first event of a calendar file (iCalendar) says. Raises `InputError` where there is none."""
    from icalendar import Calendar  # noqa: PLC0415 (a megabyte, which only those who open such a file need)

    try:
        events = Calendar.from_ical(content).walk("VEVENT")
    except ValueError as error:
        raise InputError([Fault("", say("fault.not_a_calendar"))]) from error
    if not events:
        raise InputError([Fault("", say("fault.no_event"))])
    event = events[0]
    people = tuple(_invited(event))
    words = "\n".join(str(event.get(name, "")) for name in ("SUMMARY", "LOCATION", "DESCRIPTION"))
    found = Invitation(company=_company(people), format=_format(words), people=people)
    start = getattr(event.get("DTSTART"), "dt", None)
    if not isinstance(start, datetime) or not LIMITS.first_year <= start.year <= LIMITS.last_year:
        return found
    zone = str(event["DTSTART"].params.get("TZID", "")) or ("UTC" if start.tzinfo is not None else "")
    if places.knows_zone(zone):
        found = replace(found, time_zone=zone)
    return replace(
        found, start=start.replace(tzinfo=None, second=0, microsecond=0), duration_minutes=_minutes(event, start)
    )


def _minutes(event: Any, start: datetime) -> int | None:
    if "DURATION" in event:
        length = event["DURATION"].dt
    else:
        end = getattr(event.get("DTEND"), "dt", None)
        if not isinstance(end, datetime) or (end.tzinfo is None) != (start.tzinfo is None):
            return None
        length = end - start
    minutes = length // timedelta(minutes=1)
    return minutes if 1 <= minutes <= 24 * 60 else None


def _invited(event: Any) -> Iterator[Person]:
    seen: set[str] = set()
    for name in ("ORGANIZER", "ATTENDEE"):
        found = event.get(name, [])
        for address in found if isinstance(found, list) else [found]:
            email = re.sub("^mailto:", "", str(address), flags=re.IGNORECASE)
            if _MAIL.fullmatch(email) and email.casefold() not in seen:
                seen.add(email.casefold())
                yield Person(str(address.params.get("CN", "")).strip() or _name_in(email), email)


def _people(text: str) -> Iterator[Person]:
    named = {match["email"].casefold(): match["quoted"] or match["name"] for match in _NAMED_MAIL.finditer(text)}
    seen: set[str] = set()
    for match in _MAIL.finditer(text):
        email = match[0].rstrip(".")
        if email.casefold() not in seen:
            seen.add(email.casefold())
            yield Person(named.get(email.casefold()) or _name_in(email), email)


def _name_in(email: str) -> str:
    """The name that an address spells out: dana.lee@… is Dana Lee."""
    return " ".join(part.capitalize() for part in re.split(r"[._+-]+", email.partition("@")[0]) if part)


def _company(people: tuple[Person, ...]) -> str | None:
    """The company that an address belongs to: …@acme.example is Acme. Free mail tells nothing."""
    for person in people:
        labels = person.email.partition("@")[2].casefold().split(".")[:-1]
        while len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
            labels.pop()
        if labels and labels[-1] not in _FREE_MAIL:
            return labels[-1].replace("-", " ").title()
    return None


def _format(text: str) -> str | None:
    if _VIDEO.search(text):
        return "video"
    return "phone" if _PHONE.search(text) else None


def _start(text: str, today: date) -> datetime | None:
    """The first date in the text that has a clock time near it, before or behind."""
    found = sorted((match for pattern in _DATES for match in pattern.finditer(text)), key=lambda match: match.start())
    for match in found:
        day = _date(match, today)
        clock = _clock(text, match) if day is not None else None
        if day is not None and clock is not None:
            return datetime(day.year, day.month, day.day, *clock)  # noqa: DTZ001 (a clock time there; the zone is apart)
    return None


def _date(match: re.Match[str], today: date) -> date | None:
    parts = match.groupdict()
    month = int(parts["number"]) if parts.get("number") else _month(parts["month"])
    try:
        if parts["year"]:
            return date(int(parts["year"]), month, int(parts["day"]))
        day = date(today.year, month, int(parts["day"]))
        return day if day >= today - timedelta(days=_DAYS_BACK) else day.replace(year=today.year + 1)
    except ValueError:
        return None


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month[:3].casefold() == name[:3].casefold())


def _clock(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """The clock time behind a date, within its sentence, or just before it. A bare number is none."""
    behind = text[match.end() : match.end() + 60].partition("\n\n")[0]
    before = text[max(match.start() - 30, 0) : match.start()]
    for part in (behind, before):
        for time in _TIME.finditer(part):
            hour, minute = int(time["hour"]), int(time["minute"] or 0)
            if time["half"]:
                hour = hour % 12 + (12 if time["half"][0] in "pP" else 0)
            elif time["minute"] is None:
                continue
            if hour < 24 and minute < 60:  # noqa: PLR2004
                return hour, minute
    return None
