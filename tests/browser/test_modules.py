"""The page's pure modules, run in the page: merging, ids as the command line makes them, addresses."""

import itertools
import json
from datetime import date

import pytest

from checklist.record.ids import interview_id

MERGED = """async (pair) => {
    const {canonical, merge} = await import('/app/merge.js');
    const [one, other] = pair;
    return [merge(one, other), merge(other, one)].map(canonical);
}"""


@pytest.fixture
def blank(page, address):
    page.goto(address)
    return page


def versions(example):
    """Versions of one record that differ in every way that merging knows."""
    tick = {"state": "done", "at": "2026-06-23T09:00:00Z", "changed": "2026-06-23T09:00:00Z"}
    return [
        example,
        {**example, "company": "Acme Ltd", "updated_at": "2026-06-25T00:00:00+02:00"},
        {**example, "company": "Äcme 🙂", "steps": {**example["steps"], "check-in-1": tick}},
        {**example, "steps": {"debrief": {"state": "clear", "changed": "2026-06-06T09:00+02:00"}}},
        {
            **example,
            "contacts": [{"id": "c10", "name": "New", "changed": "2026-06-07T00:00:00Z"}, example["contacts"][1]],
        },
        {**example, "contacts": [{"id": "c1", "deleted": True, "changed": "2026-06-07T00:00:00Z"}]},
        {**example, "events": [{"id": "e1", "kind": "reply", "at": "2026-06-19T09:00:00Z"}]},
        {**example, "unknown": 2.0, "updated_at": "2026-06-24T15:02:00+02:00"},
        {"id": example["id"], "deleted": True, "changed": "2026-06-24T13:02:00Z"},
        {"id": example["id"], "deleted": True, "changed": "2027-01-01T00:00:00Z"},
    ]


def test_merging_is_the_same_both_ways_round(blank, example):
    for one, other in itertools.product(versions(example), repeat=2):
        merged, swapped = blank.evaluate(MERGED, [one, other])
        assert merged == swapped


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"z": 1, "a": [True, None, 1.5, -0.25]}, '{"a":[true,null,1.5,-0.25],"z":1}'),
        # All beyond the tilde is escaped, U+007F too; code points beyond the first plane are two escapes.
        ('Ä\u007f\u2028😀\n\t"\\/', '"\\u00c4\\u007f\\u2028\\ud83d\\ude00\\n\\t\\"\\\\/"'),
        # Names are sorted by code point: e with its accent, the private use area, then the emoji.
        ({"\ue000": 1, "😀": 2, "é": 3}, '{"\\u00e9":3,"\\ue000":1,"\\ud83d\\ude00":2}'),
        (2.0, "2"),
        ({}, "{}"),
    ],
)
def test_the_canonical_text_sorts_names_and_is_ascii(blank, value, text):
    script = "async (value) => (await import('/app/merge.js')).canonical(value)"
    assert blank.evaluate(script, value) == text


@pytest.mark.parametrize(
    ("company", "role"),
    [
        ("Acme", "Data Engineer"),
        ("Ærø & Søn", "Größe"),
        ("株式会社", ""),
        ("A" * 80, "B"),
        ("Acme " * 11, "x" * 9),
        ("—", "—"),
    ],
)
def test_ids_equal_the_command_lines(blank, company, role):
    script = """async ([company, role, taken]) => (await import('/app/records.js')).newId(
        {company, role, start: '2026-06-05T16:30'}, (id) => taken.includes(id))"""
    plain = interview_id(date(2026, 6, 5), company, role)
    for taken in ([], [plain], [plain, f"{plain}-2"]):
        assert blank.evaluate(script, [company, role, taken]) == interview_id(date(2026, 6, 5), company, role, taken)


@pytest.mark.parametrize(
    ("fragment", "place"),
    [
        ("", {"screen": "list", "id": "", "step": ""}),
        ("#today", {"screen": "list", "id": "", "step": ""}),
        ("#new", {"screen": "new", "id": "", "step": ""}),
        ("#2026-06-05-acme", {"screen": "interview", "id": "2026-06-05-acme", "step": ""}),
        ("#2026-06-05-acme/thank-you:c1", {"screen": "interview", "id": "2026-06-05-acme", "step": "thank-you:c1"}),
        ("#2026-06-05-acme/check-in-1~e1", {"screen": "interview", "id": "2026-06-05-acme", "step": "check-in-1~e1"}),
        ("#2026-06-05-acme/edit", {"screen": "edit", "id": "2026-06-05-acme", "step": ""}),
        ("#2026-06-05-acme/before-you-leave", {"screen": "leave", "id": "2026-06-05-acme", "step": ""}),
        ("#__search", None),
    ],
)
def test_addresses(blank, fragment, place):
    script = "async (fragment) => (await import('/app/links.js')).placeOf(fragment)"
    assert json.loads(json.dumps(blank.evaluate(script, fragment))) == place


@pytest.mark.parametrize(
    ("instant", "zone", "there"),
    [
        ("2026-06-11T07:30:45Z", "Europe/Berlin", "2026-06-11T09:30+02:00"),
        ("2026-06-11T09:30+09:00", "Asia/Kolkata", "2026-06-11T06:00+05:30"),
        # Half past two in the morning in London is the evening before in New York, in winter five hours behind.
        ("2026-01-11T02:30:00Z", "America/New_York", "2026-01-10T21:30-05:00"),
        ("2026-06-11T07:30:45Z", "Etc/UTC", "2026-06-11T07:30+00:00"),
        ("soon", "Europe/Berlin", "soon"),
        ("0026-06-05T10:00:00Z", "Europe/Berlin", "0026-06-05T10:00:00Z"),
    ],
)
def test_what_happened_is_told_on_the_employers_clock(blank, instant, zone, there):
    script = "async (given) => (await import('/app/format.js')).writtenThere(...given)"
    assert blank.evaluate(script, [instant, zone]) == there


def test_every_script_is_announced_and_none_in_vain(page, address):
    """What is not announced costs one more journey to the server each time a script names another."""
    fetched = set()
    page.on("response", lambda response: fetched.add(response.url) if "/app/" in response.url else None)
    page.goto(address, wait_until="networkidle")
    announced = page.locator("link[rel=modulepreload]").evaluate_all("(links) => links.map((link) => link.href)")
    scripts = {url for url in fetched if url.endswith(".js") and not url.endswith("/worker.js")}
    ours = {f"{address.removesuffix('checklist/')}app/{name}" for name in ("main.js", "app.js", "views/list.js")}
    assert ours <= scripts
    assert scripts == set(announced)
