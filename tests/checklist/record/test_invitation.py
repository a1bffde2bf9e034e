"""What an invitation says, and what it leaves to the person."""

from datetime import date

import pytest

from checklist.record.faults import InputError
from checklist.record.invitation import read_calendar, read_invitation

TODAY = date(2026, 5, 28)

LETTER = """\
Hi Jo,

we would like to invite you to a second interview on Friday, 5 June 2026 at 16:30 (Europe/Berlin) by video call on Zoom.
You will meet Dana Lee <dana.lee@acme.example> and sam.roe@acme.example.

Regards
"Kim Fox" <kim@acme.example>
"""


@pytest.fixture
def read(places):
    return lambda text: read_invitation(text, TODAY, places).document()


def test_a_letter_fills_in_company_time_zone_format_and_people(read):
    assert read(LETTER) == {
        "company": "Acme",
        "start": "2026-06-05T16:30",
        "time_zone": "Europe/Berlin",
        "format": "video",
        "contacts": [
            {"name": "Dana Lee", "email": "dana.lee@acme.example"},
            {"name": "Sam Roe", "email": "sam.roe@acme.example"},
            {"name": "Kim Fox", "email": "kim@acme.example"},
        ],
    }


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("on 2026-06-05 at 09:15", "2026-06-05T09:15"),
        ("on June 5th, 2026, at 4:30 PM", "2026-06-05T16:30"),
        ("at 4 pm on 5 June", "2026-06-05T16:00"),
        ("at 12 am on 5 June 2026", "2026-06-05T00:00"),
        ("at 12:05 p.m. on 5 June 2026", "2026-06-05T12:05"),
        ("am 5.6.2026 um 16:30 Uhr", "2026-06-05T16:30"),
        # Without a year: this year's, unless that is long past. 10 January is next year's.
        ("on Monday 10 January at 10:00", "2027-01-10T10:00"),
        ("on the 3rd of June at 10.45", "2026-06-03T10:45"),
        # The first date with a time near it counts, not the one of the letter's head.
        ("28 May 2026\n\nDear Jo,\n\nplease come on 5 June 2026 at 10:00.", "2026-06-05T10:00"),
    ],
)
def test_a_date_and_time_are_understood(text, start, read):
    assert read(text)["start"] == start


@pytest.mark.parametrize(
    "text",
    [
        "",
        "See you soon!",
        "on 05/06/2026 at 10:00",  # June or May? That is left to the person.
        "on 31 June 2026 at 10:00",  # no such day
        "on 5 June 2026",  # no time
        "on 5 June 2026, room 12",  # a bare number is no time
        "on 5 June 2026 at 25:00",
    ],
)
def test_what_is_unclear_is_left_to_the_person(text, read):
    assert "start" not in read(text)


@pytest.mark.parametrize(
    ("address", "company"),
    [
        ("dana@mail.acme-labs.co.uk", "Acme Labs"),
        ("dana@gmail.com", None),
        ("dana@acme.com.au", "Acme"),
    ],
)
def test_the_company_is_that_of_an_address(address, company, read):
    assert read(f"Write to {address}.").get("company") == company


def test_each_person_is_taken_once(read, places):
    assert read("dana@acme.example, again: Dana@acme.example")["contacts"] == [
        {"name": "Dana", "email": "dana@acme.example"}
    ]
    twice = CALENDAR.replace("MAILTO:sam.roe@", "mailto:KIM@")
    people = read_calendar(twice, places).people
    assert [person.name for person in people] == ["Kim Fox", "Dana Lee"]


def test_a_call_by_phone_is_told(read):
    assert read("We will call you for a phone interview.") == {"format": "phone"}


def test_a_zone_that_is_none_is_not_taken(read):
    assert "time_zone" not in read("Sales/Marketing team, Europe/Bielefeld")


CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Acme//EN
BEGIN:VEVENT
UID:1
DTSTART;TZID=Europe/Berlin:20260605T163000
DTEND;TZID=Europe/Berlin:20260605T173000
SUMMARY:Interview Data Engineer (Teams)
ORGANIZER;CN=Kim Fox:mailto:kim@acme.example
ATTENDEE;CN=Dana Lee:mailto:dana.lee@acme.example
ATTENDEE:MAILTO:sam.roe@acme.example
END:VEVENT
END:VCALENDAR
"""


def test_a_calendar_file_fills_in_the_same(places):
    assert read_calendar(CALENDAR, places).document() == {
        "company": "Acme",
        "start": "2026-06-05T16:30",
        "time_zone": "Europe/Berlin",
        "duration_minutes": 60,
        "format": "video",
        "contacts": [
            {"name": "Kim Fox", "email": "kim@acme.example"},
            {"name": "Dana Lee", "email": "dana.lee@acme.example"},
            {"name": "Sam Roe", "email": "sam.roe@acme.example"},
        ],
    }


def changed(old, new):
    assert old in CALENDAR
    return CALENDAR.replace(old, new)


ZONED = "DTSTART;TZID=Europe/Berlin:20260605T163000"


@pytest.mark.parametrize(
    ("content", "start", "zone", "duration"),
    [
        (
            changed("DTEND;TZID=Europe/Berlin:20260605T173000", "DURATION:PT45M"),
            *("2026-06-05T16:30", "Europe/Berlin", 45),
        ),
        # 14:30 in UTC is 16:30 in Berlin, so it ends an hour later.
        (changed(ZONED, "DTSTART:20260605T143000Z"), "2026-06-05T14:30", "UTC", 60),
        # A whole day has no time, and a time without a zone is left without one.
        (changed(ZONED, "DTSTART;VALUE=DATE:20260605"), None, None, None),
        (CALENDAR.replace(";TZID=Europe/Berlin", ""), "2026-06-05T16:30", None, 60),
        # A start with a zone and an end without one say nothing about how long it takes.
        (
            changed("DTEND;TZID=Europe/Berlin:", "DTEND:"),
            *("2026-06-05T16:30", "Europe/Berlin", None),
        ),
        # An end before the start says nothing about how long it takes.
        (changed("20260605T173000", "20260605T153000"), "2026-06-05T16:30", "Europe/Berlin", None),
    ],
)
def test_calendar_files_of_several_makes(content, start, zone, duration, places):
    found = read_calendar(content, places).document()
    assert [found.get(name) for name in ("start", "time_zone", "duration_minutes")] == [start, zone, duration]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("Dear Jo,", "this is not a calendar file (iCalendar, .ics)"),
        ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\n", "this calendar file holds no event"),
    ],
)
def test_what_is_no_invitation_is_refused(content, sentence, places):
    with pytest.raises(InputError) as caught:
        read_calendar(content, places)
    assert [str(fault) for fault in caught.value.faults] == [sentence]
