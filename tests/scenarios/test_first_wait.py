"""The first wait, from the interview to the closing, when they say nothing at all."""

from tests.scenarios.story import Story

# Mondays: 1, 8, 15, 22, 29 June 2026; 6, 13, 20, 27 July. Germany has no public holiday in these months.


def test_a_quiet_wait_that_is_worked_through_step_by_step(plan):
    # Friday 5 June, 16:30 to 17:30.
    story = Story(plan, "2026-06-05T16:30", "Europe/Berlin", "DE")
    story.at(
        "06-04 12:00",
        status="before",
        next_step="ask-next-steps",
        progress="0/7",
        valid_until="06-05 16:30",
        order=["ask-next-steps", "collect-cards", "debrief", "thank-you", "check-in-1", "check-in-2", "close"],
        steps={
            "ask-next-steps": "waiting 06-05 16:30 | 06-05 17:30 | 06-05 17:30",
            "collect-cards": "waiting 06-05 16:30 | 06-05 17:30 | 06-06 17:30",
            "debrief": "waiting 06-05 17:30 | 06-05 21:30 | 06-06 17:30",
            "thank-you": "waiting 06-05 17:30 | 06-06 17:30 | 06-07 17:30",
            # Five working days after the 5th: 8, 9, 10, 11, 12. One more: Monday 15.
            "check-in-1": "waiting 06-12 | 06-12 | 06-15",
            # Five after the 12th: 15, 16, 17, 18, 19; one more: Monday 22.
            "check-in-2": "waiting 06-19 | 06-19 | 06-22",
            # Ten after the 19th: 22 to 26, 29, 30, 1, 2, 3 July.
            "close": "waiting 07-03 | - | -",
        },
    )
    story.at("06-05 16:30", status="before", next_step="ask-next-steps", steps={"collect-cards": "open"})
    # At its very end both still are in time; from 17:00 on a Friday a thank-you is a matter of the weekend.
    story.at("06-05 17:30", status="act", next_step="ask-next-steps", progress="0/7", warnings=["weekend"])
    story.tick("ask-next-steps", "06-05 17:20")
    story.tick("collect-cards", "06-05 17:25")
    story.at("06-05 18:00", status="act", next_step="debrief", progress="2/7", warnings=["weekend"])
    story.tick("debrief", "06-05 20:00")
    story.at("06-06 10:00", next_step="thank-you", warnings=["weekend"], steps={"thank-you": "open"})
    story.at("06-06 17:31", next_step="thank-you", warnings=["weekend"], steps={"thank-you": "due"})
    story.tick("thank-you", "06-06 18:00")
    # Thanked on Saturday the 6th: five working days later it is Friday the 12th all the same.
    story.at("06-06 18:05", status="waiting", next_step="check-in-1", progress="4/7", valid_until="06-12 09:00")
    story.at("06-12 09:00", status="act", next_step="check-in-1", steps={"check-in-1": "open 06-12 | 06-12 | 06-15"})
    story.at("06-12 17:01", status="act", steps={"check-in-1": "due", "check-in-2": "waiting 06-19 | 06-19 | 06-22"})
    # Not sent yet on Monday the 15th: the second would be five working days after today: 16, 17, 18, 19, 22.
    story.at("06-15 17:00", steps={"check-in-1": "due", "check-in-2": "waiting 06-22 | 06-22 | 06-23"})
    story.at("06-15 17:01", status="act", next_step="check-in-1", progress="4/7", steps={"check-in-1": "late"})
    story.tick("check-in-1", "06-16 09:30")
    # Tuesday the 16th: 17, 18, 19, 22, 23. Ten after the 23rd: 24, 25, 26, 29, 30, 1, 2, 3, 6, 7 July.
    story.at(
        "06-16 10:00",
        status="waiting",
        next_step="check-in-2",
        progress="5/7",
        valid_until="06-23 09:00",
        steps={"check-in-2": "waiting 06-23 | 06-23 | 06-24", "close": "waiting 07-07 | - | -"},
    )
    story.tick("check-in-2", "06-23 11:00")
    story.at("07-07 08:59", status="waiting", next_step="close", valid_until="07-07 09:00", progress="6/7")
    story.at("08-20 12:00", status="act", next_step="close", valid_until=None, steps={"close": "open 07-07 | - | -"})
    story.tick("close", "08-20 12:05")
    story.at("08-20 12:10", status="closed", next_step=None, progress="7/7", valid_until=None)


