"""Cases for every kind of promise, worked out by hand; Berlin, 2026, standard pace, if nothing else is said.

The check-in's date is the third working day from the promised one on, and its deadline the fourth.
"""

import pytest

from checklist.record.faults import InputError
from tests.scenarios.cases import check
from tests.scenarios.story import Story

# Mondays of 2026: 4, 11, 18, 25 May; 1, 8, 15, 22, 29 June; 6, 13, 20, 27 July; 28 December.
# In Germany free: Friday 1 May, Thursday 14 May (Ascension), Monday 25 May (Pentecost Monday), Friday 25 December.


def promised(plan, start, promise, expected, **fields):
    rule = "promise-plus-grace"
    case = {"start": f"2026-{start}T11:00", "promise": promise} | fields
    check(plan, rule, "check-in-1", case, f"waiting {expected}")


@pytest.mark.parametrize(
    ("start", "date", "expected"),
    [
        # Wednesday 10: 11, 12, then 15. Thursday 11: 12, 15, then 16. Friday 12: 15, 16, then 17.
        ("06-08", "2026-06-10", "06-12 | 06-12 | 06-15"),
        ("06-08", "2026-06-11", "06-15 | 06-15 | 06-16"),
        ("06-08", "2026-06-12", "06-16 | 06-16 | 06-17"),
        # Saturday 13 and Sunday 14 are Monday 15: 16, 17, then 18.
        ("06-08", "2026-06-13", "06-17 | 06-17 | 06-18"),
        ("06-08", "2026-06-14", "06-17 | 06-17 | 06-18"),
        # Ascension is Friday 15: 18, 19, then 20.
        # Good Friday 2027 is Tuesday 30 March: 31, 1 April, then 2.
        ("05-04", "2026-05-14", "05-19 | 05-19 | 05-20"),
        ("06-08", "2027-03-26", "2027-04-01 | 2027-04-01 | 2027-04-02"),
        # On a Saturday interview, for that Saturday: Monday 15 as well.
        ("06-13", "2026-06-13", "06-17 | 06-17 | 06-18"),
    ],
)
def test_by_date(plan, start, date, expected):
    promised(plan, start, {"kind": "by_date", "date": date}, expected)


@pytest.mark.parametrize(
    ("start", "amount", "unit", "expected"),
    [
        # Working days from Monday 8: the 9th: 10, 11, then 12. Ten: Monday 22: 23, 24, then 25.
        ("06-08", 1, "business_days", "06-11 | 06-11 | 06-12"),
        ("06-08", 10, "business_days", "06-24 | 06-24 | 06-25"),
        # From Wednesday 13 May three: not the 14th, 15, 18, 19: 20, 21, then 22.
        ("05-13", 3, "business_days", "05-21 | 05-21 | 05-22"),
        # From Saturday 13 one: Monday 15: 16, 17, then 18. From Friday 22 May two: 26, 27: 28, 29, then 1 June.
        ("06-13", 1, "business_days", "06-17 | 06-17 | 06-18"),
        ("05-22", 2, "business_days", "05-29 | 05-29 | 06-01"),
        # Days from Monday 8: Tuesday 9: 10, 11, then 12. Five: Saturday 13, so 15: 16, 17, then 18.
        ("06-08", 1, "days", "06-11 | 06-11 | 06-12"),
        ("06-08", 5, "days", "06-17 | 06-17 | 06-18"),
        # Ten: Thursday 18: 19, 22, then 23. From 4 May twenty-one: Pentecost Monday, so 26: 27, 28, then 29.
        ("06-08", 10, "days", "06-22 | 06-22 | 06-23"),
        ("05-04", 21, "days", "05-28 | 05-28 | 05-29"),
        # 366: Wednesday 9 June 2027: 10, 11, then 14.
        ("06-08", 366, "days", "2027-06-11 | 2027-06-11 | 2027-06-14"),
        # Weeks: Monday 15: 16, 17, then 18. Two from Monday 11 May: Pentecost Monday, so 26: 27, 28, then 29.
        ("06-08", 1, "weeks", "06-17 | 06-17 | 06-18"),
        ("05-11", 2, "weeks", "05-28 | 05-28 | 05-29"),
        # From Saturday 6: Saturday 20, so 22: 23, 24, then 25. From Thursday 30 April: 14 May, so 15: 18, 19, then 20.
        ("06-06", 2, "weeks", "06-24 | 06-24 | 06-25"),
        ("04-30", 2, "weeks", "05-19 | 05-19 | 05-20"),
        # Fifty-two weeks from Monday 8: Monday 7 June 2027: 8, 9, then 10.
        ("06-08", 52, "weeks", "2027-06-09 | 2027-06-09 | 2027-06-10"),
        # Months from Monday 8: Wednesday 8 July: 9, 10, then 13.
        ("06-08", 1, "months", "07-10 | 07-10 | 07-13"),
        # From Sunday 31 May: Tuesday 30 June: 1, 2, then 3 July. Two: Friday 31 July: 3, 4, then 5 August.
        ("05-31", 1, "months", "07-02 | 07-02 | 07-03"),
        ("05-31", 2, "months", "08-04 | 08-04 | 08-05"),
        # Into another year, from 31 August six: 28 February 2027, a Sunday, so 1 March: 2, 3, then 4.
        ("08-31", 6, "months", "2027-03-03 | 2027-03-03 | 2027-03-04"),
        # Twelve from Monday 8 June: Tuesday 8 June 2027: 9, 10, then 11.
        ("06-08", 12, "months", "2027-06-10 | 2027-06-10 | 2027-06-11"),
    ],
)
def test_within(plan, start, amount, unit, expected):
    promised(plan, start, {"kind": "within", "amount": amount, "unit": unit}, expected)


