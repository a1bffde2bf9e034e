"""The steps of any interview, before one is entered: titles and when, in words. For the page without Python."""

from typing import Any, Final

from checklist.rules.timing import MOST_LETTERS
from checklist.text.catalogue import say

_STEPS: Final = (
    ("ask-next-steps", "everyone"),
    ("collect-card:ID", "interviewer"),
    ("collect-cards", "no-interviewer"),
    ("debrief", "everyone"),
    ("agency-debrief", "agency"),
    ("thank-you:ID", "interviewer"),
    ("thank-you", "no-interviewer"),
    ("check-in-1", "everyone"),
    ("check-in-2", "everyone"),
    ("close", "everyone"),
)


def outline() -> dict[str, Any]:
    """The steps with their titles (`{name}` stands for a person), when they fall, and for whom they are.

    `for` is `everyone`, `interviewer` (one each, `ID` stands for the contact's id), `no-interviewer` or `agency`.
    """
    return {"steps": [_entry(step, audience) for step, audience in _STEPS]}


def _entry(step: str, audience: str) -> dict[str, Any]:
    kind = step.partition(":")[0]
    title = "title.thank-you.one" if step == "thank-you:ID" else f"title.{kind}"
    when = "when.collect-card" if kind == "collect-cards" else f"when.{kind}"
    entry = {"id": step, "title": say(title, name="{name}"), "when": say(when), "for": audience}
    if step == "thank-you:ID":
        return {**entry, "at_most": MOST_LETTERS}
    return entry
