"""What calendar entries say, what they keep to themselves, and how a later export finds an earlier one."""

import pytest

from checklist.export.links import address_of, alias_of
from checklist.limits import LIMITS
from tests.checklist.records import CONTRACT_EXAMPLE, FRIDAY_IN_BERLIN, event

FRIDAY = "2026-06-05T18:00+02:00"
SITE = "https://example.org/guide/"
PEOPLE = [
    {"id": "c1", "name": "Dana Lee", "title": "CTO", "email": "dana@acme.example", "talked_about": "sourcing"},
    {"id": "c2", "name": "Sam Roe", "phone": "+49 30 1234"},
    {"id": "c3", "name": "Kim Poe", "role": "recruiter"},
]
REQUEST = event("request", "2026-06-15T10:00+02:00") | {"what": "papers for Mr Poe"}
DANA = {"steps": {"check-in-1": {"state": "done", "at": "2026-06-12T10:00+02:00"}}}


def test_an_entry_for_each_step_that_is_left_and_certain(entries):
    assert list(entries(FRIDAY)) == ["collect-cards", "debrief", "thank-you", "check-in-1"]
    # Once the first is sent, on Friday 12 June, the second is certain.
    assert list(entries("2026-06-12T12:00+02:00", fields=DANA)) == ["check-in-2"]


def test_an_entry_says_what_where_and_why(entries):
    entry = entries(FRIDAY, site=SITE)["check-in-1"]
    assert entry.title == "Check in once, briefly – Acme"
    assert entry.description == (
        "They named no date, and no thank-you is ticked yet: five working days after the interview on Friday 5 June is"
        " Friday 12 June.\n\nhttps://example.org/guide/checklist/#2026-06-05-acme-data-engineer/check-in-1"
        " (opens on this device only: the one whose browser keeps your checklist)"
    )
    properties = entry.properties
    assert (properties["CLASS"], properties["TRANSP"], properties["STATUS"]) == ("PRIVATE", "TRANSPARENT", "CONFIRMED")
    assert entry.sequence == 0


def test_a_file_without_a_site_has_no_addresses(exported):
    assert "http" not in exported(FRIDAY).text


def test_nobody_is_named(exported):
    said = {"kind": "unknown", "quote": "by Freitag"}
    fields = {"contacts": PEOPLE, "events": [REQUEST], "notes": "secret", "promise": said}
    text = exported(FRIDAY, fields=fields, site=SITE, with_interview=True).text.replace("\r\n ", "")
    assert "Thank an interviewer – Acme" in text
    assert "send-request~e1" in text
    for word in ("Dana", "Lee", "Sam", "Roe", "Kim", "Poe", "CTO", "1234", "sourcing", "secret", "Freitag", "papers"):
        assert word not in text, word


def test_neutral_entries_name_no_company_and_no_reason(exported, entries):
    options = {"site": SITE, "neutral": True, "with_interview": True}
    now = "2026-06-05T12:00+02:00"
    assert "acme" not in exported(now, **options).text.casefold()
    found = entries(now, **options)
    assert found.pop("interview").title == "An appointment"
    assert {entry.title for entry in found.values()} == {"A step of the checklist"}
    alias = alias_of(FRIDAY_IN_BERLIN["id"])
    assert found["check-in-1"].description == (
        f"https://example.org/guide/checklist/#{alias}/check-in-1"
        " (opens on this device only: the one whose browser keeps your checklist)"
    )


def test_the_same_step_has_the_same_uid_whatever_is_wished(entries):
    alias = alias_of(FRIDAY_IN_BERLIN["id"])
    uid = f"check-in-1.{alias}@after-the-interview.invalid"
    assert entries(FRIDAY)["check-in-1"].uid == uid
    later = entries("2026-06-09T18:00+02:00", neutral=True, fields={"company": "Other", "start": "2026-06-08T16:30"})
    assert later["check-in-1"].uid == uid


def test_the_interview_itself_where_it_is_wished(entries):
    before = "2026-06-04T12:00+02:00"
    assert "interview" not in entries(before)
    entry = entries(before, with_interview=True, site=SITE)["interview"]
    assert (entry.title, entry.begins, entry.ends) == ("Interview – Acme", "05 Jun 14:30", "05 Jun 15:30")
    assert entry.properties["TRANSP"] == "OPAQUE"
    assert "checklist/#2026-06-05-acme-data-engineer (opens" in entry.description
    assert "interview" not in entries(FRIDAY, with_interview=True)


