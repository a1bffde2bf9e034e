"""The waits of an interview, from the interview or a reply until they answer, and the days on which to check in."""

from dataclasses import dataclass
from datetime import date, datetime

from checklist.dates.business_days import BusinessDays
from checklist.dates.instants import date_in
from checklist.record.model import Event, Interview, Outcome, Promise, Reply, Tick
from checklist.record.step_ids import StepId, parse_step_id
from checklist.rules.promises import promised_date
from checklist.rules.timing import OWN_REMINDER_WAIT, PACES

_NO_CONTACT = Promise("no_contact")


@dataclass(frozen=True)
class Wait:
    """One stretch of waiting. `reply` began it (None: the interview did), `over` ended it (None: it lasts)."""

    reply: Reply | None
    begun: date
    promise: Promise
    over: Event | None

    def id(self, kind: str) -> str:
        """The id of this wait's step of that kind."""
        return str(StepId(kind, event=None if self.reply is None else self.reply.id))

    @property
    def no_contact(self) -> bool:
        """Whether they asked not to be contacted, so that there are no check-ins."""
        return self.promise.kind == "no_contact"


def waits_of(interview: Interview) -> tuple[Wait, ...]:
    """The waits of an interview in their order; the last one may still last."""
    waits = []
    reply: Reply | None = None
    begun, promise = interview.day, interview.promise
    open_wait = True
    for event in interview.events:
        if open_wait:
            waits.append(Wait(reply, begun, promise, event))
            open_wait = False
        if isinstance(event, Reply):
            keeps_silence = promise.kind == "no_contact" and event.promise.kind == "unknown"
            reply, begun = event, date_in(event.at, interview.zone)
            promise = _NO_CONTACT if keeps_silence else event.promise
            open_wait = True
    if open_wait:
        waits.append(Wait(reply, begun, promise, None))
    return tuple(waits)


def outcome_in_force(interview: Interview) -> Outcome | None:
    """The last outcome, unless a reply later than it has reopened the record."""
    last = interview.events[-1] if interview.events else None
    return last if isinstance(last, Outcome) else None


@dataclass(frozen=True)
class Counted:
    """A day reached by counting business days: `anchor` is where the count began, `how` which kind of anchor it is."""

    day: date
    anchor: date
    how: str


@dataclass(frozen=True)
class CheckInDays:
    """The days of one wait: D1, D2 and D3; where they asked for silence, all three are the own reminder's."""

    first: Counted
    second: Counted
    closing: Counted
    promised: date | None
    moves_with_today: bool
    """Whether a later day follows from today, so that it moves on tomorrow if nothing is done."""


def check_in_days(wait: Wait, interview: Interview, business_days: BusinessDays, now: datetime) -> CheckInDays:
    """The days of a wait as they stand at `now`, an instant."""
    if wait.no_contact:
        day = business_days.after(wait.begun, OWN_REMINDER_WAIT)
        reminder = Counted(day, wait.begun, "reminder")
        return CheckInDays(reminder, reminder, reminder, promised=None, moves_with_today=False)
    pace = PACES[interview.pace]
    promised = promised_date(wait.promise, wait.begun, business_days)
    if promised is not None:
        effective = business_days.after(promised, 0)
        first = Counted(business_days.after(effective, pace.grace), effective, "promise")
    else:
        anchor, how = _anchor(wait, interview)
        first = Counted(business_days.after(anchor, pace.wait), anchor, how)
    one = interview.ticks.get(wait.id("check-in-1"))
    two = interview.ticks.get(wait.id("check-in-2"))
    settled = _settled(wait, interview)
    today = date_in(settled or now, interview.zone)
    second_overtook = one is None and two is not None and two.state == "done"
    sent, how = (first.day, "unsent") if second_overtook else _sent(one, first.day, today, interview)
    second = Counted(business_days.after(sent, pace.second), sent, how)
    sent, how = _sent(two, second.day, today, interview)
    closing = Counted(business_days.after(sent, pace.closing), sent, how)
    if settled is not None or second_overtook:
        moves_with_today = False
    elif one is None:
        moves_with_today = today >= first.day
    else:
        moves_with_today = two is None and today >= second.day
    return CheckInDays(first, second, closing, promised, moves_with_today)


def _anchor(wait: Wait, interview: Interview) -> tuple[date, str]:
    """The date that the wait without a promise counts from: who has just written, waits."""
    if wait.reply is not None:
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
        return last, "sent"
    return interview.day, "day" if any(tick.state == "done" for tick in written) else "unsent"


def _settled(wait: Wait, interview: Interview) -> datetime | None:
    """When the wait was over: the first of a reply, an outcome, and letting go."""
    let_go = interview.ticks.get(wait.id("close"))
    ends = [] if wait.over is None else [wait.over.at]
    if let_go is not None and let_go.state == "done":
        ends.append(let_go.at)
    return min(ends, default=None)


def _sent(tick: Tick | None, due: date, today: date, interview: Interview) -> tuple[date, str]:
    """The date to count on from: when sent, else the later of when due and when left out, or today."""
    if tick is None:
        return max(due, today), "unsent"
    day = date_in(tick.at, interview.zone)
    if tick.state == "skipped":
        return max(due, day), "skipped"
    return day, "sent"
