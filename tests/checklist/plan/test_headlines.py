"""What now, in one sentence, in every state.

The interview: Friday 5 June 2026, 16:30 to 17:30 in Berlin. Notes and thanks are aimed at Saturday 6 June, 17:30 at the
latest; without a promise the first check-in falls on Friday 12 June, a working week after the thanks.
"""

import pytest


def done(*steps):
    return {step: {"state": "done", "at": "2026-06-05T18:00+02:00"} for step in steps}


FIRST_DAY = done("ask-next-steps", "collect-cards", "debrief", "thank-you")
REPLY = {"id": "e1", "kind": "reply", "at": "2026-06-09T12:00+02:00"}
REQUEST = {"id": "e1", "kind": "request", "at": "2026-06-09T12:00+02:00"}
OFFER = {"id": "e1", "kind": "offer", "at": "2026-06-09T12:00+02:00", "reply_by": "2026-06-12"}
ON_HOLD = {"id": "e1", "kind": "on_hold", "at": "2026-06-05T18:00+02:00"}
ACCEPTED = {"id": "e1", "kind": "accepted", "at": "2026-06-09T12:00+02:00"}
CASES = {
    "before": ("2026-06-05T12:00+02:00", {}, "Your interview is on Friday 5 June, 16:30."),
    "notes open, aimed at four hours after the end": (
        "2026-06-05T18:30+02:00",
        {"steps": done("ask-next-steps", "collect-cards")},
        "Write down how it went by Friday 5 June, 21:30.",
    ),
    "notes due, at the latest a day after the end": (
        "2026-06-06T12:00+02:00",
        {"steps": done("ask-next-steps", "collect-cards", "thank-you")},
        "Write down how it went by Saturday 6 June, 17:30.",
    ),
    "wait": ("2026-06-09T12:00+02:00", {"steps": FIRST_DAY}, "Leave it until Friday 12 June."),
    # The last day for the check-in was Monday 15 June.
    "late": ("2026-06-16T12:00+02:00", {"steps": FIRST_DAY}, "Check in once, briefly: still worth doing."),
    # A reply on Tuesday is answered by Wednesday; that it follows a reply need not be said in this sentence.
    "a reply to answer": (
        "2026-06-09T12:30+02:00",
        {"steps": FIRST_DAY, "events": [REPLY]},
        "Answer their message by Wednesday 10 June, 17:00.",
    ),
    # What they asked for on Tuesday is sent by Wednesday, or by the moment they named; late, it is still welcome.
    "a request to meet": (
        "2026-06-09T12:30+02:00",
        {"steps": FIRST_DAY, "events": [REQUEST]},
        "Send what they asked for by Wednesday 10 June, 17:00.",
    ),
    "a request that is late": (
        "2026-06-11T17:30+02:00",
        {"steps": FIRST_DAY, "events": [REQUEST]},
        "Send what they asked for: still worth doing.",
    ),
    # Their date is Friday 12 June.
    "an offer with days to think": (
        "2026-06-11T12:00+02:00",
        {"steps": FIRST_DAY, "events": [OFFER]},
        "Answer the offer by Friday 12 June, 17:00.",
    ),
    "an offer on its last day": (
        "2026-06-12T18:00+02:00",
        {"steps": FIRST_DAY, "events": [OFFER]},
        "Answer the offer today.",
    ),
    "an offer whose date has passed": (
        "2026-06-13T09:00+02:00",
        {"steps": FIRST_DAY, "events": [OFFER]},
        "Answer the offer: their date has passed, so ring them now.",
    ),
    # Twenty working days after Friday 5 June: 8 to 12, 15 to 19, 22 to 26, 29 to 3 July.
    "on hold": (
        "2026-06-09T12:30+02:00",
        {"steps": FIRST_DAY | done("answer-hold"), "events": [ON_HOLD]},
        "Leave it until Friday 3 July.",
    ),
    # A yes is confirmed in writing within a day.
    "a yes to confirm": (
        "2026-06-09T12:30+02:00",
        {"steps": FIRST_DAY, "events": [ACCEPTED]},
        "Confirm in writing that you accept by Wednesday 10 June, 12:00.",
    ),
    "all done after a yes": (
        "2026-06-09T12:30+02:00",
        {
            "steps": FIRST_DAY | done("confirm-in-writing", "offer-secured", "withdraw-elsewhere", "thank-references"),
            "events": [ACCEPTED],
        },
        "You have said yes, and nothing is left to do here.",
    ),
}


@pytest.mark.parametrize(("now", "fields", "headline"), CASES.values(), ids=CASES.keys())
def test_the_headline_says_what_now(planned, now, fields, headline):
    assert planned(now, **fields).document()["headline"].startswith(headline)
