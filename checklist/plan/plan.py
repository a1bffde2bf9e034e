"""The plan of one interview: its timeline with what to do now, what is next and until when all of this holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from heapq import merge
from typing import Any, Final

from checklist.dates.business_days import BusinessDays
from checklist.dates.instants import at_clock, date_in, text_in, whole_seconds
from checklist.plan.timeline import Timeline, timeline_of
from checklist.plan.warnings import (
    PlanWarning,
    lasting_warnings,
    next_sending_change,
    sending_warnings,
    unknown_holidays,
)
from checklist.plan.wording import Wording
from checklist.record.model import Interview
from checklist.record.step_ids import parse_step_id
from checklist.rules.steps import ACTIONABLE, LEFT, State, Step, Window
from checklist.rules.timing import OFFER_WITH_DATE
from checklist.rules.waits import outcome_in_force
from checklist.text.catalogue import knows, say

_FOREVER: Final = datetime.max.replace(tzinfo=UTC)
_LONGEST_STANDSTILL: Final = 60
"""So many days, at most, go by before a date moves that follows from today: a month, and then the year's end."""


class Status(StrEnum):
    """Where the whole interview stands."""

    BEFORE = "before"
    ACT = "act"
    WAITING = "waiting"
    CLOSED = "closed"


@dataclass(frozen=True)
class Plan:
    """What one interview asks for at `now`, an instant; `valid_until` is when that changes if nobody does anything."""

    interview: Interview
    now: datetime
    valid_until: datetime | None
    status: Status
    headline: str
    next: Step | None
    steps: tuple[Step, ...]
    warnings: tuple[PlanWarning, ...]

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(step.state is State.DONE for step in self.steps)

    @property
    def total(self) -> int:
        """How many steps are done or left. Missed, skipped and not needed ones do not count."""
        return self.done + sum(step.left for step in self.steps)

    def holds_at(self, moment: datetime) -> bool:
        """Whether the plan says the same at another moment, if nobody has done anything since."""
        return self.now <= moment and (self.valid_until is None or moment < self.valid_until)

    def document(self) -> dict[str, Any]:
        """The plan as JSON, in the form that `checklist plan --json` prints."""
        return {
            "interview": self.interview.id,
            "now": self._text(self.now),
            "valid_until": self._text(self.valid_until),
            "status": self.status,
            "headline": self.headline,
            "next": None if self.next is None else self.next.id,
            "progress": {"done": self.done, "total": self.total},
            "warnings": [{"code": warning.code, "message": warning.message} for warning in self.warnings],
            "steps": [self._step(step) for step in self.steps],
        }

    def _step(self, step: Step) -> dict[str, Any]:
        window = step.window
        return {
            "id": step.id,
            "kind": step.kind,
            "contact": step.contact,
            "title": step.title,
            "optional": step.optional,
            "opens": self._text(None if window is None else window.opens),
            "target": self._text(None if window is None else window.target),
            "deadline": self._text(None if window is None else window.deadline),
            "state": step.state,
            "at": self._text(step.at),
            "rule": None if step.rule is None else step.rule.rule,
            "reason": step.reason,
            "read_more": None if step.rule is None else step.rule.read_more,
        }

    def _text(self, instant: datetime | None) -> str | None:
        return None if instant is None else text_in(instant, self.interview.zone)


@dataclass(frozen=True)
class _View:
    """All of a plan that a reader sees, without the moment and how long it holds."""

    status: Status
    headline: str
    next: Step | None
    steps: tuple[Step, ...]
    warnings: tuple[PlanWarning, ...]


def plan_of(interview: Interview, now: datetime) -> Plan:
    """The plan of an interview at `now`, an instant."""
    now = whole_seconds(now)
    business_days = BusinessDays(interview.holidays)
    timeline = timeline_of(interview, business_days, now)
    view = _view(interview, business_days, timeline, now)
    valid_until = None
    moments: Iterable[datetime] = sorted(set(_changes(interview, business_days, timeline, now)))
    if timeline.moves_with_today:
        moments = merge(moments, _midnights(interview, now))
    for moment in moments:
        if moment > now:
            later = BusinessDays(interview.holidays)
            if _view(interview, later, timeline_of(interview, later, moment), moment) != view:
                valid_until = moment
                break
    return Plan(interview, now, valid_until, view.status, view.headline, view.next, view.steps, view.warnings)


