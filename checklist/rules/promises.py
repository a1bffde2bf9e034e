"""The date that a promise means ("you'll hear within two weeks")."""

import calendar
from datetime import date, timedelta

from checklist.dates.business_days import BusinessDays
from checklist.record.model import Promise


def promised_date(promise: Promise, base: date, business_days: BusinessDays) -> date | None:
    """The date by which they said they would answer; None where they named none.

    `base` is the date on which it was said: the interview day, or the date of the reply that brought the promise.
    """
    match promise.kind:
        case "by_date":
            return promise.day
        case "within":
            return _within(promise, base, business_days)
        case "end_of_week":
            return _end_of_week(base, business_days)
        case "next_week":
            first, last = _following(business_days.week(base))
            return _last_business_day_of_week(first, last, base, business_days)
        case "end_of_month":
            return base.replace(day=calendar.monthrange(base.year, base.month)[1])
        case _:  # unknown, no_contact
            return None


def _within(promise: Promise, base: date, business_days: BusinessDays) -> date:
    match promise.unit:
        case "business_days":
            return business_days.after(base, promise.amount)
        case "days":
            return base + timedelta(days=promise.amount)
        case "weeks":
            return base + timedelta(weeks=promise.amount)
        case _:  # months
            years, month = divmod(base.month - 1 + promise.amount, 12)
            year = base.year + years
            last = calendar.monthrange(year, month + 1)[1]
            return date(year, month + 1, min(base.day, last))


def _end_of_week(base: date, business_days: BusinessDays) -> date:
    week = business_days.week(base)
    friday = business_days.last_between(*week)
    if friday is not None and friday >= base:
        return friday
    return _last_business_day_of_week(*_following(week), base, business_days)


def _following(week: tuple[date, date]) -> tuple[date, date]:
    """The week after. Its days are the next seven, even where the country moves its weekend in between."""
    return week[0] + timedelta(days=7), week[1] + timedelta(days=7)


def _last_business_day_of_week(first: date, last: date, base: date, business_days: BusinessDays) -> date:
    """The week's last business day; without any, the last before it from `base` on, else the first after."""
    within = business_days.last_between(first, last)
    if within is not None:
        return within
    before = business_days.last_between(base, first - timedelta(days=1))
    return before if before is not None else business_days.after(base, 1)
