"""What a calendar file says of an interview, and what it leaves to the person.

By the calendar: 5 June 2026 is a Friday; Berlin is two hours ahead of UTC then, New York four behind, Denver six.
"""

import time

import pytest

from checklist.invitation.calendar_file import CalendarFile
from checklist.record.faults import InputError

ZONED = "DTSTART;TZID=Europe/Berlin:20260605T163000"
ENDING = "DTEND;TZID=Europe/Berlin:20260605T173000"
KIM = "ORGANIZER;CN=Kim Fox:mailto:kim.fox@acme.example"


def event(*lines, uid="1"):
    return ("BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT")


def calendar(*lines, method="REQUEST"):
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN", f"METHOD:{method}")
    return "".join(f"{line}\r\n" for line in (*head, *lines, "END:VCALENDAR")).encode()


def zone(name, *more, standard="+0100", summer="+0200"):
    """A zone of the file's own, whose clocks change as in the European Union."""
    return (
        *("BEGIN:VTIMEZONE", f"TZID:{name}", *more, "BEGIN:STANDARD", "DTSTART:16010101T030000"),
        *(
            "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
            f"TZOFFSETFROM:{summer}",
            f"TZOFFSETTO:{standard}",
            "END:STANDARD",
        ),
        *("BEGIN:DAYLIGHT", "DTSTART:16010101T020000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
        *(f"TZOFFSETFROM:{standard}", f"TZOFFSETTO:{summer}", "END:DAYLIGHT", "END:VTIMEZONE"),
    )


@pytest.fixture
def read(places):
    return lambda content: CalendarFile(content, places).document()


@pytest.fixture
def fields(read):
    return lambda *lines, **more: read(calendar(*lines, **more))["fields"]


@pytest.fixture
def when(fields):
    def asked(*lines, **more):
        found = fields(*lines, **more)
        return [found.get(name) for name in ("start", "time_zone", "duration_minutes")]

    return asked


def test_an_event_says_when_how_long_and_who(read):
    sam = "ATTENDEE:MAILTO:sam.roe@acme.example"
    words = ("SUMMARY:Interview\\, second round", "LOCATION:Teams", "DESCRIPTION:Hello\\nJo")
    assert read(calendar(*event(ZONED, ENDING, KIM, sam, *words))) == {
        "fields": {
            "contacts": [
                {"name": "Kim Fox", "email": "kim.fox@acme.example"},
                {"name": "sam.roe@acme.example", "email": "sam.roe@acme.example"},
            ],
            "start": "2026-06-05T16:30",
            "duration_minutes": 60,
            "time_zone": "Europe/Berlin",
        },
        "questions": [],
        "remarks": [],
        "words": ["Interview, second round", "Teams", "Hello\nJo"],
    }


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        ((ZONED, "DURATION:PT45M"), 45),
        ((ZONED, "DURATION:P1DT1H"), None),  # longer than a day
        # An end before the start, and one without a zone, say nothing about how long it takes.
        ((ZONED, "DTEND;TZID=Europe/Berlin:20260605T153000"), None),
        ((ZONED, "DTEND:20260605T173000"), None),
        # 16:30 in Berlin is 14:30 in UTC; 11:30 in New York is 15:30, 21:15 in Kathmandu is 15:30 too.
        ((ZONED, "DTEND;TZID=America/New_York:20260605T113000"), 60),
        ((ZONED, "DTEND:20260605T153000Z"), 60),
        (("DTSTART:20260605T143000Z", "DTEND;TZID=Asia/Kathmandu:20260605T211500"), 60),
        # The night in which Berlin's clocks go forward from 02:00 to 03:00: 01:30 to 03:30 is one hour.
        (("DTSTART;TZID=Europe/Berlin:20260329T013000", "DTEND;TZID=Europe/Berlin:20260329T033000"), 60),
    ],
)
def test_how_long_is_elapsed_time(fields, lines, minutes):
    assert fields(*event(*lines)).get("duration_minutes") == minutes


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("w. europe standard time", "Europe/Berlin"),
        ("Eastern Standard Time", "America/New_York"),
        ("Eastern Standard Time 1", "America/New_York"),
        ("GMT Standard Time", "Europe/London"),
        ("Tokyo Standard Time", "Asia/Tokyo"),
        ("/freeassociation.sourceforge.net/Europe/Berlin", "Europe/Berlin"),
        ("/mozilla.org/20050126_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("/citadel.org/20210210_1/America/New York", "America/New_York"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("UTC", "UTC"),
        ("US/Eastern", "US/Eastern"),
    ],
)
def test_zones_by_other_names(when, name, expected):
    assert when(
        *event(f"DTSTART;TZID={name}:20260605T163000" if ":" not in name else f'DTSTART;TZID="{name}":20260605T163000')
    ) == [
        "2026-06-05T16:30",
        expected,
        None,
    ]


