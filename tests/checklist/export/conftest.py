"""What the tests of exported files share: the entries of a calendar file, read back."""

from dataclasses import dataclass
from datetime import UTC

import icalendar
import pytest

from checklist.dates.instants import parse_instant
from checklist.export.calendar_export import Wishes, calendar_of
from checklist.record.parse import read_interview
from tests.checklist.records import FRIDAY_IN_BERLIN


@dataclass(frozen=True)
class Entry:
    """One entry of a file, with its moments as texts in UTC."""

    uid: str
    title: str
    description: str
    begins: str
    ends: str
    status: str
    sequence: int
    alarms: list[str]
    properties: dict[str, str]


def entry_of(event):
    def text(moment):
        return moment.astimezone(UTC).strftime("%d %b %H:%M")

    begins = event.decoded("dtstart")
    return Entry(
        uid=str(event["uid"]),
        title=str(event["summary"]),
        description=str(event.get("description", "")),
        begins=text(begins),
        ends=text(event.decoded("dtend")),
        status=str(event["status"]),
        sequence=event["sequence"],
        alarms=[text(begins + alarm.decoded("trigger")) for alarm in event.walk("VALARM")],
        properties={name: str(value) for name, value in event.items()},
    )


@pytest.fixture
def exported(places):
    """The calendar file of the Friday in Berlin with other fields, at a moment, for a reader with wishes."""

    def made(now, steps=None, fields=None, **wishes):
        zone = wishes.pop("reader_zone", None)
        interview = read_interview(FRIDAY_IN_BERLIN | (fields or {}), places)
        wished = Wishes(reader_zone=None if zone is None else places.zone(zone), **wishes)
        return calendar_of([interview], parse_instant(now), wished, steps)

    return made


@pytest.fixture
def entries(exported):
    """Its entries by step."""

    def read(*arguments, **options):
        calendar = icalendar.Calendar.from_ical(exported(*arguments, **options).text)
        found = [entry_of(event) for event in calendar.walk("VEVENT")]
        return {entry.uid.partition(".")[0]: entry for entry in found}

    return read
