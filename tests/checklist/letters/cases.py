"""Interviews, each with one letter: whose, and at which moment. Their texts stand in `approved/`."""

from dataclasses import dataclass, field
from typing import Any

from tests.checklist.records import event

INTERVIEW: dict[str, Any] = {
    "schema": 1,
    "id": "2026-06-05-harrow-finch-operations-analyst",
    "company": "Harrow & Finch",
    "role": "Operations Analyst",
    "start": "2026-06-05T15:00",
    "time_zone": "Europe/London",
    "country": "GB",
    "subdivision": "ENG",
}
PROFILE: dict[str, Any] = {
    "name": "Mara Okafor",
    "phone": "0117 496 0123",
    "strengths": ["ten years of night shifts", "two moves of a stock system"],
}
DANA = {
    "id": "c1",
    "name": "Dana Lee",
    "title": "Head of Operations",
    "email": "dana@harrow.example",
    "talked_about": "winning over the night shift",
}
IVO = {"id": "c2", "name": "Ivo Brandt", "email": "ivo@harrow.example", "talked_about": "the Cardiff depot."}
SAM = {"id": "c8", "name": "Sam Roe", "role": "coordinator", "email": "sam@harrow.example"}
PRIYA = {"id": "c9", "name": "Ms Priya Nair", "role": "recruiter", "email": "priya@agency.example"}
NINE = [
    {"id": f"p{number}", "name": name}
    for number, name in enumerate(("Dana Lee", "Ivo Brandt", "Ruth Cole", "Ken Ito", "Aisha Khan", "Lars Holm"), 1)
] + [{"id": "p7", "name": "Mei Chen"}, {"id": "p8", "name": "Tom Bell"}, {"id": "p9", "name": "Zoë Dietz"}]
BY_FRIDAY_19 = {"kind": "by_date", "date": "2026-06-19"}
FRIDAY_EVENING = {"state": "done", "at": "2026-06-05T18:00+01:00"}
THANKED = {"thank-you:c1": FRIDAY_EVENING}


@dataclass(frozen=True)
class Case:
    """One letter: of which step, for what the record holds besides the interview itself."""

    name: str
    step: str
    now: str
    record: dict[str, Any] = field(default_factory=dict)
    profile: dict[str, Any] = field(default_factory=lambda: PROFILE)
    about: str | None = None

    @property
    def document(self) -> dict[str, Any]:
        """The whole record."""
        return INTERVIEW | self.record


CASES = (
    Case(
        "phone screening",
        "thank-you:c1",
        "2026-06-05T17:00+01:00",
        # Nobody has entered anything but a name yet.
        {"format": "phone", "contacts": [{"id": "c1", "name": "Jo"}], "role": ""},
        {},
    ),
    Case(
        "two interviewers, the second",
        "thank-you:c2",
        "2026-06-05T17:00+01:00",
        {"contacts": [DANA, IVO], "promise": BY_FRIDAY_19},
    ),
    Case("panel of nine", "thank-you", "2026-06-05T17:00+01:00", {"contacts": [*NINE, SAM]}),
    Case(
        "agency",
        "thank-you:c1",
        "2026-06-05T17:00+01:00",
        {"via_agency": True, "contacts": [DANA, PRIYA], "promise": {"kind": "next_week"}},
    ),
    Case(
        "one letter for all",
        "thank-you",
        "2026-06-05T17:00+01:00",
        {"one_letter": True, "contacts": [DANA, IVO], "promise": {"kind": "no_contact"}},
    ),
    Case(
        "one letter for five, through one of them",
        "thank-you",
        "2026-06-05T17:00+01:00",
        {"one_letter": True, "contacts": NINE[:5], "promise": BY_FRIDAY_19},
    ),
    Case(
        "a promise that passed",
        "check-in-1",
        "2026-06-23T09:00+01:00",
        {"contacts": [DANA], "promise": BY_FRIDAY_19, "steps": THANKED},
    ),
    Case(
        "nothing promised and no thanks sent",
        "check-in-1",
        "2026-06-12T09:00+01:00",
        {"contacts": [DANA, SAM]},
    ),
    Case(
        "a promise long past and no thanks sent",
        "check-in-1",
        "2026-07-06T09:00+01:00",
        {"contacts": [DANA], "promise": BY_FRIDAY_19},
    ),
    Case(
        "second check-in",
        "check-in-2",
        "2026-06-19T09:00+01:00",
        {
            "contacts": [DANA],
            "steps": THANKED | {"check-in-1": {"state": "done", "at": "2026-06-12T10:00+01:00"}},
            "drafts": {"thank-you:c1": {"subject": "Thank you for Friday", "body": "Dear Dana, …"}},
        },
    ),
    Case(
        "a reply",
        "answer-reply~e1",
        "2026-06-16T09:00+01:00",
        {
            "contacts": [DANA],
            "events": [
                event("reply", "2026-06-15T16:00+01:00") | {"promise": {"kind": "by_date", "date": "2026-06-26"}}
            ],
        },
    ),
    Case(
        "a request",
        "send-request~e1",
        "2026-06-16T09:00+01:00",
        {"contacts": [DANA], "events": [event("request", "2026-06-15T16:00+01:00") | {"what": "two references"}]},
    ),
    Case(
        "on hold",
        "ask-again",
        "2026-07-13T09:00+01:00",
        {"contacts": [DANA], "events": [event("on_hold", "2026-06-15T16:00+01:00")]},
    ),
    Case(
        "rejection",
        "thank-after-rejection",
        "2026-06-16T09:00+01:00",
        {"contacts": [DANA], "events": [event("rejected", "2026-06-15T16:00+01:00")]},
    ),
    Case(
        "an offer whose date has passed",
        "answer-offer",
        "2026-07-01T09:00+01:00",
        {"contacts": [DANA], "events": [event("offer", "2026-06-24T15:00+01:00") | {"reply_by": "2026-06-30"}]},
        about="more-time",
    ),
    Case(
        "yes to an offer",
        "answer-offer",
        "2026-06-25T09:00+01:00",
        {"contacts": [DANA], "events": [event("offer", "2026-06-24T15:00+01:00")]},
        about="yes",
    ),
    Case(
        "yes to an agency after their date",
        "answer-offer",
        "2026-07-01T09:00+01:00",
        {
            "via_agency": True,
            "contacts": [DANA, PRIYA],
            "events": [event("offer", "2026-06-24T15:00+01:00") | {"reply_by": "2026-06-30"}],
        },
        about="yes",
    ),
    Case(
        "no to an offer",
        "answer-offer",
        "2026-06-25T09:00+01:00",
        {"contacts": [DANA], "events": [event("offer", "2026-06-24T15:00+01:00")]},
        about="no",
    ),
    Case(
        "acceptance",
        "confirm-in-writing",
        "2026-06-25T09:00+01:00",
        {
            "contacts": [DANA],
            "events": [
                event("offer", "2026-06-24T15:00+01:00"),
                event("accepted", "2026-06-25T08:00+01:00", "e2"),
            ],
        },
    ),
    Case(
        "withdrawal through an agency",
        "say-no-kindly",
        "2026-06-16T09:00+01:00",
        {"via_agency": True, "contacts": [DANA, PRIYA], "events": [event("withdrawn", "2026-06-16T08:00+01:00")]},
    ),
    Case(
        "letter of interest",
        "letter-of-interest",
        "2026-07-14T09:00+01:00",
        {"contacts": [DANA, SAM], "events": [event("rejected", "2026-06-15T16:00+01:00")]},
    ),
)