@pytest.mark.parametrize(
    ("definition", "month", "offset"),
    [
        (zone("Customized Time Zone"), 6, 120),
        (zone("Customized Time Zone"), 1, 60),
        # The clocks go forward on Sunday 29 March 2026, and back on Sunday 25 October.
        (zone("Customized Time Zone", standard="-0500", summer="-0400"), 6, -240),
        (("BEGIN:VTIMEZONE", "TZID:Customized Time Zone", "BEGIN:STANDARD", "DTSTART:19700101T000000",
          "TZOFFSETFROM:+0530", "TZOFFSETTO:+0530", "END:STANDARD", "END:VTIMEZONE"), 6, 330),
        # A definition that is broken, or none, gives no offset.
        (("BEGIN:VTIMEZONE", "TZID:Customized Time Zone", "BEGIN:STANDARD", "DTSTART:x", "TZOFFSETTO:+0530",
          "END:STANDARD", "END:VTIMEZONE"), 6, None),
        ((), 6, None),
    ],
)  # fmt: skip
def test_a_zone_of_the_files_own_is_said_with_its_offset(read, definition, month, offset):
    start = f"DTSTART;TZID=Customized Time Zone:2026{month:02d}05T163000"
    found = read(calendar(*definition, *event(start)))
    assert found["fields"]["start"] == f"2026-{month:02d}-05T16:30"
    assert "time_zone" not in found["fields"]
    (question,) = found["questions"]
    assert (question["code"], question["field"], question["written"]) == ("zone", "time_zone", "Customized Time Zone")
    assert question.get("offset") == offset


def test_the_place_that_a_definition_names_is_its_zone(when):
    definition = zone("My Zone", "X-LIC-LOCATION:Europe/Vienna")
    assert when(*definition, *event("DTSTART;TZID=My Zone:20260605T163000")) == [
        "2026-06-05T16:30",
        "Europe/Vienna",
        None,
    ]


def test_letters_are_no_zone_since_they_stand_for_several(read):
    found = read(calendar(*event("DTSTART;TZID=EST:20260605T163000")))
    assert "time_zone" not in found["fields"]
    assert found["questions"][0]["written"] == "EST"


@pytest.mark.parametrize(
    ("shown_in", "start", "expected"),
    [
        # Midnight in UTC is six in the evening before in Denver, and half past five in the morning in Kolkata.
        ("America/Denver", "20260605T000000Z", ["2026-06-04T18:00", "America/Denver", None]),
        ("Asia/Kolkata", "20260605T000000Z", ["2026-06-05T05:30", "Asia/Kolkata", None]),
        ("Mountain Standard Time", "20260605T000000Z", ["2026-06-04T18:00", "America/Denver", None]),
        ("Atlantis", "20260605T000000Z", ["2026-06-05T00:00", "UTC", None]),
        # A time without a zone is of the calendar's.
        ("America/Denver", "20260605T163000", ["2026-06-05T16:30", "America/Denver", None]),
    ],
)
def test_times_in_utc_are_shown_in_the_calendars_zone(when, shown_in, start, expected):
    assert when(f"X-WR-TIMEZONE:{shown_in}", *event(f"DTSTART:{start}")) == expected


