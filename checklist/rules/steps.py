"""What a timeline is made of: steps, their states, and how a state follows from three moments."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from checklist.rules.moments import Facts
from checklist.rules.timing import GIVEN_UP_AFTER, AfterDeadline, StepRule


class State(StrEnum):
    """Where a step stands."""

    WAITING = "waiting"
    OPEN = "open"
    DUE = "due"
    LATE = "late"
    MISSED = "missed"
    DONE = "done"
    SKIPPED = "skipped"
    NOT_NEEDED = "not_needed"


ACTIONABLE = frozenset({State.OPEN, State.DUE, State.LATE})
LEFT = ACTIONABLE | {State.WAITING}
SETTLED = frozenset({State.DONE, State.SKIPPED})


@dataclass(frozen=True)
class Window:
    """The moments of a step, as instants. An open end lasts for ever."""

    opens: datetime
    target: datetime | None
    deadline: datetime | None

    @classmethod
    def of(cls, rule: StepRule, facts: Facts) -> "Window":
        """The moments that the rule gives for these facts."""
        return cls(
            rule.opens.instant(facts),
            None if rule.target is None else rule.target.instant(facts),
            None if rule.deadline is None else rule.deadline.instant(facts),
        )

    def changes(self, rule: StepRule) -> Iterator[datetime]:
        """The moments at which a step's state may change by itself.

        A target or deadline belongs to the time before it: what follows begins a second later.
        """
        yield self.opens
        for last in (self.target, self.deadline):
            if last is not None:
                yield last + timedelta(seconds=1)
        given_up_at = self.given_up_at(rule)
        if given_up_at is not None:
            yield given_up_at

    def given_up_at(self, rule: StepRule) -> datetime | None:
        """The first second at which the step is missed for being overdue longer than that; None where it never is."""
        last = self.deadline or self.target
        return last + GIVEN_UP_AFTER + timedelta(seconds=1) if rule.given_up and last is not None else None


@dataclass(frozen=True)
class Step:
    """One step of one interview. `at` is when the user says it happened; `window` is None where no date applies."""

    id: str
    kind: str
    contact: str | None
    title: str
    state: State
    at: datetime | None
    rule: StepRule | None
    window: Window | None
    reason: str
    provisional: bool = False
    """Whether its dates are a guess: they follow from today's date, or from a step that must be done first."""

    @property
    def optional(self) -> bool:
        """Whether nothing is missed by leaving it."""
        return self.rule is not None and self.rule.optional

    @property
    def left(self) -> bool:
        """Whether it is to be done, now or later, and not optional."""
        return self.state in LEFT and not self.optional

    @property
    def only_helps(self) -> bool:
        """Whether it gives way to all else that calls, since its best time has passed."""
        past = self.state in (State.DUE, State.LATE)
        return past and self.rule is not None and self.rule.only_helps

    @property
    def calls(self) -> bool:
        """Whether it asks for something now."""
        return self.state in ACTIONABLE and not self.optional


@dataclass(frozen=True)
class FirstCheckIn:
    """The first wait's first check-in (or own reminder), beyond which the interview day is over."""

    eve: datetime
    """When the last business day before it begins."""
    opens: datetime
    ticked: bool
    """Whether it has been sent, on whatever day."""

    def is_past(self, now: datetime, after_deadline: AfterDeadline) -> bool:
        """Whether a step is missed whose deadline has passed."""
        match after_deadline:
            case AfterDeadline.MISSED:
                return True
            case AfterDeadline.LATE_UNTIL_CHECK_IN:
                return now >= self.opens
            case AfterDeadline.LATE_UNTIL_EVE:
                return now >= self.eve
            case AfterDeadline.LATE:
                return False


def state_at(now: datetime, window: Window, rule: StepRule, check_in: FirstCheckIn) -> State:
    """The state of a step that is neither ticked nor set aside."""
    if rule.after_deadline is AfterDeadline.LATE_UNTIL_EVE and (check_in.ticked or now >= check_in.opens):
        return State.MISSED  # also before its deadline: one message says both
    if now < window.opens:
        return State.WAITING
    if window.target is None or now <= window.target:
        return State.OPEN
    given_up_at = window.given_up_at(rule)
    if given_up_at is not None and now >= given_up_at:
        return State.MISSED
    if window.deadline is None or now <= window.deadline:
        return State.DUE
    return State.MISSED if check_in.is_past(now, rule.after_deadline) else State.LATE
