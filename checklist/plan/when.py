"""When may I write? One sentence for somebody who has no interview in the checklist, from the same plan as all else."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, cast

from checklist.dates.instants import date_in
from checklist.plan.plan import Plan, Status, plan_of
from checklist.plan.wording import Wording
from checklist.record.model import Interview
from checklist.rules.steps import ACTIONABLE, State, Step, Window
from checklist.rules.timing import CHECK_INS
from checklist.text.catalogue import say

_WRITING: Final = ("check-in-1", "own-reminder")


@dataclass(frozen=True)
class WhenToWrite:
    """The answer: a sentence, its reason, and the step that it is about (None: none yet)."""

    sentence: str
    reason: str
    step: str | None
    may_write: bool
    """Whether it is time for a message now."""


def when_to_write(interview: Interview, now: datetime) -> WhenToWrite:
    """Whether it is time to write, at `now`, an instant; else from when on. Dates are in the employer's zone."""
    plan = plan_of(interview, now)
    wording = Wording(interview)
    if plan.status is Status.BEFORE:
        return WhenToWrite(plan.headline, "", None, may_write=False)
    step = next(step for step in plan.steps if step.kind in _WRITING)
    window = cast(Window, step.window)
    sentence = say(_key(step), opens=_on(window, plan, wording), by=wording.moment(window.deadline or window.opens))
    reason = step.reason
    if any(other.kind == "thank-you" and other.state in ACTIONABLE for other in plan.steps):
        reason = say("when-to-write.thanks", reason=reason)
    may_write = step.kind in CHECK_INS and step.state in ACTIONABLE
    return WhenToWrite(sentence, reason, step.id, may_write=may_write)


def _key(step: Step) -> str:
    if step.kind not in CHECK_INS:
        return "when-to-write.not-asked"
    if step.state is State.WAITING:
        return "when-to-write.not-yet"
    return "when-to-write.late" if step.state is State.LATE else "when-to-write.now"


def _on(window: Window, plan: Plan, wording: Wording) -> str:
    """The date on which a step opens, with "tomorrow" where it is."""
    day = wording.day_of(window.opens)
    zone = plan.interview.zone
    is_tomorrow = date_in(window.opens, zone) == date_in(plan.now, zone) + timedelta(days=1)
    return say("when-to-write.tomorrow", day=day) if is_tomorrow else day
