"""The letter of a step: its draft, made from the record and the candidate's own details."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from checklist.letters.english import PHRASES, PLACEHOLDERS
from checklist.letters.facts import facts_of, last_outcome, placeholder
from checklist.letters.greetings import Greeting, greeting_of, one_line
from checklist.letters.recipients import Recipient, newcomer_role, recipient_of
from checklist.letters.templates import Fact, letter, letter_kinds, letter_names, script, script_names
from checklist.record.faults import Fault, InputError
from checklist.record.fields import quoted
from checklist.record.model import Contact, ContactRole, Interview, Profile, Reply, Request
from checklist.record.step_ids import StepId
from checklist.rules.timing import CHECK_INS, INTERVIEW_DAY, OUTCOMES, WAIT, Audience
from checklist.rules.waits import waits_of

ABOUTS: Final[Mapping[str, tuple[str, ...]]] = {"answer-offer": ("time", "more-time", "yes", "no")}
"""Where a step has several letters to choose from: the choices, the usual one first."""
_SAME_AS: Final[Mapping[str, str]] = {"answer-offer.no": "say-no-kindly.declined"}
"""Letters that read as another one does."""
_THAT_DECIDE: Final = frozenset({"yes", "no"})
_OF_A_PERSON: Final = frozenset({"talked_about"})


@dataclass(frozen=True)
class Missing:
    """A fact that the letter wants and nobody has entered; `contact` is whose it is, for a fact of one person."""

    fact: str
    contact: str | None
    words: str

    def document(self) -> dict[str, str]:
        """As the page reads it."""
        whose = {} if self.contact is None else {"contact": self.contact}
        return {"fact": self.fact, **whose, "words": self.words}


@dataclass(frozen=True)
class Letter:
    """The draft for one step."""

    step: str
    about: str | None
    abouts: tuple[str, ...]
    to: Contact | None
    newcomer: ContactRole | None
    """The part of whoever gets it, where nobody is recorded who could; None: somebody is, or it goes to others."""
    subject: str
    body: str
    missing: tuple[Missing, ...]
    greeting: Greeting | None
    script: str | None
    """What to say on the phone, where one would rather ring."""

    def document(self) -> dict[str, Any]:
        """As the page reads it."""
        to, greeting = self.to, self.greeting
        return {
            "step": self.step,
            "about": self.about,
            "abouts": list(self.abouts),
            "to": [] if to is None else [{"contact": to.id, "name": to.name, "email": to.email}],
            "newcomer": self.newcomer,
            "subject": self.subject,
            "body": self.body,
            "missing": [missing.document() for missing in self.missing],
            "greeting": None
            if to is None or greeting is None
            else {"contact": to.id, "chosen": greeting.chosen, "choices": list(greeting.choices)},
            "script": self.script,
        }


def letter_of(interview: Interview, profile: Profile, step: str, about: str | None, now: datetime) -> Letter:
    """The letter of a step at `now`, an instant. `about` is one of the step's `ABOUTS`; None: the first.

    Raises `InputError` where the step has no letter, or none of that kind.
    """
    identifier = step_with_letter(interview, step)
    abouts = ABOUTS.get(identifier.kind, ())
    chosen = _about(step, abouts, about)
    recipient = recipient_of(interview, identifier)
    facts = facts_of(interview, profile, identifier, recipient, now)
    facts["reply_subject"] = _reply_subject(interview, recipient, facts)
    name = _name(interview, identifier, chosen)
    filled = letter(name, facts)
    spoken = script(identifier.kind, facts) if _is_phoned(identifier, chosen, facts) else None
    return Letter(
        step=step,
        about=chosen,
        abouts=abouts,
        to=recipient.contact,
        newcomer=newcomer_role(interview, identifier) if recipient.contact is None else None,
        subject=filled.subject,
        body=filled.body,
        missing=tuple(_missing(f"{filled.subject}\n{filled.body}\n{spoken or ''}", facts, interview, recipient)),
        greeting=None if recipient.contact is None else greeting_of(recipient.contact),
        script=spoken,
    )


def step_with_letter(interview: Interview, step: str) -> StepId:
    """The step of that id. Raises `InputError` where this interview has none, or none with a letter."""
    steps = {str(each): each for each in steps_with_letters(interview)}
    if step not in steps:
        known = ", ".join(steps)
        raise InputError([Fault("step", PHRASES["fault.no_letter"].format(step=quoted(step), known=known))])
    return steps[step]


def steps_with_letters(interview: Interview) -> Iterator[StepId]:
    """The steps of an interview for which there is something to write, in the order of a timeline.

    Those of outcomes are among them before the outcome is entered: who is about to say no may write it first.
    """
    kinds = letter_kinds()
    for rule in INTERVIEW_DAY:
        if rule.kind in kinds:
            yield from (StepId(rule.kind, contact=person.id) for person in interview.interviewers)
            yield StepId(rule.kind)
    for wait in waits_of(interview):
        wants = {Reply: Audience.REPLIED, Request: Audience.REQUESTED}.get(type(wait.message))
        has_check_ins = not wait.no_contact and not wait.under_outcome
        for rule in WAIT:
            is_there = has_check_ins if rule.kind in CHECK_INS else rule.audience is wants
            if rule.kind in kinds and is_there:
                yield wait.step_id(rule.kind)
    asked = dict.fromkeys(rule.kind for rules in OUTCOMES.values() for rule in rules)
    yield from (StepId(kind) for kind in asked if kind in kinds)


def _about(step: str, abouts: tuple[str, ...], wanted: str | None) -> str | None:
    if wanted is None:
        return next(iter(abouts), None)
    if wanted in abouts:
        return wanted
    key = "fault.about" if abouts else "fault.no_abouts"
    message = PHRASES[key].format(value=quoted(wanted), step=quoted(step), choices=", ".join(abouts))
    raise InputError([Fault("about", message)])


def _name(interview: Interview, step: StepId, about: str | None) -> str:
    """The name of the template, of those for this kind of step."""
    if about is not None:
        return chosen_name(step.kind, about)
    if step.contact is not None:
        return f"{step.kind}.one"
    if step.kind in letter_names():
        return step.kind
    # What is declined is an offer; else an application is withdrawn. The last that happened decides.
    last = last_outcome(interview, "offer", "declined", "withdrawn")
    return f"{step.kind}.{'withdrawn' if last is None or last.kind == 'withdrawn' else 'declined'}"


def chosen_name(kind: str, about: str) -> str:
    """The name of the template for one of the letters that a kind of step has to choose from."""
    name = f"{kind}.{about}"
    return _SAME_AS.get(name, name)


def _is_phoned(step: StepId, about: str | None, facts: Mapping[str, Fact]) -> bool:
    """Whether one would rather ring: a second time, or once the date of an offer has passed and one needs more time."""
    if step.kind == "answer-offer":
        return facts["answer_is_late"] is True and about not in _THAT_DECIDE
    return step.kind in script_names()


def _reply_subject(interview: Interview, recipient: Recipient, facts: Mapping[str, Fact]) -> str:
    """The subject of a check-in: it replies to the thank-you, as that was kept, else as it would be made.

    Where no thank-you was sent there is nothing to reply to, and the job is named.
    """
    drafts = interview.document.get("drafts", {})
    own = () if recipient.contact is None else (f"thank-you:{recipient.contact.id}",)
    others = (step for step in drafts if step.startswith("thank-you:"))
    kept = [one_line(drafts[step].get("subject", "")) for step in (*own, "thank-you", *others) if step in drafts]
    subject = next(filter(None, kept), "")
    if not subject:
        if not facts["thanked"]:
            return f"{facts['topic']}, {facts['day']}"
        subject = letter("thank-you.one" if facts["met"] else "thank-you", facts).subject
    return subject if subject.startswith("Re: ") else PHRASES["reply"].format(subject=subject)


def _missing(text: str, facts: Mapping[str, Fact], interview: Interview, recipient: Recipient) -> Iterator[Missing]:
    """What the text still holds to be filled in."""
    # Where nobody is known who was there, it is kept with whoever gets the letter.
    met = recipient.contact if facts["met"] else next(iter(interview.interviewers), recipient.contact)
    person = recipient.person or met
    known = facts["known"]
    for fact, words in PLACEHOLDERS.items():
        if isinstance(known, frozenset) and fact not in known and placeholder(fact) in text:
            yield Missing(fact, person.id if person is not None and fact in _OF_A_PERSON else None, words)