def test_a_time_in_its_own_zone_stays_there(when):
    assert when("X-WR-TIMEZONE:America/Denver", *event(ZONED, ENDING)) == ["2026-06-05T16:30", "Europe/Berlin", 60]


def test_utc_alone_is_said(read):
    found = read(calendar(*event("DTSTART:20260605T143000Z")))
    assert found["fields"] == {"start": "2026-06-05T14:30", "time_zone": "UTC"}
    assert found["remarks"] == [{"code": "utc"}]


@pytest.mark.parametrize(
    "content",
    [
        calendar(*event(ZONED, KIM), method="CANCEL"),
        calendar(*event(ZONED, KIM, "STATUS:CANCELLED")),
        calendar(*event(ZONED, "STATUS:cancelled", uid="1"), *event(ZONED, "STATUS:CANCELLED", uid="2")),
        # Called off later: the higher number is the later version.
        calendar(*event(ZONED, "SEQUENCE:1", "STATUS:CANCELLED"), *event(ZONED, "SEQUENCE:0")),
    ],
)
def test_a_cancelled_event_fills_in_nothing_and_says_so(read, content):
    assert read(content) == {"fields": {}, "questions": [], "remarks": [{"code": "cancelled"}], "words": []}


def test_what_is_called_off_leaves_the_rest(when):
    off = event("DTSTART;TZID=Europe/Berlin:20260605T090000", "STATUS:CANCELLED", uid="2")
    assert when(*off, *event(ZONED, ENDING)) == ["2026-06-05T16:30", "Europe/Berlin", 60]


def test_a_later_version_counts(when):
    later = event("DTSTART;TZID=Europe/Berlin:20260609T140000", "SEQUENCE:2")
    assert when(*later, *event(ZONED, "SEQUENCE:1")) == ["2026-06-09T14:00", "Europe/Berlin", None]


def part(uid, start, end, *more, name="Europe/Berlin"):
    return event(f"DTSTART;TZID={name}:20260605T{start}00", f"DTEND;TZID={name}:20260605T{end}00", *more, uid=uid)


def test_a_day_in_parts_is_one_from_the_first_start_to_the_last_end(fields):
    dana = "ATTENDEE;CN=Dana Lee:mailto:dana.lee@acme.example"
    found = fields(*part("2", "1500", "1545", KIM), *part("1", "1400", "1445", KIM, dana))
    assert found["start"] == "2026-06-05T14:00"
    assert found["duration_minutes"] == 105
    assert [person["name"] for person in found["contacts"]] == ["Kim Fox", "Dana Lee"]


def test_the_parts_of_a_day_may_be_in_several_zones(when):
    # 10:00 to 10:45 in New York is 16:00 to 16:45 in Berlin.
    parts = (*part("1", "1400", "1445"), *part("2", "1000", "1045", name="America/New_York"))
    assert when(*parts) == ["2026-06-05T14:00", "Europe/Berlin", 165]


def test_events_on_several_days_are_asked_for(read):
    other = event("DTSTART;TZID=Europe/Berlin:20260608T100000", uid="2")
    found = read(calendar(*event(ZONED, ENDING, KIM), *other))
    assert "start" not in found["fields"]
    (question,) = found["questions"]
    assert question["code"] == "dates"
    assert [choice["fields"] for choice in question["choices"]] == [
        {"start": "2026-06-05T16:30", "duration_minutes": 60, "time_zone": "Europe/Berlin"},
        {"start": "2026-06-08T10:00", "time_zone": "Europe/Berlin"},
    ]


MOVED = "DTSTART;TZID=Europe/Berlin:20260609T140000"


