"""The people of interviews as contact cards (vCard): how to reach them, where and when you met, and nothing more."""

import uuid
from collections.abc import Iterable
from typing import Literal

from icalendar import Component
from icalendar.prop import vN, vOrg, vText

from checklist.export.links import alias_of
from checklist.record.model import Contact, Interview
from checklist.text.catalogue import say, written_day
from checklist.text.control_characters import dropped

type CardVersion = Literal["3.0", "4.0"]


class _Card(Component):
    """A card is written as a calendar's components are: version 4.0 wants its own number first."""

    name = "VCARD"
    canonical_order = ("VERSION", "FN", "N")  # type: ignore[assignment]


def cards_of(interviews: Iterable[Interview], version: CardVersion = "3.0", contact: str | None = None) -> list[str]:
    """A card for each person of the interviews, or for the one with that id in each."""
    return [
        _card(person, interview, version)
        for interview in interviews
        for person in interview.contacts
        if contact is None or person.id == contact
    ]


def _card(person: Contact, interview: Interview, version: CardVersion) -> str:
    name, company = dropped(person.name), dropped(interview.company)
    given, _, family = name.rpartition(" ")
    card = _Card()
    # Given as texts, since what is no property of calendars would be written without escapes.
    card.add("version", vText(version))
    card.add("fn", vText(name))
    # Which of a person's names is the family's nobody has said: the last of several, as most address books take it.
    card.add("n", vN((family, given, "", "", "") if given else ("", name, "", "", "")))
    # A recruiter of an agency works for the agency.
    if not (interview.via_agency and person.role == "recruiter"):
        card.add("org", vOrg((company,)))
    for key, text in (("title", person.title), ("email", person.email), ("tel", person.phone)):
        if text.strip():
            card.add(key, vText(dropped(text.strip())))
    card.add("note", vText(say("card.met", company=company, date=written_day(interview.day))))
    card.add("uid", vText(uuid.uuid5(uuid.NAMESPACE_OID, f"{alias_of(interview.id)}/{person.id}").urn))
    content: bytes = card.to_ical()
    return content.decode()