def test_the_interview_itself_comes_along_with_a_few_of_its_steps(entries):
    before, steps = "2026-06-04T12:00+02:00", {FRIDAY_IN_BERLIN["id"]: ["ask-next-steps"]}
    assert list(entries(before, steps)) == ["ask-next-steps"]
    assert sorted(entries(before, steps, with_interview=True)) == ["ask-next-steps", "interview"]


def test_an_interview_called_off_is_cancelled_where_it_was_exported(entries):
    before = "2026-06-04T12:00+02:00"
    fields = {"events": [event("cancelled", "2026-06-04T11:00+02:00")]}
    assert entries(before, with_interview=True, fields=fields) == {}
    fields |= {"exported": {"interview": {"sequence": 0}}}
    entry = entries(before, with_interview=True, fields=fields)["interview"]
    assert (entry.status, entry.sequence, entry.begins) == ("CANCELLED", 1, "05 Jun 14:30")
    assert entries(before, fields=fields) == {}


def test_what_was_exported_gets_a_higher_number(entries, exported):
    fields = {"exported": {"check-in-1": {"sequence": 4, "changed": "2026-06-05T15:45:00Z"}}}
    found = entries(FRIDAY, fields=fields)
    assert (found["check-in-1"].sequence, found["debrief"].sequence) == (5, 0)
    assert exported(FRIDAY, fields=fields).exported[FRIDAY_IN_BERLIN["id"]]["check-in-1"] == {
        "sequence": 5,
        "changed": "2026-06-05T16:00:00Z",
    }


def test_the_highest_number_stays(entries):
    fields = {"exported": {"check-in-1": {"sequence": LIMITS.sequence}}}
    assert entries(FRIDAY, fields=fields)["check-in-1"].sequence == LIMITS.sequence


@pytest.mark.parametrize(
    ("step", "fields", "title"),
    [
        ("check-in-1", DANA, "Check in once, briefly – Acme"),
        ("check-in-1", {"events": [event("reply", "2026-06-10T10:00+02:00")]}, "Check in once, briefly – Acme"),
        # Its date was certain once, when the first was ticked; the tick was taken back.
        ("check-in-2", {}, "Check in a second and last time – Acme"),
        # The person was deleted since.
        ("thank-you:c7", {}, "Thank someone (no longer listed) – Acme"),
    ],
)
def test_what_was_exported_and_has_no_entry_any_more_is_cancelled(entries, step, fields, title):
    found = entries("2026-06-12T12:00+02:00", fields={**fields, "exported": {step: {"sequence": 1}}})[step]
    assert (found.status, found.sequence, found.title, found.alarms) == ("CANCELLED", 2, title, [])


def test_only_the_steps_that_are_named(exported, entries):
    identifier = FRIDAY_IN_BERLIN["id"]
    assert list(entries(FRIDAY, {identifier: ["check-in-1", "close"]})) == ["check-in-1"]
    nothing = exported(FRIDAY, {"other": ["check-in-1"]})
    assert (nothing.entries, nothing.exported) == (0, {})


def test_entries_are_counted(exported):
    made = exported(FRIDAY, fields={"exported": {"close": {"sequence": 0}}})
    assert made.entries == made.text.count("BEGIN:VEVENT") == 5
    assert "METHOD:PUBLISH\r\n" in made.text


def test_a_record_that_is_over_has_no_entries(exported):
    assert exported("2026-06-25T12:00+02:00", fields={"events": [event("no_answer", "2026-06-24T12:00Z")]}).entries == 0


def test_an_id_without_a_day_is_never_an_address():
    assert (
        address_of("https://x.example", "acme", "", neutral=False) == f"https://x.example/checklist/#{alias_of('acme')}"
    )
    assert alias_of("acme").startswith("0000-00-00-interview-")
    assert alias_of(CONTRACT_EXAMPLE["id"]).startswith("2026-06-05-interview-")
    # The offset basis of FNV-1a itself, which is the hash of nothing.
    assert alias_of("").endswith("-811c9dc5")
