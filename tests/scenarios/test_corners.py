"""What few people meet, and what must be right all the same."""

import pytest

from checklist.record.faults import InputError
from tests.scenarios.story import Story, thanked

# Mondays of 2026: 1, 8, 15, 22, 29 June; 6, 13 July. No public holiday in all of Germany in between.


def test_an_interview_across_midnight_belongs_to_the_day_it_begins(plan):
    # Thursday 11 June, 23:30, to Friday 0:30: 12, 15, 16, 17, 18; then 19.
    story = Story(plan, "2026-06-11T23:30", "Europe/Berlin", "DE")
    story.at(
        "06-12 00:29",
        status="before",
        steps={
            "thank-you": "waiting 06-12 00:30 | 06-13 00:30 | 06-14 00:30",
            "check-in-1": "waiting 06-18 | 06-18 | 06-19",
        },
    )
    story.at("06-12 00:30", status="act", warnings=["night"])
    # "You'll hear today", said on Thursday: two hours after the end; grace 12, 15.
    story.record["promise"] = {"kind": "by_date", "date": "2026-06-11"}
    story.at(
        "06-12 00:30",
        warnings=["night"],
        steps={"thank-you": "open 06-12 00:30 | 06-12 02:30 | 06-14 00:30", "check-in-1": "waiting 06-15"},
    )


def test_what_is_said_of_the_future_is_taken_as_given(plan):
    story = thanked(plan)
    # Seen from Tuesday 16, a reply of Wednesday 17: 18, 19, 22, 23, 24.
    story.event("e1", "reply", "06-17 11:00")
    story.at(
        "06-16 10:00",
        status="waiting",
        next_step="answer-reply~e1",
        valid_until="06-17 11:00",
        steps={
            "check-in-1": "not_needed",
            "answer-reply~e1": "waiting 06-17 11:00 | 06-18 | 06-19",
            "check-in-1~e1": "waiting 06-24 | 06-24 | 06-25",
        },
    )
    # And an offer of the 18th.
    story.event("e2", "offer", "06-18 11:00", reply_by="2026-06-22")
    story.at(
        "06-16 10:00",
        status="waiting",
        next_step="answer-offer",
        valid_until="06-18 11:00",
        steps={"answer-reply~e1": "not_needed", "answer-offer": "waiting 06-18 11:00 | 06-22 17:00 | 06-22 23:59:59"},
    )
    story.at("06-18 11:00", status="act", next_step="answer-offer", progress="4/5")


def test_a_reply_during_the_interview_is_possible_and_one_before_it_is_refused(plan):
    story = Story(plan, "2026-06-08T11:00", "Europe/Berlin", "DE")
    story.event("e1", "reply", "06-08 11:00")
    story.at("06-08 11:30", status="before", steps={"answer-reply~e1": "open 06-08 11:00 | 06-09 | 06-10"})
    story.record["events"][0]["at"] = "2026-06-08T10:59:59+02:00"
    with pytest.raises(InputError) as caught:
        plan(story.record, "2026-06-08T12:00+02:00")
    assert [fault.path for fault in caught.value.faults] == ["events[0].at"]


def test_a_second_check_in_that_is_skipped_leaves_the_first_to_be_sent(plan):
    story = thanked(plan)
    # Only one that was sent makes the first unnecessary.
    story.skip("check-in-2", "06-16 10:00")
    story.at(
        "06-17 10:00",
        status="act",
        next_step="check-in-1",
        steps={"check-in-1": "late", "check-in-2": "skipped", "close": "waiting"},
    )
    story.tick("check-in-1", "06-17 11:00")
    # Wednesday 17: 18, 19, 22, 23, 24. Skipped before that, so ten after it: 25, 26, 29, 30, 1, 2, 3, 6, 7, 8 July.
    story.at("06-17 11:05", status="waiting", next_step="close", steps={"close": "waiting 07-08 | - | -"})


def test_a_wait_that_is_over_does_not_move_with_today(plan):
    story = thanked(plan)
    # The second skipped, the first never sent; a reply on Tuesday 23: as of that day 24, 25, 26, 29, 30.
    story.skip("check-in-2", "06-17 10:00")
    story.event("e1", "reply", "06-23 09:00")
    for now in ("06-23 09:00", "06-29 09:00", "09-29 09:00"):
        story.at(now, steps={"check-in-1": "not_needed - | - | -", "check-in-2": "skipped 06-30 | 06-30 | 07-01"})
    # The same with an outcome.
    story.record["events"][0]["kind"] = "no_answer"
    for now in ("06-23 09:00", "09-29 09:00"):
        story.at(now, status="closed", steps={"check-in-2": "skipped 06-30 | 06-30 | 07-01"})
    # Closed on Monday 22 already: 23, 24, 25, 26, 29; and ten: 30, 1, 2, 3, 6, 7, 8, 9, 10, 13 July.
    story.tick("close", "06-22 12:00")
    story.at("09-29 09:00", steps={"check-in-2": "skipped 06-29 | 06-29 | 06-30", "close": "done 07-13 | - | -"})


