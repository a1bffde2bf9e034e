"""Dates, times and durations of events: as a calendar file writes them, and which instants they are."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from checklist.dates.instants import NonexistentTimeError, from_local
from checklist.dates.places import Places
from checklist.invitation.lines import Property
from checklist.limits import LIMITS
from checklist.record.faults import Fault, InputError
from checklist.record.fields import quoted
from checklist.text.catalogue import say


@dataclass(frozen=True)
class Moment:
    """A clock time with the zone as written, empty where there is none; `zone` is what that means, if it is known."""

    local: datetime
    written: str
    zone: str | None

    def instant(self, places: Places) -> datetime | None:
        """The instant, where the zone is known."""
        if self.zone == "UTC":
            return self.local.replace(tzinfo=UTC)
        zone = None if self.zone is None else places.zone(self.zone)
        try:
            return None if zone is None else from_local(self.local, zone)
        except NonexistentTimeError:
            return None

    def seen_in(self, name: str, places: Places) -> "Moment | None":
        """The same moment by the clocks of another zone."""
        instant, zone = self.instant(places), places.zone(name)
        if instant is None or zone is None:
            return None
        return Moment(instant.astimezone(zone).replace(tzinfo=None), name, name)


@dataclass(frozen=True)
class Span:
    """One event: from when to when. The end may be unknown."""

    start: Moment
    minutes: int | None


def value_of(name: str, text: str) -> date | datetime:
    """A date, or a date and time, within our years. Raises `InputError`, naming the field, where it is none."""
    from icalendar.prop import vDDDTypes  # noqa: PLC0415 (see `lines`)

    try:
        value = vDDDTypes.from_ical(text.strip().partition("/")[0])  # type: ignore[no-untyped-call]
    except ValueError as error:
        raise _not(name, text, "wanted.moment") from error
    if not isinstance(value, date) or not LIMITS.first_year <= value.year <= LIMITS.last_year:
        raise _not(name, text, "wanted.moment")
    return value


def length_of(found: Property) -> timedelta:
    """How long an event takes (DURATION). Raises `InputError`, naming the field, where it is none."""
    from icalendar.prop import vDuration  # noqa: PLC0415 (see `lines`)

    text = found.value.strip()
    try:
        length: timedelta = vDuration.from_ical(text)  # type: ignore[no-untyped-call]
    except ValueError as error:
        raise _not("DURATION", text, "wanted.duration") from error
    if not re.search(r"\d", text):
        raise _not("DURATION", text, "wanted.duration")
    return length


def _not(name: str, text: str, wanted: str) -> InputError:
    sentence = say("fault.not", value=quoted(text), wanted=say(wanted, first=LIMITS.first_year, last=LIMITS.last_year))
    return InputError([Fault(name, sentence)])
