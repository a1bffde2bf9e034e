"""The examples of the timing rules and of the file format, field by field."""

import pytest

from tests.checklist.records import CONTRACT_EXAMPLE
from tests.scenarios.story import Story


@pytest.mark.parametrize(
    ("promise", "target", "check_in"),
    [
        (None, "06-06 17:30", "06-12"),  # 8, 9, 10, 11, 12
        ("2026-06-05", "06-05 19:30", "06-09"),  # that evening; 8, 9
        ("2026-06-13", "06-06 17:30", "06-17"),  # Saturday, so Monday 15; 16, 17
    ],
)
def test_a_friday_in_berlin(plan, promise, target, check_in):
    story = Story(plan, "2026-06-05T16:30", "Europe/Berlin", "DE", duration_minutes=60)
    if promise:
        story.record["promise"] = {"kind": "by_date", "date": promise}
    story.at(
        "06-05 12:00",
        status="before",
        steps={
            "thank-you": f"waiting 06-05 17:30 | {target} | 06-07 17:30",
            "check-in-1": f"waiting {check_in} | {check_in}",
        },
    )


@pytest.mark.parametrize(
    ("place", "start", "check_in"),
    [
        # 20, 23, 24, 25, not Thanksgiving (26), 27 November.
        (("America/New_York", "US"), "2026-11-19T10:00", "11-27"),
        # Neither Good Friday (3) nor Easter Monday (6): 7, 8, 9, 10, 13 April.
        (("Europe/London", "GB", "ENG"), "2026-04-02T10:00", "04-13"),
        # The Emirates work on Friday: 8, 9, 10, 11, 12 June.
        (("Asia/Dubai", "AE"), "2026-06-07T10:00", "06-12"),
        # Neither Friday nor Saturday: 9, 10, 11, 14, 15 June.
        (("Asia/Riyadh", "SA"), "2026-06-08T10:00", "06-15"),
    ],
)
def test_the_first_check_in_without_a_promise(plan, place, start, check_in):
    zone, country, *subdivision = place
    story = Story(plan, start, zone, country, **({"subdivision": subdivision[0]} if subdivision else {}))
    story.at(f"{start[5:10]} 09:00", status="before", steps={"check-in-1": f"waiting {check_in} | {check_in}"})


def test_twenty_four_hours_across_the_end_of_summer_time(plan):
    # From Saturday 15:00 (-4), 24 elapsed hours on it is Sunday 14:00 (-5).
    story = Story(plan, "2026-10-31T14:00", "America/New_York", "US", duration_minutes=60)
    story.at("10-31 13:00", steps={"thank-you": "waiting 10-31 15:00-04:00 | 11-01 14:00-05:00 | 11-02 14:00-05:00"})


def test_the_years_end_in_england(plan):
    # By Thursday 24 December; the 25th and Monday 28 are free, so the grace leads to Wednesday 30: Monday 4 January.
    promise = {"kind": "by_date", "date": "2026-12-24"}
    story = Story(plan, "2026-12-17T15:00", "Europe/London", "GB", subdivision="ENG", promise=promise)
    story.at("12-17 12:00", steps={"check-in-1": "waiting 2027-01-04 | 2027-01-04 | 2027-01-05"})


def test_until_when_the_friday_in_berlin_may_still_be_thanked_for(plan):
    # Check-in 1 is on Tuesday 9 June; the working day before it begins on Monday 8, 0:00.
    promise = {"kind": "by_date", "date": "2026-06-05"}
    story = Story(plan, "2026-06-05T16:30", "Europe/Berlin", "DE", promise=promise)
    story.at("06-07 17:30:01", steps={"thank-you": "late"})
    story.at("06-07 23:59:59", steps={"thank-you": "late"})
    story.at("06-08 00:00", steps={"thank-you": "missed", "check-in-1": "waiting 06-09"})


def test_a_yes_that_is_not_secured_yet(plan):
    # Ten working days after Wednesday 24 June: 25, 26, 29, 30, 1, 2, 3, 6, 7, 8 July.
    story = Story(plan, "2026-06-05T16:30", "Europe/Berlin", "DE")
    story.event("e1", "accepted", "06-24 15:00")
    steps = {"offer-secured": "open 06-24 15:00 | 07-08 | -", "withdraw-elsewhere": "waiting"}
    story.at("06-24 15:00", steps=steps)


