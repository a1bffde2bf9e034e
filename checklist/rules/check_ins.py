"""The days of a wait: when to check in once and a second time, and when to let go."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from checklist.dates.business_days import BusinessDays
from checklist.dates.instants import date_in
from checklist.record.model import Interview, Request, Tick
from checklist.record.step_ids import parse_step_id
from checklist.rules.promises import promised_date
from checklist.rules.requests import Sending, sending_of
from checklist.rules.timing import OWN_REMINDER_WAIT, PACES
from checklist.rules.waits import Wait, settled_at

_DECEMBER: Final = 12
_CHRISTMAS_EVE: Final = 24
_CHRISTMAS: Final = 25


@dataclass(frozen=True)
class Counted:
    """A day reached by counting business days: `anchor` is where the count began, `how` which kind of anchor it is."""

    day: date
    anchor: date
    how: str
    before_years_end: date | None = None
    """Where the count ended, if that was at the year's end, so that the day was moved on from it."""
    provisional: bool = False
    """Whether it is counted from something that is still to be done, or from today: nobody can know it yet."""


@dataclass(frozen=True)
class CheckInDays:
    """The days of one wait: D1, D2 and D3; where they asked for silence, all three are the own reminder's."""

    first: Counted
    second: Counted
    closing: Counted
    base: date
    """The date that a promise counts from: the interview's, the reply's, or that on which their request was met."""
    sending: Sending | None
    """What became of what they asked for, where that began the wait."""
    promised: date | None
    moves_with_today: bool
    """Whether a later day follows from today, so that it moves on tomorrow if nothing is done."""


def check_in_days(wait: Wait, interview: Interview, business_days: BusinessDays, now: datetime) -> CheckInDays:
    """The days of a wait as they stand at `now`, an instant."""
    request = wait.message if isinstance(wait.message, Request) else None
    sending = None if request is None else sending_of(request, wait, interview, business_days, now)
    base = wait.begun if sending is None else sending.day
    # A date that they named stays where it is, whenever they get what they asked for.
    base_moves = sending is not None and sending.moves_with_today and wait.promise.kind != "by_date"
    # Until they have what they asked for, what is counted from then is a guess.
    guessed = sending is not None and sending.is_open and wait.promise.kind != "by_date"
    if wait.no_contact:
        reminder = Counted(business_days.after(base, OWN_REMINDER_WAIT), base, "reminder", provisional=guessed)
        return CheckInDays(reminder, reminder, reminder, base, sending, promised=None, moves_with_today=base_moves)
    pace = PACES[interview.pace]
    promised = promised_date(wait.promise, base, business_days)
    if promised is not None:
        effective = business_days.after(promised, 0)
        first = Counted(business_days.after(effective, pace.grace), effective, "promise")
    else:
        anchor, how = _anchor(wait, interview, sending)
        first = Counted(business_days.after(anchor, pace.wait), anchor, how)
    first = replace(_past_years_end(first, business_days), provisional=guessed)
    one = interview.ticks.get(wait.id("check-in-1"))
    two = interview.ticks.get(wait.id("check-in-2"))
    settled = settled_at(wait, interview)
    today = date_in(settled or now, interview.zone)
    second_overtook = one is None and two is not None and two.state == "done"
    sent, how = (first.day, "unsent") if second_overtook else _sent(one, first.day, today, interview)
    second = _past_years_end(Counted(business_days.after(sent, pace.second), sent, how), business_days)
    second = replace(second, provisional=_is_guessed(how, first))
    sent, how = _sent(two, second.day, today, interview)
    closing = Counted(business_days.after(sent, pace.closing), sent, how, provisional=_is_guessed(how, second))
    if settled is not None or second_overtook:
        later_moves = False
    elif one is None:
        later_moves = today >= first.day
    else:
        later_moves = two is None and today >= second.day
    return CheckInDays(first, second, closing, base, sending, promised, base_moves or later_moves)


def _past_years_end(counted: Counted, business_days: BusinessDays) -> Counted:
    """The same, moved from 24 to 31 December past New Year where the country keeps Christmas."""
    day = counted.day
    if day.month != _DECEMBER or day.day < _CHRISTMAS_EVE:
        return counted
    if not business_days.is_public_holiday(day.replace(day=_CHRISTMAS)):
        return counted
    moved = business_days.after(new_year_after(day), 1)
    return replace(counted, day=moved, before_years_end=day)


def new_year_after(day: date) -> date:
    """The first of January of the year after."""
    return date(day.year + 1, 1, 1)


def _anchor(wait: Wait, interview: Interview, sending: Sending | None) -> tuple[date, str]:
    """The date that the wait without a promise counts from, and which it is: who has just written, waits."""
    if sending is not None:
        return sending.day, f"request.{sending.how}"
    if wait.message is not None:
        return wait.begun, "reply"
    checked_in = interview.ticks.get(wait.id("check-in-1"))
    written = [tick for step, tick in interview.ticks.items() if parse_step_id(step).kind == "thank-you"]
    letters = [
        tick.at
        for tick in written
        if tick.state == "done"
        and not (checked_in is not None and checked_in.state == "done" and tick.at > checked_in.at)
    ]
    last = date_in(max(letters), interview.zone) if letters else None
    if last is not None and last >= interview.day:
        return last, "thanks.sent"
    return interview.day, "thanks.day" if any(tick.state == "done" for tick in written) else "thanks.unsent"


def _is_guessed(how: str, before: Counted) -> bool:
    """Whether a day is counted from a check-in that is still to be sent, or was left out before its day is known."""
    return how == "unsent" or (how == "skipped" and before.provisional)


def _sent(tick: Tick | None, due: date, today: date, interview: Interview) -> tuple[date, str]:
    """The date to count on from: when sent, else the later of when due and when left out, or today."""
    if tick is None:
        return max(due, today), "unsent"
    day = date_in(tick.at, interview.zone)
    if tick.state == "skipped":
        return max(due, day), "skipped"
    return day, "sent"
