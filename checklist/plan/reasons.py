"""Why each step has its dates: one plain sentence with the facts that were used."""

from dataclasses import dataclass
from datetime import date, timedelta

from checklist.dates.business_days import BusinessDays
from checklist.dates.instants import date_in
from checklist.plan.wording import Wording
from checklist.record.model import Event, Interview, Outcome, Reply
from checklist.rules.moments import Clock
from checklist.rules.steps import Window
from checklist.rules.timing import INTEREST_WAIT, OWN_REMINDER_WAIT, PACES, StepRule
from checklist.rules.waits import CheckInDays, Counted, Wait
from checklist.text.catalogue import knows, say, written_list, written_number


@dataclass(frozen=True)
class Reasons:
    """Finds the reasons for the steps of one interview."""

    interview: Interview
    business_days: BusinessDays
    wording: Wording

    def over(self, event: Event) -> str:
        """Why a step is set aside by a reply or an outcome."""
        key = "reason.over.reply" if isinstance(event, Reply) else "reason.over.outcome"
        return say(key, date=self.wording.day_of(event.at))

    def missed(self, kind: str, reason: str, *, check_in_follows: bool) -> str:
        """The reason of a step that was missed, with what to do instead, where there is something."""
        key = f"missed.{kind}"
        if not knows(key) or (kind == "thank-you" and not check_in_follows):
            return reason
        return say("reason.missed", reason=reason, instead=say(key))

    def interview_day(self, rule: StepRule) -> str:
        """Why a step of the interview day has its dates."""
        return say(f"reason.{rule.rule}", end=self.wording.moment(self.interview.end))

    def outcome(self, rule: StepRule, outcome: Outcome, window: Window) -> str:
        """Why a step that an outcome asks for has its dates."""
        last = window.target or window.opens
        reason = say(
            f"reason.{rule.rule}",
            anchor=self.wording.day_of(outcome.at),
            date=self.wording.day_of(last),
            wait=_capital(INTEREST_WAIT),
        )
        if not isinstance(rule.target or rule.opens, Clock):
            return reason  # holidays move business days only
        return self._skipping(reason, date_in(outcome.at, self.interview.zone), date_in(last, self.interview.zone))

    def reply(self, wait: Wait, window: Window) -> str:
        """Why a reply should be answered by its date."""
        last = window.target or window.opens
        reason = say("reason.answer-promptly", anchor=self.wording.day(wait.begun), date=self.wording.day_of(last))
        return self._skipping(reason, wait.begun, date_in(last, self.interview.zone))

    def wait(self, kind: str, wait: Wait, days: CheckInDays) -> str:
        """Why a check-in, the letting go or the own reminder has its day."""
        pace = PACES[self.interview.pace]
        if kind == "own-reminder":
            facts = {"wait": _capital(OWN_REMINDER_WAIT), "anchor": self.wording.day(wait.begun)}
            return self._counted("reason.own-reminder", days.first, **facts)
        if kind == "check-in-1":
            return self._with_pace(self._first_check_in(wait, days))
        if kind == "check-in-2":
            key = f"reason.second-check-in.{days.second.how}"
            return self._with_pace(self._counted(key, days.second, gap=written_number(pace.second)))
        key = f"reason.close-after-two.{days.closing.how}"
        return self._counted(key, days.closing, gap=written_number(pace.closing))

    def _first_check_in(self, wait: Wait, days: CheckInDays) -> str:
        pace = PACES[self.interview.pace]
        if days.promised is None:
            key = (
                "reason.week-after-reply" if days.first.how == "reply" else f"reason.week-after-thanks.{days.first.how}"
            )
            wait_words = written_number(pace.wait)
            if days.first.how != "unsent":
                wait_words = wait_words.capitalize()
            return self._counted(key, days.first, wait=wait_words)
        promise = wait.promise
        unit = f"unit.{promise.unit}.{'one' if promise.amount == 1 else 'many'}"
        said = say(
            f"reason.promise.{promise.kind}",
            date=self.wording.day(days.promised),
            amount=written_number(promise.amount),
            unit=say(unit),
        )
        moved = days.first.anchor != days.promised
        reason = say(
            "reason.promise-moved" if moved else "reason.promise-plus-grace",
            promise=said,
            moved=self.wording.day(days.first.anchor),
            grace=written_number(pace.grace),
            date=self.wording.day(days.first.day),
        )
        by_business_days = promise.kind == "within" and promise.unit == "business_days"
        counted_from = wait.begun if by_business_days else days.promised - timedelta(days=1)
        return self._skipping(reason, counted_from, days.first.day)

    def _counted(self, key: str, counted: Counted, **facts: str) -> str:
        reason = say(
            key, **{"date": self.wording.day(counted.day), "anchor": self.wording.day(counted.anchor), **facts}
        )
        return self._skipping(reason, counted.anchor, counted.day)

    def _with_pace(self, reason: str) -> str:
        return say("reason.pace", reason=reason) if self.interview.pace == "patient" else reason

    def _skipping(self, reason: str, after: date, until: date) -> str:
        """The reason, with the holidays named that fell between and moved the date."""
        holidays = self.business_days.holidays_between(after + timedelta(days=1), until)
        if not holidays:
            return reason
        names = [say("reason.holiday", name=name, date=self.wording.day(day)) for day, name in holidays]
        return say("reason.skipping", reason=reason, holidays=written_list(names))


def _capital(number: int) -> str:
    return written_number(number).capitalize()
