"""How it ends: the ten outcomes."""

import pytest

from checklist.record.faults import InputError
from tests.scenarios.story import Story, thanked

# Mondays: 1, 8, 15, 22, 29 June 2026; 6, 13, 20, 27 July; 3 August. No public holiday in all of Germany in between.


def test_an_offer_with_a_deadline_then_accepted(plan):
    story = thanked(plan)
    story.event("e1", "offer", "06-16 15:00", reply_by="2026-06-19")
    story.at(
        "06-16 15:00",
        status="act",
        next_step="answer-offer",
        progress="4/5",
        rules={"answer-offer": "offer-deadline"},
        steps={
            "check-in-1": "not_needed - | - | -",
            "check-in-2": "not_needed",
            "close": "not_needed",
            "answer-offer": "open 06-16 15:00 | 06-19 17:00 | 06-19 23:59:59",
        },
    )
    story.at("06-19 17:00:01", status="act", steps={"answer-offer": "due"})
    story.at("06-20 00:00", status="act", next_step="answer-offer", steps={"answer-offer": "late"})
    story.tick("answer-offer", "06-18 10:00")
    story.at("06-18 10:05", status="closed", next_step=None, progress="5/5")
    # Accepted on Thursday 18, 12:00. Five working days: 19, 22, 23, 24, 25; ten: 26, 29, 30, 1, 2 July. The others
    # are told 48 hours, at the latest five working days (3, 6, 7, 8, 9) after the offer is secured, say by then.
    story.event("e2", "accepted", "06-18 12:00")
    story.at(
        "06-18 12:00",
        status="act",
        next_step="confirm-in-writing",
        progress="5/9",
        rules={
            "confirm-in-writing": "after-accepting",
            "offer-secured": "after-accepting",
            "thank-references": "after-accepting",
            "withdraw-elsewhere": "withdraw-when-secured",
        },
        steps={
            "answer-offer": "done",
            "confirm-in-writing": "open 06-18 12:00 | 06-19 12:00 | 06-20 12:00",
            "offer-secured": "open 06-18 12:00 | 07-02 | -",
            "withdraw-elsewhere": "waiting 07-02 17:00 | 07-04 17:00 | 07-09",
            "thank-references": "open 06-18 12:00 | 06-25 | -",
        },
    )
    # Secured on Saturday 20, 10:00: 48 hours, and 22 to 26.
    story.tick("offer-secured", "06-20 10:00")
    # Late goes behind what is not late: the confirmation is over since the 20th.
    story.at(
        "06-21 12:00",
        status="act",
        next_step="withdraw-elsewhere",
        steps={"confirm-in-writing": "late", "withdraw-elsewhere": "open 06-20 10:00 | 06-22 10:00 | 06-26"},
    )
    for step in ("confirm-in-writing", "withdraw-elsewhere"):
        story.tick(step, "06-21 13:00")
    story.at(
        "07-25 16:59", status="act", next_step="thank-references", progress="8/9", steps={"thank-references": "due"}
    )
    # Thirty days after 25 June, 17:00.
    story.at("07-25 17:01", status="closed", next_step=None, progress="8/8", steps={"thank-references": "missed"})


def test_an_offer_without_a_deadline_is_given_a_courtesy_of_days_and_then_declined(plan):
    story = thanked(plan)
    # Wednesday 17: two working days 18, 19; five: 22, 23, 24.
    story.event("e1", "offer", "06-17 15:00")
    found = story.at(
        "06-17 15:05",
        status="act",
        next_step="answer-offer",
        rules={"answer-offer": "offer-courtesy"},
        steps={"answer-offer": "open 06-17 15:00 | 06-19 | 06-24"},
    )
    reason = next(step["reason"] for step in found["steps"] if step["id"] == "answer-offer")
    assert "ask" in reason.lower(), reason
    story.at("06-24 17:01", status="act", steps={"answer-offer": "late"})
    story.event("e2", "declined", "06-23 10:00")
    # The unanswered offer is dropped; 24 and 48 hours from Tuesday 23.
    story.at(
        "06-23 10:05",
        status="act",
        next_step="say-no-kindly",
        progress="4/5",
        absent=["answer-offer"],
        rules={"say-no-kindly": "say-no-promptly"},
        steps={"say-no-kindly": "open 06-23 10:00 | 06-24 10:00 | 06-25 10:00"},
    )
    # Thirty days after the 25th, 10:00.
    story.at("07-25 09:59", status="act", steps={"say-no-kindly": "late"})
    story.at("07-25 10:01", status="closed", next_step=None, progress="4/4", steps={"say-no-kindly": "missed"})


