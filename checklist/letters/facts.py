"""What the templates of letters may use, worked out for one interview, one step and one moment.

Texts, of which what nobody has entered stands as its placeholder, in square brackets:
`recipient` (as they are addressed), `person` (whom the letter thanks), `name` (the candidate's), `company`, `role`,
`topic` and `post` (the job, as in a subject and as in a sentence), `day` (of the interview), `talked_about`,
`strength`, `request`, `answer`, `wrote_on`, `new_day`, `start_day`, `salary`, `news`, `other_post`, `reply_subject`.

Texts that are empty where there is nothing to say: `people` (those to be thanked besides the recipient), `phone`,
`promised` (the date they named), `sent_on`, `checked_in_on`, `held_on`, `offered_on`, `answer_by`.

True or false: `agency` (the recipient stands between), `met` (the recipient was at the interview), `passed_on` (the
thanks are for somebody else),
`thanked` (a thank-you was sent), `asks_next_steps`, `no_contact`, `promise_is_near` (they named a date themselves, and
it comes soon), `promise_has_passed`, `promise_is_long_past`, `answer_is_late` (their date for an answer to the offer
has passed), `interviewed` (the interview is over).

`known` holds the names of the texts in the first list that somebody has entered.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from checklist.dates.business_days import BusinessDays
from checklist.dates.instants import date_in
from checklist.letters.english import PHRASES, PLACEHOLDERS
from checklist.letters.greetings import greeting_of, one_line
from checklist.letters.recipients import Recipient
from checklist.letters.templates import Fact
from checklist.plan.wording import Wording
from checklist.record.model import Contact, Interview, Outcome, OutcomeKind, Profile, Request
from checklist.record.step_ids import StepId, parse_step_id
from checklist.rules.check_ins import check_in_days
from checklist.rules.waits import waits_of
from checklist.text.catalogue import written_list

_OPTIONAL: Final = (
    "people",
    "phone",
    "promised",
    "sent_on",
    "checked_in_on",
    "held_on",
    "offered_on",
    "answer_by",
)
_TRUTHS: Final = (
    "agency",
    "met",
    "passed_on",
    "thanked",
    "asks_next_steps",
    "no_contact",
    "promise_is_near",
    "promise_has_passed",
    "promise_is_long_past",
    "answer_is_late",
    "interviewed",
)
_MOST_NAMED: Final = 3
"""Longer lists of names read like a register, and the one who passes the thanks on knows who was there."""
_NEAR: Final = timedelta(days=14)
"""A date further off is nothing to remind anyone of."""
_LONG_PAST: Final = 10
"""Working days after the day on which they hoped to have news: past these, a letter owns up to the time gone by."""
FACTS: Final = frozenset({*PLACEHOLDERS, *_OPTIONAL, *_TRUTHS, "topic", "post", "reply_subject", "known"})
"""The names of all facts."""


def placeholder(fact: str) -> str:
    """What stands in a letter for a fact that nobody has entered."""
    return f"[{PLACEHOLDERS[fact]}]"


def unknown_facts() -> dict[str, Fact]:
    """The facts of an interview of which nothing is known."""
    role, company = placeholder("role"), placeholder("company")
    topic = PHRASES["topic"].format(role=role)
    return {
        **{fact: placeholder(fact) for fact in PLACEHOLDERS},
        **dict.fromkeys(_OPTIONAL, ""),
        **dict.fromkeys(_TRUTHS, False),
        "known": frozenset(),
        "topic": topic,
        "post": PHRASES["post"].format(role=role, company=company),
        "reply_subject": PHRASES["reply"].format(subject=topic),
        "thanked": True,
    }


def facts_of(
    interview: Interview, profile: Profile, step: StepId, recipient: Recipient, now: datetime
) -> dict[str, Fact]:
    """The facts for the letter of a step at `now`, an instant."""
    met = recipient.contact is not None and recipient.contact.role == "interviewer"
    # To the employer's own people one writes as ever.
    agency = interview.via_agency and not met
    entered: dict[str, str] = {
        "recipient": "" if recipient.contact is None else greeting_of(recipient.contact).chosen,
        "person": "" if recipient.person is None else one_line(recipient.person.name),
        "name": one_line(profile.name),
        "strength": _strength(interview, profile, step),
        "talked_about": _in_a_sentence(_topic_of_talk(interview, recipient)),
        **_job(interview, agency=agency),
        **_message(interview, step),
    }
    known = {fact: text for fact, text in entered.items() if text}
    return {
        **unknown_facts(),
        **known,
        "known": frozenset(known),
        "phone": one_line(profile.phone),
        "people": _people(interview, recipient.contact),
        "agency": agency,
        "met": met,
        "passed_on": recipient.passes_on,
        **_history(interview, step, now),
        **_outcomes(interview, now),
        "interviewed": now >= interview.end,
    }


def _in_a_sentence(text: str) -> str:
    """Some words as they stand within a sentence: without a full stop of their own."""
    return one_line(text).rstrip(".")


def _job(interview: Interview, *, agency: bool) -> dict[str, str]:
    company, role = one_line(interview.company), one_line(interview.role)
    form = ".no-role" if not role else ".agency" if agency else ""
    return {
        "company": company,
        "role": role,
        "topic": PHRASES[f"topic{form}"].format(role=role, company=company),
        "post": PHRASES[f"post{form}"].format(role=role, company=company),
        "day": Wording(interview).day(interview.day),
    }


def _strength(interview: Interview, profile: Profile, step: StepId) -> str:
    """One of the strengths; each person's thank-you takes the next, so that no two of them say the same."""
    strengths = [text for strength in profile.strengths if (text := _in_a_sentence(strength))]
    people = [contact.id for contact in interview.interviewers]
    position = people.index(step.contact) if step.contact in people else 0
    return strengths[position % len(strengths)] if strengths else ""


