"""Which day of silence it is: the calendar days since they were last heard of, on the employer's calendar."""

from dataclasses import dataclass
from datetime import date, datetime

from checklist.dates.instants import date_in
from checklist.record.model import Interview
from checklist.rules.waits import outcome_in_force, waits_of


@dataclass(frozen=True)
class Silence:
    """The wait that lasts: since which date, and the how-manieth day after it this is (0: the very day)."""

    since: date
    day: int


def silence_of(interview: Interview, now: datetime) -> Silence | None:
    """The silence at `now`, an instant; none before the interview's day, and none once an outcome is recorded."""
    if outcome_in_force(interview) is not None:
        return None
    since = waits_of(interview)[-1].begun
    day = (date_in(now, interview.zone) - since).days
    return None if day < 0 else Silence(since, day)
