"""What they promised, and when to ask because of it."""

import pytest

from tests.scenarios.story import Story

# Mondays of 2026: 5 January, 2 February, 2 March, 1, 8, 15, 22, 29 June, 6, 13 July.


def test_a_promised_weekday_several_interviewers_and_a_card_that_is_known(plan):
    # Monday 15 June, 10:00 to 11:30; "by Wednesday the 24th". Two working days' grace: 25, 26; one more: Monday 29.
    story = Story(plan, "2026-06-15T10:00", "Europe/London", "GB", subdivision="ENG", duration_minutes=90)
    story.record["promise"] = {"kind": "by_date", "date": "2026-06-24"}
    story.people("c1", "c2")
    story.people("c3", card=True)
    story.people("c4", role="coordinator", email="jo@acme.example")  # no interviewer: no steps
    story.at(
        "06-15 11:31",
        status="act",
        next_step="debrief",  # the cards are due since 11:30, and only help now
        progress="2/11",  # a card is known, and so is what comes next; nine left
        order=[
            "ask-next-steps",  # all with 11:30 as their target, in the order of the table
            "collect-card:c1",
            "collect-card:c2",
            "collect-card:c3",
            "debrief",
            "thank-you:c1",
            "thank-you:c2",
            "thank-you:c3",
            "check-in-1",
            "check-in-2",
            "close",
        ],
        steps={
            "ask-next-steps": "done 06-15 10:00 | 06-15 11:30 | 06-15 11:30",
            "collect-card:c2": "due 06-15 10:00 | 06-15 11:30 | 06-16 11:30",
            "collect-card:c3": "done",
            "thank-you:c3": "open 06-15 11:30 | 06-16 11:30 | 06-17 11:30",
            "check-in-1": "waiting 06-26 | 06-26 | 06-29",
        },
        rules={"check-in-1": "promise-plus-grace", "thank-you:c1": "thank-you-24-48"},
    )
    for person in ("c1", "c2", "c3"):
        story.tick(f"thank-you:{person}", "06-18 09:00")  # with a promise, this moves nothing
    story.at("06-18 10:00", status="act", next_step="debrief", steps={"check-in-1": "waiting 06-26 | 06-26 | 06-29"})
    story.tick("check-in-1", "06-26 09:05")  # 29, 30, 1, 2, 3 July; then 6 to 10, 13 to 17
    story.at(
        "06-26 09:10",
        status="waiting",
        next_step="check-in-2",
        progress="6/8",
        steps={"check-in-2": "waiting 07-03 | 07-03 | 07-06", "close": "waiting 07-17 | - | -"},
    )


def test_a_promised_saturday_is_taken_as_the_monday(plan):
    # Friday 5 June; "by Saturday the 13th" is Monday 15; grace: 16, 17. Patient: 16, 17, 18, 19, 22.
    story = Story(plan, "2026-06-05T16:30", "Europe/Berlin", "DE")
    story.record["promise"] = {"kind": "by_date", "date": "2026-06-13"}
    story.tick("thank-you", "06-05 20:00")
    story.at("06-14 12:00", status="act", next_step="debrief", steps={"check-in-1": "waiting 06-17 | 06-17 | 06-18"})
    story.at("06-17 09:00", status="act", next_step="check-in-1", progress="2/5", steps={"debrief": "missed"})
    story.record["pace"] = "patient"
    # Second: ten after the 22nd: 23 to 26, 29, 30, 1, 2, 3, 6 July. Ten more: 7 to 10, 13 to 17, 20.
    story.at(
        "06-17 09:00",
        status="act",
        next_step="debrief",
        steps={
            "debrief": "late",
            "check-in-1": "waiting 06-22 | 06-22 | 06-23",
            "check-in-2": "waiting 07-06 | 07-06 | 07-07",
            "close": "waiting 07-20 | - | -",
        },
    )


