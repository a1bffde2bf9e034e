"""Which outcome counts, what a message after it does, and to which a tick belongs; offers, a yes, and a rest."""

import pytest

from tests.scenarios.story import Story, reason, thanked

# Mondays: 1, 8, 15, 22, 29 June 2026; 6, 13, 20, 27 July; 3, 10 August. No public holiday in all of Germany in between.


def test_on_its_last_day_an_offer_is_answered_today_and_then_by_telephone(plan):
    story = thanked(plan)
    story.event("e1", "offer", "06-16 15:00", reply_by="2026-06-19")
    found = story.at("06-18 23:59", valid_until="06-19 00:00")
    assert found["headline"] == "Answer the offer by Friday 19 June, 17:00."
    for now in ("06-19 00:00", "06-19 17:30", "06-19 23:59:59"):
        assert story.at(now)["headline"] == "Answer the offer today."
    for now in ("06-20 00:00", "07-01 12:00"):
        assert story.at(now)["headline"] == "Answer the offer: their date has passed, so ring them now."


def test_a_second_offer_is_not_born_answered(plan):
    story = thanked(plan)
    story.event("e1", "offer", "06-16 15:00", reply_by="2026-06-19")
    story.tick("answer-offer", "06-18 10:00")
    # Another on Monday 22, 9:00: the answer of the 18th was to the first.
    story.event("e2", "offer", "06-22 09:00", reply_by="2026-06-26")
    second = "06-22 09:00 | 06-26 17:00 | 06-26 23:59:59"
    story.at(
        "06-22 09:05", status="act", next_step="answer-offer", progress="4/5", steps={"answer-offer": f"open {second}"}
    )
    # Said at its very moment, it is the second's.
    story.tick("answer-offer", "06-22 09:00")
    story.at("06-22 09:05", status="closed", progress="5/5", steps={"answer-offer": f"done {second}"})
    # Said before either, it is the first's.
    story.tick("answer-offer", "06-15 10:00")
    story.at("06-22 09:05", status="act", progress="4/5", steps={"answer-offer": f"open {second}"})
    # Declined on the 24th: what was said of the first stands, with its dates; the second was never answered.
    story.tick("answer-offer", "06-18 10:00")
    story.event("e3", "declined", "06-24 10:00")
    story.at(
        "06-24 10:05",
        next_step="say-no-kindly",
        progress="5/6",
        steps={"answer-offer": "done 06-16 15:00 | 06-19 17:00 | 06-19 23:59:59"},
    )


def test_outcomes_of_two_kinds_may_share_a_step(plan):
    story = thanked(plan)
    story.event("e1", "withdrawn", "06-10 10:00")
    story.tick("say-no-kindly", "06-10 12:00")
    story.event("e2", "reply", "06-15 10:00")
    story.event("e3", "declined", "06-17 10:00")
    story.at(
        "06-17 10:05",
        next_step="say-no-kindly",
        steps={"say-no-kindly": "open 06-17 10:00 | 06-18 10:00 | 06-19 10:00"},
    )


def test_after_an_offer_a_message_only_wants_its_answer(plan):
    story = thanked(plan)
    story.event("e1", "offer", "06-16 15:00", reply_by="2026-06-26")
    # A reply on Wednesday 17: by Thursday 18, at the latest Friday 19.
    story.event("e2", "reply", "06-17 10:00")
    found = story.at(
        "06-17 10:05",
        status="act",
        next_step="answer-reply~e2",
        progress="4/6",
        absent=["check-in-1~e2", "check-in-2~e2", "close~e2", "own-reminder~e2"],
        steps={"answer-reply~e2": "open 06-17 10:00 | 06-18 | 06-19", "answer-offer": "open 06-16 15:00 | 06-26 17:00"},
    )
    assert [step["id"] for step in found["steps"]][-2:] == ["answer-reply~e2", "answer-offer"]
    # A request on Thursday 18, due Monday 22, 12:00: both messages stand.
    story.event("e3", "request", "06-18 10:00", due="2026-06-22T12:00+02:00")
    found = story.at(
        "06-18 10:05",
        next_step="answer-reply~e2",
        absent=["check-in-1~e3", "close~e3"],
        steps={"answer-reply~e2": "open", "send-request~e3": "open 06-18 10:00 | 06-22 12:00 | 06-22 12:00"},
    )
    assert [step["id"] for step in found["steps"]][-3:] == ["answer-reply~e2", "send-request~e3", "answer-offer"]
    story.tick("answer-reply~e2", "06-18 11:00")
    # The yes on Friday 19 sets aside what is open.
    story.event("e4", "accepted", "06-19 12:00")
    story.at(
        "06-19 12:05",
        next_step="confirm-in-writing",
        absent=["answer-offer"],
        steps={"answer-reply~e2": "done", "send-request~e3": "not_needed - | - | -"},
    )
    # After the yes the same: it stays in force.
    story.event("e5", "request", "06-22 10:00")
    story.at(
        "06-22 10:05",
        absent=["check-in-1~e5", "close~e5"],
        steps={"send-request~e5": "open 06-22 10:00 | 06-23 | 06-24", "offer-secured": "open"},
    )
    # They take the offer back; nothing of it is left to do, and a reply begins a new wait: 1, 2, 3, 6, 7 July.
    story.event("e6", "cancelled", "06-29 10:00")
    story.at("06-29 10:05", status="closed", next_step=None, steps={"send-request~e5": "not_needed"})
    story.event("e7", "reply", "06-30 10:00")
    story.at("06-30 10:05", absent=["offer-secured"], steps={"check-in-1~e7": "waiting 07-07 | 07-07 | 07-08"})


