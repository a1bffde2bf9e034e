"""The timeline of one interview at one moment: every step with its dates, its state and its reason."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Final

from checklist.dates.business_days import BusinessDays
from checklist.dates.instants import at_clock
from checklist.plan.reasons import Reasons
from checklist.plan.wording import Wording
from checklist.record.model import Interview, Message, Outcome, Request, Tick
from checklist.record.step_ids import StepId, parse_step_id
from checklist.rules.check_ins import CheckInDays, check_in_days
from checklist.rules.moments import MORNING, facts_of, facts_of_event
from checklist.rules.outcomes import asked_by, outcomes_of
from checklist.rules.promises import promised_date
from checklist.rules.requests import rule_of
from checklist.rules.steps import LEFT, SETTLED, FirstCheckIn, State, Step, Window, state_at
from checklist.rules.timing import (
    ANSWER_REPLY,
    CHECK_INS,
    EVERY_RULE,
    INTERVIEW_DAY,
    MOST_LETTERS,
    NO_PROMISE,
    SAME_DAY,
    WAIT,
    AfterDeadline,
    Audience,
    StepRule,
)
from checklist.rules.waits import Wait, outcome_in_force, waits_of
from checklist.text.catalogue import say

_PER_PERSON: Final = frozenset(
    rule.kind for rule in EVERY_RULE if rule.audience in (Audience.INTERVIEWER, Audience.INTERVIEWERS)
)
_PER_MESSAGE: Final = frozenset(rule.kind for rule in WAIT)
_TO_MESSAGES: Final = (Audience.REPLIED, Audience.REQUESTED)
_ALONE: Final = frozenset(
    rule.kind for rule in EVERY_RULE if rule.audience not in (Audience.INTERVIEWER, *_TO_MESSAGES)
)


@dataclass(frozen=True)
class Timeline:
    """All steps in their order, and the moments at which something in them may change by itself."""

    steps: tuple[Step, ...]
    changes: frozenset[datetime]
    moves_with_today: bool
    """Whether dates follow from today's date, so that midnight may move them."""


def timeline_of(interview: Interview, business_days: BusinessDays, now: datetime) -> Timeline:
    """The timeline at `now`, an instant of whole seconds."""
    builder = _Builder(interview, business_days, now)
    steps = builder.steps()
    changes = {
        moment
        for step in steps
        if step.state not in SETTLED and step.window is not None and step.rule is not None
        for moment in step.window.changes(step.rule)
    }
    changes.add(interview.end)
    if any(_waits_for_check_in(step) for step in steps):
        changes |= {builder.check_in.eve, builder.check_in.opens}
    return Timeline(tuple(steps), frozenset(changes), builder.moves_with_today())


def is_known(step: StepId) -> bool:
    """Whether these rules have steps with ids of that form."""
    if step.contact is not None:
        return step.kind in _PER_PERSON and step.event is None
    return step.kind in (_ALONE if step.event is None else _PER_MESSAGE)