def test_at_a_patient_pace_a_late_thank_you_moves_the_first_check_in(plan):
    # Tuesday 9 June, 10:00 to 11:00.
    story = Story(plan, "2026-06-09T10:00", "Europe/Berlin", "DE", pace="patient")
    story.people("c1")
    # Ten working days after the 9th: 10, 11, 12, 15, 16, 17, 18, 19, 22, 23.
    story.at("06-09 09:00", status="before", progress="0/7", steps={"check-in-1": "waiting 06-23 | 06-23 | 06-24"})
    story.at(
        "06-12 12:00",
        status="act",
        next_step="thank-you:c1",  # both are late, and the notes only help
        progress="0/5",
        steps={
            "ask-next-steps": "missed 06-09 10:00 | 06-09 11:00 | 06-09 11:00",
            "collect-card:c1": "missed 06-09 10:00 | 06-09 11:00 | 06-10 11:00",
            "debrief": "late 06-09 11:00 | 06-09 15:00 | 06-10 11:00",
            "thank-you:c1": "late 06-09 11:00 | 06-10 11:00 | 06-11 11:00",
        },
    )
    story.tick("thank-you:c1", "06-15 08:30")
    # From Monday the 15th: 16, 17, 18, 19, 22, 23, 24, 25, 26, 29. Ten on: 30, 1, 2, 3, 6, 7, 8, 9, 10, 13 July.
    # Ten after the 13th of July: 14 to 17, 20 to 24, 27.
    late = {
        "check-in-1": "waiting 06-29 | 06-29 | 06-30",
        "check-in-2": "waiting 07-13 | 07-13 | 07-14",
        "close": "waiting 07-27 | - | -",
    }
    story.at("06-15 09:00", status="act", next_step="debrief", progress="1/5", steps=late)
    # The own notes may be late until the first check-in opens, which is on the 29th now.
    story.at("06-29 08:59", status="act", next_step="debrief", steps={"debrief": "late"} | late)
    story.at("06-29 09:00", status="act", next_step="check-in-1", progress="1/4", steps={"debrief": "missed"})
    story.tick("check-in-1", "06-29 09:10")
    story.at("06-29 09:15", status="waiting", next_step="check-in-2", progress="2/4", valid_until="07-13 09:00")


def test_a_thank_you_after_the_first_check_in_moves_nothing(plan):
    # Monday 8 June, 9:00 to 10:00; five working days on is Monday the 15th, ten is the 22nd.
    story = Story(plan, "2026-06-08T09:00", "Europe/Berlin", "DE")
    story.people("c1", "c2")
    story.tick("thank-you:c1", "06-08 15:00")
    story.tick("check-in-1", "06-15 09:30")
    after = {
        "check-in-1": "done 06-15 | 06-15 | 06-16",
        "check-in-2": "waiting 06-22 | 06-22 | 06-23",
    }
    story.at("06-16 09:00", status="waiting", steps={"thank-you:c1": "done", "thank-you:c2": "missed"} | after)
    story.tick("thank-you:c2", "06-17 12:00")
    story.at("06-17 12:05", progress="3/5", steps={"thank-you:c2": "done 06-08 10:00 | 06-09 10:00"} | after)
    # It was on Thursday the 11th, before the check-in: 12, 15, 16, 17, 18 would have been the time to check in.
    story.tick("thank-you:c2", "06-11 10:00")
    story.at(
        "06-17 12:05",
        warnings=["early:check-in-1"],
        steps=after | {"check-in-1": "done 06-18 | 06-18 | 06-19"},
    )