def test_what_they_ask_for_after_a_yes_is_let_go_after_thirty_days(plan):
    story = thanked(plan)
    story.event("e1", "accepted", "06-16 10:00")
    # Wednesday 17: at the latest Friday 19, 17:00; thirty days on, Sunday 19 July.
    story.event("e2", "request", "06-17 10:00")
    story.at("07-19 16:59", steps={"send-request~e2": "late"})
    story.at("07-19 17:01", steps={"send-request~e2": "missed"})


def test_an_outcome_before_the_interview_sets_its_day_aside_only_while_it_is_in_force(plan):
    story = Story(plan, "2026-06-08T11:00", "Europe/Berlin", "DE")
    story.event("e1", "cancelled", "06-04 10:00")
    story.at("06-08 16:00", status="closed", steps={"debrief": "not_needed - | - | -", "thank-you": "not_needed"})
    # It took place after all, and they wrote at 15:00: 9, 10, 11, 12, 15.
    story.event("e2", "reply", "06-08 15:00")
    story.at(
        "06-08 16:00",
        status="act",
        next_step="debrief",
        steps={
            "debrief": "open 06-08 12:00 | 06-08 16:00 | 06-09 12:00",
            "thank-you": "open 06-08 12:00 | 06-09 12:00 | 06-10 12:00",
            "check-in-1": "not_needed - | - | -",  # that wait was over
            "check-in-1~e2": "waiting 06-15 | 06-15 | 06-16",
        },
    )
    # One from after the start sets it aside for good, from when it came.
    story.event("e3", "no_answer", "06-08 18:00")
    story.event("e4", "reply", "06-09 10:00")
    found = story.at("06-09 10:05", steps={"debrief": "not_needed - | - | -", "thank-you": "not_needed"})
    assert reason(found, "debrief") == "This ended on Monday 8 June, so this is no longer needed."


def test_an_offer_is_made_sure_of_before_the_others_are_told(plan):
    # Friday 5 June, 16:30 to 17:30; a yes on Wednesday 24, 15:00: ten working days 25, 26, 29, 30, 1, 2, 3, 6, 7, 8.
    story = Story(plan, "2026-06-05T16:30", "Europe/Berlin", "DE")
    story.event("e1", "accepted", "06-24 15:00")
    # Told by 48 hours after the 8th, 17:00; at the latest five working days after it: 9, 10, 13, 14, 15.
    found = story.at(
        "06-24 15:05",
        status="act",
        next_step="confirm-in-writing",
        progress="0/4",
        rules={"offer-secured": "after-accepting", "withdraw-elsewhere": "withdraw-when-secured"},
        steps={
            "offer-secured": "open 06-24 15:00 | 07-08 | -",
            "withdraw-elsewhere": "waiting 07-08 17:00 | 07-10 17:00 | 07-15",
        },
    )
    assert [step["id"] for step in found["steps"]][-4:] == [
        "confirm-in-writing",
        "thank-references",
        "offer-secured",
        "withdraw-elsewhere",
    ]
    assert "every condition" in reason(found, "withdraw-elsewhere")
    for step in ("confirm-in-writing", "thank-references"):
        story.tick(step, "06-25 09:00")
    # Past its day it stays due, and the others wait on, from day to day: Friday 10: 13 to 17.
    story.at(
        "07-10 18:00",
        status="act",
        next_step="offer-secured",
        valid_until="07-11 00:00",
        steps={"offer-secured": "due", "withdraw-elsewhere": "waiting 07-10 17:00 | 07-12 17:00 | 07-17"},
    )
    story.at("2027-02-01 12:00", status="act", next_step="offer-secured", steps={"offer-secured": "due"})
    # Secured on Tuesday 14, 10:00: 15, 16, 17, 20, 21. Thirty days after that, 20 August, they are let be.
    story.tick("offer-secured", "07-14 10:00")
    told = "07-14 10:00 | 07-16 10:00 | 07-21"
    found = story.at("07-14 10:05", next_step="withdraw-elsewhere", steps={"withdraw-elsewhere": f"open {told}"})
    assert reason(found, "withdraw-elsewhere").startswith("Your offer was secured on Tuesday 14 July")
    story.at("08-20 16:59", status="act", steps={"withdraw-elsewhere": "late"})
    story.at("08-20 17:01", status="closed", next_step=None, steps={"withdraw-elsewhere": "missed"})


