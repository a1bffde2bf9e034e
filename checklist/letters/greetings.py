"""How a letter addresses a person: what was entered, else the first name, where a name shows which that is."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from checklist.letters.english import FORMAL_TITLES, LETTERS_AFTER_NAMES
from checklist.record.model import Contact
from checklist.text.control_characters import dropped


@dataclass(frozen=True)
class Greeting:
    """How one is addressed, and how one could be as well. `chosen` is empty for a name of no visible letters."""

    chosen: str
    choices: tuple[str, ...]


def greeting_of(contact: Contact) -> Greeting:
    """How letters address this person."""
    choices = greetings_for(contact.name)
    return Greeting(one_line(contact.greeting) or next(iter(choices), ""), choices)


def one_line(text: str) -> str:
    """A person's own text as it stands in a letter: in one line, without what nobody sees."""
    return " ".join(dropped(text).split())


def greetings_for(name: str) -> tuple[str, ...]:
    """The ways to address a person of that name, the usual one first; none for a name of no visible letters.

    "Dr. Ada Lovelace" is Ada, Ada Lovelace or Dr. Lovelace; "Lee, Dana" is Dana or Dana Lee; "Ms Lee" is only that.
    Where the first name cannot be told (initials, scripts in which it may come last) the whole name stands.
    """
    words = one_line(name).split()
    while len(words) > 1 and _plain(words[-1]) in LETTERS_AFTER_NAMES:
        words.pop()
    whole = _in_usual_order(" ".join(words).rstrip(","))
    words = whole.split()
    titles = list(takewhile(lambda word: _plain(word) in FORMAL_TITLES, words))
    names = words[len(titles) :]
    if not names:
        return (whole,) if whole else ()
    if titles and len(names) == 1:
        return (whole,)
    first = names[:1] if _is_first_name(names[0]) else []
    formal = [" ".join([*titles, *_surname(names)])] if titles else []
    return tuple(dict.fromkeys([*first, " ".join(names), *formal]))


def _in_usual_order(name: str) -> str:
    """A name from a list ("Lee, Dana") as it is spoken; other commas stay where they are."""
    last, _, first = name.partition(",")
    words = first.split()
    if not last or not words or not _is_first_name(words[0]):
        return name
    return f"{' '.join(words)} {last}"


def _plain(word: str) -> str:
    return word.strip(".,").replace(".", "").casefold()


def _is_first_name(word: str) -> bool:
    """Whether this looks like a name that people are called by: Latin letters, more than an initial."""
    letters = [sign for sign in word if sign not in "-'’"]
    return len(letters) > 1 and all(unicodedata.name(sign, "").startswith("LATIN ") for sign in letters)


def _surname(names: Sequence[str]) -> list[str]:
    """The last name, with the particles before it: "van Beethoven"."""
    particles = list(takewhile(str.islower, reversed(names[1:-1])))
    return [*reversed(particles), names[-1]]
