"""Which day of silence it is: the calendar days since they were last heard of, on the employer's calendar."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from checklist.dates.business_days import BusinessDays
from checklist.dates.instants import date_in
from checklist.record.model import Interview, Request
from checklist.rules.check_ins import check_in_days
from checklist.rules.requests import sending_of
from checklist.rules.waits import outcome_in_force, waits_of


@dataclass(frozen=True)
class Silence:
    """The wait that lasts: since which date, and the how-manieth day after it this is (0: the very day).

    `named` says whether the day that they named is still to come; None: they named none.
    """

    since: date
    day: int
    named: Literal["ahead", "passed"] | None = None


def silence_of(interview: Interview, now: datetime) -> Silence | None:
    """The silence at `now`, an instant; none before the interview's day, and none once an outcome is recorded.

    Who has asked for something is not silent while it is still to be sent: from then on they are.
    """
    if outcome_in_force(interview) is not None:
        return None
    business_days = BusinessDays(interview.holidays)
    wait = waits_of(interview)[-1]
    since = wait.begun
    if isinstance(wait.message, Request):
        sending = sending_of(wait.message, wait, interview, business_days, now)
        if sending.is_open:
            return None
        since = sending.day
    today = date_in(now, interview.zone)
    if today < since:
        return None
    promised = check_in_days(wait, interview, business_days, now).promised
    day = (today - since).days
    if promised is None:
        return Silence(since, day)
    return Silence(since, day, "passed" if promised < today else "ahead")
