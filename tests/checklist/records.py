"""Records to start from in tests."""

from typing import Any

FRIDAY_IN_BERLIN: dict[str, Any] = {
    "schema": 1,
    "id": "2026-06-05-acme-data-engineer",
    "company": "Acme",
    "role": "Data Engineer",
    "start": "2026-06-05T16:30",
    "duration_minutes": 60,
    "time_zone": "Europe/Berlin",
    "country": "DE",
}

CONTRACT_EXAMPLE: dict[str, Any] = {
    "schema": 1,
    "id": "2026-06-05-acme-data-engineer",
    "process": "acme-data-engineer",
    "company": "Acme",
    "role": "Data Engineer",
    "round": "Second round",
    "start": "2026-06-05T16:30",
    "duration_minutes": 60,
    "time_zone": "Europe/Berlin",
    "country": "DE",
    "subdivision": "BE",
    "format": "onsite",
    "via_agency": False,
    "pace": "standard",
    "contacts": [
        {
            "id": "c1",
            "name": "Dana Lee",
            "title": "CTO",
            "role": "interviewer",
            "email": "dana@acme.example",
            "phone": "",
            "card": True,
            "talked_about": "the move to event sourcing",
            "changed": "2026-06-05T15:40:00Z",
        },
        {
            "id": "c2",
            "name": "Sam Roe",
            "role": "coordinator",
            "email": "",
            "phone": "+49 30 1234",
            "card": False,
            "changed": "2026-06-05T15:41:00Z",
        },
    ],
    "promise": {"kind": "within", "amount": 2, "unit": "weeks", "quote": "you'll hear in a week or two"},
    "steps": {
        "ask-next-steps": {"state": "done", "at": "2026-06-05T17:28+02:00", "changed": "2026-06-05T15:42:00Z"},
        "thank-you:c1": {"state": "done", "at": "2026-06-05T20:10+02:00", "changed": "2026-06-05T18:11:00Z"},
        "debrief": {"state": "skipped", "at": "2026-06-06T09:00+02:00", "changed": "2026-06-06T07:00:00Z"},
    },
    "events": [
        {
            "id": "e1",
            "kind": "reply",
            "at": "2026-06-19T11:00+02:00",
            "promise": {"kind": "unknown"},
            "changed": "2026-06-19T09:05:00Z",
        },
        {
            "id": "e2",
            "kind": "offer",
            "at": "2026-06-24T15:00+02:00",
            "reply_by": "2026-06-30",
            "changed": "2026-06-24T13:02:00Z",
        },
    ],
    "drafts": {"check-in-1": {"subject": "…", "body": "…", "changed": "2026-06-20T08:00:00Z"}},
    "notes": "",
    "updated_at": "2026-06-24T13:02:00Z",
}

SENT_ON_SATURDAY: dict[str, Any] = {"thank-you": {"state": "done", "at": "2026-06-06T10:00+02:00"}}


def event(kind: str, at: str, identifier: str = "e1") -> dict[str, Any]:
    """A reply or an outcome as a record holds it."""
    return {"id": identifier, "kind": kind, "at": at}