def test_check_ins_in_a_later_wait_may_be_early_too(plan):
    story = thanked(plan, pace="patient")
    # Patient, from Tuesday 9 June: ten: 10, 11, 12, 15 to 19, 22, 23.
    story.event("e1", "reply", "06-09 16:00")
    story.tick("answer-reply~e1", "06-09 17:00")
    story.at("06-09 17:05", status="waiting", next_step="check-in-1~e1", valid_until="06-23 09:00")
    story.tick("check-in-1~e1", "06-23 08:59:59")
    # Ten after the 23rd: 24, 25, 26, 29, 30, 1, 2, 3, 6, 7 July.
    early = story.at(
        "06-23 10:00",
        warnings=["early:check-in-1~e1"],
        next_step="check-in-2~e1",
        steps={"check-in-2~e1": "waiting 07-07 | 07-07 | 07-08"},
    )
    assert "check-in-1~e1" not in early["warnings"][0]["message"]  # it is for people
    story.tick("check-in-1~e1", "06-23 09:00")
    story.at("06-23 10:00", warnings=[], next_step="check-in-2~e1")


def test_no_contact_stays_in_force_until_a_reply_promises_something(plan):
    story = thanked(plan, promise={"kind": "unknown"})
    # "We call you", on Tuesday 9; another reply without a promise on Thursday 11: 12, 15 to 19, 22 to 25.
    story.event("e1", "reply", "06-09 10:00", promise={"kind": "no_contact"})
    story.event("e2", "reply", "06-11 10:00")
    story.at(
        "06-11 10:05",
        absent=["check-in-1~e1", "check-in-1~e2", "close~e2"],
        steps={"own-reminder~e1": "not_needed - | - | -", "own-reminder~e2": "waiting 06-25 | 06-25 | -"},
    )
    # A third one that names the 17th, and a fourth on the 18th that names nothing: 19, 22, 23, 24, 25.
    story.event("e3", "reply", "06-15 10:00", promise={"kind": "by_date", "date": "2026-06-17"})
    story.at("06-15 10:05", absent=["own-reminder~e3"], steps={"check-in-1~e3": "waiting 06-19 | 06-19 | 06-22"})
    story.event("e4", "reply", "06-18 10:00")
    story.at("06-18 10:05", absent=["own-reminder~e4"], steps={"check-in-1~e4": "waiting 06-25 | 06-25 | 06-26"})


def test_a_reopened_record_still_respects_that_they_want_no_calls(plan):
    story = thanked(plan, promise={"kind": "no_contact"})
    story.event("e1", "rejected", "06-12 10:00")
    # A reply on Wednesday 17: 18, 19, 22 to 26, 29, 30, 1 July.
    story.event("e2", "reply", "06-17 10:00")
    story.at(
        "06-17 10:05",
        status="act",
        next_step="answer-reply~e2",
        progress="4/6",
        absent=["thank-after-rejection", "letter-of-interest", "check-in-1~e2"],
        steps={"own-reminder": "not_needed", "own-reminder~e2": "waiting 07-01 | 07-01 | -"},
    )


def test_friday_evening_in_auckland_is_friday_morning_in_utc(plan):
    # Friday 12 June, 15:00 (+12).
    story = Story(plan, "2026-06-12T15:00", "Pacific/Auckland", "NZ")
    for now, codes in (("2026-06-12T04:59:59Z", []), ("2026-06-12T05:00:00Z", ["weekend"])):
        assert [warning["code"] for warning in plan(story.record, now)["warnings"]] == codes
    # Monday 15, 6:59 there is Sunday 18:59 UTC; the thank-you is late by then, so of a Sunday interview.
    story.record["start"] = "2026-06-14T15:00"
    for now, codes in (("2026-06-14T11:59Z", ["weekend"]), ("2026-06-14T18:59Z", ["night"]), ("2026-06-14T19:00Z", [])):
        assert [warning["code"] for warning in plan(story.record, now)["warnings"]] == codes


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"country": "XX"}, "country"),
        ({"time_zone": "Europe/Atlantis"}, "time_zone"),
        ({"country": None, "subdivision": "BY"}, "subdivision"),
        ({"duration_minutes": 0}, "duration_minutes"),
        ({"duration_minutes": 1441}, "duration_minutes"),
        ({"pace": "hasty"}, "pace"),
        ({"start": "2026-06-08T11:00+02:00"}, "start"),
        ({"start": "1999-12-31T11:00"}, "start"),
        ({"start": "2101-01-01T11:00"}, "start"),
        ({"start": "2026-02-30T10:00"}, "start"),
    ],
)
def test_what_cannot_be_planned_is_refused_with_the_place(plan, fields, path):
    story = thanked(plan)
    story.record = {name: value for name, value in (story.record | fields).items() if value is not None}
    with pytest.raises(InputError) as caught:
        plan(story.record, "2026-06-08T12:00+02:00")
    assert [fault.path for fault in caught.value.faults] == [path]


def test_the_last_evening_of_the_last_year_has_a_plan(plan):
    # Friday 31 December 2100: 3, 4, 5, 6, 7 January 2101.
    story = Story(plan, "2100-12-31T20:00", "Europe/Berlin", "DE")
    story.at(
        "12-31 19:00",
        status="before",
        warnings=["holidays_unknown"],
        steps={"check-in-1": "waiting 2101-01-07 | 2101-01-07 | 2101-01-10"},
    )


def test_a_reason_does_not_deny_a_thank_you_that_came_after_the_check_in(plan):
    # The check-in on Monday 15, the thank-you only on Wednesday 17: it moves nothing, but it is ticked.
    story = thanked(plan)
    story.tick("check-in-1", "06-15 09:00")
    story.tick("thank-you", "06-17 09:00")
    found = story.at("06-17 10:00", status="waiting", steps={"check-in-1": "done 06-15 | 06-15 | 06-16"})
    reason = next(step["reason"] for step in found["steps"] if step["id"] == "check-in-1")
    assert "no thank-you is ticked" not in reason, reason
