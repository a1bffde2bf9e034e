"""They write back: the present wait ends, and a new one begins."""

import pytest

from checklist.record.faults import InputError
from tests.scenarios.story import Story, thanked

# Mondays: 1, 8, 15, 22, 29 June 2026; 6, 13, 20, 27 July; 3, 10 August. No public holiday in all of Germany in between.


def test_a_reply_without_a_promise_begins_a_new_wait(plan):
    story = thanked(plan)
    story.tick("check-in-1", "06-15 09:00")
    # Wednesday 17: "we are still deciding". Answer by Thursday 18, at the latest Friday 19.
    # New wait: 18, 19, 22, 23, 24; then 25, 26, 29, 30, 1 July; then 2, 3, 6 to 10, 13, 14, 15.
    story.event("e1", "reply", "06-17 11:00")
    story.at(
        "06-17 11:00",
        status="act",
        next_step="answer-reply~e1",
        progress="5/9",
        steps={
            "check-in-1": "done 06-15 | 06-15 | 06-16",
            "check-in-2": "not_needed - | - | -",
            "close": "not_needed - | - | -",
            "answer-reply~e1": "open 06-17 11:00 | 06-18 | 06-19",
            "check-in-1~e1": "waiting 06-24 | 06-24 | 06-25",
            "check-in-2~e1": "waiting 07-01 | 07-01 | 07-02",
            "close~e1": "waiting 07-15 | - | -",
        },
        rules={"answer-reply~e1": "answer-promptly", "check-in-1~e1": "week-after-thanks"},
    )
    story.at("06-18 17:01", status="act", steps={"answer-reply~e1": "due"})
    story.at("06-19 17:01", status="act", next_step="answer-reply~e1", steps={"answer-reply~e1": "late"})
    story.tick("answer-reply~e1", "06-19 18:00")
    story.at("06-19 18:05", status="waiting", next_step="check-in-1~e1", progress="6/9", valid_until="06-24 09:00")
    story.tick("check-in-1~e1", "06-24 10:00")
    story.tick("check-in-2~e1", "07-02 10:00")  # Thursday: 3, 6 to 10, 13 to 16
    story.at("07-02 10:05", status="waiting", next_step="close~e1", steps={"close~e1": "waiting 07-16 | - | -"})
    story.tick("close~e1", "07-16 09:00")
    story.at("07-16 09:05", status="closed", next_step=None, progress="9/9")


def test_a_reply_with_a_promise_counts_from_its_own_day(plan):
    story = thanked(plan, promise={"kind": "within", "amount": 2, "unit": "weeks"})
    # Two weeks after the 8th: Monday 22; grace 23, 24.
    story.at("06-09 12:00", status="waiting", steps={"check-in-1": "waiting 06-24 | 06-24 | 06-25"})
    # Tuesday 16: "by the end of next week", Friday 26; grace 29, 30. Second: 1, 2, 3, 6, 7 July.
    story.event("e1", "reply", "06-16 10:00", promise={"kind": "next_week"})
    story.at(
        "06-16 12:00",
        status="act",
        next_step="answer-reply~e1",
        rules={"check-in-1~e1": "promise-plus-grace"},
        steps={
            "check-in-1": "not_needed",
            "check-in-1~e1": "waiting 06-30 | 06-30 | 07-01",
            "check-in-2~e1": "waiting 07-07 | 07-07 | 07-08",
        },
    )
    # "Within a month": 16 July, a Thursday; grace 17, 20.
    story.record["events"][0]["promise"] = {"kind": "within", "amount": 1, "unit": "months"}
    story.at("06-16 12:00", status="act", steps={"check-in-1~e1": "waiting 07-20 | 07-20 | 07-21"})
    story.record["pace"] = "patient"  # grace 17, 20, 21, 22, 23
    story.at("06-16 12:00", status="act", steps={"check-in-1~e1": "waiting 07-23 | 07-23 | 07-24"})
    story.record["events"][0]["promise"] = {"kind": "by_date", "date": "2026-06-15"}  # before they wrote
    with pytest.raises(InputError) as caught:
        plan(story.record, "2026-06-16T12:00+02:00")
    assert [fault.path.split(".")[0] for fault in caught.value.faults] == ["events[0]"]


