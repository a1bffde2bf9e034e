"""They ask for something: a task, references, papers. The wait for their answer begins once they have it."""

import pytest

from tests.scenarios.story import reason, thanked

# Mondays: 1, 8, 15, 22, 29 June 2026; 6, 13, 20, 27 July. No public holiday in all of Germany in between.


def test_the_wait_begins_when_it_is_sent(plan):
    story = thanked(plan)
    # Wednesday 10: a task, due on Friday 12, 18:00. Sent by then: 15 to 19; 22 to 26; 29, 30, 1, 2, 3, 6 to 10 July.
    story.event("e1", "request", "06-10 10:00", due="2026-06-12T18:00+02:00", what="a short task")
    found = story.at(
        "06-10 10:05",
        status="act",
        next_step="send-request~e1",
        progress="4/8",
        valid_until="06-12 18:00:01",
        rules={"send-request~e1": "request-on-time", "check-in-1~e1": "week-after-thanks"},
        absent=["answer-reply~e1"],
        steps={
            "check-in-1": "not_needed - | - | -",
            "send-request~e1": "open 06-10 10:00 | 06-12 18:00 | 06-12 18:00",
            "check-in-1~e1": "waiting 06-19 | 06-19 | 06-22",
            "check-in-2~e1": "waiting 06-26 | 06-26 | 06-29",
            "close~e1": "waiting 07-10 | - | -",
        },
    )
    assert found["headline"] == "Send what they asked for by Friday 12 June, 18:00."
    assert reason(found, "send-request~e1") == (
        "They asked for something on Wednesday 10 June (a short task) and want it by Friday 12 June, 18:00."
    )
    assert reason(found, "check-in-1") == "They asked for something on Wednesday 10 June, so this is no longer needed."
    # Late, it moves all that follows: from Tuesday 16 on 17, 18, 19, 22, 23.
    story.at(
        "06-16 12:00",
        status="act",
        next_step="send-request~e1",
        valid_until="06-17 00:00",
        steps={"send-request~e1": "late", "check-in-1~e1": "waiting 06-23 | 06-23 | 06-24"},
    )
    # Sent on Wednesday 17: 18, 19, 22, 23, 24; then 25, 26, 29, 30, 1 July.
    story.tick("send-request~e1", "06-17 20:00")
    found = story.at(
        "06-17 20:05",
        status="waiting",
        next_step="check-in-1~e1",
        progress="5/8",
        valid_until="06-24 09:00",
        steps={
            "send-request~e1": "done 06-10 10:00 | 06-12 18:00 | 06-12 18:00",
            "check-in-1~e1": "waiting 06-24 | 06-24 | 06-25",
            "check-in-2~e1": "waiting 07-01 | 07-01 | 07-02",
        },
    )
    assert reason(found, "check-in-1~e1") == (
        "You sent what they asked for on Wednesday 17 June, and they named no date. "
        "Five working days later is Wednesday 24 June."
    )
    # Left out on that day, the same.
    story.skip("send-request~e1", "06-17 20:00")
    story.at("06-17 20:05", status="waiting", progress="4/7", steps={"check-in-1~e1": "waiting 06-24 | 06-24 | 06-25"})


def test_without_a_date_it_is_sent_as_promptly_as_a_reply_is_answered(plan):
    story = thanked(plan)
    # Friday 12, 16:00: by Monday 15, at the latest Tuesday 16; sent by then: 17, 18, 19, 22, 23.
    story.event("e1", "request", "06-12 16:00")
    found = story.at(
        "06-12 16:05",
        status="act",
        next_step="send-request~e1",
        steps={
            "send-request~e1": "open 06-12 16:00 | 06-15 | 06-16",
            "check-in-1~e1": "waiting 06-23 | 06-23 | 06-24",
        },
    )
    assert "named no date" in reason(found, "send-request~e1")
    story.at("06-15 17:01", steps={"send-request~e1": "due"})
    story.at("06-16 17:01", steps={"send-request~e1": "late"})


