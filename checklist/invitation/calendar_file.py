"""What a calendar file says about an interview. All of it is to be checked by the person.

Nothing is guessed: of several dates none is chosen, and a zone that is not understood is said as it is written.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from checklist.dates.places import Places
from checklist.invitation.lines import Component, Property, read_components
from checklist.invitation.moments import Moment, Span, length_of, value_of
from checklist.invitation.series import occurrences
from checklist.invitation.zones import CalendarZones
from checklist.limits import LIMITS
from checklist.record.faults import Fault, InputError
from checklist.text.catalogue import say

_MOST_CHOICES: Final = 12
_SERIES: Final = timedelta(days=366)
"""How far a series of events is followed."""
_NO_PEOPLE: Final = {"RESOURCE", "ROOM"}
_ADDRESS: Final = re.compile(r"[^\s@<>]{1,64}@[^\s@<>]{1,255}")


class CalendarFile:
    """A calendar file that was taken apart. `zones` must be at hand before it is asked what it says."""

    def __init__(self, content: bytes, places: Places) -> None:
        """Raises `InputError` where this is no calendar, or holds no event."""
        self._places = places
        self._calendar = read_components(content)
        self._events = list(self._calendar.named("VEVENT"))
        if not self._events:
            raise InputError([Fault("", say("fault.no_event"))])
        self._zones = CalendarZones(self._calendar, places)
        self._own_zone = self._calendars_zone()

    @property
    def zones(self) -> frozenset[str]:
        """The names of all zones in which its times are given."""
        names = {
            found.parameters["TZID"].strip()
            for event in self._events
            for name in ("DTSTART", "DTEND", "RECURRENCE-ID")
            for found in event.properties.get(name, ())
            if "TZID" in found.parameters
        }
        known = {self._zones.zone(name) for name in names} | {self._own_zone}
        return frozenset(zone for zone in known if zone is not None)

    def document(self) -> dict[str, Any]:
        """What can be filled in, what must be asked, what should be said, and the words, for the page to read.

        Raises `InputError` where a date, time or duration is none, naming the field.
        """
        events = [event for event in _latest(self._events) if event.text("STATUS").upper() != "CANCELLED"]
        if not events or self._method() == "CANCEL":
            return {"fields": {}, "questions": [], "remarks": [{"code": "cancelled"}], "words": []}
        people = list(_people(events))
        answer: dict[str, Any] = {
            "fields": {"contacts": people} if people else {},
            "questions": [],
            "remarks": [],
            "words": [_words(events, name) for name in ("SUMMARY", "LOCATION", "DESCRIPTION")],
        }
        spans = [span for group in _by_series(events) for span in self._spans(group)]
        if not spans:
            code = "whole_day" if any("DTSTART" in event.properties for event in events) else "no_start"
            answer["remarks"].append({"code": code})
            return answer
        day = self._one_day(spans)
        if day is None:
            answer["questions"].append(self._which(spans))
            day = Span(min(spans, key=lambda span: span.start.local).start, None)
        else:
            answer["fields"] |= {"start": _text(day.start.local)}
            answer["fields"] |= {"duration_minutes": day.minutes} if day.minutes is not None else {}
        self._tell_zone(day.start, answer)
        return answer

    def _method(self) -> str:
        return next((found.text("METHOD").upper() for found in self._calendar.named("VCALENDAR")), "")

    def _calendars_zone(self) -> str | None:
        """The zone in which the calendar is shown, though its times may be written in UTC."""
        names = (found.text("X-WR-TIMEZONE") for found in self._calendar.named("VCALENDAR"))
        return next((zone for name in names if name and (zone := self._zones.named(name)) is not None), None)

    def _tell_zone(self, start: Moment, answer: dict[str, Any]) -> None:
        if start.zone is not None:
            answer["fields"]["time_zone"] = start.zone
            if start.zone == "UTC":
                answer["remarks"].append({"code": "utc"})
        elif start.written:
            offset = self._zones.offset(start.written, start.local)
            question = {"code": "zone", "field": "time_zone", "written": start.written, "choices": []}
            answer["questions"].append(question if offset is None else question | {"offset": offset})

    def _spans(self, series: Sequence[Component]) -> Iterator[Span]:
        """All occurrences of an event and of what was changed of it, in no order."""
        moved = {
            value_of("RECURRENCE-ID", found.value)
            for event in series
            if (found := event.first("RECURRENCE-ID")) is not None
        }
        for event in series:
            span = self._span(event)
            if span is None:
                continue
            if event.first("RECURRENCE-ID") is not None:
                yield span
                continue
            for local in _occurrences(event, span.start.local):
                start = Moment(local, span.start.written, span.start.zone)
                # A change names an occurrence by its clock time, its instant or its day.
                if moved.isdisjoint((local, start.instant(self._places), local.date())):
                    yield Span(start, span.minutes)

    def _span(self, event: Component) -> Span | None:
        start = self._moment(event, "DTSTART")
        if start is None:
            return None
        minutes = self._minutes(event, start)
        if start.zone == "UTC" and self._own_zone is not None:
            start = start.seen_in(self._own_zone, self._places) or start
        elif not start.written and self._own_zone is not None:
            start = Moment(start.local, self._own_zone, self._own_zone)
        return Span(start, minutes)

    def _moment(self, event: Component, name: str) -> Moment | None:
        """A date with its time; None for a whole day, or where there is none."""
        found = event.first(name)
        if found is None:
            return None
        value = value_of(name, found.value)
        if not isinstance(value, datetime):
            return None
        local = value.replace(tzinfo=None, second=0, microsecond=0)
        if value.tzinfo is not None:
            return Moment(local, "UTC", "UTC")
        written = found.parameters.get("TZID", "").strip()
        return Moment(local, written, self._zones.zone(written) if written else None)

    def _minutes(self, event: Component, start: Moment) -> int | None:
        """How long it takes: elapsed time, so that an end in another zone counts as it should."""
        lasting = event.first("DURATION")
        if lasting is not None:
            length = length_of(lasting)
        else:
            end = self._moment(event, "DTEND")
            if end is None:
                return None
            instants = start.instant(self._places), end.instant(self._places)
            if instants[0] is not None and instants[1] is not None:
                length = instants[1] - instants[0]
            elif start.written == end.written:
                length = end.local - start.local
            else:
                return None
        minutes = length // timedelta(minutes=1)
        return minutes if LIMITS.shortest_duration <= minutes <= LIMITS.longest_duration else None

    def _one_day(self, spans: Sequence[Span]) -> Span | None:
        """The parts of one day as one, from the first start to the last end; None where they are of several days."""
        here = [self._as_in(span, spans[0].start) for span in spans]
        parts = sorted((span for span in here if span is not None), key=lambda span: span.start.local)
        if len(parts) < len(spans) or len({span.start.local.date() for span in parts}) > 1:
            return None
        first = parts[0].start
        if any(span.minutes is None for span in parts[1:]) or (len(parts) > 1 and parts[0].minutes is None):
            return Span(first, None)
        if len(parts) == 1:
            return parts[0]
        end = max(span.start.local + timedelta(minutes=span.minutes or 0) for span in parts)
        return Span(first, (end - first.local) // timedelta(minutes=1))

    def _as_in(self, span: Span, other: Moment) -> Span | None:
        if span.start.written == other.written or span.start.zone == other.zone is not None:
            return span
        start = None if other.zone is None else span.start.seen_in(other.zone, self._places)
        return None if start is None else Span(start, span.minutes)

    def _which(self, spans: Sequence[Span]) -> dict[str, Any]:
        choices = [
            {"fields": {"start": _text(span.start.local)}
             | ({} if span.minutes is None else {"duration_minutes": span.minutes})
             | ({} if span.start.zone is None else {"time_zone": span.start.zone})}
            for span in sorted(spans, key=lambda span: span.start.local)
        ]  # fmt: skip
        return {"code": "dates", "field": "start", "written": "", "choices": choices[:_MOST_CHOICES]}


def _latest(events: Sequence[Component]) -> list[Component]:
    """Of each event, and of each changed occurrence of it, the version with the highest number."""
    found: dict[tuple[str, str], Component] = {}
    for number, event in enumerate(events):
        changed = event.first("RECURRENCE-ID")
        key = event.text("UID") or f"#{number}", "" if changed is None else changed.value
        if key not in found or _sequence(event) >= _sequence(found[key]):
            found[key] = event
    return list(found.values())


def _sequence(event: Component) -> tuple[int, str]:
    number = event.text("SEQUENCE")
    return int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0, event.text("DTSTAMP")  # noqa: PLR2004 (no number of versions has ten digits)


def _by_series(events: Sequence[Component]) -> list[list[Component]]:
    groups: dict[str, list[Component]] = {}
    for number, event in enumerate(events):
        groups.setdefault(event.text("UID") or f"#{number}", []).append(event)
    return list(groups.values())


def _occurrences(event: Component, start: datetime) -> list[datetime]:
    """The clock times of a series; for an event that does not recur, its own."""
    left_out = {value for found in event.properties.get("EXDATE", ()) for value in _locals("EXDATE", found)}
    added = [value for found in event.properties.get("RDATE", ()) for value in _locals("RDATE", found)]
    all_of_them = {
        *occurrences(event.text("RRULE"), start, start + _SERIES),
        *(one for one in added if isinstance(one, datetime)),
    }
    return [local for local in sorted(all_of_them) if local not in left_out and local.date() not in left_out]


def _locals(name: str, found: Property) -> Iterator[Any]:
    for text in filter(None, found.value.split(",")):
        value = value_of(name, text)
        yield value.replace(tzinfo=None) if isinstance(value, datetime) else value


def _people(events: Sequence[Component]) -> Iterator[Mapping[str, str]]:
    """Everyone who was invited and has not declined, each once: no rooms, no resources."""
    seen: set[str] = set()
    for event in events:
        for name in ("ORGANIZER", "ATTENDEE"):
            for found in event.properties.get(name, ()):
                parameters = found.parameters
                if (
                    parameters.get("CUTYPE", "").upper() in _NO_PEOPLE
                    or parameters.get("PARTSTAT", "").upper() == "DECLINED"
                ):
                    continue
                address = re.sub("^mailto:", "", found.value.strip(), flags=re.IGNORECASE)
                written = (address, parameters.get("EMAIL", "").strip())
                email = next((text for text in written if _ADDRESS.fullmatch(text)), "")
                called = parameters.get("CN", "").strip()
                key = (email or called).casefold()
                if key and key not in seen:
                    seen.add(key)
                    yield {"name": called or email, "email": email}


def _words(events: Sequence[Component], name: str) -> str:
    return "\n".join(dict.fromkeys(text for event in events if (text := event.text(name))))


def _text(local: datetime) -> str:
    return f"{local:%Y-%m-%dT%H:%M}"
