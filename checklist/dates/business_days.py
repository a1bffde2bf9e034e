"""Counting business days: days that are neither on the weekend nor a public holiday."""

from collections.abc import Iterator
from datetime import date, timedelta

from checklist.dates.holidays import SATURDAY_SUNDAY, Holidays

_DAY = timedelta(days=1)
_SUNDAY = 6


class BusinessDays:
    """The business days of one country, or Monday to Friday where no country is given."""

    def __init__(self, holidays: Holidays | None) -> None:
        self._weekend = SATURDAY_SUNDAY if holidays is None else holidays.weekend
        self._names = {} if holidays is None else holidays.names
        self._years = None if holidays is None else range(holidays.first, holidays.last + 1)
        self.asked_beyond_the_tables = False
        """Whether a date was asked about for which holidays are not known, so that only its weekday counted."""

    def weekend(self, day: date) -> frozenset[int]:
        """The weekdays (Monday is 0) that are the weekend at that date; before the first entry, that entry's."""
        current = self._weekend[0][1]
        for start, weekdays in self._weekend[1:]:
            if start > day:
                break
            current = weekdays
        return current

    def is_business_day(self, day: date) -> bool:
        """Whether people are at work on this date."""
        if self._years is not None and day.year not in self._years:
            self.asked_beyond_the_tables = True
        return day.weekday() not in self.weekend(day) and day not in self._names

    def after(self, day: date, count: int) -> date:
        """B(day, count): the count-th business day strictly after `day`; for 0 the first one on or after it."""
        if count == 0:
            return self.after(day - _DAY, 1)
        for candidate in _days_from(day + _DAY):
            if self.is_business_day(candidate):
                count -= 1
                if count == 0:
                    return candidate
        raise AssertionError("days do not end")  # pragma: no cover

    def before(self, day: date) -> date:
        """The last business day strictly before `day`."""
        while True:
            day -= _DAY
            if self.is_business_day(day):
                return day

    def is_public_holiday(self, day: date) -> bool:
        """Whether the country keeps this date; never where no country is given or its holidays are not known."""
        return day in self._names

    def holidays_between(self, first: date, last: date) -> list[tuple[date, str]]:
        """The public holidays, with names, from `first` to `last` (included) on days otherwise worked."""
        return [
            (day, self._names[day])
            for day in _days_from(first, last)
            if day in self._names and day.weekday() not in self.weekend(day)
        ]

    def week(self, day: date) -> tuple[date, date]:
        """The first and the last date of the calendar week that holds `day`.

        Weeks begin on Monday where Sunday is a weekend day, else on the day after the weekend's last day.
        """
        weekend = self.weekend(day)
        if _SUNDAY in weekend:
            begins = 0
        else:
            begins = max((weekday + 1) % 7 for weekday in weekend if (weekday + 1) % 7 not in weekend)
        first = day - _DAY * ((day.weekday() - begins) % 7)
        return first, first + _DAY * 6

    def last_between(self, first: date, last: date) -> date | None:
        """The last business day from `first` to `last`, both included; None where there is none."""
        day = last
        while day >= first:
            if self.is_business_day(day):
                return day
            day -= _DAY
        return None


def _days_from(day: date, last: date = date.max) -> Iterator[date]:
    while day <= last:
        yield day
        day += _DAY