def test_it_outlives_replies_requests_and_letting_go_but_no_outcome(plan):
    story = thanked(plan)
    story.event("e1", "request", "06-10 10:00", due="2026-06-19T12:00+02:00")
    # A reply on Thursday 11: 12, 15, 16, 17, 18. What they asked for is still to be sent.
    story.event("e2", "reply", "06-11 09:00")
    story.at(
        "06-11 09:05",
        status="act",
        next_step="answer-reply~e2",
        progress="4/9",
        steps={
            "send-request~e1": "open 06-10 10:00 | 06-19 12:00 | 06-19 12:00",
            "check-in-1~e1": "not_needed - | - | -",
            "close~e1": "not_needed",
            "answer-reply~e2": "open 06-11 09:00 | 06-12 | 06-15",
            "check-in-1~e2": "waiting 06-18 | 06-18 | 06-19",
        },
    )
    # A second request on Friday 12: both stand, and the reply is no longer to be answered.
    story.event("e3", "request", "06-12 09:00", due="2026-06-17T12:00+02:00")
    both = {"send-request~e1": "open", "send-request~e3": "open 06-12 09:00 | 06-17 12:00"}
    story.at("06-12 09:05", next_step="send-request~e3", steps=both | {"answer-reply~e2": "not_needed - | - | -"})
    # Let go: no check-ins, but what was promised them stands.
    story.tick("close~e3", "06-12 10:00")
    story.at("06-12 10:05", status="act", next_step="send-request~e3", steps=both | {"check-in-1~e3": "not_needed"})
    story.clear("close~e3")
    # They say no: nothing is to be sent any more, not even when they write again.
    story.event("e4", "rejected", "06-15 09:00")
    aside = {"send-request~e1": "not_needed - | - | -", "send-request~e3": "not_needed - | - | -"}
    story.at("06-15 09:05", next_step="thank-after-rejection", steps=aside)
    story.event("e5", "reply", "06-16 09:00")
    story.at("06-16 09:05", next_step="answer-reply~e5", steps=aside)


def test_what_was_let_go_before_an_outcome_counts_from_that_day_all_the_same(plan):
    story = thanked(plan)
    # Due on Friday 19 June, 12:00, and let go on Sunday 19 July; then a no, which sets the rest aside.
    story.event("e1", "request", "06-10 10:00", due="2026-06-19T12:00+02:00")
    story.event("e2", "rejected", "07-22 10:00")
    story.tick("check-in-1~e1", "07-21 10:00")
    # Counted from 19 July: 20 to 24 July.
    story.at("07-22 11:00", warnings=["early:check-in-1~e1"], steps={"check-in-1~e1": "done 07-24 | 07-24 | 07-27"})


def test_what_is_never_sent_is_let_go_after_thirty_days(plan):
    story = thanked(plan)
    # Due on Friday 19 June, 12:00; thirty days later it is Sunday 19 July, 12:00. From there 20 to 24 July.
    story.event("e1", "request", "06-10 10:00", due="2026-06-19T12:00+02:00")
    story.at(
        "07-19 11:59",
        status="act",
        next_step="send-request~e1",
        steps={"send-request~e1": "late", "check-in-1~e1": "waiting 07-24 | 07-24 | 07-27"},
    )
    found = story.at(
        "07-21 12:00",
        status="waiting",
        next_step="check-in-1~e1",
        valid_until="07-24 09:00",
        steps={"send-request~e1": "missed", "check-in-1~e1": "waiting 07-24 | 07-24 | 07-27"},
    )
    assert "Sunday 19 July" in reason(found, "check-in-1~e1")
    story.at("07-24 09:00", status="act", next_step="check-in-1~e1", steps={"check-in-1~e1": "open"})


