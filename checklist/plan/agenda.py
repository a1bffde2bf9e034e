"""All interviews at one moment: what to do now, what comes next, and what to leave alone until when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

from checklist.dates.instants import date_in, text_in
from checklist.plan.plan import Plan, Status, urgency
from checklist.record.model import Contact, Interview
from checklist.rules.steps import State, Step
from checklist.rules.waits import outcome_in_force
from checklist.text.catalogue import say, written_date, written_number

_FOREVER: Final = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Entry:
    """One step of one interview on the agenda."""

    plan: Plan
    step: Step

    def document(self) -> dict[str, Any]:
        """The entry as JSON."""
        interview = self.plan.interview
        window = self.step.window
        moments = (
            {} if window is None else {"opens": window.opens, "target": window.target, "deadline": window.deadline}
        )
        return {
            "interview": interview.id,
            "company": interview.company,
            "role": interview.role,
            "step": self.step.id,
            "title": self.step.title,
            "state": self.step.state,
            **{name: None if at is None else text_in(at, interview.zone) for name, at in moments.items()},
        }


@dataclass(frozen=True)
class Agenda:
    """What several interviews ask for, earliest first in each part."""

    now: datetime
    act: tuple[Entry, ...]
    """To be done now; what is late already comes last."""
    coming: tuple[Entry, ...]
    """What opens next in each interview that lies ahead or asks for something now."""
    leave: tuple[Entry, ...]
    """The interviews to leave alone, each with the step that it waits for."""
    closed: tuple[Plan, ...]
    """The interviews in which nothing is left to do."""
    notes: tuple[str, ...]
    """People who would be written to twice on one day."""

    def document(self) -> dict[str, Any]:
        """The agenda as JSON, in the form that `checklist today --json` prints."""
        return {
            "now": self.now.isoformat(timespec="seconds"),
            "act": [entry.document() for entry in self.act],
            "coming": [entry.document() for entry in self.coming],
            "leave": [entry.document() for entry in self.leave],
            "closed": [plan.interview.id for plan in self.closed],
            "notes": list(self.notes),
        }


def agenda_of(plans: Iterable[Plan], now: datetime) -> Agenda:
    """The agenda over the plans of several interviews, all made for the same moment."""
    plans = tuple(plans)
    act = [Entry(plan, step) for plan in plans for step in plan.steps if step.calls]
    coming: list[Entry] = []
    leave: list[Entry] = []
    for plan in plans:
        following = min((step for step in plan.steps if _is_ahead(step)), key=_opening, default=None)
        if following is not None:
            (leave if plan.status is Status.WAITING else coming).append(Entry(plan, following))
    closed = tuple(plan for plan in plans if plan.status is Status.CLOSED)
    return Agenda(
        now,
        tuple(sorted(act, key=lambda entry: urgency(entry.step))),
        tuple(sorted(coming, key=lambda entry: _opening(entry.step))),
        tuple(sorted(leave, key=lambda entry: _opening(entry.step))),
        closed,
        tuple(_written_to_twice(plans, now)),
    )


def _is_ahead(step: Step) -> bool:
    return step.state is State.WAITING and step.left


def _opening(step: Step) -> datetime:
    return _FOREVER if step.window is None else step.window.opens


def _written_to_twice(plans: Iterable[Plan], now: datetime) -> Iterator[str]:
    """A note for each person to whom two messages would go on one day."""
    messages: dict[tuple[date, str], dict[tuple[str, str], tuple[str, str]]] = {}
    for plan in plans:
        today = date_in(now, plan.interview.zone)
        for step, target in _messages_at_hand(plan):
            day = max(today, date_in(target, plan.interview.zone))
            for contact in _addressees(plan.interview, step):
                person = (contact.email or contact.name).casefold()
                what = say("agenda.message", title=step.title, company=plan.interview.company)
                messages.setdefault((day, person), {})[plan.interview.id, step.id] = (contact.name, what)
    for (day, _), sent in sorted(messages.items()):
        if len(sent) > 1:
            (name, _), *_ = sent.values()
            yield say(
                "agenda.twice",
                name=name,
                count=written_number(len(sent)),
                date=written_date(day, with_year=False),
                messages="; ".join(what for _, what in sent.values()),
            )


def _messages_at_hand(plan: Plan) -> list[tuple[Step, datetime]]:
    """The messages to be sent now, and the one that comes next, with their targets; what may follow is not certain.

    None after an outcome: what is sent then says something of its own, which no other message can say as well.
    """
    if outcome_in_force(plan.interview) is not None:
        return []
    messages = [
        (step, step.window.target)
        for step in plan.steps
        if step.rule is not None and step.rule.sent and step.left
        if step.window is not None and step.window.target is not None
    ]
    ahead = [(step, target) for step, target in messages if not step.calls]
    return [(step, target) for step, target in messages if step.calls] + ahead[:1]


def _addressees(interview: Interview, step: Step) -> list[Contact]:
    """To whom a message goes: the person thanked; else the recruiter or coordinator, else those who interviewed."""
    if step.contact is not None:
        return [contact for contact in interview.contacts if contact.id == step.contact]
    wanted = "recruiter" if interview.via_agency else "coordinator"
    between = [contact for contact in interview.contacts if contact.role == wanted]
    return between or list(interview.interviewers)