def _topic_of_talk(interview: Interview, recipient: Recipient) -> str:
    """What was talked about: with the person thanked, else with the recipient, else with the first who is known."""
    if recipient.person is not None:
        return recipient.person.talked_about
    people = [recipient.contact] if recipient.contact is not None else []
    return next((each.talked_about for each in (*people, *interview.interviewers) if one_line(each.talked_about)), "")


def _people(interview: Interview, recipient: Contact | None) -> str:
    """The people met, but for the recipient; by name where they are few."""
    others = [each for each in interview.interviewers if each != recipient]
    if len(others) > _MOST_NAMED:
        return PHRASES["people.all" if len(others) == len(interview.interviewers) else "people.others"]
    return written_list([name for each in others if (name := one_line(each.name))])


def _message(interview: Interview, step: StepId) -> dict[str, str]:
    """When they wrote what the step follows, and what they asked for."""
    for event in interview.events:
        if event.id == step.event:
            request = _in_a_sentence(event.what) if isinstance(event, Request) else ""
            return {"wrote_on": Wording(interview).day_of(event.at), "request": request}
    return {}


def _history(interview: Interview, step: StepId, now: datetime) -> Mapping[str, Fact]:
    """What was promised and sent in the wait that the step belongs to."""
    waits = waits_of(interview)
    wait = next((each for each in waits if each.message is not None and each.message.id == step.event), waits[0])
    business_days = BusinessDays(interview.holidays)
    days = check_in_days(wait, interview, business_days, now)
    promised, today = days.promised, date_in(now, interview.zone)
    first = interview.ticks.get(wait.id("check-in-1"))
    sent = days.sending is not None and days.sending.how == "sent"
    wording = Wording(interview)
    return {
        "promised": "" if promised is None else wording.day(promised),
        "promise_is_near": promised is not None
        and wait.promise.kind == "by_date"
        and today <= promised <= today + _NEAR,
        "promise_has_passed": promised is not None and promised < today,
        "promise_is_long_past": promised is not None and business_days.after(promised, _LONG_PAST) < today,
        "no_contact": wait.no_contact,
        "asks_next_steps": _asks_next_steps(interview, step),
        "thanked": any(
            tick.state == "done" for each, tick in interview.ticks.items() if parse_step_id(each).kind == "thank-you"
        ),
        "sent_on": wording.day(days.sending.day) if sent and days.sending is not None else "",
        "checked_in_on": wording.day_of(first.at) if first is not None and first.state == "done" else "",
    }


def _asks_next_steps(interview: Interview, step: StepId) -> bool:
    """Whether a thank-you asks what comes next: where that was not asked yet, and once, of the first person thanked."""
    asked = interview.ticks.get("ask-next-steps")
    if interview.promise.kind != "unknown" or (asked is not None and asked.state == "done"):
        return False
    return step.contact in (None, next((each.id for each in interview.interviewers), None))


def _outcomes(interview: Interview, now: datetime) -> Mapping[str, Fact]:
    wording = Wording(interview)
    held, offer = last_outcome(interview, "on_hold"), last_outcome(interview, "offer")
    answer_by = None if offer is None else offer.reply_by
    return {
        "held_on": "" if held is None else wording.day_of(held.at),
        "offered_on": "" if offer is None else wording.day_of(offer.at),
        "answer_by": "" if answer_by is None else wording.day(answer_by),
        "answer_is_late": answer_by is not None and date_in(now, interview.zone) > answer_by,
    }


def last_outcome(interview: Interview, *kinds: OutcomeKind) -> Outcome | None:
    """The last outcome of one of these kinds; None where there was none."""
    found = [event for event in interview.events if isinstance(event, Outcome) and event.kind in kinds]
    return found[-1] if found else None
