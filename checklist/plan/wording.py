"""What the steps of one interview are called, and how its dates are written in a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from checklist.dates.instants import date_in
from checklist.record.model import Interview, Request
from checklist.record.step_ids import StepId
from checklist.text.catalogue import knows, say, written_date, written_moment


@dataclass(frozen=True)
class Wording:
    """Finds the words for one interview."""

    interview: Interview

    def day(self, day: date) -> str:
        """A date, with its year where that is not the interview's."""
        return written_date(day, with_year=day.year != self.interview.day.year)

    def day_of(self, instant: datetime) -> str:
        """The date of an instant in the employer's zone."""
        return self.day(date_in(instant, self.interview.zone))

    def moment(self, instant: datetime) -> str:
        """A date and clock time in the employer's zone."""
        year = date_in(instant, self.interview.zone).year
        return written_moment(instant, self.interview.zone, with_year=year != self.interview.day.year)

    def titles(self, ids: Iterable[StepId]) -> dict[StepId, str]:
        """A title for each step, no two the same."""
        titles: dict[StepId, str] = {}
        taken: set[str] = set()
        numbers: dict[str, int] = {}
        for step in ids:
            title = plain = self._title(step)
            number = numbers.get(plain, 1)
            while title in taken:
                number += 1
                title = say("title.numbered", title=plain, number=number)
            numbers[plain] = number
            taken.add(title)
            titles[step] = title
        return titles

    def _title(self, step: StepId) -> str:
        title = self.plain_title(step)
        if step.event is None:
            return title
        for event in self.interview.events:
            if event.id == step.event:
                dated = f"title.{step.kind}.dated"
                after = "title.after-request" if isinstance(event, Request) else "title.after-reply"
                key = dated if knows(dated) else after
                return say(key, title=title, date=self.day_of(event.at))
        return say("title.gone-contact", title=title)

    def plain_title(self, step: StepId) -> str:
        """A step's title where nothing else is near: two steps may share it."""
        key = f"title.{step.kind}"
        if step.contact is not None:
            key = f"{key}.one" if knows(f"{key}.one") else key
        elif self.interview.via_agency and knows(f"{key}.agency"):
            key = f"{key}.agency"
        if not knows(key) or (step.contact is None) != ("{name}" not in say(key, name="{name}")):
            return say("title.unknown", step=step)
        for contact in self.interview.contacts:
            if contact.id == step.contact:
                return say(key, name=contact.name)
        title = say(key, name=say("title.someone"))
        return title if step.contact is None else say("title.gone-contact", title=title)
