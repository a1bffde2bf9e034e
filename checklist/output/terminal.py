"""Plans and agendas as text for a terminal, with nothing in it that a terminal would obey."""

from collections.abc import Iterator
from typing import Final

from checklist.plan.agenda import Agenda, Entry
from checklist.plan.plan import Plan
from checklist.plan.wording import Wording
from checklist.rules.steps import Step
from checklist.text.catalogue import say
from checklist.text.control_characters import escaped

_WIDEST: Final = 80
"""How far a long title moves what stands behind the others; it moves its own all the same."""


def plan_as_text(plan: Plan) -> str:
    """The timeline of one interview: a heading, a line a step, and the warnings."""
    interview = plan.interview
    wording = Wording(interview)
    lines = [
        escaped(" · ".join(part for part in (interview.company, interview.role) if part)),
        wording.moment(interview.start) + f" ({interview.zone.key})",
        "",
        escaped(plan.headline),
        say("table.progress", done=plan.done, total=plan.total),
        "",
    ]
    rows = [(say(f"state.{step.state}"), escaped(step.title), _when(step, wording)) for step in plan.steps]
    widths = [min(max(len(row[column]) for row in rows), _WIDEST) for column in (0, 1)]
    lines += [f"{state:{widths[0]}}  {title:{widths[1]}}  {when}".rstrip() for state, title, when in rows]
    lines += ["", *(say("table.warning", message=escaped(warning.message)) for warning in plan.warnings)]
    return "\n".join(lines).rstrip() + "\n"


def _when(step: Step, wording: Wording) -> str:
    if step.at is not None:
        return wording.moment(step.at)
    if step.window is None:
        return ""
    return wording.moment(step.window.target or step.window.opens)


def agenda_as_text(agenda: Agenda) -> str:
    """What to do now, what comes, what to leave alone, each under its heading."""
    lines: list[str] = []
    for heading, entries in (
        ("act", [_act(entry) for entry in agenda.act]),
        ("coming", [_ahead("agenda.entry.from", entry) for entry in agenda.coming]),
        ("leave", [_ahead("agenda.entry.until", entry) for entry in agenda.leave]),
        ("closed", [plan.interview.company for plan in agenda.closed]),
    ):
        lines += _section(heading, entries)
    return "\n".join([*lines, *map(escaped, agenda.notes)]).rstrip() + "\n"


def _section(heading: str, entries: list[str]) -> Iterator[str]:
    yield say(f"agenda.{heading}")
    yield from (f"  {escaped(entry)}" for entry in entries or [say("agenda.nothing")])
    yield ""


def _act(entry: Entry) -> str:
    window = entry.step.window
    by = None if window is None else window.deadline or window.target
    facts = {"title": entry.step.title, "company": entry.plan.interview.company}
    if by is None:
        return say("agenda.entry.open", **facts)
    return say("agenda.entry.by", **facts, by=Wording(entry.plan.interview).moment(by))


def _ahead(key: str, entry: Entry) -> str:
    interview = entry.plan.interview
    opens = interview.end if entry.step.window is None else entry.step.window.opens
    date = Wording(interview).day_of(opens)
    return say(key, title=entry.step.title, company=interview.company, date=date)
