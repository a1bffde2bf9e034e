"""Moments, dates and clock times.

An instant is an aware `datetime` in UTC throughout the domain: two datetimes that share a zone would be compared by
their wall clocks, which go wrong when clocks change. Zones come in only where a date or a clock time is meant.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from checklist.limits import LIMITS

_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)", re.ASCII)
_LOCAL = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


class NonexistentTimeError(ValueError):
    """A clock time that its date skips, because the clocks go forward over it."""


def parse_instant(text: str) -> datetime:
    """The instant that `text` names, which must carry an offset; `ValueError` where it is none in our years."""
    if not _INSTANT.fullmatch(text):
        raise ValueError(text)
    try:
        instant = datetime.fromisoformat(text).astimezone(UTC)
    except OverflowError as error:
        raise ValueError(text) from error
    _check_year(instant.year)
    return instant


def parse_local(text: str) -> datetime:
    """The date and clock time that `text` names, without a zone; `ValueError` where it is none in our years."""
    if not _LOCAL.fullmatch(text):
        raise ValueError(text)
    local = datetime.fromisoformat(text)
    _check_year(local.year)
    return local


def parse_date(text: str) -> date:
    """The calendar date that `text` names; `ValueError` where it is none in our years."""
    if not _DATE.fullmatch(text):
        raise ValueError(text)
    day = date.fromisoformat(text)
    _check_year(day.year)
    return day


def _check_year(year: int) -> None:
    if not LIMITS.first_year <= year <= LIMITS.last_year:
        raise ValueError(year)


def is_ambiguous(local: datetime, zone: ZoneInfo) -> bool:
    """Whether the clock shows this time twice on its date, because the clocks go back."""
    first, second = _both(local, zone)
    return first < second


def from_local(local: datetime, zone: ZoneInfo) -> datetime:
    """The instant at which the clocks of `zone` show `local`: of two such instants the first.

    Raises `NonexistentTimeError` where there is none.
    """
    first, second = _both(local, zone)
    if first > second:
        raise NonexistentTimeError(local.isoformat())
    return first


def at_clock(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The instant of a clock time on a date: the first of two, and for one that the date skips the next that exists."""
    local = datetime.combine(day, clock)
    first, second = _both(local, zone)
    if first <= second:
        return first
    # The clocks jump somewhere between the two readings; the jump itself is the next time that exists.
    before, after = second, first
    offset_before = before.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        if middle.astimezone(zone).utcoffset() == offset_before:
            before = middle
        else:
            after = middle
    return after


def _both(local: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The instants for the offset before and the offset after a change; they differ only around one."""
    return (
        local.replace(tzinfo=zone, fold=0).astimezone(UTC),
        local.replace(tzinfo=zone, fold=1).astimezone(UTC),
    )


def date_in(instant: datetime, zone: ZoneInfo) -> date:
    """The calendar date in `zone` at this instant."""
    return instant.astimezone(zone).date()


def text_in(instant: datetime, zone: ZoneInfo) -> str:
    """The instant as ISO 8601 text with the offset of `zone`, in whole seconds."""
    return instant.astimezone(zone).isoformat(timespec="seconds")


def whole_seconds(instant: datetime) -> datetime:
    """The instant without its fraction: plans know whole seconds only, so that each has a next moment."""
    return instant.replace(microsecond=0)