@pytest.mark.parametrize(
    ("master", "changed", "starts"),
    [
        # A series of one, which was moved: by its clock time, by UTC, by its day.
        (("RRULE:FREQ=WEEKLY;COUNT=1",), "RECURRENCE-ID;TZID=Europe/Berlin:20260605T163000", ["2026-06-09T14:00"]),
        (("RRULE:FREQ=DAILY;COUNT=1",), "RECURRENCE-ID:20260605T143000Z", ["2026-06-09T14:00"]),
        (("RRULE:FREQ=DAILY;COUNT=1",), "RECURRENCE-ID;VALUE=DATE:20260605", ["2026-06-09T14:00"]),
        # Of two Fridays the first was moved, and the second left out.
        (
            ("RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE;TZID=Europe/Berlin:20260612T163000"),
            *("RECURRENCE-ID;TZID=Europe/Berlin:20260605T163000", ["2026-06-09T14:00"]),
        ),
        # Of two Fridays the first was moved: two dates are left.
        (
            ("RRULE:FREQ=WEEKLY;UNTIL=20260613T000000Z",),
            *("RECURRENCE-ID;TZID=Europe/Berlin:20260605T163000", ["2026-06-09T14:00", "2026-06-12T16:30"]),
        ),
    ],
)
def test_a_series_with_a_moved_date(read, master, changed, starts):
    found = read(calendar(*event(ZONED, *master), *event(MOVED, changed)))
    if len(starts) == 1:
        assert found["fields"]["start"] == starts[0]
    else:
        assert [choice["fields"]["start"] for choice in found["questions"][0]["choices"]] == starts


def test_a_changed_date_alone_is_the_date(when):
    assert when(*event(MOVED, "RECURRENCE-ID;TZID=Europe/Berlin:20260605T163000"))[0] == "2026-06-09T14:00"


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=x",
        "x",
        "FREQ=DAILY;BYDAY=x",
        "FREQ=MONTHLY;BYMONTHDAY=31;BYSETPOS=9",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    ],
)
def test_a_rule_that_names_no_other_day_is_an_event_and_takes_no_time(when, rule):
    began = time.process_time()
    assert when(*event(ZONED, f"RRULE:{rule}"))[0] == "2026-06-05T16:30"
    assert time.process_time() - began < 2


def test_a_whole_day_has_no_time(read):
    found = read(calendar(*event("DTSTART;VALUE=DATE:20260605", KIM)))
    assert found["fields"] == {"contacts": [{"name": "Kim Fox", "email": "kim.fox@acme.example"}]}
    assert found["remarks"] == [{"code": "whole_day"}]
    assert read(calendar(*event(KIM)))["remarks"] == [{"code": "no_start"}]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("ATTENDEE;CUTYPE=RESOURCE;CN=BER-3-Spree (6):mailto:c_18@resource.calendar.google.com", []),
        ("ATTENDEE;CUTYPE=ROOM;CN=Spree:mailto:spree@acme.example", []),
        ("ATTENDEE;CN=Dana Lee;PARTSTAT=DECLINED:mailto:dana@acme.example", []),
        ('ATTENDEE;CN="Lee, Dana":mailto:dana@acme.example', [("Lee, Dana", "dana@acme.example")]),
        ("ATTENDEE;CN=Dana Lee;EMAIL=dana@acme.example:urn:uuid:1", [("Dana Lee", "dana@acme.example")]),
        ("ATTENDEE;CN=Dana Lee;EMAIL=at the desk:urn:uuid:1", [("Dana Lee", "")]),
        ("ATTENDEE;CN=Dana Lee:invalid:nomail", [("Dana Lee", "")]),
        ("ATTENDEE:invalid:nomail", []),
        ("ATTENDEE;CN=Kim:MAILTO:KIM.FOX@acme.example", []),  # the organiser, again
    ],
)
def test_who_was_invited(fields, line, people):
    found = fields(*event(KIM, line)).get("contacts", [])
    assert [(person["name"], person["email"]) for person in found[1:]] == people


