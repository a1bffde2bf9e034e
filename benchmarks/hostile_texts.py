"""Texts made to be slow to read, of any length, for `benchmarks.adversarial`: what is in a file, and in a calendar file."""

import contextlib
import functools
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, NamedTuple

from benchmarks import RECORD
from checklist.dates.instants import parse_instant
from checklist.files import PackagedPlaces
from checklist.invitation.calendar_file import CalendarFile
from checklist.letters.advice import review
from checklist.letters.letter import letter_of
from checklist.limits import LIMITS
from checklist.output.chart import charts_of
from checklist.output.terminal import agenda_as_text, plan_as_text
from checklist.plan.agenda import agenda_of
from checklist.plan.plan import plan_of
from checklist.record.backup import read_backup
from checklist.record.faults import InputError
from checklist.record.ids import slug
from checklist.record.json_text import parse_document, write_document
from checklist.record.model import Profile
from checklist.record.parse import read_interview

NOW: Final = parse_instant("2026-06-08T07:00:00Z")
PLACES: Final = PackagedPlaces()


class Text(NamedTuple):
    """A text of any length, who reads it, and the larger of the two lengths that are tried."""

    name: str
    read: Callable[[Any], object]
    made: Callable[[int], Any]
    length: int = 400_000


def every_command(content: bytes) -> None:
    """What `plan`, `today` and `chart` do with a file."""
    with contextlib.suppress(InputError):
        plans = [plan_of(interview, NOW) for interview in read_backup(parse_document(content), PLACES).interviews]
        write_document([plan.document() for plan in plans])
        "".join(plan_as_text(plan) for plan in plans)
        agenda = agenda_of(plans, NOW)
        write_document(agenda.document())
        agenda_as_text(agenda)
        charts_of(plans)


def calendar(content: bytes) -> None:
    """What the page's worker does with a calendar file."""
    with contextlib.suppress(InputError):
        file = CalendarFile(content, PLACES)
        _ = file.zones
        file.document()


def letter(text: str) -> None:
    """What the page's worker does while a letter is written, where all that a person has entered is this text."""
    dana = {"id": "c1", "name": f"D{text}"[: LIMITS.text], "talked_about": text, "email": "dana@acme.example"}
    drafts = {"thank-you:c2": {"subject": text, "body": text}}
    interview = read_interview(RECORD | {"contacts": [dana], "drafts": drafts}, PLACES)
    letter_of(interview, Profile(text, strengths=(text,)), "thank-you:c1", None, NOW)
    review(interview, "thank-you:c1", text, text)


def json_of(**fields: Any) -> bytes:
    """A record with other fields."""
    return json.dumps(RECORD | fields).encode()


def people(names: Iterable[str]) -> list[dict[str, str]]:
    """Contacts of these names."""
    return [{"id": f"c{number}", "name": name} for number, name in enumerate(names)]


def events(count: int, kind: str) -> list[dict[str, str]]:
    """Events of one kind, a minute after one another."""
    return [
        {"id": f"e{n}", "kind": kind, "at": f"2026-06-08T{n // 60 % 24:02d}:{n % 60:02d}:00Z"} for n in range(count)
    ]


def ticks(ids: Iterable[str]) -> dict[str, dict[str, str]]:
    """Steps that are done."""
    return {step: {"state": "done", "at": "2026-06-06T09:00:00Z"} for step in ids}


def backup(count: int, **fields: Any) -> bytes:
    """Many interviews that are the same."""
    return json.dumps({"schema": 1, "interviews": [RECORD | fields | {"id": f"i{n}"} for n in range(count)]}).encode()


def one_event(*lines: str) -> bytes:
    """A calendar file with one event of these lines."""
    return many_events([["DTSTART:20260605T163000Z", *lines]])


def many_events(events: Iterable[Iterable[str]], before: Iterable[str] = ()) -> bytes:
    """A calendar file with these events, and with what stands before them."""
    body = [line for event in events for line in ("BEGIN:VEVENT", *event, "END:VEVENT")]
    return "\r\n".join(["BEGIN:VCALENDAR", *before, *body, "END:VCALENDAR", ""]).encode()


def moments(count: int) -> Iterator[str]:
    """As many different clock times as calendar files write them."""
    return (
        f"2026{1 + n // 36_288 % 12:02d}{1 + n // 1_296 % 28:02d}T{n // 60 % 24:02d}{n % 60:02d}00"
        for n in range(count)
    )


def changed_series(count: int) -> bytes:
    """A series with as many dates as it has changes."""
    dates = [f"RDATE:{moment}" for moment in moments(count)]
    moved = [["UID:a", f"RECURRENCE-ID:{moment}", f"DTSTART:{moment}"] for moment in moments(count)]
    return many_events([["UID:a", "DTSTART:20260605T163000", *dates], *moved])


