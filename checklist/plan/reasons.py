"""Why each step has its dates: one plain sentence with the facts that were used."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from checklist.dates.business_days import BusinessDays
from checklist.dates.instants import date_in
from checklist.plan.wording import Wording
from checklist.record.model import Event, Interview, Message, Request
from checklist.rules.check_ins import CheckInDays, Counted, new_year_after
from checklist.rules.moments import Clock
from checklist.rules.outcomes import Asked
from checklist.rules.steps import FirstCheckIn, Window
from checklist.rules.timing import HOLD_WAIT, INTEREST_WAIT, OWN_REMINDER_WAIT, PACES, StepRule
from checklist.rules.waits import Wait
from checklist.text.catalogue import knows, say, written_list, written_number


@dataclass(frozen=True)
class Reasons:
    """Finds the reasons for the steps of one interview."""

    interview: Interview
    business_days: BusinessDays
    wording: Wording

    def over(self, event: Event) -> str:
        """Why a step is set aside by a message or an outcome."""
        key = f"reason.over.{event.kind}"
        return say(key if knows(key) else "reason.over.outcome", date=self.wording.day_of(event.at))

    def missed(self, kind: str, reason: str, wait: Wait, check_in: FirstCheckIn) -> str:
        """The reason of a step that was missed, with what to do instead, where there is something.

        `wait` is the one that the interview began, `check_in` its first check-in.
        """
        key = f"missed.{kind}"
        if kind == "thank-you":
            if check_in.ticked:
                key = f"{key}.checked-in"
            elif wait.no_contact:
                return reason
        if not knows(key):
            return reason
        return say("reason.missed", reason=reason, instead=say(key))

    def interview_day(self, rule: StepRule) -> str:
        """Why a step of the interview day has its dates."""
        return say(f"reason.{rule.rule}", end=self.wording.moment(self.interview.end))

    def asked(self, asked: Asked) -> str:
        """Why a step that an outcome asks for has its dates."""
        rule, window = asked.rule, asked.window
        key = f"reason.{rule.rule}"
        if rule.after:
            key = f"{key}.{'waiting' if asked.first is None else asked.first.state}"
        elif knows(f"{key}.{rule.kind}"):
            key = f"{key}.{rule.kind}"
        last = window.target or window.opens
        reason = say(
            key,
            anchor=self.wording.day_of(window.opens if rule.after else asked.outcome.at),
            date=self.wording.day_of(last),
            wait=_capital(HOLD_WAIT if asked.outcome.kind == "on_hold" else INTEREST_WAIT),
        )
        return self._skipping_on_the_way(reason, rule, asked.outcome.at, last)

    def message(self, message: Message, rule: StepRule, window: Window) -> str:
        """Why a reply should be answered, or what they asked for sent, by its date."""
        last = window.target or window.opens
        key, due, what = f"reason.{rule.rule}", self.wording.day_of(last), ""
        if isinstance(message, Request):
            if message.due is not None:
                key, due = f"{key}.due", self.wording.moment(message.due)
            if message.what:
                what = say("reason.request.what", what=message.what)
        reason = say(key, anchor=self.wording.day_of(message.at), date=due, what=what)
        return self._skipping_on_the_way(reason, rule, message.at, last)

    def _skipping_on_the_way(self, reason: str, rule: StepRule, after: datetime, until: datetime) -> str:
        """The reason with the holidays named, where business days were counted: nothing else is moved by them."""
        if not isinstance(rule.target or rule.opens, Clock):
            return reason
        return self._skipping(reason, date_in(after, self.interview.zone), date_in(until, self.interview.zone))

    def wait(self, kind: str, wait: Wait, days: CheckInDays) -> str:
        """Why a check-in, the letting go or the own reminder has its day."""
        pace = PACES[self.interview.pace]
        if kind == "own-reminder":
            return self._counted("reason.own-reminder", days.first, wait=_capital(OWN_REMINDER_WAIT))
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
            how = days.first.how
            wait_words = written_number(pace.wait) if how.endswith(".unsent") else _capital(pace.wait)
            return self._counted(f"reason.week-after-{how}", days.first, wait=wait_words)
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
            date=self.wording.day(_reached(days.first)),
        )
        by_business_days = promise.kind == "within" and promise.unit == "business_days"
        counted_from = days.base if by_business_days else days.promised - timedelta(days=1)
        reason = self._skipping(reason, counted_from, _reached(days.first))
        if days.sending is not None and promise.kind != "by_date":
            key = f"reason.promise-after-request.{days.sending.how}"
            reason = say(key, reason=reason, base=self.wording.day(days.base))
        return self._past_years_end(reason, days.first)

    def _counted(self, key: str, counted: Counted, **facts: str) -> str:
        reached = _reached(counted)
        reason = say(key, date=self.wording.day(reached), anchor=self.wording.day(counted.anchor), **facts)
        return self._past_years_end(self._skipping(reason, counted.anchor, reached), counted)

    def _past_years_end(self, reason: str, counted: Counted) -> str:
        """The reason, with the move past New Year where there was one, and the holidays that made it longer."""
        if counted.before_years_end is None:
            return reason
        reason = say("reason.years-end", reason=reason, date=self.wording.day(counted.day))
        return self._skipping(reason, new_year_after(counted.before_years_end), counted.day)

    def _with_pace(self, reason: str) -> str:
        return say("reason.pace", reason=reason) if self.interview.pace == "patient" else reason

    def _skipping(self, reason: str, after: date, until: date) -> str:
        """The reason, with the holidays named that fell between and moved the date."""
        holidays = self.business_days.holidays_between(after + timedelta(days=1), until)
        if not holidays:
            return reason
        names = [say("reason.holiday", name=name, date=self.wording.day(day)) for day, name in holidays]
        return say("reason.skipping", reason=reason, holidays=written_list(names))


def _reached(counted: Counted) -> date:
    """Where the count itself ended, before the year's end moved it."""
    return counted.before_years_end or counted.day


def _capital(number: int) -> str:
    return written_number(number).capitalize()
