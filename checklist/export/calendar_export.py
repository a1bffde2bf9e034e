"""Interviews as calendar entries (iCalendar): one for each step that is not finished and whose dates stand.

Calendars are seen by others and kept elsewhere, so an entry names the company at most, and nobody. Its times are UTC
instants, right in every zone. Its UID stays the same, so that a later export moves the entry and makes no second one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from icalendar import CLASS, STATUS, TRANSP, Alarm, Calendar, Event

from checklist.dates.instants import whole_seconds
from checklist.export.entry_times import LENGTH, alarms_of, begin_of
from checklist.export.links import address_of, alias_of
from checklist.limits import LIMITS
from checklist.plan.plan import plan_of
from checklist.plan.wording import Wording
from checklist.record.model import Interview, Request
from checklist.record.step_ids import parse_step_id
from checklist.rules.steps import LEFT, Step
from checklist.rules.waits import outcome_in_force
from checklist.text.catalogue import say
from checklist.text.control_characters import dropped

INTERVIEW: Final = "interview"
"""What stands for a step's id where an entry is the interview itself."""
_MAKER: Final = "-//After the Interview//Checklist//EN"
_DOMAIN: Final = "after-the-interview.invalid"


@dataclass(frozen=True)
class Wishes:
    """How a reader wants the entries."""

    site: str = ""
    """The site's address, for a bookmark in each entry; none where it is empty."""
    reader_zone: ZoneInfo | None = None
    """Where the reader sleeps; None: in the interview's zone."""
    neutral: bool = False
    """Whether entries keep the company's name and all reasons to themselves."""
    with_interview: bool = False


@dataclass(frozen=True)
class CalendarExport:
    """A calendar file, how many entries are in it, and what to record of it."""

    text: str
    exported: dict[str, dict[str, dict[str, Any]]]
    """By interview and step: what the record's `exported` holds of this step from now on."""

    @property
    def entries(self) -> int:
        """How many entries the file has, cancelled ones included."""
        return sum(len(steps) for steps in self.exported.values())


@dataclass(frozen=True)
class _Entry:
    """One entry: of a step, or of the interview itself."""

    step: str
    begins: datetime
    ends: datetime
    title: str
    reason: str = ""
    alarms: tuple[datetime, ...] = ()
    cancelled: bool = False


def calendar_of(
    interviews: Iterable[Interview],
    now: datetime,
    wishes: Wishes,
    steps: Mapping[str, Iterable[str]] | None = None,
) -> CalendarExport:
    """One calendar file of the interviews, as they stand at `now`, an instant; `steps` names those wanted, by id.

    The interview itself comes along where it is wished, whichever steps are named.

    What was exported before and has no entry any more (it is done, left out, not needed, or its date a guess again)
    is cancelled.
    """
    now = whole_seconds(now)
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    exported = {}
    for interview in interviews:
        entries = [
            entry
            for entry in _entries(_without_people(interview), now, wishes)
            if steps is None or entry.step == INTERVIEW or entry.step in steps.get(interview.id, ())
        ]
        for entry in entries:
            calendar.add_component(_event(entry, interview, now, wishes))
        if entries:
            exported[interview.id] = exported_after(interview, (entry.step for entry in entries), now)
    return CalendarExport(calendar.to_ical().decode(), exported)


def exported_after(interview: Interview, steps: Iterable[str], now: datetime) -> dict[str, dict[str, Any]]:
    """What the record's `exported` holds of these steps once their entries have been put into a file at `now`."""
    changed = now.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return {step: {"sequence": _sequence(interview, step), "changed": changed} for step in steps}


def _sequence(interview: Interview, step: str) -> int:
    """The number of an entry's next version: a calendar takes what has a higher one than it knows."""
    before = interview.exported.get(step)
    return 0 if before is None else min(before + 1, LIMITS.sequence)


