"""The lists within an interview's document: contacts, promise, ticks and events, each read and checked."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final, Literal, get_args

from checklist.limits import LIMITS
from checklist.record.faults import Fault
from checklist.record.fields import Fields, is_id, quoted
from checklist.record.model import (
    UNKNOWN,
    Contact,
    ContactRole,
    Event,
    Outcome,
    OutcomeKind,
    Profile,
    Promise,
    PromiseKind,
    Reply,
    Request,
    Tick,
    TickState,
    Unit,
)
from checklist.record.step_ids import is_step_id
from checklist.text.catalogue import say

ROLES: Final = get_args(ContactRole.__value__)
PROMISES: Final[tuple[PromiseKind, ...]] = get_args(PromiseKind.__value__)
UNITS: Final[tuple[Unit, ...]] = get_args(Unit.__value__)
OUTCOMES: Final[tuple[OutcomeKind, ...]] = get_args(OutcomeKind.__value__)
EVENTS: Final = ("reply", "request", *OUTCOMES)
STATES: Final[tuple[TickState | Literal["clear"], ...]] = ("done", "skipped", "clear")


def read_contacts(fields: Fields) -> tuple[Contact, ...]:
    """The people of an interview, less those deleted."""
    contacts = []
    for item in _identified(fields, "contacts", LIMITS.contacts):
        if item.truth("deleted"):
            continue
        contact = Contact(
            id=item.identifier("id"),
            name=item.text("name", required=True),
            title=item.text("title"),
            role=item.choice("role", ROLES, "interviewer"),
            email=item.text("email").strip(),
            phone=item.text("phone").strip(),
            card=item.truth("card"),
            greeting=item.text("greeting"),
            talked_about=item.text("talked_about"),
        )
        contacts.append(contact)
    return tuple(contacts)


def read_profile(fields: Fields) -> Profile:
    """The candidate's own details, in the field `profile`."""
    profile = fields.group("profile")
    texts = {name: profile.text(name) for name in ("name", "email", "phone")}
    strengths = []
    for path, strength in profile.entries("strengths"):
        if isinstance(strength, str):
            strengths.append(strength)
        else:
            profile.faults.append(Fault(path, say("fault.not", value=quoted(strength), wanted=say("wanted.text"))))
    profile.instant("changed")
    return Profile(**texts, strengths=tuple(strengths))


def read_promise(fields: Fields) -> Promise:
    """What they promised; `unknown` where nothing is recorded."""
    if not fields.has("promise"):
        return UNKNOWN
    promise = fields.group("promise")
    if not isinstance(fields.document["promise"], dict):
        return UNKNOWN
    kind = promise.choice("kind", PROMISES, "unknown", required=True)
    promise.text("quote")
    if kind == "by_date":
        return Promise(kind, day=promise.day("date", required=True))
    if kind == "within":
        return Promise(
            kind,
            amount=promise.number("amount", LIMITS.smallest_amount, LIMITS.largest_amount, 1, required=True),
            unit=promise.choice("unit", UNITS, "days", required=True),
        )
    return Promise(kind)


def read_ticks(fields: Fields) -> dict[str, Tick]:
    """The steps that are done or skipped, by step id."""
    ticks = {}
    for step, item in step_members(fields.group("steps"), LIMITS.steps):
        state = item.choice("state", STATES, "clear", required=True)
        item.instant("changed")
        at = item.instant("at", required=state != "clear")
        if at is not None and state != "clear":
            ticks[step] = Tick(state, at)
    return ticks


def step_members(table: Fields, most: int | None = None) -> Iterator[tuple[str, Fields]]:
    """The objects that a table holds for steps, each with the step's id; what has no such id is a fault."""
    for step, value in table.members(most):
        path = f"{table.path}[{quoted(step)}]"
        if not is_step_id(step):
            table.faults.append(Fault(path, say("fault.step_id")))
            continue
        item = table.item(path, value)
        if item is not None:
            yield step, item


def read_events(fields: Fields) -> tuple[Event, ...]:
    """Replies, requests and outcomes, less those deleted, in the order in which they happened; equal ones as listed."""
    events = []
    for item in _identified(fields, "events", LIMITS.events):
        if item.truth("deleted"):
            continue
        event = _read_event(item)
        if event is not None:
            events.append(event)
    return tuple(sorted(events, key=lambda event: event.at))


def _read_event(item: Fields) -> Event | None:
    identifier = item.identifier("id")
    kind = item.choice("kind", EVENTS, "", required=True)
    at: datetime | None = item.instant("at", required=True)
    promise = read_promise(item) if kind in ("reply", "request") else UNKNOWN
    what = item.text("what", LIMITS.what) if kind == "request" else ""
    due = item.instant("due") if kind == "request" else None
    reply_by = item.day("reply_by") if kind == "offer" else None
    if at is None:
        return None
    for outcome in OUTCOMES:
        if kind == outcome:
            return Outcome(identifier, at, outcome, reply_by)
    if kind == "request":
        return Request(identifier, at, promise, what.strip(), due)
    return Reply(identifier, at, promise)


def _identified(fields: Fields, name: str, most: int) -> list[Fields]:
    """The objects of a list whose members each carry an id of their own."""
    seen: dict[Any, str] = {}
    items = []
    for path, value in fields.entries(name, most):
        item = fields.item(path, value)
        if item is None:
            continue
        item.instant("changed")
        identifier = item.document.get("id")
        if is_id(identifier):
            if identifier in seen:
                item.fault("id", "twice", value=quoted(identifier), first=seen[identifier])
            seen.setdefault(identifier, path)
        elif item.truth("deleted"):
            item.identifier("id")
        items.append(item)
    return items