def zone_of(count: int) -> bytes:
    """An event in a zone of the file's own that changes its clocks again and again."""
    part = (
        "BEGIN:STANDARD",
        "DTSTART:16010101T000000",
        "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;BYMONTH=10",
        "END:STANDARD",
    )
    zone = ["BEGIN:VTIMEZONE", "TZID:Here", *part * count, "END:VTIMEZONE"]
    return many_events([["DTSTART;TZID=Here:20260605T163000"]], zone)


def repeated(part: str, before: str = "", after: str = "") -> Callable[[int], bytes]:
    """A text of a part again and again, which takes a number of characters in all."""
    return lambda length: (before + part * (length // len(part)) + after).encode()


# fmt: off
JSON_TEXTS: Final = [
    Text(f"JSON: {json.dumps(before + part)[1:-1]}…", every_command, repeated(part, before))
    for before, part in [
        ("", '\\"'), ('"', '\\"'), ('"', "\\"), ("", '"'), ("", '" '), ("", '"\\'), ("", "["), ("", '{"a":'), ("", "[],"), ("[", "[],"),
        ("[", "{},"), ("[", "1e400,"), ("[", "NaN,"), ("", "1"), ("-", "1"), ("1.", "1"), ("1e", "1"), ("", "\n"), ("[", '"",'), ("", "\\u"), ('"', "\\ud800"),
    ]
]
RECORD_TEXTS: Final = [
    Text("many names in one object", every_command, lambda n: json.dumps({f"n{i}": i for i in range(n)}).encode(), 40_000),
    Text("one name twice among many", every_command, lambda n: b'{"a":1,' + json.dumps({f"n{i}": i for i in range(n)} | {"a": 1})[1:].encode(), 40_000),
    *[
        Text(f"a long {field} of {json.dumps(part)}", every_command, functools.partial(lambda field, part, n: json_of(**{field: part * n}), field, part), LIMITS.text)
        for field in ("company", "role", "round", "notes", "time_zone", "id", "start", "pace", "country", "updated_at")
        for part in ("a", "\u001b", "<")
    ],
    *[
        Text(f"long {field}s of contacts", every_command, functools.partial(
            lambda field, n: json_of(contacts=[one | {field: "a b " * (n // 4)} for one in people(map(str, range(50)))]), field), LIMITS.text)
        for field in ("name", "email", "title", "talked_about")
    ],
    Text("contacts of one long name", every_command, lambda n: json_of(contacts=people(["a" * 1_000] * n)), LIMITS.contacts),
    Text("contacts, too many", every_command, lambda n: json_of(contacts=people(["a"] * n)), 20_000),
    Text("replies", every_command, lambda n: json_of(events=events(n, "reply")), LIMITS.events),
    Text("offers", every_command, lambda n: json_of(events=events(n, "offer")), LIMITS.events),
    Text("events, too many", every_command, lambda n: json_of(events=events(n, "reply")), 20_000),
    Text("events with one id", every_command, lambda n: json_of(events=[{"id": "a"}] * n), LIMITS.events),
    Text("steps of one title", every_command, lambda n: json_of(steps=ticks(f"thank-you:x{i}" for i in range(n))), LIMITS.steps),
    Text("steps of one unknown kind", every_command, lambda n: json_of(steps=ticks(f"x~e{i}" for i in range(n))), LIMITS.steps),
    Text("check-ins after gone replies", every_command, lambda n: json_of(steps=ticks(f"check-in-1~e{i}" for i in range(n))), LIMITS.steps),
    Text("steps, too many", every_command, lambda n: json_of(steps=ticks(f"thank-you:x{i}" for i in range(n))), 20_000),
    Text("steps for replies", every_command, lambda n: json_of(
        events=events(n, "reply"), steps=ticks(f"check-in-1~e{i}" for i in range(n))), LIMITS.events),
    Text("a backup of one person", every_command, lambda n: backup(n, contacts=people(["Dana"])), 1_000),
    Text("a backup of faults", every_command, lambda n: backup(n, start="x", pace="x"), 5_000),
    Text("a backup of one id", every_command, lambda n: json.dumps({"schema": 1, "interviews": [RECORD] * n}).encode(), 1_000),
    Text("strengths that are none", every_command, lambda n: json.dumps(
        {"schema": 1, "interviews": [], "profile": {"strengths": [1] * n}}).encode(), 100_000),
    *[
        Text(f"a slug of {json.dumps(part)}", slug, functools.partial(lambda part, n: part * (n // len(part)), part), LIMITS.text)
        for part in ("a", "-", "\u0301\u0323", "\ufdfa", "é")
    ],
]
CALENDAR_TEXTS: Final = [
    *[
        Text(f"calendar, one line: {json.dumps(before + part)[1:-1]}…", calendar, functools.partial(
            lambda before, part, n: one_event(before + part * (n // len(part))), before, part), 100_000)
        for before, part in [
            ("SUMMARY:", "a"), ("SUMMARY:", " "), ("SUMMARY:", "\\"), ("SUMMARY:", "\\n"), ("SUMMARY:", ";"), ("SUMMARY:", '"'), ("SUMMARY:", '\\"'),
            ("", "a"), ("", ";"), ("", ":"), ("", "="), ("", '"'), ("", ","), ("X;", "A=1;"), ("X;A=", "1,"), ("X;A=", '"1",'), ("X;A=", '"'), ("X;", 'A=";";'),
            ("X;A=", "^n"), ("X;A=", "%2C"), ("X:", "%2C"), ("ATTENDEE;CN=", "a"), ("ATTENDEE:mailto:", "a@"), ("ATTENDEE:mailto:", "@"), ("ATTENDEE:", "mailto:"),
            ("RDATE:", "20260605T163000,"), ("EXDATE:", "20260605T163000,"), ("RDATE:", ","), ("DURATION:P", "1"), ("DURATION:P", "1D"), ("DURATION:", " "),
            ("RRULE:", "FREQ=DAILY;"), ("RRULE:FREQ=WEEKLY;BYDAY=", "MO,"), ("RRULE:FREQ=WEEKLY;COUNT=", "1"), ("DTSTART;TZID=", "a/"), ("DTSTART;TZID=", " 1"),
            ("DTSTART:", "1"), ("DTSTART:", "/"), ("SEQUENCE:", "1"), ("UID:", "a"), ("TZOFFSETTO:", "+"), ("SUMMARY:", "\r\n "), ("SUMMARY:", "\u00e9"),
        ]
    ],
    *[
        Text(f"calendar, lines of {line}", calendar, functools.partial(lambda line, n: one_event(*(line.format(n=i, at=at) for i, at in enumerate(moments(n)))), line), 4_000)
        for line in (
            "ATTENDEE;CN=Dana {n}:mailto:dana{n}@acme.example", "ATTENDEE:mailto:dana@acme.example", "RDATE:{at}", "EXDATE:{at}", "RDATE:{at}Z", "RDATE;VALUE=DATE:20260605",
            "RRULE:FREQ=DAILY", "SUMMARY:{n}", "{n}", "X-{n}:1", "DTSTART:{at}", "END:X",
        )
    ],
    Text("calendar, dates and changes of a series", calendar, changed_series, 4_000),
    Text("calendar, events", calendar, lambda n: many_events(["DTSTART:20260605T163000Z", f"UID:{i}", f"SUMMARY:{i}"] for i in range(n)), 4_000),
    Text("calendar, events in series", calendar, lambda n: many_events(["DTSTART:20260605T163000Z", f"UID:{i}", "RRULE:FREQ=DAILY"] for i in range(n)), 400),
    Text("calendar, versions of an event", calendar, lambda n: many_events(["DTSTART:20260605T163000Z", "UID:a", f"SEQUENCE:{i}"] for i in range(n)), 4_000),
    Text("calendar, events in zones of their own", calendar, lambda n: many_events([f"DTSTART;TZID=Z{i}:20260605T163000", f"UID:{i}"] for i in range(n)), 4_000),
    Text("calendar, changes of clocks", calendar, zone_of, 1_000),
    Text("calendar, zones of one name", calendar, lambda n: many_events([["DTSTART;TZID=Here:20260605T163000"]], ["BEGIN:VTIMEZONE", "TZID:Here", "END:VTIMEZONE"] * n), 4_000),
    Text("calendar, empty parts", calendar, lambda n: many_events([["DTSTART:20260605T163000Z"]], ["BEGIN:X", "END:X"] * n), 4_000),
    Text("calendar, parts within parts", calendar, lambda n: many_events([["DTSTART:20260605T163000Z"]], ["BEGIN:X"] * n), 4_000),
    Text("calendar, an empty line", calendar, lambda n: b"\n" * n),
    Text("calendar, no calendar", calendar, lambda n: b"a" * n, 100_000),
]
LETTER_TEXTS: Final = [
    Text(f"letter of {json.dumps(part)}", letter, functools.partial(lambda part, n: part * (n // len(part)), part), LIMITS.text)
    for part in (
        "a", " ", "\n", "[", "]", "[a", "[a] ", "?", "Dear ", "as soon as ", "just checking ", "you\u00a0", "I have not heard ", "sorry ", "\u0130", "\u00df", "\u591c", "\u202e", "{{ x }}", "{% x %}",
    )
]
TEXTS: Final = [*JSON_TEXTS, *RECORD_TEXTS, *CALENDAR_TEXTS, *LETTER_TEXTS]
# fmt: on
