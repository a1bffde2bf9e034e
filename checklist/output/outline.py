"""The steps of any interview, before one is entered: titles and when, in words. For the page without Python."""

from collections.abc import Iterator
from typing import Any, Final

from checklist.rules.timing import CHECK_INS, EVERY_RULE, INTERVIEW_DAY, MOST_LETTERS, WAIT, Audience, StepRule
from checklist.text.catalogue import knows, say

_LATER: Final = (Audience.REPLIED, Audience.REQUESTED, Audience.SILENCED)
"""What some waits alone bring, and nobody can know of before."""
_PARTS: Final = {Audience.INTERVIEWERS: (Audience.INTERVIEWER, Audience.NO_INTERVIEWER)}


def outline() -> list[dict[str, Any]]:
    """The steps with their titles (`{name}` stands for a person), when they fall, and for whom they are.

    `for` is `everyone`, `interviewer` (one each, `ID` stands for the contact's id), `no-interviewer` or `agency`.
    """
    rules = [rule for rule in (*INTERVIEW_DAY, *WAIT) if rule.audience not in _LATER]
    return [entry for rule in rules for entry in _entries(rule)]


def _entries(rule: StepRule) -> Iterator[dict[str, Any]]:
    for audience in _PARTS.get(rule.audience, (rule.audience,)):
        each = audience is Audience.INTERVIEWER
        key = f"title.{rule.kind}"
        entry = {
            "id": f"{rule.kind}:ID" if each else rule.kind,
            "title": say(f"{key}.one" if each and knows(f"{key}.one") else key, name="{name}"),
            "when": say(f"when.{rule.kind}"),
            "for": audience,
        }
        yield {**entry, "at_most": MOST_LETTERS} if each and rule.audience is Audience.INTERVIEWERS else entry


def step_kinds() -> dict[str, list[str]]:
    """What the page must know of kinds of steps: those `sent` as a message, late as well, and the `check_ins`."""
    return {"sent": sorted({rule.kind for rule in EVERY_RULE if rule.sent}), "check_ins": list(CHECK_INS)}
