"""Letters with nothing filled in, for the page while it has no Python."""

from checklist.letters.facts import unknown_facts
from checklist.letters.letter import ABOUTS, chosen_name
from checklist.letters.templates import letter, letter_kinds, letter_names


def samples() -> dict[str, dict[str, str]]:
    """A letter for each kind of step, with `subject` and `body`.

    Where a step has several, the usual one under its kind, and each to choose from as `KIND:ABOUT`.
    """
    named = {kind: _usual(kind) for kind in sorted(letter_kinds())}
    named |= {f"{kind}:{about}": chosen_name(kind, about) for kind, abouts in ABOUTS.items() for about in abouts}
    facts = unknown_facts()
    filled = {key: letter(name, facts) for key, name in named.items()}
    return {key: {"subject": each.subject, "body": each.body} for key, each in filled.items()}


def _usual(kind: str) -> str:
    """The letter of a kind that is written most often."""
    names = (f"{kind}.one", kind, *(f"{kind}.{about}" for about in ABOUTS.get(kind, ())), f"{kind}.declined")
    return next(name for name in names if name in letter_names())