def test_who_comes_back_after_six_weeks_sees_one_thing_to_do(plan):
    # Wednesday 15 April, 14:00 to 15:00: 16, 17, 20, 21, 22 April.
    story = Story(plan, "2026-04-15T14:00", "Europe/London", "GB", subdivision="ENG")
    # Half an hour later the cards only help, and the notes are still in time.
    story.at("04-15 15:30", status="act", next_step="debrief", steps={"check-in-1": "waiting 04-22"})
    # Wednesday 27 May. From today: 28, 29, 1, 2, 3 June; then 4, 5, 8, 9, 10, 11, 12, 15, 16, 17.
    story.at(
        "05-27 10:00",
        status="act",
        next_step="check-in-1",
        progress="0/3",
        valid_until="05-28 00:00",  # then "today" is another day, and the second check-in a day later
        steps={
            "ask-next-steps": "missed",
            "collect-cards": "missed",
            "debrief": "missed",
            "thank-you": "missed",
            "check-in-1": "late 04-22 | 04-22 | 04-23",
            "check-in-2": "waiting 06-03 | 06-03 | 06-04",
            "close": "waiting 06-17 | - | -",
        },
    )
    # Friday the 29th and Saturday the 30th come to the same: 1, 2, 3, 4, 5 June.
    for day in ("05-29", "05-30", "05-31"):
        story.at(
            f"{day} 10:00", status="act", next_step="check-in-1", steps={"check-in-2": "waiting 06-05 | 06-05 | 06-08"}
        )
    story.tick("check-in-1", "05-27 10:10")
    story.at("05-27 10:15", status="waiting", next_step="check-in-2", progress="1/3", valid_until="06-03 09:00")
    story.tick("check-in-2", "06-03 09:00")
    story.at("06-16 12:00", status="waiting", next_step="close", steps={"close": "waiting 06-17 | - | -"})
    story.tick("close", "06-17 12:00")
    story.at("06-17 12:01", status="closed", next_step=None, progress="3/3")


def test_skipped_check_ins_are_counted_from_the_day_they_were_skipped_or_due(plan):
    # Thursday 11 June, 15:00 to 16:00; thanked that evening: 12, 15, 16, 17, 18.
    story = Story(plan, "2026-06-11T15:00", "Europe/Berlin", "DE")
    for step in ("ask-next-steps", "collect-cards", "debrief"):
        story.skip(step, "06-11 17:00")
    story.tick("thank-you", "06-11 19:00")
    story.at("06-11 20:00", status="waiting", progress="1/4", steps={"check-in-1": "waiting 06-18 | 06-18 | 06-19"})
    # Skipped before its day: five after the 18th: 19, 22, 23, 24, 25.
    story.skip("check-in-1", "06-15 10:00")
    story.at(
        "06-15 10:05",
        status="waiting",
        next_step="check-in-2",
        progress="1/3",
        valid_until="06-25 09:00",
        steps={"check-in-1": "skipped 06-18 | 06-18 | 06-19", "check-in-2": "waiting 06-25 | 06-25 | 06-26"},
    )
    # Skipped after it, on Monday the 22nd: 23, 24, 25, 26, 29.
    story.skip("check-in-1", "06-22 10:00")
    story.at("06-22 10:05", steps={"check-in-2": "waiting 06-29 | 06-29 | 06-30"})
    # Tuesday the 30th is later than the 29th: 1, 2, 3, 6, 7, 8, 9, 10, 13, 14 July.
    story.skip("check-in-2", "06-30 10:00")
    story.at(
        "06-30 10:05", status="waiting", next_step="close", progress="1/2", steps={"close": "waiting 07-14 | - | -"}
    )
    # Skipped before the 29th: ten after the 29th: 30, 1, 2, 3, 6, 7, 8, 9, 10, 13 July.
    story.skip("check-in-2", "06-23 10:00")
    story.at("06-30 10:05", steps={"check-in-2": "skipped 06-29", "close": "waiting 07-13 | - | -"})
    story.skip("close", "07-13 10:00")
    story.at("07-13 10:05", status="closed", next_step=None, progress="1/1", valid_until=None)


