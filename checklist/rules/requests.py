"""What they asked for: by when, what became of it, and from which date the wait for their answer counts."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from checklist.dates.business_days import BusinessDays
from checklist.dates.instants import date_in
from checklist.record.model import Interview, Request
from checklist.rules.moments import facts_of_event
from checklist.rules.steps import Window
from checklist.rules.timing import REQUEST_WITH_DATE, SEND_REQUEST, StepRule
from checklist.rules.waits import Wait, settled_at


def rule_of(request: Request) -> StepRule:
    """The row of the table for this request: with their moment, or as promptly as a reply is answered."""
    return SEND_REQUEST if request.due is None else REQUEST_WITH_DATE


@dataclass(frozen=True)
class Sending:
    """What became of what they asked for, and the date from which their answer is counted."""

    how: Literal["sent", "skipped", "missed", "unsent"]
    day: date
    moves_with_today: bool = False
    """Whether the date follows from today, so that it moves on tomorrow if nothing is done."""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be sent: until then, nobody checks in."""
        return self.how == "unsent"


def sending_of(
    request: Request, wait: Wait, interview: Interview, business_days: BusinessDays, now: datetime
) -> Sending:
    """What became of the request that began this wait, as it stands at `now`, an instant.

    Counted from the date on which it was sent, left out or let go; while it is none of these, from the later of the
    date on which it is due and today. In a wait that is over, today is the day on which it ended.
    """
    tick = interview.ticks.get(wait.id(SEND_REQUEST.kind))
    if tick is not None:
        return Sending("sent" if tick.state == "done" else "skipped", date_in(tick.at, interview.zone))
    rule = rule_of(request)
    window = Window.of(rule, facts_of_event(interview, business_days, request))
    given_up_at = window.given_up_at(rule)
    # From an outcome on it is set aside, and lapses no more.
    last = now if wait.outcome is None else min(now, wait.outcome.at)
    if given_up_at is not None and last >= given_up_at:
        return Sending("missed", date_in(given_up_at, interview.zone))
    settled = settled_at(wait, interview)
    today = date_in(settled or now, interview.zone)
    due = date_in(window.deadline or request.at, interview.zone)
    return Sending("unsent", max(due, today), moves_with_today=settled is None and today >= due)