class _Builder:
    """Puts one timeline together, group by group."""

    def __init__(self, interview: Interview, business_days: BusinessDays, now: datetime) -> None:
        self.interview = interview
        self.business_days = business_days
        self.now = now
        self.wording = Wording(interview)
        self.reasons = Reasons(interview, business_days, self.wording)
        self.waits = waits_of(interview)
        self.days = [check_in_days(wait, interview, business_days, now) for wait in self.waits]
        first = self.days[0].first.day
        ticked = interview.ticks.get(self.waits[0].id("check-in-1"))
        self.check_in = FirstCheckIn(
            eve=at_clock(business_days.before(first), time(0), interview.zone),
            opens=at_clock(first, MORNING, interview.zone),
            ticked=ticked is not None and ticked.state == "done",
        )
        self.outcome = outcome_in_force(interview)
        self.asked = asked_by(interview, business_days, now)

    def steps(self) -> list[Step]:
        """Every step, in order and titled."""
        groups = [self._interview_day()]
        groups += [self._wait(wait, days) for wait, days in zip(self.waits, self.days, strict=True)]
        groups.append(self._outcome_steps())
        steps = [step for group in groups for step in sorted(group, key=_by_target)]
        steps += self._ticks_without_step({step.id for step in steps})
        titles = self.wording.titles(parse_step_id(step.id) for step in steps)
        return [replace(step, title=titles[parse_step_id(step.id)], reason=self._reason(step)) for step in steps]

    def moves_with_today(self) -> bool:
        """Whether dates follow from today's date."""
        waits = zip(self.waits, self.days, strict=True)
        return any(days.moves_with_today for wait, days in waits if not wait.under_outcome) or any(
            asked.moves_with_today for asked in self.asked
        )

    def _reason(self, step: Step) -> str:
        """The reason of a step, once its state is certain: what was missed is told with what to do instead."""
        if step.state is not State.MISSED:
            return step.reason
        return self.reasons.missed(step.kind, step.reason, self.waits[0], self.check_in)

    # The interview day

    def _interview_day(self) -> list[Step]:
        steps = []
        over = self._end_of_the_day()
        for rule in INTERVIEW_DAY:
            for contact in self._addressees(rule):
                identifier = StepId(rule.kind, contact)
                current = SAME_DAY if rule.kind == "thank-you" and self._they_decide_today() else rule
                window = Window.of(current, facts_of(self.interview, self.business_days))
                reason = self.reasons.interview_day(current)
                step = self._step(identifier, current, window, reason)
                if self._is_known(identifier) and step.state is not State.DONE:
                    step = replace(step, state=State.DONE, at=None)
                elif over is not None:
                    step = _set_aside(step, self.reasons.over(over))
                steps.append(step)
        return steps

    def _addressees(self, rule: StepRule) -> list[str | None]:
        """For whom a step exists: for contacts by id, for none in particular (None), or not at all."""
        people: list[str | None] = [contact.id for contact in self.interview.interviewers]
        match rule.audience:
            case Audience.INTERVIEWER:
                return people
            case Audience.NO_INTERVIEWER:
                return [] if people else [None]
            case Audience.AGENCY:
                return [None] if self.interview.via_agency else []
            case Audience.INTERVIEWERS:
                return people if self._get_a_letter_each(rule.kind, people) else [None]
            case _:
                return [None]

    def _get_a_letter_each(self, kind: str, people: list[str | None]) -> bool:
        """Whether each of them is thanked alone: what has been begun goes on, whatever was meant to be."""
        ticks = self.interview.ticks
        if not people or kind in ticks:
            return False
        begun = [ticks[step] for person in people if (step := str(StepId(kind, person))) in ticks]
        if self.interview.one_letter and not any(tick.state == "done" for tick in begun):
            return False
        return len(people) <= MOST_LETTERS or bool(begun)

    def _end_of_the_day(self) -> Outcome | None:
        """The outcome that sets the steps of the interview day aside; one from before the interview while in force."""
        for outcome in outcomes_of(self.interview):
            if outcome is self.outcome or outcome.at >= self.interview.start:
                return outcome
        return None

    def _they_decide_today(self) -> bool:
        interview = self.interview
        return promised_date(interview.promise, interview.day, self.business_days) == interview.day

    def _is_known(self, step: StepId) -> bool:
        """Whether the record itself holds what the step is for, so that it is done without a tick."""
        if step.kind == "ask-next-steps":
            return self.interview.promise.kind != "unknown"
        people = self.interview.contacts
        return step.kind == "collect-card" and any(
            person.id == step.contact and person.can_be_reached for person in people
        )

    # The waits

    def _wait(self, wait: Wait, days: CheckInDays) -> list[Step]:
        """The steps of one wait. What follows a check-in not sent yet waits by itself: it is counted from today on."""
        steps = [] if wait.message is None else [self._answer(wait.message, wait)]
        if wait.under_outcome:
            return steps
        let_go = self.interview.ticks.get(wait.id("close"))
        second = self.interview.ticks.get(wait.id("check-in-2"))
        for rule in WAIT:
            if rule.audience in _TO_MESSAGES or wait.no_contact != (rule.audience is Audience.SILENCED):
                continue
            current = rule
            if rule.kind == "check-in-1" and days.promised is None:
                current = replace(rule, rule=NO_PROMISE)
            counted = {"check-in-2": days.second, "close": days.closing}.get(rule.kind, days.first)
            window = Window.of(current, replace(facts_of(self.interview, self.business_days), day=counted.day))
            step = self._step(wait.step_id(rule.kind), current, window, self.reasons.wait(rule.kind, wait, days))
            step = replace(step, provisional=counted.provisional and step.state not in SETTLED)
            if wait.over is not None:
                step = _set_aside(step, self.reasons.over(wait.over))
            elif rule.kind in CHECK_INS and let_go is not None and let_go.state == "done":
                step = _set_aside(step, say("reason.over.close", date=self.wording.day_of(let_go.at)))
            elif rule.kind == "check-in-1" and second is not None and second.state == "done":
                step = _set_aside(step, say("reason.over.second"))
            elif days.sending is not None and days.sending.is_open:
                step = _kept_waiting(step)
            steps.append(step)
        return steps

    def _answer(self, message: Message, wait: Wait) -> Step:
        """The step that a message asks for: an answer, until the next message, or what they want, whatever comes."""
        rule = rule_of(message) if isinstance(message, Request) else ANSWER_REPLY
        window = Window.of(rule, facts_of_event(self.interview, self.business_days, message))
        step = self._step(wait.step_id(rule.kind), rule, window, self.reasons.message(message, rule, window))
        over = wait.outcome if isinstance(message, Request) else wait.over
        return step if over is None else _set_aside(step, self.reasons.over(over))

    # Outcomes

    def _outcome_steps(self) -> list[Step]:
        """What the outcome in force asks for, and what was done of what earlier ones asked for."""
        steps: dict[str, Step] = {}
        for asked in self.asked:
            step = self._ticked(
                StepId(asked.rule.kind), asked.rule, asked.window, self.reasons.asked(asked), asked.tick
            )
            if asked.outcome is self.outcome or step.state in SETTLED:
                steps[step.id] = replace(_kept_waiting(step), provisional=True) if asked.must_wait else step
        return list(steps.values())

    # What is left

    def _ticks_without_step(self, listed: set[str]) -> Iterator[Step]:
        for identifier, tick in sorted(self.interview.ticks.items()):
            if identifier in listed:
                continue
            step = parse_step_id(identifier)
            reason = say(f"reason.gone.{tick.state}" if is_known(step) else "reason.unknown")
            yield Step(identifier, step.kind, step.contact, "", State(tick.state), tick.at, None, None, reason)

    # Common to all

    def _step(self, identifier: StepId, rule: StepRule, window: Window, reason: str) -> Step:
        return self._ticked(identifier, rule, window, reason, self.interview.ticks.get(str(identifier)))

    def _ticked(self, identifier: StepId, rule: StepRule, window: Window, reason: str, tick: Tick | None) -> Step:
        state = state_at(self.now, window, rule, self.check_in) if tick is None else State(tick.state)
        return Step(
            id=str(identifier),
            kind=identifier.kind,
            contact=identifier.contact,
            title="",
            state=state,
            at=None if tick is None else tick.at,
            rule=rule,
            window=window,
            reason=reason,
        )


def _waits_for_check_in(step: Step) -> bool:
    """Whether the step may still be late, until the first check-in is near."""
    until = (AfterDeadline.LATE_UNTIL_CHECK_IN, AfterDeadline.LATE_UNTIL_EVE)
    return step.state in LEFT and step.rule is not None and step.rule.after_deadline in until


def _kept_waiting(step: Step) -> Step:
    """A step that waits for another one, whatever its own date."""
    return replace(step, state=State.WAITING) if step.state not in SETTLED else step


def _set_aside(step: Step, reason: str) -> Step:
    if step.state in SETTLED:
        return step
    return replace(step, state=State.NOT_NEEDED, window=None, reason=reason, provisional=False)


def _by_target(step: Step) -> tuple[bool, datetime | None]:
    """Sorts by target, by opening where there is none, and last where no date applies; equal ones keep their order."""
    if step.window is None:
        return True, None
    return False, step.window.target or step.window.opens
