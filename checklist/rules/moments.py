"""The moments of a step: what they are counted from, and the ways of counting."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from checklist.dates.business_days import BusinessDays
from checklist.dates.instants import at_clock, date_in
from checklist.record.model import Event, Interview, Outcome, Request

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
    """The date that business days are counted from: the check-in's own, or that of the message or outcome."""
    event: datetime
    """The moment of the message or outcome (or of the step that must come first); where there is none, the end."""
    reply_by: date
    """The date by which they want an answer; the event's own where they named none."""
    due: datetime
    """The moment by which they want what they asked for; the event's own where they named none."""


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
        days = {0: "that day", 1: "the next working day"}.get(
            self.business_days, f"{self.business_days} working days later"
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


@dataclass(frozen=True)
class Due:
    """The moment by which they want what they asked for."""

    def instant(self, facts: Facts) -> datetime:
        """The moment, as an instant."""
        return facts.due

    def __str__(self) -> str:
        return "the moment they gave"


type Moment = Elapsed | Clock | ReplyBy | Due


def facts_of(interview: Interview, business_days: BusinessDays) -> Facts:
    """What the moments of the interview day are counted from; those of an event replace the last four."""
    return Facts(
        start=interview.start,
        end=interview.end,
        zone=interview.zone,
        business_days=business_days,
        day=interview.day,
        event=interview.end,
        reply_by=interview.day,
        due=interview.end,
    )


def facts_of_event(interview: Interview, business_days: BusinessDays, event: Event) -> Facts:
    """What the moments of a step that an event brought are counted from."""
    day = date_in(event.at, interview.zone)
    return replace(
        facts_of(interview, business_days),
        day=day,
        event=event.at,
        reply_by=(event.reply_by if isinstance(event, Outcome) else None) or day,
        due=(event.due if isinstance(event, Request) else None) or event.at,
    )
