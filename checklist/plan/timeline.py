"""The timeline of one interview at one moment: every step with its dates, its state and its reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from checklist.dates.business_days import BusinessDays
from checklist.dates.instants import at_clock, date_in
from checklist.plan.reasons import Reasons
from checklist.plan.wording import Wording
from checklist.record.model import Interview, Outcome
from checklist.record.step_ids import StepId, parse_step_id
from checklist.rules.moments import MORNING, Facts
from checklist.rules.promises import promised_date
from checklist.rules.steps import LEFT, SETTLED, State, Step, Window, state_at
from checklist.rules.timing import (
    CHECK_INS,
    EVERY_RULE,
    INTERVIEW_DAY,
    MOST_LETTERS,
    NO_PROMISE,
    OFFER_WITH_DATE,
    OUTCOMES,
    SAME_DAY,
    WAIT,
    AfterDeadline,
    Audience,
    StepRule,
)
from checklist.rules.waits import CheckInDays, Wait, check_in_days, outcome_in_force, waits_of
from checklist.text.catalogue import say

_PER_PERSON: Final = frozenset(
    rule.kind for rule in EVERY_RULE if rule.audience in (Audience.INTERVIEWER, Audience.INTERVIEWERS)
)
_PER_REPLY: Final = frozenset(rule.kind for rule in WAIT)
_ALONE: Final = frozenset(
    rule.kind for rule in EVERY_RULE if rule.audience not in (Audience.INTERVIEWER, Audience.REPLIED)
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
        changes.add(builder.check_in_opens)
    return Timeline(tuple(steps), frozenset(changes), any(days.moves_with_today for days in builder.days))


def is_known(step: StepId) -> bool:
    """Whether these rules have steps with ids of that form."""
    if step.contact is not None:
        return step.kind in _PER_PERSON and step.event is None
    return step.kind in (_ALONE if step.event is None else _PER_REPLY)


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
        self.check_in_opens = at_clock(self.days[0].first.day, MORNING, interview.zone)
        self.outcome = outcome_in_force(interview)
        self.outcomes = [event for event in interview.events if isinstance(event, Outcome)]

    def steps(self) -> list[Step]:
        """Every step, in order and titled."""
        groups = [self._interview_day()]
        groups += [self._wait(wait, days) for wait, days in zip(self.waits, self.days, strict=True)]
        groups.append(self._outcome_steps())
        steps = [step for group in groups for step in sorted(group, key=_by_target)]
        steps += self._ticks_without_step({step.id for step in steps})
        titles = self.wording.titles(parse_step_id(step.id) for step in steps)
        return [replace(step, title=titles[parse_step_id(step.id)], reason=self._reason(step)) for step in steps]

    def _reason(self, step: Step) -> str:
        """The reason of a step, once its state is certain: what was missed is told with what to do instead."""
        if step.state is not State.MISSED:
            return step.reason
        return self.reasons.missed(step.kind, step.reason, check_in_follows=not self.waits[0].no_contact)

    # The interview day

    def _interview_day(self) -> list[Step]:
        steps = []
        over = self.outcomes[0] if self.outcomes else None
        for rule in INTERVIEW_DAY:
            for contact in self._addressees(rule):
                identifier = StepId(rule.kind, contact)
                current = SAME_DAY if rule.kind == "thank-you" and self._they_decide_today() else rule
                window = Window.of(current, self._facts())
                reason = self.reasons.interview_day(current)
                step = self._step(identifier, current, window, reason)
                if rule.kind == "collect-card" and self._has_card(contact) and step.state is not State.DONE:
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
                ticks = self.interview.ticks
                begun = any(str(StepId(rule.kind, person)) in ticks for person in people)
                each = people and (len(people) <= MOST_LETTERS or begun) and rule.kind not in ticks
                return people if each else [None]
            case _:
                return [None]

    def _they_decide_today(self) -> bool:
        interview = self.interview
        return promised_date(interview.promise, interview.day, self.business_days) == interview.day

    def _has_card(self, contact: str | None) -> bool:
        return any(person.id == contact and person.can_be_reached for person in self.interview.contacts)

    # The waits

    def _wait(self, wait: Wait, days: CheckInDays) -> list[Step]:
        """The steps of one wait. What follows a check-in not sent yet waits by itself: it is counted from today on."""
        steps = []
        ticks = self.interview.ticks
        let_go = ticks.get(wait.id("close"))
        second = ticks.get(wait.id("check-in-2"))
        for rule in WAIT:
            day = self._day_of(rule, wait, days)
            if day is None:
                continue
            identifier = StepId(rule.kind, event=None if wait.reply is None else wait.reply.id)
            current = rule
            if rule.kind == "check-in-1" and days.promised is None:
                current = replace(rule, rule=NO_PROMISE)
            facts = replace(self._facts(), day=day, event=self.interview.end if wait.reply is None else wait.reply.at)
            window = Window.of(current, facts)
            if rule.kind == "answer-reply":
                reason = self.reasons.reply(wait, window)
            else:
                reason = self.reasons.wait(rule.kind, wait, days)
            step = self._step(identifier, current, window, reason)
            if wait.over is not None:
                step = _set_aside(step, self.reasons.over(wait.over))
            elif rule.kind in CHECK_INS and let_go is not None and let_go.state == "done":
                step = _set_aside(step, say("reason.over.close", date=self.wording.day_of(let_go.at)))
            elif rule.kind == "check-in-1" and second is not None and second.state == "done":
                step = _set_aside(step, say("reason.over.second"))
            steps.append(step)
        return steps

    def _day_of(self, rule: StepRule, wait: Wait, days: CheckInDays) -> date | None:
        """The date of a wait's step; None where the wait has no such step."""
        if rule.audience is Audience.REPLIED:
            return None if wait.reply is None else wait.begun
        if wait.no_contact != (rule.audience is Audience.SILENCED):
            return None
        return {"check-in-2": days.second, "close": days.closing}.get(rule.kind, days.first).day

    # Outcomes

    def _outcome_steps(self) -> list[Step]:
        """What the outcome in force asks for, and what was done of what earlier ones asked for."""
        steps: dict[str, Step] = {}
        for outcome in self.outcomes:
            for rule in self._rules_of(outcome):
                facts = replace(
                    self._facts(),
                    day=date_in(outcome.at, self.interview.zone),
                    event=outcome.at,
                    reply_by=outcome.reply_by or date_in(outcome.at, self.interview.zone),
                )
                window = Window.of(rule, facts)
                reason = self.reasons.outcome(rule, outcome, window)
                step = self._step(StepId(rule.kind), rule, window, reason)
                if outcome is self.outcome or step.state in SETTLED:
                    steps[step.id] = step
        return list(steps.values())

    def _rules_of(self, outcome: Outcome) -> Iterable[StepRule]:
        return (OFFER_WITH_DATE,) if outcome.reply_by is not None else OUTCOMES[outcome.kind]

    # What is left

    def _ticks_without_step(self, listed: set[str]) -> Iterator[Step]:
        for identifier, tick in sorted(self.interview.ticks.items()):
            if identifier in listed:
                continue
            step = parse_step_id(identifier)
            reason = say(f"reason.gone.{tick.state}" if is_known(step) else "reason.unknown")
            yield Step(identifier, step.kind, step.contact, "", State(tick.state), tick.at, None, None, reason)

    # Common to all

    def _facts(self) -> Facts:
        interview = self.interview
        return Facts(
            start=interview.start,
            end=interview.end,
            zone=interview.zone,
            business_days=self.business_days,
            day=interview.day,
            event=interview.end,
            reply_by=interview.day,
        )

    def _step(self, identifier: StepId, rule: StepRule, window: Window, reason: str) -> Step:
        tick = self.interview.ticks.get(str(identifier))
        state = state_at(self.now, window, rule, self.check_in_opens) if tick is None else State(tick.state)
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
    """Whether the step may still be late, until the first check-in opens."""
    return (
        step.state in LEFT and step.rule is not None and step.rule.after_deadline is AfterDeadline.LATE_UNTIL_CHECK_IN
    )


def _set_aside(step: Step, reason: str) -> Step:
    if step.state in SETTLED:
        return step
    return replace(step, state=State.NOT_NEEDED, window=None, reason=reason)


def _by_target(step: Step) -> tuple[bool, datetime | None]:
    """Sorts by target, by opening where there is none, and last where no date applies; equal ones keep their order."""
    if step.window is None:
        return True, None
    return False, step.window.target or step.window.opens