def _view(interview: Interview, business_days: BusinessDays, timeline: Timeline, now: datetime) -> _View:
    steps = timeline.steps
    status = _status(interview, steps, now)
    following = _next(steps)
    warnings = (
        *lasting_warnings(interview, steps),
        *sending_warnings(interview, steps, business_days, now),
        *unknown_holidays(interview, business_days),
    )
    return _View(status, _headline(interview, status, following, now), following, steps, warnings)


def _changes(
    interview: Interview, business_days: BusinessDays, timeline: Timeline, now: datetime
) -> Iterator[datetime]:
    """The moments at which the plan may change by itself; the next that does change it is among them."""
    yield from timeline.changes
    sending = next_sending_change(interview, timeline.steps, business_days, now)
    if sending is not None:
        yield sending
    for step in timeline.steps:
        if step.state in LEFT and step.window is not None and step.rule is OFFER_WITH_DATE:
            last = _last_day(step.window, interview)
            yield at_clock(last, time(0), interview.zone)


def _midnights(interview: Interview, now: datetime) -> Iterator[datetime]:
    """The midnights to come, while something follows from today's date.

    Mostly the next one moves it. It stands still over days off, at the year's end, and until the week or the month is
    over that a promise names.
    """
    today = date_in(now, interview.zone)
    for ahead in range(1, _LONGEST_STANDSTILL + 1):
        yield at_clock(today + timedelta(days=ahead), time(0), interview.zone)


def _status(interview: Interview, steps: tuple[Step, ...], now: datetime) -> Status:
    calls = any(step.calls for step in steps)
    if outcome_in_force(interview) is None and now < interview.end:
        return Status.BEFORE
    if calls:
        return Status.ACT
    return Status.WAITING if any(step.left for step in steps) else Status.CLOSED


def _next(steps: tuple[Step, ...]) -> Step | None:
    """What to do first of what calls, else what opens first."""
    calling = [step for step in steps if step.calls]
    if calling:
        return min(calling, key=urgency)
    return min((step for step in steps if step.left), key=_opening, default=None)


def urgency(step: Step) -> tuple[bool, bool, datetime]:
    """Sorts what asks for something now: what is late already after all else, in both what only helps after the rest.

    Within each of these four by target, none last.
    """
    target = None if step.window is None else step.window.target
    return step.state is State.LATE, step.only_helps, target or _FOREVER


def _opening(step: Step) -> datetime:
    return _FOREVER if step.window is None else step.window.opens


def _last_day(window: Window, interview: Interview) -> date:
    """The date by which a step is to be done at the latest."""
    return date_in(window.deadline or window.opens, interview.zone)


def _headline(interview: Interview, status: Status, following: Step | None, now: datetime) -> str:
    """What now, in one sentence."""
    wording = Wording(interview)
    if status is Status.BEFORE:
        return say("headline.before", start=wording.moment(interview.start))
    if following is None or following.window is None or status is Status.CLOSED:
        outcome = outcome_in_force(interview)
        key = "headline.closed" if outcome is None else f"headline.closed.{outcome.kind}"
        return say(key if knows(key) else "headline.closed")
    if following.state not in ACTIONABLE:
        return say("headline.wait", date=wording.day_of(following.window.opens))
    return _call(following, following.window, interview, now)


def _call(step: Step, window: Window, interview: Interview, now: datetime) -> str:
    """What a step that calls asks for, and by when."""
    wording = Wording(interview)
    title = wording.plain_title(parse_step_id(step.id))
    if step.rule is OFFER_WITH_DATE and date_in(now, interview.zone) >= _last_day(window, interview):
        return say("headline.date-passed" if step.state is State.LATE else "headline.today", title=title)
    by = window.target if step.state is State.OPEN else window.deadline
    if step.state is State.LATE or (by is None and window.target is not None):
        return say("headline.late", title=title)
    if by is None:
        return say("headline.act.open", title=title)
    return say("headline.act", title=title, by=wording.moment(by))
