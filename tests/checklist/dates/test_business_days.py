"""Working days: weekends as each country has them, and weeks that begin after them."""

from datetime import date

import pytest

from checklist.dates.business_days import BusinessDays
from checklist.dates.holidays import Holidays
from checklist.record.model import Promise
from checklist.rules.promises import promised_date

FRIDAY_SATURDAY = ((date(2024, 1, 1), frozenset({4, 5})),)


def country(weekend=FRIDAY_SATURDAY, **names):
    return BusinessDays(Holidays(weekend, {date.fromisoformat(day): name for day, name in names.items()}, 2024, 2041))


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2026, 6, 6), 1, date(2026, 6, 8)),  # B(Saturday, 1) is Monday
        (date(2026, 6, 5), 1, date(2026, 6, 8)),  # Friday: Monday
        (date(2026, 6, 5), 5, date(2026, 6, 12)),  # Friday: next Friday
        (date(2026, 6, 6), 0, date(2026, 6, 8)),  # on or after Saturday: Monday
        (date(2026, 6, 5), 0, date(2026, 6, 5)),  # on or after Friday: itself
        (date(2026, 12, 31), 1, date(2027, 1, 1)),  # no country, so New Year's Day, a Friday, counts
    ],
)
def test_counting_without_a_country(day, count, expected):
    assert BusinessDays(None).after(day, count) == expected


@pytest.mark.parametrize(
    ("weekdays", "first", "last"),
    [
        # Wednesday 10 June 2026. Where Sunday is a weekend day, weeks begin on Monday.
        ({5, 6}, date(2026, 6, 8), date(2026, 6, 14)),
        ({4, 6}, date(2026, 6, 8), date(2026, 6, 14)),
        # Friday-Saturday: weeks begin on Sunday.
        ({4, 5}, date(2026, 6, 7), date(2026, 6, 13)),
        # Thursday-Friday and Friday alone: weeks begin on Saturday.
        ({3, 4}, date(2026, 6, 6), date(2026, 6, 12)),
        ({4}, date(2026, 6, 6), date(2026, 6, 12)),
        # Saturday alone: weeks begin on Sunday.
        ({5}, date(2026, 6, 7), date(2026, 6, 13)),
    ],
)
def test_weeks_begin_after_the_weekend(weekdays, first, last):
    days = country(((date(2024, 1, 1), frozenset(weekdays)),))
    assert days.week(date(2026, 6, 10)) == (first, last)


def test_a_weekend_that_moves_counts_as_it_is_at_the_date():
    # Friday-Saturday until the end of June 2026, Saturday-Sunday from Wednesday 1 July on.
    days = country((*FRIDAY_SATURDAY, (date(2026, 7, 1), frozenset({5, 6}))))
    assert not days.is_business_day(date(2026, 6, 26))  # a Friday before
    assert days.is_business_day(date(2026, 6, 28))  # a Sunday before
    assert days.is_business_day(date(2026, 7, 3))  # a Friday after
    assert not days.is_business_day(date(2026, 7, 5))  # a Sunday after
    assert not days.is_business_day(date(2020, 6, 26))  # long before: as the first entry


def week_off(first):
    return {f"2026-06-{day:02d}": "Feast" for day in range(first, first + 7)}


PROMISE_IN_A_WEEK_WITHOUT_WORK = [
    # Interview on Wednesday 10 June; the whole of Monday 15 to Sunday 21 June is a feast. "Next week" has no business
    # day; the last one before that week, from the interview day on, is Friday 12 June.
    ("next_week", date(2026, 6, 10), week_off(15), date(2026, 6, 12)),
    # Interview on Saturday 13 June: this week's last working day is before it, so the week after is meant; that has
    # none, there is none from the 13th up to it either, so it is the first after: Monday 22 June.
    ("end_of_week", date(2026, 6, 13), week_off(15), date(2026, 6, 22)),
    ("next_week", date(2026, 6, 13), week_off(15), date(2026, 6, 22)),
    # Interview on Friday 12 June: it is its own week's last working day.
    ("end_of_week", date(2026, 6, 12), week_off(15), date(2026, 6, 12)),
    # Interview on Wednesday 17 June, itself within the feast: this week has no working day, so next week is meant.
    ("end_of_week", date(2026, 6, 17), week_off(15), date(2026, 6, 26)),
]


@pytest.mark.parametrize(("kind", "base", "feast", "expected"), PROMISE_IN_A_WEEK_WITHOUT_WORK)
def test_a_week_without_a_business_day(kind, base, feast, expected):
    days = country(((date(2024, 1, 1), frozenset({5, 6})),), **feast)
    assert promised_date(Promise(kind), base, days) == expected


def test_days_beyond_the_tables_are_told():
    days = country()
    days.is_business_day(date(2041, 12, 31))
    assert not days.asked_beyond_the_tables
    days.is_business_day(date(2042, 1, 1))
    assert days.asked_beyond_the_tables


@pytest.mark.parametrize(
    ("day", "working"),
    [
        # The Emirates rested on Friday and Saturday until the end of 2021, and on Saturday and Sunday since.
        (date(2021, 12, 31), False),  # a Friday
        (date(2021, 12, 26), True),  # a Sunday
        (date(2022, 1, 7), True),  # a Friday
        (date(2022, 1, 9), False),  # a Sunday
    ],
)
def test_a_weekend_of_years_before_the_tables_is_known_all_the_same(day, working, places):
    assert BusinessDays(places.holidays("AE", None)).is_business_day(day) is working


def test_holidays_of_a_country_that_is_none_are_a_mistake_of_ours(places):
    with pytest.raises(KeyError):
        places.holidays("XX", None)