def test_rejected_with_thanks_and_a_letter_of_interest_later(plan):
    story = thanked(plan)
    story.tick("check-in-1", "06-15 09:00")
    # Friday 19, 16:00. 48 hours: Sunday 21. Five working days: 22 to 26. Twenty: 29, 30, 1, 2, 3, 6 to 10, 13 to 17.
    story.event("e1", "rejected", "06-19 16:00")
    story.at(
        "06-19 16:05",
        status="act",
        next_step="thank-after-rejection",
        progress="5/6",  # the letter is optional
        rules={"thank-after-rejection": "after-rejection", "letter-of-interest": "interest-later"},
        steps={
            "check-in-1": "done",
            "check-in-2": "not_needed",
            "thank-after-rejection": "open 06-19 16:00 | 06-21 16:00 | 06-26",
            "letter-of-interest": "waiting 07-17 | - | -",
        },
    )
    story.tick("thank-after-rejection", "06-20 10:00")
    story.at("06-20 10:05", status="closed", next_step=None, progress="6/6", valid_until="07-17 09:00")
    for now in ("07-17 09:00", "09-30 09:00"):  # nobody is urged, and it does not lapse
        found = story.at(now, status="closed", next_step=None, valid_until=None, steps={"letter-of-interest": "open"})
    assert [step["id"] for step in found["steps"] if step["optional"]] == ["letter-of-interest"]


def test_withdrawn_before_the_interview(plan):
    story = Story(plan, "2026-06-08T11:00", "Europe/Berlin", "DE")
    story.people("c1")
    story.event("e1", "withdrawn", "06-04 09:00")
    story.at(
        "06-04 09:00",
        status="act",
        next_step="say-no-kindly",
        progress="0/1",
        steps={
            "ask-next-steps": "not_needed - | - | -",
            "collect-card:c1": "not_needed - | - | -",
            "debrief": "not_needed - | - | -",
            "thank-you:c1": "not_needed - | - | -",
            "check-in-1": "not_needed - | - | -",
            "say-no-kindly": "open 06-04 09:00 | 06-05 09:00 | 06-06 09:00",
        },
    )
    story.tick("say-no-kindly", "06-04 09:30")
    story.at("06-04 09:35", status="closed", next_step=None, progress="1/1", valid_until=None)
    story.at("06-08 12:30", status="closed", next_step=None, progress="1/1", valid_until=None)
    story.record["events"] = []
    # Undone: the plan is as ever, and the tick keeps its place at the end.
    found = story.at(
        "06-04 09:35", status="before", next_step="ask-next-steps", steps={"say-no-kindly": "done - | - | -"}
    )
    assert found["steps"][-1]["id"] == "say-no-kindly"
    assert found["steps"][-1]["rule"] is None


@pytest.mark.parametrize("kind", ["no_answer", "cancelled", "next_round"])
def test_outcomes_that_ask_for_nothing_close_the_record(plan, kind):
    story = thanked(plan)
    story.clear("debrief")
    story.event("e1", kind, "06-10 12:00")
    closed = {"debrief": "not_needed - | - | -", "check-in-1": "not_needed", "thank-you": "done 06-08 12:00"}
    story.at("06-10 12:00", status="closed", next_step=None, progress="3/3", valid_until=None, steps=closed)
    # Called off before the start: nothing at all, and nothing of nothing is no error.
    story.record["steps"] = {}
    story.record["events"][0]["at"] = "2026-06-05T12:00+02:00"
    story.at("06-08 11:30", status="closed", next_step=None, progress="0/0", valid_until=None)


