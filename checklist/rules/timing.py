"""The rules: which steps there are, when each opens, is aimed at and falls due, and at which pace.

Everything here is data that both the timeline and the guide's timing page are made from.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final, Literal
from zoneinfo import ZoneInfo

from checklist.dates.business_days import BusinessDays
from checklist.dates.instants import at_clock
from checklist.record.model import OutcomeKind, PaceName

RULES_VERSION: Final = 1
"""Raised whenever a rule changes a date, so that a plan kept from before can be told apart."""


@dataclass(frozen=True)
class Pace:
    """How long to wait, in business days."""

    grace: int
    """After a promised date."""
    wait: int
    """After the thank-you (or a reply), where no date was promised."""
    second: int
    """From the first check-in to the second."""
    closing: int
    """From the second check-in to letting go."""


PACES: Final[Mapping[PaceName, Pace]] = {
    "standard": Pace(grace=2, wait=5, second=5, closing=10),
    "patient": Pace(grace=5, wait=10, second=10, closing=10),
}

MOST_LETTERS: Final = 7
"""With more interviewers than this, one letter through the coordinator thanks them all."""
OWN_REMINDER_WAIT: Final = 10
"""Business days to the reminder for oneself, where they asked not to be contacted."""
INTEREST_WAIT: Final = 20
"""Business days from a no to a letter of interest."""
GIVEN_UP_AFTER: Final = timedelta(days=30)
"""How long (elapsed) an unanswered reply, an outcome's step or an own reminder stays on the list once it is overdue."""

MORNING: Final = time(9)
WORKDAY_END: Final = time(17)
DAY_END: Final = time(23, 59, 59)


@dataclass(frozen=True)
class Facts:
    """What the moments of one step are counted from."""

    start: datetime
    end: datetime
    zone: ZoneInfo
    business_days: BusinessDays
    day: date
    """The date that business days are counted from: the check-in's own, or that of the reply or outcome."""
    event: datetime
    """The moment of the reply or outcome; the interview's end where there is none."""
    reply_by: date
    """The date by which they want an answer; the event's own where they named none."""


type Anchor = Literal["start", "end", "event"]


@dataclass(frozen=True)
class Elapsed:
    """So many hours of elapsed time after the interview's start or end, or after the event."""

    anchor: Anchor
    hours: int = 0

    def instant(self, facts: Facts) -> datetime:
        """The moment, as an instant."""
        return getattr(facts, self.anchor) + timedelta(hours=self.hours)  # type: ignore[no-any-return]

    def __str__(self) -> str:
        anchor = {"start": "the start", "end": "the end", "event": "that moment"}[self.anchor]
        return f"{self.hours} hours after {anchor}" if self.hours else anchor


@dataclass(frozen=True)
class Clock:
    """A clock time in the employer's zone, so many business days after the step's own day (0: on that day)."""

    business_days: int
    clock: time

    def instant(self, facts: Facts) -> datetime:
        """The moment, as an instant."""
        day = facts.day
        if self.business_days:
            day = facts.business_days.after(day, self.business_days)
        return at_clock(day, self.clock, facts.zone)

    def __str__(self) -> str:
        days = {0: "that day", 1: "the next business day"}.get(
            self.business_days, f"{self.business_days} business days later"
        )
        return f"{days}, {self.clock:%H:%M}"


@dataclass(frozen=True)
class ReplyBy:
    """A clock time on the date by which they want an answer, but never before the offer itself."""

    clock: time

    def instant(self, facts: Facts) -> datetime:
        """The moment, as an instant."""
        return max(facts.event, at_clock(facts.reply_by, self.clock, facts.zone))

    def __str__(self) -> str:
        clock = "end of the day" if self.clock == DAY_END else f"{self.clock:%H:%M}"
        return f"the date they gave, {clock}"


type Moment = Elapsed | Clock | ReplyBy


class AfterDeadline(StrEnum):
    """What becomes of a step whose deadline has passed."""

    MISSED = "missed"
    LATE = "late"
    LATE_UNTIL_CHECK_IN = "late until the first check-in opens, then missed"


@dataclass(frozen=True)
class StepRule:
    """One row of the table of steps."""

    kind: str
    rule: str
    read_more: str
    opens: Moment
    target: Moment | None
    deadline: Moment | None
    after_deadline: AfterDeadline = AfterDeadline.LATE
    optional: bool = False
    given_up: bool = False
    """Whether it is missed once it has been overdue for `GIVEN_UP_AFTER`."""


