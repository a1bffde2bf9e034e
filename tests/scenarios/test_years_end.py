"""Between Christmas and New Year nobody checks in, where 25 December is a public holiday."""

import pytest

from tests.scenarios.story import Story, reason

# Mondays: 7, 14, 21, 28 December 2026; 4, 11, 18, 25 January 2027. Christmas Day 2026 is a Friday, and so is New Year.


def interview(plan, start, zone="Europe/Berlin", country="DE", **fields):
    return Story(plan, f"2026-{start}T15:00", zone, country, **fields)


def by(date):
    return {"kind": "by_date", "date": f"2026-{date}"}


def test_the_first_check_in_moves_past_new_year_and_says_so(plan):
    # England: by Thursday 24; the 25th and Monday 28 (Boxing Day, observed) are free: 29, 30, so Monday 4.
    story = interview(plan, "12-17", "Europe/London", "GB", subdivision="ENG", promise=by("12-24"))
    found = story.at("12-17 12:00", steps={"check-in-1": "waiting 2027-01-04 | 2027-01-04 | 2027-01-05"})
    words = reason(found, "check-in-1")
    assert "makes it Wednesday 30 December" in words, words
    assert words.endswith("At the year’s end hardly anyone is at work, so it becomes Monday 4 January 2027."), words
    # Scotland keeps 2 January as well, on Monday 4: Tuesday 5, and the holiday that made it later is named.
    story.record["subdivision"] = "SCT"
    found = story.at("12-17 12:00", steps={"check-in-1": "waiting 2027-01-05 | 2027-01-05 | 2027-01-06"})
    assert "(Monday 4 January 2027)" in reason(found, "check-in-1"), reason(found, "check-in-1")


@pytest.mark.parametrize(
    ("promise", "check_in"),
    [
        # Germany. By Monday 21: 22, 23, the day before Christmas Eve. By Tuesday 22: 23, 24.
        ("12-21", "waiting 12-23 | 12-23 | 12-24"),
        ("12-22", "waiting 2027-01-04 | 2027-01-04 | 2027-01-05"),
        # By Tuesday 29: 30, 31. By Wednesday 30: 31, Monday 4 as it is. By Thursday 31: 4, 5.
        ("12-29", "waiting 2027-01-04 | 2027-01-04 | 2027-01-05"),
        ("12-30", "waiting 2027-01-04 | 2027-01-04 | 2027-01-05"),
        ("12-31", "waiting 2027-01-05 | 2027-01-05 | 2027-01-06"),
    ],
)
def test_from_christmas_eve_to_new_years_eve(plan, promise, check_in):
    interview(plan, "12-10", promise=by(promise)).at("12-10 12:00", steps={"check-in-1": check_in})


@pytest.mark.parametrize(
    ("zone", "country", "warnings"),
    [("Asia/Tokyo", "JP", []), ("Europe/Berlin", None, ["no_country"])],
)
def test_not_where_christmas_is_no_holiday_or_no_country_is_known(plan, zone, country, warnings):
    # By Thursday 24: Friday 25, Monday 28.
    story = interview(plan, "12-17", zone, country, promise=by("12-24"))
    story.at("12-17 12:00", warnings=warnings, steps={"check-in-1": "waiting 12-28 | 12-28 | 12-29"})


def test_not_beyond_the_table_of_holidays(plan):
    # Christmas 2045 is a Monday, and not known as a holiday: by Friday 22: 25, 26.
    story = Story(plan, "2045-12-14T15:00", "Europe/Berlin", "DE", promise={"kind": "by_date", "date": "2045-12-22"})
    story.at("12-14 12:00", warnings=["holidays_unknown"], steps={"check-in-1": "waiting 12-26 | 12-26 | 12-27"})


def test_the_second_check_in_moves_and_letting_go_does_not(plan):
    # Monday 7 December: 8, 9, 10, 11, 14.
    story = interview(plan, "12-07")
    story.tick("thank-you", "12-07 18:00")
    # Checked in on Friday 18: 21, 22, 23, 24, 28, so Monday 4. Ten on from there: 5 to 8, 11 to 15, 18.
    story.tick("check-in-1", "12-18 10:00")
    story.at(
        "12-18 10:05",
        steps={"check-in-2": "waiting 2027-01-04 | 2027-01-04 | 2027-01-05", "close": "waiting 2027-01-18 | - | -"},
    )
    # The second on Thursday 10 already: 11, 14 to 18, 21 to 24.
    story.tick("check-in-1", "12-09 10:00")
    story.tick("check-in-2", "12-10 10:00")
    early = ["early:check-in-1", "early:check-in-2"]
    story.at("12-14 10:00", warnings=early, steps={"close": "waiting 12-24 | - | -"})


def test_sent_at_the_years_end_it_is_early_and_counts_from_then(plan):
    # By Tuesday 22: 23, 24, so Monday 4. Sent on Monday 28: 29, 30, 31, 4, 5 January.
    story = interview(plan, "12-10", promise=by("12-22"))
    story.tick("check-in-1", "12-28 10:00")
    story.at(
        "12-28 10:05",
        warnings=["early:check-in-1"],
        steps={
            "check-in-1": "done 2027-01-04 | 2027-01-04 | 2027-01-05",
            "check-in-2": "waiting 2027-01-05 | 2027-01-05 | 2027-01-06",
        },
    )


def test_counted_from_today_it_moves_too(plan):
    # Monday 7: check-in 1 on the 14th. On Monday 21, not sent yet: 22, 23, 24, 28, 29, so Monday 4; ten on: 18.
    story = interview(plan, "12-07")
    story.at(
        "12-21 10:00",
        status="act",
        next_step="check-in-1",
        steps={
            "check-in-1": "late 12-14",
            "check-in-2": "waiting 2027-01-04 | 2027-01-04 | 2027-01-05",
            "close": "waiting 2027-01-18 | - | -",
        },
    )


def test_the_own_reminder_does_not_move(plan):
    # Monday 14: 15 to 18, 21 to 24, 28, 29.
    story = interview(plan, "12-14", promise={"kind": "no_contact"})
    story.at("12-14 12:00", steps={"own-reminder": "waiting 12-29 | 12-29 | -"})


def test_the_eve_of_a_check_in_that_was_moved_is_the_last_business_day_before_it(plan):
    # By Tuesday 22, so Monday 4 January; before that Thursday 31 December.
    story = interview(plan, "12-10", promise=by("12-22"))
    story.at("12-30 23:59", steps={"thank-you": "late"})
    story.at("12-31 00:00", steps={"thank-you": "missed"})