@pytest.mark.parametrize(
    ("promise", "unsent", "sent"),
    [
        # Counted from Wednesday 17, when it is due; sent on Tuesday 16, from there.
        # Three working days: 18, 19, 22, grace 23, 24; 17, 18, 19, grace 22, 23.
        ({"kind": "within", "amount": 3, "unit": "business_days"}, "06-24 | 06-24 | 06-25", "06-23 | 06-23 | 06-24"),
        # A week: Wednesday 24, grace 25, 26; Tuesday 23, grace 24, 25.
        ({"kind": "within", "amount": 1, "unit": "weeks"}, "06-26 | 06-26 | 06-29", "06-25 | 06-25 | 06-26"),
        # This week: Friday 19, grace 22, 23. Next week: 26, grace 29, 30.
        ({"kind": "end_of_week"}, "06-23 | 06-23 | 06-24", "06-23 | 06-23 | 06-24"),
        ({"kind": "next_week"}, "06-30 | 06-30 | 07-01", "06-30 | 06-30 | 07-01"),
        # A date stays a date, also one before it is due: Tuesday 16, grace 17, 18.
        ({"kind": "by_date", "date": "2026-06-16"}, "06-18 | 06-18 | 06-19", "06-18 | 06-18 | 06-19"),
    ],
)
def test_their_promise_counts_from_the_day_on_which_it_is_sent(plan, promise, unsent, sent):
    story = thanked(plan)
    story.event("e1", "request", "06-15 10:00", due="2026-06-17T18:00+02:00", promise=promise)
    rules = {"check-in-1~e1": "promise-plus-grace"}
    story.at("06-15 10:05", status="act", rules=rules, steps={"check-in-1~e1": f"waiting {unsent}"})
    story.tick("send-request~e1", "06-16 09:00")
    story.at("06-16 09:05", status="waiting", rules=rules, steps={"check-in-1~e1": f"waiting {sent}"})


def test_nobody_checks_in_before_they_have_it_even_past_their_date(plan):
    story = thanked(plan)
    # By Thursday 18, they said: grace 19, 22. It is Wednesday 24, and they still wait: 25, 26, 29, 30, 1 July.
    promise = {"kind": "by_date", "date": "2026-06-18"}
    story.event("e1", "request", "06-15 10:00", due="2026-06-17T18:00+02:00", promise=promise)
    story.at(
        "06-24 12:00",
        status="act",
        next_step="send-request~e1",
        steps={
            "send-request~e1": "late",
            "check-in-1~e1": "waiting 06-22 | 06-22 | 06-23",
            "check-in-2~e1": "waiting 07-01 | 07-01 | 07-02",
            "close~e1": "waiting",
        },
    )
    story.tick("send-request~e1", "06-24 13:00")
    story.at("06-24 13:05", status="act", next_step="check-in-1~e1", steps={"check-in-1~e1": "late 06-22"})


def test_who_asks_for_something_and_for_no_calls_is_not_called(plan):
    story = thanked(plan)
    # Unsent from Wednesday 17: 18, 19, 22 to 26, 29, 30, 1 July. Sent on Tuesday 16: 17, 18, 19, 22 to 26, 29, 30.
    silent = {"kind": "no_contact"}
    story.event("e1", "request", "06-15 10:00", due="2026-06-17T18:00+02:00", promise=silent)
    for _ in range(2):
        story.clear("send-request~e1")
        story.at(
            "06-15 10:05",
            next_step="send-request~e1",
            absent=["check-in-1~e1", "close~e1"],
            steps={"own-reminder~e1": "waiting 07-01 | 07-01 | -"},
        )
        story.tick("send-request~e1", "06-16 09:00")
        story.at("06-16 09:05", status="waiting", steps={"own-reminder~e1": "waiting 06-30 | 06-30 | -"})
        # Said at the interview, it stays in force when they ask for something and promise nothing.
        story.record["promise"] = silent
        story.record["events"][0]["promise"] = {"kind": "unknown"}


def test_in_a_wait_that_is_over_its_days_stand_still(plan):
    story = thanked(plan)
    # Due on Friday 12, unsent; the check-in left out on Tuesday 16; a reply on Thursday 18: as of that day
    # 19, 22, 23, 24, 25.
    story.event("e1", "request", "06-10 10:00", due="2026-06-12T18:00+02:00")
    story.skip("check-in-1~e1", "06-16 10:00")
    story.event("e2", "reply", "06-18 09:00")
    for now in ("06-18 09:05", "06-30 09:00"):
        story.at(now, steps={"check-in-1~e1": "skipped 06-25 | 06-25 | 06-26", "send-request~e1": "late"})


def test_titles_tell_requests_and_replies_apart(plan):
    story = thanked(plan)
    story.event("e1", "request", "06-10 10:00")
    story.event("e2", "reply", "06-11 10:00")
    titles = {step["id"]: step["title"] for step in plan(story.record, "2026-06-11T12:00+02:00")["steps"]}
    assert titles["send-request~e1"] == "Send what they asked for on Wednesday 10 June"
    assert titles["check-in-1~e1"] == "Check in once, briefly, after their request of Wednesday 10 June"
    assert titles["check-in-1~e2"] == "Check in once, briefly, after their reply of Thursday 11 June"
