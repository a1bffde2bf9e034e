"""A step's id: its kind, for some with the contact it is for (`thank-you:c1`) or the reply it follows (`close~e1`)."""

import re
from dataclasses import dataclass

from checklist.limits import LIMITS

_PART = rf"[a-z0-9-]{{1,{LIMITS.id}}}"
_STEP = re.compile(rf"(?P<kind>{_PART})(:(?P<contact>{_PART}))?(~(?P<event>{_PART}))?", re.ASCII)


@dataclass(frozen=True)
class StepId:
    """The parts of a step's id."""

    kind: str
    contact: str | None = None
    event: str | None = None

    def __str__(self) -> str:
        contact = "" if self.contact is None else f":{self.contact}"
        event = "" if self.event is None else f"~{self.event}"
        return f"{self.kind}{contact}{event}"


def is_step_id(text: str) -> bool:
    """Whether the text has the form of a step's id, of this or another version of the rules."""
    return _STEP.fullmatch(text) is not None


def parse_step_id(text: str) -> StepId:
    """The parts of a text for which `is_step_id` holds."""
    match = _STEP.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return StepId(match["kind"], match["contact"], match["event"])
