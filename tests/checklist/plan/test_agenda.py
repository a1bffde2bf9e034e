"""All interviews together: what to do now, what comes, what to leave alone."""

import pytest

from checklist.dates.instants import parse_instant
from checklist.plan.agenda import agenda_of
from checklist.plan.plan import plan_of
from checklist.record.parse import read_interview
from tests.checklist.records import FRIDAY_IN_BERLIN

DANA = {"id": "c1", "name": "Dana Lee", "email": "Dana@acme.example"}
SAM = {"id": "c2", "name": "Sam Roe", "role": "coordinator"}


@pytest.fixture
def agenda(places):
    def made(now, *records):
        moment = parse_instant(now)
        plans = [plan_of(read_interview(record, places), moment) for record in records]
        return agenda_of(plans, moment).document()

    return made


def interview(identifier, start, **fields):
    return {**FRIDAY_IN_BERLIN, "id": identifier, "company": identifier.title(), "start": start, **fields}


def test_nothing_is_an_agenda_too(agenda):
    empty = {"act": [], "coming": [], "leave": [], "closed": [], "notes": []}
    assert agenda("2026-06-08T07:00:00Z") == {"now": "2026-06-08T07:00:00+00:00", **empty}


def test_what_is_due_first_comes_first_and_what_is_late_last(agenda):
    # At 18:00 on Wednesday 10 June: "a" ended on Monday at 11:00, so its thank-you (48 hours) is late since 11:00;
    # "b" ended today at 17:30 and "c" today at 12:00. b's notes (21:30) are still in time; c's (16:00) and the cards
    # (12:00, 17:30) only help now, and come after the thanks; a's late notes come after its late thanks.
    records = [
        interview("a", "2026-06-08T10:00"),
        interview("b", "2026-06-10T16:30"),
        interview("c", "2026-06-10T11:00"),
    ]
    acts = agenda("2026-06-10T18:00+02:00", *records)["act"]
    assert [(entry["interview"], entry["step"], entry["state"]) for entry in acts] == [
        ("b", "debrief", "open"),
        ("c", "thank-you", "open"),
        ("b", "thank-you", "open"),
        ("c", "collect-cards", "due"),
        ("c", "debrief", "due"),
        ("b", "collect-cards", "due"),
        ("a", "thank-you", "late"),
        ("a", "debrief", "late"),
    ]


def test_someone_written_to_twice_on_one_day_is_pointed_out(agenda):
    # First round on Friday 5 June, thanks ticked that day: the check-in falls on Friday 12 June. Second round on
    # Thursday 11 June, 16:30 to 17:30, with the same person: the thanks are aimed at Friday 12 June, 17:30.
    thanked = {"thank-you:c1": {"state": "done", "at": "2026-06-05T20:00+02:00"}}
    first = interview("first", "2026-06-05T16:30", contacts=[DANA], steps=thanked)
    second = interview("second", "2026-06-11T16:30", contacts=[{**DANA, "email": "dana@acme.example"}])
    (note,) = agenda("2026-06-11T18:00+02:00", first, second)["notes"]
    assert note == (
        "Dana Lee would get two messages from you on Friday 12 June "
        "(First: Check in once, briefly; Second: Thank Dana Lee). One that does for all is enough."
    )


def test_a_check_in_goes_to_the_coordinator_where_there_is_one(agenda):
    thanked = {"thank-you:c1": {"state": "done", "at": "2026-06-05T20:00+02:00"}}
    first = interview("first", "2026-06-05T16:30", contacts=[DANA, SAM], steps=thanked)
    second = interview("second", "2026-06-11T16:30", contacts=[DANA])
    assert agenda("2026-06-11T18:00+02:00", first, second)["notes"] == []


def test_through_an_agency_check_ins_go_to_the_recruiter(agenda):
    # Both check-ins fall on Friday 12 June, and both go to the one recruiter, though the interviewers differ.
    recruiter = {"id": "c9", "name": "Rae Fox", "role": "recruiter"}
    records = [
        interview(name, "2026-06-05T10:00", via_agency=True, contacts=[recruiter, {"id": "c1", "name": name}])
        for name in ("one", "two")
    ]
    (note,) = agenda("2026-06-11T18:00+02:00", *records)["notes"]
    assert note.startswith("Rae Fox would get two messages from you on Friday 12 June")


def test_no_other_message_does_for_one_that_an_outcome_asks_for(agenda):
    # On Thursday 11 June at 18:00: thanks to Dana for this afternoon, and a decline of today to say to her as well.
    declined = {"id": "e1", "kind": "declined", "at": "2026-06-11T12:00+02:00"}
    first = interview("first", "2026-06-05T16:30", contacts=[DANA], events=[declined])
    second = interview("second", "2026-06-11T16:30", contacts=[DANA])
    found = agenda("2026-06-11T18:00+02:00", first, second)
    assert {("first", "say-no-kindly"), ("second", "thank-you:c1")} <= {
        (entry["interview"], entry["step"]) for entry in found["act"]
    }
    assert found["notes"] == []
