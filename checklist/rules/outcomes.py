"""What an outcome asks for: its steps' moments, and which outcome a tick belongs to."""

from dataclasses import dataclass, replace
from datetime import datetime

from checklist.dates.business_days import BusinessDays
from checklist.dates.instants import at_clock, date_in
from checklist.record.model import Interview, Outcome, Tick
from checklist.rules.moments import WORKDAY_END, Facts, facts_of_event
from checklist.rules.steps import Window
from checklist.rules.timing import OFFER_WITH_DATE, OUTCOMES, StepRule


@dataclass(frozen=True)
class Asked:
    """One step that an outcome asks for, at one moment."""

    outcome: Outcome
    rule: StepRule
    window: Window
    tick: Tick | None
    """What the user said of it, if that is meant for this outcome."""
    first: Tick | None
    """What the user said of the step that must come first, if that is meant for this outcome."""
    moves_with_today: bool
    """Whether its moments follow from today, so that they move on tomorrow if nothing is done."""

    @property
    def must_wait(self) -> bool:
        """Whether the step that must come first is neither done nor left out."""
        return bool(self.rule.after) and self.first is None


def rules_of(outcome: Outcome) -> tuple[StepRule, ...]:
    """The rows of the table for this outcome; an offer with their date has one of its own."""
    return (OFFER_WITH_DATE,) if outcome.reply_by is not None else OUTCOMES[outcome.kind]


def outcomes_of(interview: Interview) -> tuple[Outcome, ...]:
    """The outcomes in the order in which they happened."""
    return tuple(event for event in interview.events if isinstance(event, Outcome))


def asked_by(interview: Interview, business_days: BusinessDays, now: datetime) -> list[Asked]:
    """All that the outcomes asked for, in their order, as it stands at `now`, an instant."""
    outcomes = outcomes_of(interview)
    owners = _owners(interview, outcomes)
    asked: list[Asked] = []
    for outcome, following in zip(outcomes, (*outcomes[1:], None), strict=False):
        ticks = {kind: interview.ticks[kind] for kind, owner in owners.items() if owner is outcome}
        facts = facts_of_event(interview, business_days, outcome)
        # What a later outcome has overtaken stands as it stood then.
        moment = now if following is None else following.at
        windows: dict[str, Window] = {}
        for rule in rules_of(outcome):
            tick, first = ticks.get(rule.kind), ticks.get(rule.after)
            current, moves = facts, False
            if rule.after:
                current, moves = _after(facts, windows[rule.after], first, moment)
            windows[rule.kind] = Window.of(rule, current)
            moves = moves and following is None
            asked.append(Asked(outcome, rule, windows[rule.kind], tick, first, moves))
    return asked


def _owners(interview: Interview, outcomes: tuple[Outcome, ...]) -> dict[str, Outcome]:
    """To which outcome each tick belongs: the latest at or before its moment that asks for such a step, else the first.

    So a second offer is not born answered because the first one was.
    """
    owners: dict[str, Outcome] = {}
    for outcome in outcomes:
        for rule in rules_of(outcome):
            tick = interview.ticks.get(rule.kind)
            if tick is not None and (rule.kind not in owners or outcome.at <= tick.at):
                owners[rule.kind] = outcome
    return owners


def _after(facts: Facts, window: Window, first: Tick | None, now: datetime) -> tuple[Facts, bool]:
    """The facts counted from when the step that must come first was done or left out, and whether they follow today.

    While it is neither, they are counted from the end of a working day: its target's, or today's where that is later.
    """
    if first is not None:
        moment = max(first.at, facts.event)
        return replace(facts, event=moment, day=date_in(moment, facts.zone)), False
    expected, today = date_in(window.target or window.opens, facts.zone), date_in(now, facts.zone)
    day = max(expected, today)
    return replace(facts, event=at_clock(day, WORKDAY_END, facts.zone), day=day), today >= expected
