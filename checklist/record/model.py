"""One interview as the domain sees it: typed, checked, and unchangeable.

The JSON document stays the truth (unknown fields included): an `Interview` is a reading of it, made by
`checklist.record.parse`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar, Literal
from zoneinfo import ZoneInfo

from checklist.dates.holidays import Holidays

type Format = Literal["onsite", "video", "phone"]
type PaceName = Literal["standard", "patient"]
type ContactRole = Literal["interviewer", "coordinator", "recruiter"]
type PromiseKind = Literal["by_date", "within", "end_of_week", "next_week", "end_of_month", "unknown", "no_contact"]
type Unit = Literal["business_days", "days", "weeks", "months"]
type TickState = Literal["done", "skipped"]
type OutcomeKind = Literal[
    "offer", "accepted", "declined", "rejected", "withdrawn", "on_hold", "cancelled", "no_answer", "next_round"
]


@dataclass(frozen=True)
class Contact:
    """A person met or written to."""

    id: str
    name: str
    title: str
    role: ContactRole
    email: str
    phone: str
    card: bool
    greeting: str = ""
    """How letters address them, where the person writing has chosen."""
    talked_about: str = ""

    @property
    def can_be_reached(self) -> bool:
        """Whether a card, an e-mail address or a phone number is recorded."""
        return self.card or bool(self.email) or bool(self.phone)


@dataclass(frozen=True)
class Promise:
    """What they said about when they would answer."""

    kind: PromiseKind
    day: date | None = None
    amount: int = 0
    unit: Unit = "days"


UNKNOWN = Promise("unknown")


@dataclass(frozen=True)
class Tick:
    """What the user said became of a step, and when (an instant)."""

    state: TickState
    at: datetime


@dataclass(frozen=True)
class Reply:
    """They answered: a wait ends and a new one begins."""

    kind: ClassVar = "reply"
    id: str
    at: datetime
    promise: Promise


@dataclass(frozen=True)
class Request:
    """They asked for something: a wait ends, and a new one begins once it is sent. `due` is the instant they named."""

    kind: ClassVar = "request"
    id: str
    at: datetime
    promise: Promise
    what: str = ""
    due: datetime | None = None


type Message = Reply | Request
"""What they wrote that does not say how it ends."""


@dataclass(frozen=True)
class Outcome:
    """How it ended, or seemed to. `reply_by` is the date by which an offer must be answered."""

    id: str
    at: datetime
    kind: OutcomeKind
    reply_by: date | None = None


type Event = Message | Outcome


@dataclass(frozen=True)
class Profile:
    """The candidate's own details, for letters. All of them may be empty."""

    name: str = ""
    email: str = ""
    phone: str = ""
    strengths: tuple[str, ...] = ()


@dataclass(frozen=True)
class Interview:
    """One meeting round at one company. `start` and `end` are instants; every date is one in `zone`."""

    id: str
    company: str
    role: str
    start: datetime
    end: datetime
    start_is_ambiguous: bool
    zone: ZoneInfo
    holidays: Holidays | None
    via_agency: bool
    pace: PaceName
    one_letter: bool
    """Whether one thank-you goes to all interviewers together."""
    contacts: tuple[Contact, ...]
    promise: Promise
    ticks: Mapping[str, Tick]
    exported: Mapping[str, int]
    """What has been put into a calendar file: by step id, the number of the last version of its entry."""
    events: tuple[Event, ...]
    document: Mapping[str, Any]

    @property
    def day(self) -> date:
        """The interview day, d0."""
        return self.start.astimezone(self.zone).date()

    @property
    def interviewers(self) -> tuple[Contact, ...]:
        """The people who asked the questions, in the order recorded."""
        return tuple(contact for contact in self.contacts if contact.role == "interviewer")