def test_what_was_done_for_a_yes_that_came_to_nothing_stands_still(plan):
    story = thanked(plan)
    # A yes on Tuesday 16: ten working days to the 30th. The others told at once; a no on Friday 3 July: as of that day
    # 17:00, then 6 to 10.
    story.event("e1", "accepted", "06-16 10:00")
    story.tick("withdraw-elsewhere", "06-16 12:00")
    story.event("e2", "rejected", "07-03 10:00")
    for now in ("07-03 10:05", "07-20 10:00"):
        story.at(
            now,
            absent=["offer-secured"],
            steps={"withdraw-elsewhere": "done 07-03 17:00 | 07-05 17:00 | 07-10"},
        )


def test_on_hold_is_answered_left_alone_and_asked_about_once(plan):
    story = thanked(plan)
    # Tuesday 16: 17, 18; twenty: 17, 18, 19, 22 to 26, 29 to 3 July, 6 to 10, 13, 14.
    story.event("e1", "on_hold", "06-16 10:00")
    story.at(
        "06-16 10:05",
        status="act",
        next_step="answer-hold",
        progress="4/6",
        rules={"answer-hold": "answer-promptly", "ask-again": "on-hold-rest"},
        steps={
            "check-in-1": "not_needed - | - | -",
            "answer-hold": "open 06-16 10:00 | 06-17 | 06-18",
            "ask-again": "waiting 07-14 | 07-14 | -",
        },
    )
    story.tick("answer-hold", "06-16 12:00")
    # With an outcome in force and something still to come, one waits.
    found = story.at("06-16 12:05", status="waiting", next_step="ask-again", progress="5/6", valid_until="07-14 09:00")
    assert found["headline"] == "Leave it until Tuesday 14 July."
    story.at("07-14 09:00", status="act", next_step="ask-again", steps={"ask-again": "open"})
    # Thirty days after its day, 17:00: Thursday 13 August.
    story.at("08-13 16:59", status="act", steps={"ask-again": "due"})
    story.at("08-13 17:01", status="closed", next_step=None, progress="5/5", steps={"ask-again": "missed"})
    # They write on Wednesday 1 July: it is open again: 2, 3, 6, 7, 8.
    story.event("e2", "reply", "07-01 10:00")
    story.at(
        "07-01 10:05",
        status="act",
        next_step="answer-reply~e2",
        absent=["ask-again"],
        steps={"answer-hold": "done", "check-in-1~e2": "waiting 07-08 | 07-08 | 07-09"},
    )


@pytest.mark.parametrize(
    "kind", ["rejected", "declined", "withdrawn", "on_hold", "no_answer", "cancelled", "next_round"]
)
def test_after_all_other_outcomes_a_request_opens_the_record_again(plan, kind):
    story = thanked(plan)
    story.event("e1", kind, "06-10 10:00")
    # Thursday 11: at the latest Monday 15; sent by then: 16, 17, 18, 19, 22.
    story.event("e2", "request", "06-11 10:00")
    story.at(
        "06-11 10:05",
        status="act",
        next_step="send-request~e2",
        progress="4/8",
        steps={"send-request~e2": "open 06-11 10:00 | 06-12 | 06-15", "check-in-1~e2": "waiting 06-22 | 06-22 | 06-23"},
    )