def test_two_replies_in_a_row(plan):
    story = thanked(plan)
    story.event("e1", "reply", "06-10 09:00")
    # The second on Thursday 11, before the first was answered: by Friday 12, at the latest Monday 15.
    # New wait: 12, 15, 16, 17, 18.
    story.event("e2", "reply", "06-11 16:00")
    answered = {
        "check-in-1": "not_needed",
        "check-in-1~e1": "not_needed - | - | -",
        "check-in-2~e1": "not_needed - | - | -",
        "close~e1": "not_needed - | - | -",
        "answer-reply~e2": "open 06-11 16:00 | 06-12 | 06-15",
        "check-in-1~e2": "waiting 06-18 | 06-18 | 06-19",
    }
    story.at(
        "06-11 17:00",
        status="act",
        next_step="answer-reply~e2",
        progress="4/8",
        steps=answered | {"answer-reply~e1": "not_needed - | - | -"},
    )
    # Answered on the day it came, before the second: that stays. The list's order does not matter.
    story.tick("answer-reply~e1", "06-10 12:00")
    story.record["events"].reverse()
    story.at("06-11 17:00", progress="5/9", steps=answered | {"answer-reply~e1": "done 06-10 09:00 | 06-11 | 06-12"})
    # The second deleted: the first wait's dates are back. 11, 12, 15, 16, 17.
    story.record["events"][0] = {"id": "e2", "deleted": True, "changed": "2026-06-11T16:00:00Z"}
    story.at(
        "06-11 17:00",
        status="waiting",
        next_step="check-in-1~e1",
        progress="5/8",
        absent=["answer-reply~e2", "check-in-1~e2"],
        steps={"check-in-1~e1": "waiting 06-17 | 06-17 | 06-18"},
    )


def test_after_no_contact_a_reply_counts_the_ten_days_anew_or_opens_the_door(plan):
    # Ten after the 8th: 9 to 12, 15 to 19, 22.
    story = thanked(plan, promise={"kind": "no_contact"})
    story.at(
        "06-10 12:00", status="waiting", next_step="own-reminder", steps={"own-reminder": "waiting 06-22 | 06-22 | -"}
    )
    # A reply on Monday 15 that promises nothing. Ten after it: 16 to 19, 22 to 26, 29.
    story.event("e1", "reply", "06-15 15:00")
    anew = {
        "own-reminder": "not_needed - | - | -",
        "answer-reply~e1": "open 06-15 15:00 | 06-16 | 06-17",
        "own-reminder~e1": "waiting 06-29 | 06-29 | -",
    }
    story.at("06-15 16:00", status="act", next_step="answer-reply~e1", absent=["check-in-1~e1", "close~e1"], steps=anew)
    story.record["events"][0]["promise"] = {"kind": "unknown"}
    story.at("06-15 16:00", status="act", absent=["check-in-1~e1", "close~e1"], steps=anew)
    # One that names Friday the 19th: grace 22, 23.
    story.record["events"][0]["promise"] = {"kind": "by_date", "date": "2026-06-19"}
    story.at(
        "06-15 16:00",
        status="act",
        absent=["own-reminder~e1"],
        steps={"own-reminder": "not_needed", "check-in-1~e1": "waiting 06-23 | 06-23 | 06-24"},
    )
    # And "don't call us" in a reply, where check-ins were due before.
    story.record["promise"] = {"kind": "unknown"}
    story.record["events"][0]["promise"] = {"kind": "no_contact"}
    calls = {"check-in-1": "not_needed", "own-reminder~e1": "waiting 06-29 | 06-29 | -"}
    story.at("06-15 16:00", status="act", absent=["check-in-1~e1", "own-reminder"], steps=calls)


def test_a_reply_before_the_thank_you_leaves_the_interview_day_as_it_is(plan):
    story = Story(plan, "2026-06-08T11:00", "Europe/Berlin", "DE")
    # They write two hours after the interview, on Monday at 14:00.
    story.event("e1", "reply", "06-08 14:00")
    story.at(
        "06-08 15:00",
        status="act",
        next_step="debrief",  # the cards are due since 12:00, and only help now
        progress="0/7",
        steps={
            "collect-cards": "due",
            "debrief": "open",
            "thank-you": "open 06-08 12:00 | 06-09 12:00 | 06-10 12:00",
            "check-in-1": "not_needed",
            "answer-reply~e1": "open 06-08 14:00 | 06-09 | 06-10",
            "check-in-1~e1": "waiting 06-15",  # 9, 10, 11, 12, 15
        },
        order=[
            "ask-next-steps",
            "collect-cards",
            "debrief",
            "thank-you",
            "check-in-1",
            "check-in-2",
            "close",
            "answer-reply~e1",
            "check-in-1~e1",
            "check-in-2~e1",
            "close~e1",
        ],
    )
    # Not late yet goes before late: the notes (deadline the 9th, 12:00) wait behind the thank-you and the answer.
    story.at("06-09 12:01", status="act", next_step="thank-you", steps={"debrief": "late", "thank-you": "due"})
    story.at("06-10 12:01", status="act", next_step="answer-reply~e1", steps={"thank-you": "late"})
    # A thank-you on the 11th moves the old wait, which is over, and not the new one. The old one's D1 is the 18th now:
    # until then the own notes may be late.
    story.tick("thank-you", "06-11 09:00")
    story.tick("answer-reply~e1", "06-11 09:05")
    story.at(
        "06-15 08:00", status="act", next_step="debrief", steps={"debrief": "late", "check-in-1~e1": "waiting 06-15"}
    )
    story.at(
        "06-18 09:00", status="act", next_step="check-in-1~e1", steps={"debrief": "missed", "check-in-1~e1": "late"}
    )


