"""The warnings of a plan: what to know about it that moves no date."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from checklist.dates.business_days import BusinessDays
from checklist.dates.instants import at_clock, date_in
from checklist.plan.timeline import is_known
from checklist.record.model import Interview
from checklist.record.step_ids import parse_step_id
from checklist.rules.moments import WORKDAY_END
from checklist.rules.steps import State, Step
from checklist.rules.timing import CHECK_INS
from checklist.text.catalogue import say, written_date

_NIGHT_BEGINS: Final = time(21)
_NIGHT_ENDS: Final = time(7)
_MIDNIGHT: Final = time(0)
_DAY: Final = timedelta(days=1)
_DAYS_AHEAD: Final = 4
"""A letter is open or due for 48 hours, so that its last warning comes within as many dates."""


@dataclass(frozen=True)
class PlanWarning:
    """One warning: a code for programs and a sentence for people."""

    code: str
    message: str


def lasting_warnings(interview: Interview, steps: tuple[Step, ...]) -> Iterator[PlanWarning]:
    """What follows from the record alone."""
    if interview.holidays is None:
        yield _warning("no_country")
    if interview.start_is_ambiguous:
        yield _warning("ambiguous_start")
    for step in steps:
        check_in_sent = step.kind in CHECK_INS and step.state is State.DONE
        if check_in_sent and step.window is not None and step.at is not None and step.at < step.window.opens:
            yield PlanWarning(f"early:{step.id}", say("warning.early", title=step.title))
        if step.rule is None and not is_known(parse_step_id(step.id)):
            yield PlanWarning("unknown_step", say("warning.unknown_step", step=step.id))


def unknown_holidays(interview: Interview, business_days: BusinessDays) -> Iterator[PlanWarning]:
    """Said once dates were needed for which no holidays are known."""
    if business_days.asked_beyond_the_tables and interview.holidays is not None:
        holidays = interview.holidays
        yield _warning("holidays_unknown", first=holidays.first, last=holidays.last)


def sending_warnings(
    interview: Interview, steps: tuple[Step, ...], business_days: BusinessDays, now: datetime
) -> Iterator[PlanWarning]:
    """Whether a thank-you sent now would reach them out of hours, at most one of two warnings."""
    warning = _sending(interview, business_days, now) if _letter_is_due(steps) else None
    if warning is not None:
        yield warning


def next_sending_change(
    interview: Interview, steps: tuple[Step, ...], business_days: BusinessDays, now: datetime
) -> datetime | None:
    """The next moment at which a warning about sending comes, goes or changes, if a letter is still due then."""
    if not _letter_is_due(steps):
        return None
    present = _sending(interview, business_days, now)
    today = date_in(now, interview.zone)
    for ahead in range(_DAYS_AHEAD):
        for clock in (_MIDNIGHT, _NIGHT_ENDS, WORKDAY_END, _NIGHT_BEGINS):
            moment = at_clock(today + ahead * _DAY, clock, interview.zone)
            if moment > now and _sending(interview, business_days, moment) != present:
                return moment
    return None


def _sending(interview: Interview, business_days: BusinessDays, now: datetime) -> PlanWarning | None:
    local = now.astimezone(interview.zone)
    today = local.date()
    working = business_days.is_business_day(today)
    if not working or (local.time() >= WORKDAY_END and not business_days.is_business_day(today + _DAY)):
        return _warning("weekend", date=written_date(business_days.after(today, 1), with_year=False))
    if local.time() >= _NIGHT_BEGINS or local.time() < _NIGHT_ENDS:
        return _warning("night")
    return None


def _letter_is_due(steps: tuple[Step, ...]) -> bool:
    return any(step.kind == "thank-you" and step.state in (State.OPEN, State.DUE) for step in steps)


def _warning(code: str, **facts: object) -> PlanWarning:
    return PlanWarning(code, say(f"warning.{code}", **facts))