def test_a_promised_holiday_is_taken_as_the_next_business_day(plan):
    # 4 July 2026 is a Saturday: Friday the 3rd is observed. "By the 3rd" is Monday 6; grace: 7, 8.
    story = Story(plan, "2026-06-24T09:00", "America/New_York", "US")
    story.record["promise"] = {"kind": "by_date", "date": "2026-07-03"}
    story.tick("thank-you", "06-24 12:00")
    story.at("07-06 12:00", status="act", next_step="debrief", steps={"check-in-1": "waiting 07-08 | 07-08 | 07-09"})
    story.tick("debrief", "07-06 12:00")
    found = story.at("07-06 12:01", status="waiting", next_step="check-in-1", valid_until="07-08 09:00", progress="3/6")
    reason = next(step["reason"] for step in found["steps"] if step["id"] == "check-in-1")
    assert "Independence Day" in reason, reason


def test_a_promise_for_the_same_day_makes_the_thank_you_urgent(plan):
    # Tuesday 9 June, 15:00 to 16:00; "you'll hear today": thank them by 18:00. Grace: 10, 11.
    story = Story(plan, "2026-06-09T15:00", "Europe/Berlin", "DE")
    story.record["promise"] = {"kind": "by_date", "date": "2026-06-09"}
    story.skip("debrief", "06-09 16:00")
    story.at(
        "06-09 16:01",
        status="act",
        next_step="thank-you",
        progress="1/6",
        order=["ask-next-steps", "collect-cards", "thank-you", "debrief", "check-in-1", "check-in-2", "close"],
        rules={"thank-you": "thank-you-same-day"},
        steps={"thank-you": "open 06-09 16:00 | 06-09 18:00 | 06-11 16:00"},
    )
    story.at("06-09 18:01", status="act", next_step="thank-you", steps={"thank-you": "due"})
    story.at("06-11 08:59", status="act", next_step="thank-you", steps={"thank-you": "due"})
    # The check-in opens on Thursday at 9:00, before the thank-you's last hour: the thanks go into it.
    story.at(
        "06-11 09:00",
        status="act",
        next_step="check-in-1",
        steps={"thank-you": "missed", "check-in-1": "open 06-11 | 06-11 | 06-12"},
    )


@pytest.mark.parametrize(
    ("start", "within", "check_in", "deadline"),
    [
        # Saturday 31 January. Working days: 2, 3, 4 February; grace 5, 6 (Friday).
        ("2026-01-31T10:00", (3, "business_days"), "2026-02-06", "2026-02-09"),
        # Three days: Tuesday 3 February; grace 4, 5.
        ("2026-01-31T10:00", (3, "days"), "2026-02-05", "2026-02-06"),
        # One week: Saturday 7, so Monday 9; grace 10, 11.
        ("2026-01-31T10:00", (1, "weeks"), "2026-02-11", "2026-02-12"),
        # One month: 28 February, a Saturday, so Monday 2 March; grace 3, 4.
        ("2026-01-31T10:00", (1, "months"), "2026-03-04", "2026-03-05"),
        # Two months: Tuesday 31 March; grace 1, 2 April; then Good Friday (3) and Easter Monday (6): Tuesday 7.
        ("2026-01-31T10:00", (2, "months"), "2026-04-02", "2026-04-07"),
        # Thirteen months: 28 February 2027, a Sunday, so Monday 1 March; grace 2, 3.
        ("2026-01-31T10:00", (13, "months"), "2027-03-03", "2027-03-04"),
        # A leap year: Tuesday 29 February 2028; grace 1, 2 March.
        ("2028-01-31T10:00", (1, "months"), "2028-03-02", "2028-03-03"),
    ],
)
def test_within_so_many_days_weeks_or_months(plan, start, within, check_in, deadline):
    story = Story(plan, start, "Europe/Berlin", "DE")
    story.record["promise"] = {"kind": "within", "amount": within[0], "unit": within[1]}
    dates = f"{check_in} | {check_in} | {deadline}"
    story.at(f"{start[:10]} 09:00", status="before", progress="1/7", steps={"check-in-1": f"waiting {dates}"})
    story.at(f"{check_in} 09:00", status="act", next_step="check-in-1", steps={"check-in-1": f"open {dates}"})
    story.tick("check-in-1", f"{check_in} 09:30")
    story.at(f"{check_in} 10:00", status="waiting", next_step="check-in-2", progress="2/4")


