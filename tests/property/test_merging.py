"""Merging: whichever way round, however often, the same result, and no later change lost."""

from hypothesis import given
from hypothesis import strategies as st

from checklist.instants import parse_instant
from checklist.merging import canonical, merge_backups, merge_interviews

CHANGES = st.sampled_from(
    [
        None,
        "2026-06-05T15:40:00Z",
        "2026-06-05T15:40:00.001Z",
        "2026-06-05T17:40:00+02:00",  # the first again, elsewhere
        "2026-06-06T10:00:00Z",
        "2026-06-07T10:00:00Z",
    ]
)
NOTES = st.sampled_from(["", "a", "b", "é", "\N{GRINNING FACE}", "\uffff"])


def with_change(fields):
    def stamped(change, values):
        return values if change is None else {**values, "changed": change}

    return st.builds(stamped, CHANGES, st.fixed_dictionaries(fields))


TICKS = with_change({"state": st.sampled_from(["done", "skipped", "clear"]), "at": st.just("2026-06-05T15:40:00Z")})
DRAFTS = with_change({"subject": NOTES, "body": NOTES})


def listed(name):
    alive = with_change({"name": NOTES})
    deleted = with_change({"deleted": st.just(True)})
    members = st.dictionaries(st.sampled_from(["a", "b", "a10", "a9"]), alive | deleted, max_size=3)
    return st.tuples(members, st.randoms(use_true_random=False)).map(shuffled)


def shuffled(drawn):
    members, random = drawn
    found = [{"id": identifier, **values} for identifier, values in members.items()]
    random.shuffle(found)
    return found


@st.composite
def versions(draw, identifier="record"):
    """One version of a record."""
    version = {"schema": 1, "id": identifier, "company": draw(NOTES), "unknown": draw(st.sampled_from([1, 1.0, 2.5]))}
    for name, values in (
        ("contacts", listed("contacts")),
        ("events", listed("events")),
        ("steps", st.dictionaries(st.sampled_from(["debrief", "close"]), TICKS, max_size=2)),
        ("drafts", st.dictionaries(st.sampled_from(["check-in-1", "thank-you"]), DRAFTS, max_size=2)),
    ):
        if draw(st.booleans()):
            version[name] = draw(values)
    updated = draw(CHANGES)
    return version if updated is None else {**version, "updated_at": updated}


@st.composite
def backups(draw):
    """A backup of a few versions of a few interviews."""
    identifiers = draw(st.lists(st.sampled_from(["b", "a", "c10", "c9"]), unique=True, max_size=3))
    backup = {"schema": 1, "interviews": [draw(versions(identifier)) for identifier in identifiers]}
    if draw(st.booleans()):
        backup["profile"] = draw(with_change({"name": NOTES}))
    return backup


def same(one, other):
    return canonical(one) == canonical(other)


@given(versions(), versions())
def test_merging_is_commutative(one, other):
    assert same(merge_interviews(one, other), merge_interviews(other, one))


@given(versions(), versions(), versions())
def test_merging_is_associative(one, two, three):
    left = merge_interviews(merge_interviews(one, two), three)
    assert same(left, merge_interviews(one, merge_interviews(two, three)))


@given(versions(), versions())
def test_merging_again_changes_nothing(one, other):
    assert merge_interviews(one, one) == one
    merged = merge_interviews(one, other)
    assert same(merge_interviews(merged, other), merged)
    assert same(merge_interviews(merged, one), merged)


@given(backups(), backups(), backups())
def test_merging_backups_is_commutative_associative_and_idempotent(one, two, three):
    assert same(merge_backups(one, two), merge_backups(two, one))
    assert same(merge_backups(merge_backups(one, two), three), merge_backups(one, merge_backups(two, three)))
    assert merge_backups(one, one) == one


@given(versions(), versions())
def test_no_later_change_is_lost(one, other):
    merged = merge_interviews(one, other)
    for name in ("contacts", "events"):
        for version in (one, other):
            for member in version.get(name, []):
                (kept,) = [candidate for candidate in merged[name] if candidate["id"] == member["id"]]
                assert at_least_as_new(kept, member)
    for name in ("steps", "drafts"):
        for version in (one, other):
            for key, value in version.get(name, {}).items():
                assert at_least_as_new(merged[name][key], value)


def at_least_as_new(kept, member):
    """Whether what was kept is the member itself or was changed no earlier."""
    if same(kept, member) or "changed" not in member:
        return True
    return "changed" in kept and parse_instant(kept["changed"]) >= parse_instant(member["changed"])


@given(st.recursive(st.integers() | NOTES | st.booleans(), lambda inner: st.lists(inner, max_size=3), max_leaves=5))
def test_the_canonical_text_is_plain_ascii(value):
    assert canonical(value).isascii()