def test_an_early_check_in_is_accepted_and_undoing_it_restores_the_plan(plan):
    # Monday 8 June: the first check-in on Monday the 15th.
    story = Story(plan, "2026-06-08T11:00", "Europe/Berlin", "DE")
    story.tick("thank-you", "06-08 14:00")
    before = story.at("06-11 10:30", status="act", next_step="debrief", progress="1/5")
    story.tick("check-in-1", "06-11 10:00")
    # Thursday the 11th: 12, 15, 16, 17, 18. Ten on: 19, 22 to 26, 29, 30, 1, 2 July.
    story.at(
        "06-11 10:30",
        warnings=["early:check-in-1"],
        progress="2/5",
        steps={
            "check-in-1": "done 06-15 | 06-15 | 06-16",
            "check-in-2": "waiting 06-18 | 06-18 | 06-19",
            "close": "waiting 07-02 | - | -",
        },
    )
    story.tick("check-in-2", "06-15 10:00")
    # Ten after the 15th: 16 to 19, 22 to 26, 29.
    early = ["early:check-in-1", "early:check-in-2"]
    story.at("06-15 10:30", warnings=early, steps={"check-in-2": "done 06-18", "close": "waiting 06-29 | - | -"})
    story.clear("check-in-1")
    story.clear("check-in-2")
    assert story.at("06-11 10:30") == before
    story.tick("check-in-1", "06-15 09:00")  # the very moment it opens
    story.at("06-15 09:00", warnings=[])


def test_the_second_check_in_without_the_first_makes_the_first_unnecessary(plan):
    # Monday 8 June: D1 is Monday the 15th, the second five working days after that, Monday the 22nd.
    story = Story(plan, "2026-06-08T11:00", "Europe/Berlin", "DE")
    story.tick("check-in-2", "06-24 10:00")
    # Ten after Wednesday the 24th: 25, 26, 29, 30, 1, 2, 3, 6, 7, 8 July.
    story.at(
        "06-24 10:05",
        status="waiting",
        next_step="close",
        progress="1/2",
        steps={
            "check-in-1": "not_needed - | - | -",
            "check-in-2": "done 06-22 | 06-22 | 06-23",
            "close": "waiting 07-08 | - | -",
        },
    )
    story.tick("check-in-2", "06-19 10:00")  # Friday: 22 to 26, 29, 30, 1, 2, 3 July
    story.at("06-24 10:05", warnings=["early:check-in-2"], steps={"close": "waiting 07-03 | - | -"})
    story.clear("check-in-2")
    story.at("06-24 10:05", status="act", next_step="check-in-1", steps={"check-in-1": "late 06-15"})


def test_closing_early_ends_the_wait_for_good(plan):
    # Monday 8 June: D1 is the 15th.
    story = Story(plan, "2026-06-08T11:00", "Europe/Berlin", "DE")
    story.tick("close", "06-17 10:00")
    # Had neither been sent: from the day it was closed 18, 19, 22, 23, 24; then 25, 26, 29, 30, 1, 2, 3, 6, 7, 8 July.
    closed = {
        "check-in-1": "not_needed - | - | -",
        "check-in-2": "not_needed - | - | -",
        "close": "done 07-08 | - | -",
    }
    for now in ("06-17 10:05", "06-30 10:05", "09-01 10:05"):
        story.at(now, status="closed", next_step=None, progress="1/1", valid_until=None, steps=closed)
    story.clear("close")
    # Tuesday the 30th: 1, 2, 3, 6, 7 July.
    story.at("06-30 10:05", status="act", next_step="check-in-1", steps={"check-in-2": "waiting 07-07 | 07-07 | 07-08"})
