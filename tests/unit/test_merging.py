"""Merging two versions of an interview, case by case."""

from checklist.merging import canonical, merge_backups, merge_interviews

EARLY, LATE = "2026-06-05T10:00:00Z", "2026-06-05T11:00:00Z"


def tick(state, changed):
    return {"state": state, "at": EARLY, "changed": changed}


def test_the_later_tick_wins_and_the_others_stay():
    one = {"id": "a", "steps": {"debrief": tick("done", EARLY), "close": tick("done", EARLY)}}
    other = {"id": "a", "steps": {"debrief": tick("clear", LATE)}}
    merged = {"id": "a", "steps": {"debrief": tick("clear", LATE), "close": tick("done", EARLY)}}
    assert merge_interviews(one, other) == merge_interviews(other, one) == merged


def test_other_fields_come_from_the_version_updated_later():
    one = {"id": "a", "company": "Old", "notes": "kept nowhere else", "updated_at": EARLY}
    other = {"id": "a", "company": "New", "updated_at": LATE}
    assert merge_interviews(one, other) == other


def test_a_deleted_contact_stays_deleted():
    one = {"id": "a", "contacts": [{"id": "c1", "name": "Dana", "changed": EARLY}]}
    other = {"id": "a", "contacts": [{"id": "c1", "deleted": True, "changed": LATE}]}
    assert merge_interviews(one, other) == other


def test_equal_moments_are_decided_by_the_greater_text():
    one = {"id": "a", "company": "A", "updated_at": EARLY}
    other = {"id": "a", "company": "B", "updated_at": EARLY}
    assert merge_interviews(one, other) == merge_interviews(other, one) == other


def test_a_missing_moment_is_older_than_any():
    one = {"id": "a", "company": "Z"}
    other = {"id": "a", "company": "A", "updated_at": EARLY}
    assert merge_interviews(one, other) == merge_interviews(other, one) == other


def test_a_deleted_interview_wins_over_what_is_older_only():
    marker = {"schema": 1, "id": "a", "deleted": True, "changed": LATE}
    older = {"schema": 1, "id": "a", "company": "A", "updated_at": EARLY}
    newer = {"schema": 1, "id": "a", "company": "A", "updated_at": "2026-06-05T12:00:00Z"}
    assert merge_interviews(marker, older) == merge_interviews(older, marker) == marker
    assert merge_interviews(marker, newer) == merge_interviews(newer, marker) == newer


def test_members_come_out_in_the_order_of_their_numbers():
    one = {"id": "a", "contacts": [{"id": "c10", "name": "Dana"}]}
    other = {"id": "a", "contacts": [{"id": "c9", "name": "Sam"}]}
    assert [contact["id"] for contact in merge_interviews(one, other)["contacts"]] == ["c9", "c10"]


def test_a_backup_takes_the_profile_changed_later_and_keeps_what_it_does_not_know():
    one = {"schema": 1, "interviews": [], "profile": {"name": "Jo", "changed": LATE}, "theme": "dark"}
    other = {"schema": 1, "interviews": [], "profile": {"name": "J", "changed": EARLY}}
    assert merge_backups(one, other) == merge_backups(other, one) == one


def test_a_backup_merged_with_itself_is_itself():
    backup = {"schema": 1, "interviews": [{"id": "b"}, {"id": "a"}]}
    assert merge_backups(backup, backup) == backup


def test_the_canonical_text_is_the_same_in_both_languages():
    # JSON.stringify writes 2.0 as 2; code points beyond the first plane are two escapes.
    assert canonical({"b": 2.0, "a": ["é", "\N{GRINNING FACE}"]}) == r'{"a":["\u00e9","\ud83d\ude00"],"b":2}'
