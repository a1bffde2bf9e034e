"""Which time zone a calendar file means: by its name, by Windows' name for it, or by the file's own definition."""

import functools
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from checklist.dates.places import Places
from checklist.invitation.lines import Component
from checklist.invitation.series import moment, occurrences

_MOST_PARTS: Final = 3
"""How many parts a zone's name has at most: America/Argentina/Buenos_Aires."""
_OFFSET: Final = re.compile(r"([+-])(\d\d):?(\d\d)(?:\d\d)?")
_PLACES: Final = ("X-LIC-LOCATION", "X-MS-OLSON-TZID")
"""Where a definition names the place that it is for."""
_BEFORE: Final = 2
"""How many years before a moment a yearly change of clocks must be looked for."""


class CalendarZones:
    """The zones of one file, by the names that it uses for them (TZID)."""

    def __init__(self, calendar: Component, places: Places) -> None:
        self._places = places
        self._definitions = {zone.text("TZID"): zone for zone in calendar.named("VTIMEZONE")}
        self.zone = functools.cache(self._zone)

    def _zone(self, name: str) -> str | None:
        """The IANA zone that is meant, or the place that the file's definition names; None where neither is known."""
        found = self.named(name)
        definition = self._definitions.get(name)
        if found is None and definition is not None:
            places = (self.named(definition.text(place)) for place in _PLACES)
            found = next((place for place in places if place is not None), None)
        return found

    def named(self, name: str) -> str | None:
        """The zone of that name, of that name behind a prefix, or of that name in Windows.

        Bare letters, such as EST, are none: they stand for several.
        """
        plain = name.strip().strip('"')
        parts = plain.split("/")
        ends = ("/".join(parts[-count:]) for count in range(min(_MOST_PARTS, len(parts)), 1, -1))
        candidates = [end.replace(" ", "_") for end in ends]
        if parts[-1].upper() in {"UTC", "GMT"}:
            candidates.append("UTC")
        windows = _of_windows().get(re.sub(r" \d{1,2}$", "", plain).casefold())
        if windows is not None:
            candidates.append(windows)
        return next((candidate for candidate in candidates if self._places.knows_zone(candidate)), None)

    def offset(self, name: str, local: datetime) -> int | None:
        """How many minutes ahead of UTC the file's own zone is at a clock time; None where the file does not say."""
        definition = self._definitions.get(name)
        parts = () if definition is None else definition.parts
        onsets = [
            (onset, offset)
            for part in parts
            if part.name in {"STANDARD", "DAYLIGHT"} and (offset := _minutes(part.text("TZOFFSETTO"))) is not None
            for onset in _onsets(part, local)
        ]
        before = [pair for pair in onsets if pair[0] <= local]
        if before:
            return max(before)[1]
        return min(onsets)[1] if onsets else None


@functools.cache
def _of_windows() -> dict[str, str]:
    """The zones that Windows' names stand for, by the table of Unicode's CLDR; names in small letters."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415 (see `lines`)

    return {name.casefold(): zone for name, zone in WINDOWS_TO_OLSON.items()}


def _minutes(text: str) -> int | None:
    match = _OFFSET.fullmatch(text)
    if match is None:
        return None
    return (1 if match[1] == "+" else -1) * (int(match[2]) * 60 + int(match[3]))


def _onsets(part: Component, local: datetime) -> Iterator[datetime]:
    """When a part of a zone began to hold before a clock time: once, on listed days, or by a yearly rule."""
    begin = moment(part.text("DTSTART"))
    if begin is None:
        return
    yield begin
    for dates in part.properties.get("RDATE", ()):
        yield from (found for text in dates.value.split(",") if (found := moment(text)) is not None)
    # Rules often begin in 1601: only the last years of them are looked at.
    recent = max(begin, begin.replace(year=max(begin.year, local.year - _BEFORE), day=1))
    changes = occurrences(part.text("RRULE"), recent, local)
    yield from changes if recent == begin else changes[1:]
