"""The rules: which steps there are, when each opens, is aimed at and falls due, and at which pace.

Everything here is data that both the timeline and the guide's timing page are made from.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import Final

from checklist.record.model import OutcomeKind, PaceName
from checklist.rules.moments import DAY_END, MORNING, WORKDAY_END, Clock, Due, Elapsed, Moment, ReplyBy

RULES_VERSION: Final = 2
"""Raised whenever a rule changes a date, so that a plan kept from before can be told apart."""


@dataclass(frozen=True)
class Pace:
    """How long to wait, in business days."""

    grace: int
    """After a promised date."""
    wait: int
    """After the thank-you (or a reply, or what they asked for), where no date was promised."""
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
HOLD_WAIT: Final = 20
"""Business days from "we have put it on hold" to asking again."""
SECURED_WAIT: Final = 10
"""Business days from a yes to the day by which an offer should be in writing, with every condition met."""
GIVEN_UP_AFTER: Final = timedelta(days=30)
"""How long (elapsed) what they wait for, an outcome's step or an own reminder stays on the list once it is overdue."""
STAY_IN_FORCE: Final[frozenset[OutcomeKind]] = frozenset({"offer", "accepted"})
"""The outcomes that a later message does not undo: it only wants an answer."""


class AfterDeadline(StrEnum):
    """What becomes of a step whose deadline has passed."""

    MISSED = "missed"
    LATE = "late"
    LATE_UNTIL_CHECK_IN = "late until the first check-in opens, then missed"
    LATE_UNTIL_EVE = "late until the working day before the first check-in, then missed"
    """And missed in any case once the check-in opens, or is ticked: the thanks go into it."""


class Audience(StrEnum):
    """For which interviews a step is, and for whom in them."""

    EVERYONE = "everyone"
    INTERVIEWER = "interviewer"
    """One for each interviewer."""
    NO_INTERVIEWER = "no-interviewer"
    """While nobody is recorded."""
    INTERVIEWERS = "interviewers"
    """One for each interviewer, or one for all of them."""
    AGENCY = "agency"
    REPLIED = "replied"
    """Where they have written."""
    REQUESTED = "requested"
    """Where they have asked for something."""
    SILENCED = "silenced"
    """Where they asked not to be contacted; there, nothing else of a wait is."""


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
    audience: Audience = Audience.EVERYONE
    optional: bool = False
    given_up: bool = False
    """Whether it is missed once it has been overdue for `GIVEN_UP_AFTER`."""
    sent: bool = False
    """Whether it is a message that is still welcome late. (An answer to an offer is not: its date is theirs.)"""
    only_helps: bool = False
    """Whether, once its target has passed, it gives way to all else that calls."""
    after: str = ""
    """The kind of the step that must be done or skipped first, if any: the moments are counted from then."""


_START: Final = Elapsed("start")
_END: Final = Elapsed("end")
_MISSED: Final = AfterDeadline.MISSED
_UNTIL_CHECK_IN: Final = AfterDeadline.LATE_UNTIL_CHECK_IN
_UNTIL_EVE: Final = AfterDeadline.LATE_UNTIL_EVE

_HOURS_LATER: Final = Elapsed("end", 4)
_DAY_LATER: Final = Elapsed("end", 24)

_THANK_YOU: Final = StepRule(
    "thank-you",
    "thank-you-24-48",
    "thank-you/",
    _END,
    _DAY_LATER,
    Elapsed("end", 48),
    _UNTIL_EVE,
    Audience.INTERVIEWERS,
    sent=True,
)
INTERVIEW_DAY: Final = (
    StepRule("ask-next-steps", "at-the-interview", "next-steps/", _START, _END, _END, _MISSED),
    StepRule(
        "collect-card",
        "contacts-within-a-day",
        "contacts/",
        _START,
        _END,
        _DAY_LATER,
        _MISSED,
        Audience.INTERVIEWER,
        only_helps=True,
    ),
    StepRule(
        "collect-cards",
        "contacts-within-a-day",
        "contacts/",
        _START,
        _END,
        _DAY_LATER,
        _MISSED,
        Audience.NO_INTERVIEWER,
        only_helps=True,
    ),
    StepRule("debrief", "fresh-notes", "just-out/", _END, _HOURS_LATER, _DAY_LATER, _UNTIL_CHECK_IN, only_helps=True),
    StepRule(
        "agency-debrief",
        "agency-debrief",
        "thank-you/",
        _END,
        _HOURS_LATER,
        _DAY_LATER,
        _UNTIL_CHECK_IN,
        Audience.AGENCY,
    ),
    _THANK_YOU,
)
SAME_DAY: Final = replace(_THANK_YOU, rule="thank-you-same-day", target=Elapsed("end", 2))

