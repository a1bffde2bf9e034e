"""When a step's entry stands in a calendar, and when it rings: never while its reader sleeps."""

from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from checklist.dates.instants import at_clock, date_in
from checklist.rules.moments import Elapsed
from checklist.rules.steps import Window
from checklist.rules.timing import INTERVIEW_DAY, StepRule

LENGTH: Final = timedelta(minutes=30)
"""Of each entry: as long as a letter takes."""
NIGHT_BEGINS: Final = time(21)
NIGHT_ENDS: Final = time(8)
BEFORE_NIGHT: Final = time(20, 30)
"""When an alarm rings that the night would make too late."""

_THANKS: Final = "thank-you"
_SILENT: Final = frozenset(rule.kind for rule in INTERVIEW_DAY) - {_THANKS}
"""At the interview nothing may ring, and after it the thank-you's alarms are enough."""
_AFTER_THE_INTERVIEW: Final = timedelta(hours=4)
_BEFORE_THE_DAY_IS_OVER: Final = timedelta(hours=22)
_BEFORE_AN_EARLY_TARGET: Final = timedelta(hours=1)
_BEFORE_TARGET: Final = timedelta(hours=2)


def begin_of(rule: StepRule, window: Window) -> datetime:
    """The instant at which a step's entry begins.

    A step that opens on a day of its own, or when the interview ends, has its entry then. One that opens with the
    interview or with what they wrote has it at the end of its best time, but not before it opens.
    """
    if window.target is None or not _opens_with_something_else(rule):
        return window.opens
    return max(window.opens, window.target - LENGTH)


def alarms_of(rule: StepRule, window: Window, reader_zone: ZoneInfo) -> list[datetime]:
    """The instants at which a step's entry rings, in order.

    A thank-you rings four hours after the interview's end (an hour before its target, where they decide that day) and
    two hours before the first 24 are over; what opens on a day of its own, when it opens; what they wait for, two
    hours before its target.
    """
    rung = (by_day(moment, window, reader_zone) for moment in _wanted(rule, window))
    return sorted({moment for moment in rung if moment is not None})


def by_day(moment: datetime, window: Window, zone: ZoneInfo) -> datetime | None:
    """The instant at which to ring instead of `moment`, so that it is not between 21:00 and 08:00 in `zone`.

    At the next 08:00; where the step's deadline (its target, where it has none) is past by then, at 20:30 on the
    evening before; None where the step is not open yet by then.
    """
    clock = moment.astimezone(zone).time()
    if NIGHT_ENDS <= clock < NIGHT_BEGINS:
        return moment
    day = date_in(moment, zone)
    evening = day if clock >= NIGHT_BEGINS else day - timedelta(days=1)
    morning = at_clock(evening + timedelta(days=1), NIGHT_ENDS, zone)
    last = window.deadline or window.target
    if last is None or morning <= last:
        return morning
    before = at_clock(evening, BEFORE_NIGHT, zone)
    return before if before >= window.opens else None


def _wanted(rule: StepRule, window: Window) -> tuple[datetime, ...]:
    """When to ring, were there no nights."""
    if rule.kind in _SILENT:
        return ()
    if window.target is None:
        return (window.opens,)
    if rule.kind == _THANKS:
        first = min(window.opens + _AFTER_THE_INTERVIEW, window.target - _BEFORE_AN_EARLY_TARGET)
        return first, window.opens + _BEFORE_THE_DAY_IS_OVER
    if _opens_with_something_else(rule):
        return (max(window.opens, window.target - _BEFORE_TARGET),)
    return (window.opens,)


def _opens_with_something_else(rule: StepRule) -> bool:
    """Whether a step opens with the interview's start or an event, so that its opening is no time to do it."""
    return isinstance(rule.opens, Elapsed) and rule.opens.anchor != "end"
