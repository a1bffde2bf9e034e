"""To whom each letter goes."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checklist.record.model import Contact, ContactRole, Interview
from checklist.record.step_ids import StepId

_TO_OTHERS: Final = frozenset({"thank-references", "withdraw-elsewhere"})
"""Steps whose letters go to people of whom this interview knows nothing."""
_TO_AN_INTERVIEWER: Final = frozenset({"letter-of-interest"})
_AGENCY: Final[tuple[ContactRole, ...]] = ("recruiter", "coordinator", "interviewer")
_EMPLOYER: Final[tuple[ContactRole, ...]] = ("coordinator", "recruiter", "interviewer")
_BOSS: Final[tuple[ContactRole, ...]] = ("interviewer", "coordinator", "recruiter")


@dataclass(frozen=True)
class Recipient:
    """Who gets a letter (None: not recorded), and whom it thanks where that is one person."""

    contact: Contact | None
    person: Contact | None

    @property
    def passes_on(self) -> bool:
        """Whether they are asked to pass the thanks on."""
        return self.person is not None and self.contact != self.person


def recipient_of(interview: Interview, step: StepId) -> Recipient:
    """To whom the letter of a step goes.

    Through an agency to the recruiter; a person's thank-you to that person, or where their address is missing to the
    coordinator's; all else to whoever arranged it, else to the first interviewer.
    """
    person = person_of(interview, step)
    if step.kind in _TO_OTHERS:
        return Recipient(None, None)
    if interview.via_agency:
        between = _first(interview.contacts, _AGENCY[:2])
        return Recipient(between or person or _first(interview.contacts, _AGENCY), person)
    if person is not None:
        coordinator = _first((each for each in interview.contacts if each.email), ("coordinator",))
        return Recipient(person if person.email else coordinator or person, person)
    return Recipient(_first(interview.contacts, _BOSS if step.kind in _TO_AN_INTERVIEWER else _EMPLOYER), None)


def newcomer_role(interview: Interview, step: StepId) -> ContactRole | None:
    """What part is played by the one who gets this letter, if they are entered now; None: nobody whom one enters.

    Whoever arranged it, where the letter may go to them: an interviewer would have a thank-you of their own.
    """
    if step.kind in _TO_OTHERS:
        return None
    if interview.via_agency:
        return _AGENCY[0]
    return (_BOSS if step.kind in _TO_AN_INTERVIEWER else _EMPLOYER)[0]


def person_of(interview: Interview, step: StepId) -> Contact | None:
    """The person whose step this is; None where it is nobody's, or theirs who is no longer listed."""
    return next((contact for contact in interview.contacts if contact.id == step.contact), None)


def _first(contacts: Iterable[Contact], roles: tuple[ContactRole, ...]) -> Contact | None:
    """The first person of the first of these roles that anyone has."""
    people = list(contacts)
    return next((each for role in roles for each in people if each.role == role), None)
