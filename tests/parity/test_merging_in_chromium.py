"""Merging diverged copies in a real browser: as CPython merges them, and whole again after a carry link."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checklist.merging import canonical, merge_interviews
from tests.property.test_merging import CHANGES, NOTES, TICKS, versions

MERGED = """
async (triples) => {
  const { canonical: { canonical }, merge: { merge } } = await import("/app/testing.js");
  return triples.map(([one, two, three]) => [
    merge(one, two), merge(two, one), merge(merge(one, two), three), merge(one, merge(two, three)), merge(one, one),
  ].map(canonical));
}
"""
CARRIED = """
async (pairs) => {
  const { canonical: { canonical }, merge: { merge } } = await import("/app/testing.js");
  const { redaction: { filledIn, withoutNames } } = await import("/app/testing.js");
  return pairs.map(([there, here]) => {
    const taken = merge(here, filledIn(withoutNames(there), here));
    const again = merge(taken, filledIn(withoutNames(there), taken));
    return [merge(taken, there), merge(here, there), taken, again].map(canonical);
  });
}
"""


@pytest.fixture(scope="module")
def page(playwright, chromium_options, site_address):
    browser = playwright.chromium.launch(**chromium_options)
    page = browser.new_page()
    page.goto(f"{site_address}checklist/")
    yield page
    browser.close()


STAMPS = CHANGES.filter(bool)
MARKERS = STAMPS.map(lambda changed: {"id": "record", "deleted": True, "changed": changed})


def check_triples(page, triples):
    for (one, two, three), merged in zip(triples, page.evaluate(MERGED, triples), strict=True):
        both, swapped, left, right, alone = merged
        assert both == swapped == canonical(merge_interviews(one, two))
        assert left == right == canonical(merge_interviews(merge_interviews(one, two), three))
        assert alone == canonical(one)


COPIES = st.lists(st.tuples(versions(), versions(), versions()), min_size=5, max_size=5)


@given(triples=COPIES)
@settings(max_examples=8)
def test_the_browser_merges_as_the_command_line_does(page, triples):
    check_triples(page, triples)


@pytest.mark.slow
@given(triples=COPIES)
@settings(max_examples=400)
def test_the_browser_merges_thousands_of_copies_as_the_command_line_does(page, triples):
    check_triples(page, triples)


@given(pairs=st.lists(st.tuples(versions() | MARKERS, MARKERS, st.just({})), min_size=5, max_size=5))
@settings(max_examples=8)
def test_markers_of_deleted_interviews_too(page, pairs):
    for (one, two, _), merged in zip(pairs, page.evaluate(MERGED, pairs), strict=True):
        assert merged[0] == merged[1] == canonical(merge_interviews(one, two))


PROMISES = st.builds(
    lambda kind, quote: {"kind": kind, "quote": quote}, st.sampled_from(["unknown", "next_week", "end_of_week"]), NOTES
)


def stamped(fields):
    return st.builds(lambda values, changed: {**values, "changed": changed}, st.fixed_dictionaries(fields), STAMPS)


PEOPLE = stamped({"name": st.sampled_from(["Dana", "Sam"]), "email": NOTES, "card": st.booleans()})
EVENTS = stamped({"kind": st.just("reply"), "at": st.just("2026-06-19T09:00:00Z"), "promise": PROMISES})


@st.composite
def private_copies(draw):
    """A version with much in it that a link leaves out."""
    version = {"schema": 1, "id": "record", "company": draw(NOTES), "notes": draw(NOTES), "promise": draw(PROMISES)}
    gone = stamped({"deleted": st.just(True)})
    for name, values in (("contacts", PEOPLE | gone), ("events", EVENTS | gone)):
        members = draw(st.dictionaries(st.sampled_from(["a", "b", "c"]), values, max_size=3))
        version[name] = [{"id": identifier, **fields} for identifier, fields in sorted(members.items())]
    version["steps"] = draw(st.dictionaries(st.sampled_from(["debrief", "close"]), TICKS, max_size=2))
    return {**version, "updated_at": draw(STAMPS)}


def check_links(page, pairs):
    for (there, here), results in zip(pairs, page.evaluate(CARRIED, pairs), strict=True):
        completed, expected, taken, again = results
        assert completed == expected
        assert taken == again
        kept = {person["id"]: person for person in json.loads(taken)["contacts"]}
        theirs = {person["id"]: person for person in there["contacts"]}
        for person in here["contacts"]:
            if not (person.get("deleted") or theirs.get(person["id"], {}).get("deleted")):
                assert kept[person["id"]]["name"] == person["name"]
                assert kept[person["id"]]["email"] == person["email"]
        assert json.loads(taken)["notes"] == here["notes"]
        assert json.loads(taken)["promise"]["quote"] == here["promise"]["quote"]


PAIRS = st.lists(st.tuples(private_copies(), private_copies()), min_size=5, max_size=5)


@given(pairs=PAIRS)
@settings(max_examples=8)
def test_a_link_without_names_changes_nothing_that_the_whole_would_not(page, pairs):
    check_links(page, pairs)


@pytest.mark.slow
@given(pairs=PAIRS)
@settings(max_examples=400)
def test_thousands_of_links_without_names_erase_nothing(page, pairs):
    check_links(page, pairs)