def test_a_request_that_is_met_in_time(plan):
    # Sent on Thursday 18 June: 19, 22, 23, 24, 25.
    story = Story(plan, "2026-06-05T16:30", "Europe/Berlin", "DE")
    story.event("e1", "request", "06-15 10:00", due="2026-06-19T18:00+02:00")
    story.at("06-15 10:00", steps={"send-request~e1": "open 06-15 10:00 | 06-19 18:00 | 06-19 18:00"})
    story.tick("send-request~e1", "06-18 12:00")
    story.at("06-18 12:00", steps={"send-request~e1": "done", "check-in-1~e1": "waiting 06-25 | 06-25 | 06-26"})


RECORD = {name: value for name, value in CONTRACT_EXAMPLE.items() if name != "events"}
EVENTS = CONTRACT_EXAMPLE["events"]


def test_the_plan_of_the_example_record(plan):
    # Two weeks after Friday 5 June: Friday 19. Two working days' grace: 22, 23.
    found = plan(RECORD, "2026-06-08T09:00+02:00")
    given = {
        "interview": "2026-06-05-acme-data-engineer",
        "now": "2026-06-08T09:00:00+02:00",
        "valid_until": "2026-06-23T09:00:00+02:00",
        "status": "waiting",
        "headline": "Leave it until Tuesday 23 June.",
        "next": "check-in-1",
        "progress": {"done": 3, "total": 6},
        "warnings": [],
    }
    assert {name: found[name] for name in given} == given
    steps = found["steps"]
    assert [step["id"] for step in steps] == [
        "ask-next-steps",
        "collect-card:c1",
        "debrief",
        "thank-you:c1",
        "check-in-1",
        "check-in-2",
        "close",
    ]
    check_in = steps[4]
    assert check_in["reason"].startswith("They said within two weeks, "), check_in["reason"]
    given = {
        "id": "check-in-1",
        "kind": "check-in-1",
        "contact": None,
        "title": "Check in once, briefly",
        "optional": False,
        "opens": "2026-06-23T09:00:00+02:00",
        "target": "2026-06-23T17:00:00+02:00",
        "deadline": "2026-06-24T17:00:00+02:00",
        "state": "waiting",
        "at": None,
        "rule": "promise-plus-grace",
        "read_more": "follow-up/",
    }
    assert {name: check_in[name] for name in given} == given
    thanks = steps[3]
    assert thanks["title"] == "Thank Dana Lee"
    assert thanks["kind"] == "thank-you"
    assert thanks["contact"] == "c1"
    assert thanks["at"] == "2026-06-05T20:10:00+02:00"


def test_the_plan_of_the_example_record_with_its_events(plan):
    # A reply on Friday 19 June ends the first wait; an offer on Wednesday 24 the second.
    found = plan(RECORD | {"events": EVENTS}, "2026-06-24T15:00+02:00")
    states = {step["id"]: step["state"] for step in found["steps"]}
    assert states == {
        "ask-next-steps": "done",
        "collect-card:c1": "done",
        "debrief": "skipped",
        "thank-you:c1": "done",
        "check-in-1": "not_needed",
        "check-in-2": "not_needed",
        "close": "not_needed",
        "answer-reply~e1": "not_needed",
        "check-in-1~e1": "not_needed",
        "check-in-2~e1": "not_needed",
        "close~e1": "not_needed",
        "answer-offer": "open",
    }
    offer = found["steps"][-1]
    assert (offer["opens"], offer["target"], offer["deadline"]) == (
        "2026-06-24T15:00:00+02:00",
        "2026-06-30T17:00:00+02:00",
        "2026-06-30T23:59:59+02:00",
    )
    assert (found["status"], found["next"], found["progress"]) == ("act", "answer-offer", {"done": 3, "total": 4})
    # Between the two: 22, 23, 24, 25, 26 June.
    between = plan(RECORD | {"events": EVENTS[:1]}, "2026-06-19T12:00+02:00")
    check_in = next(step for step in between["steps"] if step["id"] == "check-in-1~e1")
    assert check_in["opens"] == "2026-06-26T09:00:00+02:00"
    assert between["next"] == "answer-reply~e1"
