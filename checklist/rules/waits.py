"""The waits of an interview, from the interview or a message until they answer, and which outcome is in force."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from checklist.dates.instants import date_in
from checklist.record.model import Event, Interview, Message, Outcome, Promise
from checklist.record.step_ids import StepId
from checklist.rules.timing import STAY_IN_FORCE

_NO_CONTACT = Promise("no_contact")


@dataclass(frozen=True)
class Wait:
    """One stretch of waiting; or, under an offer or a yes, a message that wants an answer and no more."""

    message: Message | None
    """What began it; None: the interview did."""
    begun: date
    promise: Promise
    over: Event | None
    """What ended it; None: it lasts."""
    outcome: Outcome | None
    """The first outcome after it began, which sets aside even what they asked for."""
    under_outcome: bool
    """Whether an outcome that stays in force came before it, so that there is nothing to check in about."""

    def step_id(self, kind: str) -> StepId:
        """The step of that kind that belongs to this wait."""
        return StepId(kind, event=None if self.message is None else self.message.id)

    def id(self, kind: str) -> str:
        """The id of the step of that kind that belongs to this wait."""
        return str(self.step_id(kind))

    @property
    def no_contact(self) -> bool:
        """Whether they asked not to be contacted, so that there are no check-ins."""
        return self.promise.kind == "no_contact"


def waits_of(interview: Interview) -> tuple[Wait, ...]:
    """The waits of an interview in their order; the last one may still last."""
    events = interview.events
    promise = interview.promise
    over, outcome = _following(events)
    waits = [Wait(None, interview.day, promise, over, outcome, under_outcome=False)]
    for position, (event, in_force) in enumerate(_with_outcome_in_force(interview), start=1):
        if isinstance(event, Outcome):
            continue
        keeps_silence = promise.kind == "no_contact" and event.promise.kind == "unknown"
        promise = _NO_CONTACT if keeps_silence else event.promise
        over, outcome = _following(events[position:])
        under_outcome = in_force is not None
        begun = date_in(event.at, interview.zone)
        waits.append(Wait(event, begun, promise, outcome if under_outcome else over, outcome, under_outcome))
    return tuple(waits)


def _following(events: tuple[Event, ...]) -> tuple[Event | None, Outcome | None]:
    """The first event, and the first outcome."""
    return next(iter(events), None), next((event for event in events if isinstance(event, Outcome)), None)


def outcome_in_force(interview: Interview) -> Outcome | None:
    """The last outcome, unless a message later than it has reopened the record; none reopens an offer or a yes."""
    *_, (_, in_force) = [(None, None), *_with_outcome_in_force(interview)]
    return in_force


def _with_outcome_in_force(interview: Interview) -> Iterator[tuple[Event, Outcome | None]]:
    """Each event with the outcome that is in force once it has happened."""
    in_force: Outcome | None = None
    for event in interview.events:
        if isinstance(event, Outcome):
            in_force = event
        elif in_force is not None and in_force.kind not in STAY_IN_FORCE:
            in_force = None
        yield event, in_force


def settled_at(wait: Wait, interview: Interview) -> datetime | None:
    """When the wait was over: the first of a reply, a request, an outcome, and letting go; None while it lasts."""
    let_go = interview.ticks.get(wait.id("close"))
    ends = [] if wait.over is None else [wait.over.at]
    if let_go is not None and let_go.state == "done":
        ends.append(let_go.at)
    return min(ends, default=None)