_ON_THE_DAY: Final = (Clock(0, MORNING), Clock(0, WORKDAY_END), Clock(1, WORKDAY_END))
_AT_ONCE: Final = Elapsed("event")
_BY_NEXT_DAY: Final = (Clock(1, WORKDAY_END), Clock(2, WORKDAY_END))

ANSWER_REPLY: Final = StepRule(
    "answer-reply",
    "answer-promptly",
    "follow-up/",
    _AT_ONCE,
    *_BY_NEXT_DAY,
    audience=Audience.REPLIED,
    given_up=True,
    sent=True,
)
SEND_REQUEST: Final = StepRule(
    "send-request",
    "request-on-time",
    "follow-up/",
    _AT_ONCE,
    *_BY_NEXT_DAY,
    audience=Audience.REQUESTED,
    given_up=True,
    sent=True,
)
REQUEST_WITH_DATE: Final = replace(SEND_REQUEST, target=Due(), deadline=Due())

WAIT: Final = (
    ANSWER_REPLY,
    SEND_REQUEST,
    StepRule("check-in-1", "promise-plus-grace", "follow-up/", *_ON_THE_DAY, sent=True),
    StepRule("check-in-2", "second-check-in", "follow-up/", *_ON_THE_DAY, sent=True),
    StepRule("close", "close-after-two", "waiting/", Clock(0, MORNING), None, None),
    StepRule(
        "own-reminder",
        "own-reminder",
        "waiting/",
        Clock(0, MORNING),
        Clock(0, WORKDAY_END),
        None,
        audience=Audience.SILENCED,
        given_up=True,
    ),
)
CHECK_INS: Final = tuple(rule.kind for rule in WAIT if rule.kind.startswith("check-in-"))
NO_PROMISE: Final = "week-after-thanks"
"""The rule of the first check-in where no date was promised."""


def _outcome(  # one row of the table of outcomes; all but a few open at the outcome's moment
    kind: str, rule: str, target: Moment, deadline: Moment | None, *, sent: bool = False
) -> StepRule:
    return StepRule(kind, rule, "offer/", _AT_ONCE, target, deadline, given_up=True, sent=sent)


OFFER_WITH_DATE: Final = _outcome("answer-offer", "offer-deadline", ReplyBy(WORKDAY_END), ReplyBy(DAY_END))
_A_DAY: Final = Elapsed("event", 24)
_TWO_DAYS: Final = Elapsed("event", 48)
_NO_OFFER: Final = "outcomes/"
"""The guide's page for all that is no offer."""
_FIVE_BUSINESS_DAYS: Final = Clock(5, WORKDAY_END)

OUTCOMES: Final[Mapping[OutcomeKind, tuple[StepRule, ...]]] = {
    "offer": (_outcome("answer-offer", "offer-courtesy", Clock(2, WORKDAY_END), _FIVE_BUSINESS_DAYS),),
    "accepted": (
        _outcome("confirm-in-writing", "after-accepting", _A_DAY, _TWO_DAYS),
        replace(_outcome("offer-secured", "after-accepting", Clock(SECURED_WAIT, WORKDAY_END), None), given_up=False),
        _outcome("thank-references", "after-accepting", _FIVE_BUSINESS_DAYS, None),
        replace(
            _outcome("withdraw-elsewhere", "withdraw-when-secured", _TWO_DAYS, _FIVE_BUSINESS_DAYS),
            after="offer-secured",
        ),
    ),
    "on_hold": (
        replace(_outcome("answer-hold", "answer-promptly", *_BY_NEXT_DAY, sent=True), read_more=_NO_OFFER),
        replace(
            _outcome("ask-again", "on-hold-rest", Clock(HOLD_WAIT, WORKDAY_END), None, sent=True),
            read_more=_NO_OFFER,
            opens=Clock(HOLD_WAIT, MORNING),
        ),
    ),
    "declined": (_outcome("say-no-kindly", "say-no-promptly", _A_DAY, _TWO_DAYS, sent=True),),
    "withdrawn": (_outcome("say-no-kindly", "say-no-promptly", _A_DAY, _TWO_DAYS, sent=True),),
    "rejected": (
        replace(
            _outcome("thank-after-rejection", "after-rejection", _TWO_DAYS, _FIVE_BUSINESS_DAYS, sent=True),
            read_more=_NO_OFFER,
        ),
        StepRule(
            "letter-of-interest",
            "interest-later",
            "letter-of-interest/",
            Clock(INTEREST_WAIT, MORNING),
            None,
            None,
            optional=True,
            sent=True,
        ),
    ),
    "no_answer": (),
    "cancelled": (),
    "next_round": (),
}

EVERY_RULE: Final = (
    *INTERVIEW_DAY,
    SAME_DAY,
    *WAIT,
    REQUEST_WITH_DATE,
    OFFER_WITH_DATE,
    *(rule for rules in OUTCOMES.values() for rule in rules),
)
"""Every row, in the order of a timeline; the withdrawal's stands twice, since a decline asks for the same."""