def folded(line, at, encoding="utf-8"):
    content = line.encode(encoding)
    return content[:at] + b"\r\n " + content[at:]


@pytest.mark.parametrize("at", range(16, 34))
def test_lines_are_folded_between_bytes(read, at):
    line = folded("ATTENDEE;CN=Jürgen Bäçh:mailto:j.bach@acme.example", at)
    found = read(calendar(*event(KIM)).replace(b"END:VEVENT", line + b"\r\nEND:VEVENT"))
    assert found["fields"]["contacts"][1]["name"] == "Jürgen Bäçh"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_code_pages(read, encoding):
    line = "ATTENDEE;CN=Jürgen “Jo” Bach:mailto:j.bach@acme.example"
    text = calendar(*event(KIM)).decode().replace("END:VEVENT", f"{line}\r\nEND:VEVENT")
    assert read(text.encode(encoding))["fields"]["contacts"][1]["name"] == "Jürgen “Jo” Bach"


def test_names_in_any_script(fields):
    found = fields(
        *event("ATTENDEE;CN=王小明:mailto:wang@acme.example", "ATTENDEE;CN=محمد علي:mailto:ali@acme.example")
    )
    assert [person["name"] for person in found["contacts"]] == ["王小明", "محمد علي"]


def test_a_calendar_within_a_mail_is_read(read):
    assert read(b"Dear Jo,\nsee below\n" + calendar(*event(ZONED)))["fields"]["start"] == "2026-06-05T16:30"


@pytest.mark.parametrize("ends", ["\r\n", "\n", "\r"])
def test_any_end_of_line(read, ends):
    assert (
        read(calendar(*event(ZONED)).decode().replace("\r\n", ends).encode())["fields"]["start"] == "2026-06-05T16:30"
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"Dear Jo,", "this is not a calendar file (iCalendar, .ics)"),
        (b"", "this is not a calendar file (iCalendar, .ics)"),
        (b"\xff\xfe\x00", "this is not a calendar file (iCalendar, .ics)"),
        (calendar(), "this calendar file holds no event"),
        (
            calendar(*["BEGIN:VEVENT"] * 20_000),
            "this calendar file is nested more than 10 deep, so it is no invitation",
        ),
    ],
)
def test_what_is_no_invitation_is_a_fault_in_words(read, content, sentence):
    with pytest.raises(InputError) as caught:
        read(content)
    assert [str(fault) for fault in caught.value.faults] == [sentence]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *(
            ("DTSTART", text)
            for text in ("2026", "20260231T100000", "99999999T999999", "x", "19990605T163000", "T1630")
        ),
        *(("DTSTART", text) for text in ("PT1H", "20260605T25", "2026-06-05T16:30")),
        *(("DURATION", text) for text in ("x", "PT", "45", "P1Y", "PT1H1H")),
    ],
)
def test_what_is_broken_in_an_event_is_a_fault_that_names_it(read, name, text):
    lines = (f"{name}:{text}",) if name == "DTSTART" else (ZONED, f"{name}:{text}")
    with pytest.raises(InputError) as caught:
        read(calendar(*event(*lines)))
    (fault,) = caught.value.faults
    assert fault.path == name
    assert fault.message.startswith(f'"{text}" is not ')


@pytest.mark.parametrize(
    "line",
    [
        'ATTENDEE;CN="x:mailto:a@b.example',
        "garbage",
        ";",
        ":",
        "X;=:1",
        "ATTENDEE;CN=:mailto:",
        "RRULE:",
        "RRULE:=;=",
        "EXDATE:",
        "SEQUENCE:²",
    ],
)
def test_what_else_is_broken_costs_only_itself(when, line):
    assert when(*event(ZONED, line))[0] == "2026-06-05T16:30"