_START: Final = Elapsed("start")
_END: Final = Elapsed("end")
_MISSED: Final = AfterDeadline.MISSED
_UNTIL_CHECK_IN: Final = AfterDeadline.LATE_UNTIL_CHECK_IN

INTERVIEW_DAY: Final = (
    StepRule("ask-next-steps", "at-the-interview", "next-steps/", _START, _END, _END, _MISSED),
    StepRule("collect-card", "contacts-within-a-day", "contacts/", _START, _END, Elapsed("end", 24), _MISSED),
    StepRule("collect-cards", "contacts-within-a-day", "contacts/", _START, _END, Elapsed("end", 24), _MISSED),
    StepRule("debrief", "fresh-notes", "just-out/", _END, Elapsed("end", 4), Elapsed("end", 24), _UNTIL_CHECK_IN),
    StepRule(
        "agency-debrief", "agency-debrief", "thank-you/", _END, Elapsed("end", 4), Elapsed("end", 24), _UNTIL_CHECK_IN
    ),
    StepRule(
        "thank-you", "thank-you-24-48", "thank-you/", _END, Elapsed("end", 24), Elapsed("end", 48), _UNTIL_CHECK_IN
    ),
)
SAME_DAY: Final = StepRule(
    "thank-you", "thank-you-same-day", "thank-you/", _END, Elapsed("end", 2), Elapsed("end", 48), _UNTIL_CHECK_IN
)

_ON_THE_DAY: Final = (Clock(0, MORNING), Clock(0, WORKDAY_END), Clock(1, WORKDAY_END))

WAIT: Final = (
    StepRule(
        "answer-reply",
        "answer-promptly",
        "follow-up/",
        Elapsed("event"),
        Clock(1, WORKDAY_END),
        Clock(2, WORKDAY_END),
        given_up=True,
    ),
    StepRule("check-in-1", "promise-plus-grace", "follow-up/", *_ON_THE_DAY),
    StepRule("check-in-2", "second-check-in", "follow-up/", *_ON_THE_DAY),
    StepRule("close", "close-after-two", "waiting/", Clock(0, MORNING), None, None),
    StepRule("own-reminder", "own-reminder", "waiting/", Clock(0, MORNING), Clock(0, WORKDAY_END), None, given_up=True),
)
NO_PROMISE: Final = "week-after-thanks"
"""The rule of the first check-in where no date was promised."""


def _outcome(  # one row of the table of outcomes; all open at the outcome's moment
    kind: str, rule: str, read_more: str, target: Moment, deadline: Moment | None
) -> StepRule:
    return StepRule(kind, rule, read_more, Elapsed("event"), target, deadline, given_up=True)


OFFER_WITH_DATE: Final = _outcome("answer-offer", "offer-deadline", "outcomes/", ReplyBy(WORKDAY_END), ReplyBy(DAY_END))
_A_DAY: Final = Elapsed("event", 24)
_TWO_DAYS: Final = Elapsed("event", 48)
_FIVE_BUSINESS_DAYS: Final = Clock(5, WORKDAY_END)

OUTCOMES: Final[Mapping[OutcomeKind, tuple[StepRule, ...]]] = {
    "offer": (_outcome("answer-offer", "offer-courtesy", "outcomes/", Clock(2, WORKDAY_END), _FIVE_BUSINESS_DAYS),),
    "accepted": (
        _outcome("confirm-in-writing", "after-accepting", "outcomes/", _A_DAY, _TWO_DAYS),
        _outcome("withdraw-elsewhere", "after-accepting", "outcomes/", _TWO_DAYS, _FIVE_BUSINESS_DAYS),
        _outcome("thank-references", "after-accepting", "outcomes/", _FIVE_BUSINESS_DAYS, None),
    ),
    "declined": (_outcome("say-no-kindly", "say-no-promptly", "outcomes/", _A_DAY, _TWO_DAYS),),
    "withdrawn": (_outcome("say-no-kindly", "say-no-promptly", "outcomes/", _A_DAY, _TWO_DAYS),),
    "rejected": (
        _outcome("thank-after-rejection", "after-rejection", "outcomes/", _TWO_DAYS, _FIVE_BUSINESS_DAYS),
        StepRule(
            "letter-of-interest",
            "interest-later",
            "letter-of-interest/",
            Clock(INTEREST_WAIT, MORNING),
            None,
            None,
            optional=True,
        ),
    ),
    "no_answer": (),
    "cancelled": (),
    "next_round": (),
}