def _without_people(interview: Interview) -> Interview:
    """The interview without a word about anyone in it, or of what they asked for, which may name someone."""
    return replace(
        interview,
        contacts=tuple(
            replace(
                contact,
                name=say("calendar.interviewer" if contact.role == "interviewer" else "calendar.contact"),
                title="",
                email="",
                phone="",
                card=contact.can_be_reached,
            )
            for contact in interview.contacts
        ),
        events=tuple(replace(event, what="") if isinstance(event, Request) else event for event in interview.events),
    )


def _entries(interview: Interview, now: datetime, wishes: Wishes) -> Iterator[_Entry]:
    if wishes.with_interview:
        yield from _interview_entry(interview, now)
    steps = {step.id: step for step in plan_of(interview, now).steps}
    for step in steps.values():
        if step.state in LEFT and not step.provisional:
            yield from _step_entry(step, interview, now, wishes)
        elif step.id in interview.exported:
            yield _cancelled(step.id, step.title, now)
    for identifier in interview.exported:
        if identifier not in steps and identifier != INTERVIEW:
            yield _cancelled(identifier, Wording(interview).plain_title(parse_step_id(identifier)), now)


def _interview_entry(interview: Interview, now: datetime) -> Iterator[_Entry]:
    """The interview itself, unless it is over; cancelled where it was called off or given up."""
    outcome = outcome_in_force(interview)
    if outcome is not None and outcome.at < interview.end:
        if INTERVIEW in interview.exported:
            yield _Entry(INTERVIEW, interview.start, interview.end, say("calendar.interview"), cancelled=True)
    elif now < interview.end:
        yield _Entry(INTERVIEW, interview.start, interview.end, say("calendar.interview"))


def _step_entry(step: Step, interview: Interview, now: datetime, wishes: Wishes) -> Iterator[_Entry]:
    if step.rule is None or step.window is None:
        return
    begins = begin_of(step.rule, step.window)
    zone = wishes.reader_zone or interview.zone
    alarms = tuple(moment for moment in alarms_of(step.rule, step.window, zone) if moment > now)
    yield _Entry(step.id, begins, begins + LENGTH, step.title, step.reason, alarms)


def _cancelled(step: str, title: str, now: datetime) -> _Entry:
    """An entry that takes another back. Its dates are gone; a calendar wants some, and finds the other by its UID."""
    return _Entry(step, now, now + LENGTH, title, cancelled=True)


def _event(entry: _Entry, interview: Interview, now: datetime, wishes: Wishes) -> Event:
    is_interview = entry.step == INTERVIEW
    title = _title(entry, interview, neutral=wishes.neutral)
    event = Event()
    event.add("uid", f"{entry.step}.{alias_of(interview.id)}@{_DOMAIN}")
    event.add("dtstamp", now)
    event.add("sequence", _sequence(interview, entry.step))
    event.add("dtstart", entry.begins)
    event.add("dtend", entry.ends)
    event.add("summary", title)
    event.add("status", STATUS.CANCELLED if entry.cancelled else STATUS.CONFIRMED)
    event.add("class", CLASS.PRIVATE)
    event.add("transp", TRANSP.OPAQUE if is_interview else TRANSP.TRANSPARENT)
    description = _description(entry, interview, wishes)
    if description:
        event.add("description", description)
    for moment in entry.alarms:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        # Counted from the entry's begin, which more calendars understand than a moment of its own.
        alarm.add("trigger", moment - entry.begins)
        event.add_component(alarm)
    return event


def _title(entry: _Entry, interview: Interview, *, neutral: bool) -> str:
    if neutral:
        return say("calendar.neutral.interview" if entry.step == INTERVIEW else "calendar.neutral")
    return dropped(say("calendar.title", title=entry.title, company=interview.company))


def _description(entry: _Entry, interview: Interview, wishes: Wishes) -> str:
    """Why then, and where to read on."""
    parts = [] if wishes.neutral or not entry.reason else [dropped(entry.reason)]
    if wishes.site:
        step = "" if entry.step == INTERVIEW else entry.step
        address = address_of(wishes.site, interview.id, step, neutral=wishes.neutral)
        parts.append(say("calendar.address", address=address))
    return "\n\n".join(parts)