@pytest.mark.parametrize(
    ("start", "this_week", "next_week"),
    [
        # Monday 8 to Friday 12: this week Friday 12: 15, 16, then 17; next week Friday 19: 22, 23, then 24.
        ("06-08", "06-16 | 06-16 | 06-17", "06-23 | 06-23 | 06-24"),
        ("06-12", "06-16 | 06-16 | 06-17", "06-23 | 06-23 | 06-24"),
        # Saturday 13 and Sunday 14 belong to that week still, but its Friday is over: Friday 19 for both.
        ("06-13", "06-23 | 06-23 | 06-24", "06-23 | 06-23 | 06-24"),
        ("06-14", "06-23 | 06-23 | 06-24", "06-23 | 06-23 | 06-24"),
        # Monday 27 April: Friday is 1 May, so Thursday 30: 4, 5, then 6; next week Friday 8: 11, 12, then 13.
        ("04-27", "05-05 | 05-05 | 05-06", "05-12 | 05-12 | 05-13"),
        # Friday 1 May: the week's Thursday is over: Friday 8 for both.
        ("05-01", "05-12 | 05-12 | 05-13", "05-12 | 05-12 | 05-13"),
        # Monday 14 December: Friday 18: 21, 22, then 23; next week Thursday 24: 28, 29, which is at the year's end, so
        # Monday 4 January, then 5.
        ("12-14", "12-22 | 12-22 | 12-23", "2027-01-04 | 2027-01-04 | 2027-01-05"),
        # Tuesday 22 December: Thursday 24, the same; next week Thursday 31: not 1 January, 4, 5, then 6.
        ("12-22", "2027-01-04 | 2027-01-04 | 2027-01-05", "2027-01-05 | 2027-01-05 | 2027-01-06"),
    ],
)
def test_end_of_week_and_next_week(plan, start, this_week, next_week):
    promised(plan, start, {"kind": "end_of_week"}, this_week)
    promised(plan, start, {"kind": "next_week"}, next_week)


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        # Tuesday 30 June: 1, 2, then 3 July. On the day itself the same.
        ("06-08", "07-02 | 07-02 | 07-03"),
        ("06-30", "07-02 | 07-02 | 07-03"),
        # Sunday 31 May, so Monday 1 June: 2, 3, then 4. Also said on that Sunday.
        ("05-11", "06-03 | 06-03 | 06-04"),
        ("05-31", "06-03 | 06-03 | 06-04"),
        # Saturday 28 February, so Monday 2 March: 3, 4, then 5.
        ("02-10", "03-04 | 03-04 | 03-05"),
        # Thursday 30 April: not 1 May, 4, 5, then 6. Thursday 31 December: 4, 5, then 6 January.
        ("04-14", "05-05 | 05-05 | 05-06"),
        ("12-10", "2027-01-05 | 2027-01-05 | 2027-01-06"),
    ],
)
def test_end_of_month(plan, start, expected):
    promised(plan, start, {"kind": "end_of_month"}, expected)


@pytest.mark.parametrize(
    ("promise", "path"),
    [
        ({"kind": "by_date", "date": "2026-06-07"}, "promise.date"),  # before the interview
        ({"kind": "by_date", "date": "2026-06-31"}, "promise.date"),
        ({"kind": "by_date"}, "promise.date"),
        ({"kind": "within", "amount": 0, "unit": "days"}, "promise.amount"),
        ({"kind": "within", "amount": 367, "unit": "days"}, "promise.amount"),
        ({"kind": "within", "amount": 2, "unit": "fortnights"}, "promise.unit"),
        ({"kind": "soon"}, "promise.kind"),
    ],
)
def test_promises_that_are_refused(plan, promise, path):
    story = Story(plan, "2026-06-08T11:00", "Europe/Berlin", "DE", promise=promise)
    with pytest.raises(InputError) as caught:
        plan(story.record, "2026-06-08T12:00+02:00")
    assert [fault.path for fault in caught.value.faults] == [path]
