"""What other programs read in an exported file is what went into it: two readers for each format, none of them ours."""

import json
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings

from checklist.dates.instants import parse_instant
from checklist.export.calendar_export import Wishes, calendar_of
from checklist.export.contact_cards import cards_of
from checklist.export.links import alias_of
from checklist.export.spreadsheet import spreadsheet_of
from checklist.files import PackagedPlaces
from checklist.plan.plan import plan_of
from checklist.record.faults import InputError
from checklist.record.parse import read_interview
from checklist.rules.steps import LEFT
from tests.checklist.records import FRIDAY_IN_BERLIN
from tests.command.other_readers import in_node, in_python
from tests.properties.strategies import records_at_moments
from tools.paths import NODE, ROOT

PLACES = PackagedPlaces()
EXAMPLES = 1_000
FRIDAY = "2026-06-05T16:00:00Z"
# Each stands as a company, a person's name and a role; read back, line breaks have become spaces.
TEXTS = {
    "scripts": "Ärzte & Søn, Łódź; Ελλάς, Москва, 東京, ไทย, हिन्दी",
    "right to left": "שלום עולם، مرحبا",
    "quotation marks": "The \"Best\", 'Ltd'; a\\b \\n \\, 100 %",
    "emoji": "👩‍👩‍👧‍👦🇩🇪🤷🏽‍♀️ Inc",
    "templates": "{{ company }} {company} %s ${x} <script>alert(1)</script>",
    "lines like a header": "x END:VEVENT BEGIN:VEVENT SUMMARY:Other",
    "long": "Ünïque 東京 " * 1_700,
    "a formula": "=HYPERLINK(A1)",
}


def interview_of(record):
    return read_interview(record, PLACES)


def files_of(interview, now, wishes):
    """All that is exported of an interview, by kind."""
    return {
        "ics": calendar_of([interview], now, wishes).text,
        "vcard": "".join(cards_of([interview], "3.0")),
        "csv": spreadsheet_of([plan_of(interview, now)]),
    }


def read_by(reader, kind, file):
    return in_node([(kind, file)])[0] if reader == "node" else in_python(kind, file)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("reader", ["node", "python"])
def test_texts_of_all_kinds_arrive_whole(text, reader):
    text = text.strip()
    contact = {"id": "c1", "name": text, "title": text, "phone": "+49 30 1"}
    interview = interview_of({**FRIDAY_IN_BERLIN, "company": text, "role": text, "contacts": [contact]})
    files = files_of(interview, parse_instant(FRIDAY), Wishes(site="https://example.org/guide"))
    found = {kind: read_by(reader, kind, file) for kind, file in files.items()}
    assert [entry["title"] for entry in found["ics"]] == [
        f"Write down how it went – {text}",
        f"Thank an interviewer – {text}",
        f"Check in once, briefly – {text}",
    ]
    (card,) = found["vcard"]
    assert (card["name"], card["company"], card["title"], card["phone"]) == (text, text, text, "+49 30 1")
    assert card["note"] == f"Interview at {text}, 5 June 2026"
    head, *rows = found["csv"]
    cell = f"'{text}" if text.startswith("=") else text
    assert all(dict(zip(head, row, strict=True))["Company"] == cell for row in rows)
    assert len(rows) == 7


@pytest.mark.parametrize("reader", ["node", "python"])
def test_line_breaks_and_what_a_screen_obeys_end_no_line(reader):
    text = "Ac\r\nEND:VEVENT\rBEGIN:VCARD\nX:\x00\x1b[31m\u202eme"
    interview = interview_of({**FRIDAY_IN_BERLIN, "company": text, "contacts": [{"id": "c1", "name": text}]})
    plain = "Ac  END:VEVENT BEGIN:VCARD X:[31mme"
    for kind, file in files_of(interview, parse_instant(FRIDAY), Wishes()).items():
        found = read_by(reader, kind, file)
        if kind == "ics":
            assert found[-1]["title"] == f"Check in once, briefly – {plain}"
        elif kind == "vcard":
            assert [card["name"] for card in found] == [plain]
        else:
            assert {row[1] for row in found[1:]} == {plain}


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_card_of_either_version_is_read_alike(version):
    contact = {"id": "c1", "name": "Dana van Lee", "title": "CTO", "email": "dana@acme.example", "phone": "+49 30 1"}
    text = "".join(cards_of([interview_of({**FRIDAY_IN_BERLIN, "contacts": [contact]})], version))
    (card,) = in_python("vcard", text)
    assert [[card]] == in_node([("vcard", text)])
    assert card == {
        "version": version,
        "name": "Dana van Lee",
        "names": ["Lee", "Dana van", "", "", ""],
        "company": "Acme",
        "title": "CTO",
        "email": "dana@acme.example",
        "phone": "+49 30 1",
        "note": "Interview at Acme, 5 June 2026",
        "uid": card["uid"],
    }
    assert card["uid"].startswith("urn:uuid:")


def test_no_line_is_longer_than_calendars_take():
    interview = interview_of({**FRIDAY_IN_BERLIN, "company": "東京" * 9_000})
    text = calendar_of([interview], parse_instant(FRIDAY), Wishes()).text
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert "\n" not in text.replace("\r\n", "")


def test_the_page_makes_the_same_neutral_names():
    ids = ["2026-06-05-acme-data-engineer", "2026-06-05-interview-2", "acme", "2026-12-31-x"]
    script = (
        f"import {{ linksOf }} from '{ROOT}/app/router/links.ts';"
        f"console.log(JSON.stringify({json.dumps(ids)}.map((id) => linksOf(true)(id))));"
    )
    done = subprocess.run([NODE, "--input-type=module", "-e", script], capture_output=True, check=True)
    assert json.loads(done.stdout) == [f"#{alias_of(identifier)}" for identifier in ids]


@pytest.mark.slow
def test_random_interviews_are_read_back_to_the_same_facts():
    kept = []

    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(records_at_moments())
    def each(example):
        record, moment = example
        try:
            interview = interview_of(record)
        except InputError:  # its start is skipped by the clocks
            return
        kept.append((interview, parse_instant(moment)))

    each()
    assert len(kept) > EXAMPLES * 0.9
    wishes = Wishes(site="https://example.org/guide/", reader_zone=PLACES.zone("Asia/Tokyo"))
    files = [(kind, text) for interview, now in kept for kind, text in files_of(interview, now, wishes).items()]
    read = in_node(files)
    for position, (interview, now) in enumerate(kept):
        mine = range(3 * position, 3 * position + 3)
        for number in mine:
            assert in_python(*files[number]) == read[number]
        entries, cards, rows = (read[number] for number in mine)
        plan = plan_of(interview, now)
        wanted = [step for step in plan.steps if step.state in LEFT and not step.provisional]
        assert [entry["uid"].partition(".")[0] for entry in entries] == [step.id for step in wanted]
        for entry, step in zip(entries, wanted, strict=True):
            begins = parse_instant(entry["begins"])
            assert step.window.opens <= begins
            assert all(parse_instant(alarm) > now for alarm in entry["alarms"])
        assert [card["name"] for card in cards] == [contact.name for contact in interview.contacts]
        assert [row[6] for row in rows[1:]] == [step.id for step in plan.steps]