def test_a_reply_after_an_outcome_reopens_the_record(plan):
    story = thanked(plan)
    story.clear("debrief")
    story.event("e1", "rejected", "06-10 12:00")
    story.tick("thank-after-rejection", "06-10 18:00")
    story.at("06-10 18:05", status="closed", progress="4/4", steps={"debrief": "not_needed"})
    # "Our first choice said no": Thursday 18. Answer by Friday 19, Monday 22; 19, 22, 23, 24, 25.
    story.event("e2", "reply", "06-18 09:00")
    story.at(
        "06-18 10:00",
        status="act",
        next_step="answer-reply~e2",
        progress="4/8",
        absent=["letter-of-interest"],
        steps={
            "debrief": "not_needed",  # what the outcome had set aside
            "check-in-1": "not_needed",
            "thank-after-rejection": "done",
            "answer-reply~e2": "open 06-18 09:00 | 06-19 | 06-22",
            "check-in-1~e2": "waiting 06-25 | 06-25 | 06-26",
        },
    )
    story.tick("answer-reply~e2", "06-18 11:00")
    story.at("06-18 11:05", status="waiting", next_step="check-in-1~e2", progress="5/8", valid_until="06-25 09:00")
    # And then the offer.
    story.event("e3", "offer", "06-24 14:00", reply_by="2026-06-24")
    story.at(
        "06-24 14:30",
        status="act",
        next_step="answer-offer",
        progress="5/6",
        steps={"check-in-1~e2": "not_needed", "answer-offer": "open 06-24 14:00 | 06-24 17:00 | 06-24 23:59:59"},
    )


def test_the_last_outcome_counts_whatever_the_order_of_entry(plan):
    story = thanked(plan)
    story.event("e2", "declined", "06-18 10:00")
    story.event("e1", "offer", "06-16 10:00", reply_by="2026-06-30")
    story.at("06-18 10:05", status="act", next_step="say-no-kindly", absent=["answer-offer"])
    # At the same moment, the later in the list.
    story.event("e3", "accepted", "06-18 10:00")
    story.at("06-18 10:05", status="act", next_step="confirm-in-writing", absent=["say-no-kindly"], progress="4/8")
    story.record["events"][2]["at"] = "2026-06-18T08:00:00Z"  # the same moment, written as UTC
    story.at("06-18 10:05", status="act", next_step="confirm-in-writing", absent=["say-no-kindly"], progress="4/8")
    # A reply and an outcome at once, the outcome later in the list: the outcome is the last word.
    story.record["events"] = []
    story.event("e4", "reply", "06-18 10:00")
    story.event("e5", "no_answer", "06-18 10:00")
    story.at("06-18 10:05", status="closed", next_step=None, steps={"answer-reply~e4": "not_needed - | - | -"})
    story.record["events"].reverse()
    story.at("06-18 10:05", status="act", next_step="answer-reply~e4", steps={"check-in-1~e4": "waiting 06-25"})


def test_an_offer_cannot_end_before_it_came(plan):
    story = thanked(plan)
    story.event("e1", "offer", "06-16 15:00", reply_by="2026-06-15")
    with pytest.raises(InputError) as caught:
        plan(story.record, "2026-06-16T15:00+02:00")
    assert [fault.path for fault in caught.value.faults] == ["events[0].reply_by"]
    # 22:30 UTC is half past midnight in Berlin: an offer of the 17th.
    story.record["events"][0] |= {"at": "2026-06-16T22:30:00Z", "reply_by": "2026-06-16"}
    with pytest.raises(InputError):
        plan(story.record, "2026-06-17T15:00+02:00")
    story.record["events"][0]["reply_by"] = "2026-06-17"
    story.at("06-17 01:00", status="act", steps={"answer-offer": "open 06-17 00:30 | 06-17 17:00 | 06-17 23:59:59"})


def test_an_offer_that_comes_in_the_evening_of_its_last_day_is_due_at_once(plan):
    # "Tonight", they say at 19:00: 17:00 of that day is over before the step opens, and nobody can aim at the past, so
    # the target is the offer's own moment; what is asked for is due at once, until the end of the day.
    story = thanked(plan)
    story.event("e1", "offer", "06-17 19:00", reply_by="2026-06-17")
    story.at("06-18 00:00", status="act", steps={"answer-offer": "late"})
    dates = "06-17 19:00 | 06-17 19:00 | 06-17 23:59:59"
    story.at("06-17 19:05", status="act", next_step="answer-offer", steps={"answer-offer": f"due {dates}"})