def test_a_reply_that_nobody_answers_is_given_up_after_thirty_days(plan):
    # The clocks go back on Sunday 25 October. Monday 12 October: answer by the 13th, at the latest the 14th, 17:00.
    story = Story(plan, "2026-10-01T10:00", "Europe/Berlin", "DE")
    story.tick("thank-you", "10-01 12:00")
    story.event("e1", "reply", "10-12 10:00")
    story.tick("check-in-1~e1", "10-19 09:00")  # 13, 14, 15, 16, 19
    story.tick("check-in-2~e1", "10-26 09:00")  # 20 to 23, 26
    story.tick("close~e1", "11-09 09:00")
    # Thirty times 24 hours after the 14th, 17:00, is Friday 13 November, 16:00.
    story.at(
        "11-13 15:59",
        status="act",
        next_step="answer-reply~e1",
        progress="4/5",
        steps={"answer-reply~e1": "late 10-12 10:00+02:00 | 10-13 17:00+02:00 | 10-14 17:00+02:00"},
    )
    # Not more than thirty days yet at 16:00 itself.
    story.at("11-13 16:00", steps={"answer-reply~e1": "late"})
    story.at("11-13 16:01", status="closed", next_step=None, progress="4/4", steps={"answer-reply~e1": "missed"})


def test_a_reply_after_both_check_ins_and_after_closing(plan):
    story = thanked(plan)
    story.tick("check-in-1", "06-15 09:00")
    story.tick("check-in-2", "06-22 09:00")
    # Ten after the 22nd: 23 to 26, 29, 30, 1, 2, 3, 6 July.
    story.at("06-22 09:05", status="waiting", next_step="close", progress="6/7", valid_until="07-06 09:00")
    story.tick("close", "07-06 12:00")
    story.at("07-06 12:05", status="closed", next_step=None, progress="7/7")
    # Friday 31 July they do write: answer by Monday 3, at the latest Tuesday 4 August. 3, 4, 5, 6, 7 August.
    story.event("e1", "reply", "07-31 18:00")
    story.at(
        "08-01 10:00",
        status="act",
        next_step="answer-reply~e1",
        progress="7/11",
        steps={
            "close": "done 07-06 | - | -",
            "answer-reply~e1": "open 07-31 18:00 | 08-03 | 08-04",
            "check-in-1~e1": "waiting 08-07 | 08-07 | 08-10",
        },
    )
    # Nothing that was done is touched by it.
    story.tick("answer-reply~e1", "08-01 10:05")
    story.at(
        "08-01 10:06", status="waiting", next_step="check-in-1~e1", progress="8/11", steps={"check-in-2": "done 06-22"}
    )


def test_a_reply_ends_a_wait_in_which_something_was_left_undone(plan):
    story = thanked(plan)
    # Check-in 1 was due on the 15th and never sent; on Tuesday 23 they write.
    story.at("06-22 12:00", status="act", next_step="check-in-1", steps={"check-in-1": "late"})
    story.event("e1", "reply", "06-23 09:30", promise={"kind": "end_of_month"})
    # The end of June is Tuesday 30; grace 1, 2 July.
    story.at(
        "06-23 10:00",
        status="act",
        next_step="answer-reply~e1",
        steps={"check-in-1": "not_needed - | - | -", "check-in-1~e1": "waiting 07-02 | 07-02 | 07-03"},
    )
    # The first check-in skipped before: skipped it stays.
    story.skip("check-in-1", "06-17 10:00")
    story.at(
        "06-23 10:00", status="act", steps={"check-in-1": "skipped 06-15 | 06-15 | 06-16", "check-in-2": "not_needed"}
    )
    # The second one sent without the first, on Monday 22: the first was not needed even then.
    story.clear("check-in-1")
    story.tick("check-in-2", "06-22 09:00")
    story.at(
        "06-23 10:00", status="act", steps={"check-in-1": "not_needed", "check-in-2": "done 06-22 | 06-22 | 06-23"}
    )
    # Two ended waits do not move any more.
    later = story.at("07-01 10:00", steps={"check-in-2": "done 06-22 | 06-22 | 06-23", "close": "not_needed"})
    assert [step["id"] for step in later["steps"]][-4:] == [
        "answer-reply~e1",
        "check-in-1~e1",
        "check-in-2~e1",
        "close~e1",
    ]