def test_the_end_of_the_week_on_a_wednesday_a_friday_and_a_saturday(plan):
    promise = {"kind": "end_of_week"}
    # Wednesday 10 June: Friday 12; grace 15, 16.
    story = Story(plan, "2026-06-10T14:00", "Europe/Paris", "FR", promise=promise)
    story.at("06-10 13:00", status="before", steps={"check-in-1": "waiting 06-16 | 06-16 | 06-17"})
    # Friday 12: that is today, so thank them within two hours; the same grace.
    story.record["start"] = "2026-06-12T14:00"
    story.at(
        "06-12 13:00",
        status="before",
        rules={"thank-you": "thank-you-same-day"},
        steps={"thank-you": "waiting 06-12 15:00 | 06-12 17:00 | 06-14 15:00", "check-in-1": "waiting 06-16"},
    )
    # At 17:00 sharp the two hours are not over, but the weekend begins.
    story.at("06-12 16:59", status="act", steps={"thank-you": "open"})
    story.at("06-12 17:00", status="act", warnings=["weekend"], steps={"thank-you": "open"})
    # Saturday 13: that week's Friday is over, so Friday 19; grace 22, 23.
    story.record["start"] = "2026-06-13T14:00"
    story.at(
        "06-13 13:00",
        status="before",
        rules={"thank-you": "thank-you-24-48"},
        steps={"check-in-1": "waiting 06-23 | 06-23 | 06-24"},
    )
    story.tick("thank-you", "06-13 18:00")
    story.at("06-23 09:00", status="act", next_step="check-in-1", progress="2/5")


def test_next_week_and_the_end_of_the_month(plan):
    # Thursday 21 May; next week ends on Friday 29; grace: Monday 1, Tuesday 2 June.
    story = Story(plan, "2026-05-21T10:00", "Europe/Madrid", "ES", promise={"kind": "next_week"})
    story.tick("thank-you", "05-21 12:00")
    story.at("05-22 12:00", status="act", next_step="debrief", steps={"check-in-1": "waiting 06-02 | 06-02 | 06-03"})
    # The end of May is Sunday 31, so Monday 1 June; grace 2, 3.
    story.record["promise"] = {"kind": "end_of_month"}
    story.at("05-22 12:00", status="act", next_step="debrief", steps={"check-in-1": "waiting 06-03 | 06-03 | 06-04"})
    # No promise at all: 22, 25, 26, 27, 28 May.
    story.record["promise"] = {"kind": "unknown"}
    story.at("05-28 09:00", status="act", next_step="check-in-1", steps={"check-in-1": "open 05-28 | 05-28 | 05-29"})
    del story.record["promise"]
    story.at("05-28 09:00", status="act", rules={"check-in-1": "week-after-thanks"}, steps={"check-in-1": "open 05-28"})


def test_who_asked_not_to_be_called_is_left_alone(plan):
    # Tuesday 2 June: 3, 4, 5, 8, 9, 10, 11, 12, 15, 16.
    story = Story(plan, "2026-06-02T10:00", "Europe/Berlin", "DE", promise={"kind": "no_contact"}, pace="patient")
    story.at(
        "06-10 12:00",
        status="act",
        next_step="thank-you",
        progress="1/4",
        absent=["check-in-1", "check-in-2", "close"],
        rules={"own-reminder": "own-reminder"},
        # The notes are late until the reminder opens, the thanks until the working day before.
        steps={"debrief": "late", "thank-you": "late", "own-reminder": "waiting 06-16 | 06-16 | -"},
    )
    story.at("06-14 23:59", status="act", next_step="thank-you", steps={"thank-you": "late"})
    story.at("06-15 00:00", status="act", next_step="debrief", steps={"thank-you": "missed", "debrief": "late"})
    story.at("06-16 09:00", status="act", next_step="own-reminder", progress="1/2", steps={"debrief": "missed"})
    story.at("06-16 17:01", status="act", next_step="own-reminder", steps={"own-reminder": "due"})
    # Thirty days after its target: 16 July, 17:00.
    story.at("07-16 16:59", status="act", steps={"own-reminder": "due"})
    story.at("07-16 17:01", status="closed", next_step=None, progress="1/1", steps={"own-reminder": "missed"})
    story.tick("own-reminder", "07-20 10:00")
    story.at("07-20 10:05", status="closed", progress="2/2", steps={"own-reminder": "done 06-16 | 06-16 | -"})
