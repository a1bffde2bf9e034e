"""Making the id of an interview: readable in a bookmark, made once, never changed."""

import re
import unicodedata
from collections.abc import Container
from datetime import date
from typing import Final

from checklist.limits import LIMITS

_NOTHING_LEFT: Final = "interview"


def slug(*texts: str, longest: int = LIMITS.slug) -> str:
    """Texts as lower-case ASCII words joined by hyphens, at most `longest` characters; may be empty."""
    # Letter by letter: a row of many accents would be put into order first, though none of them stays.
    decomposed = (part for letter in " ".join(texts) for part in unicodedata.normalize("NFKD", letter))
    letters = "".join(character for character in decomposed if not unicodedata.category(character).startswith("M"))
    return re.sub("[^a-z0-9]+", "-", letters.lower()).strip("-")[:longest].rstrip("-")


def interview_id(day: date, company: str, role: str, taken: Container[str] = ()) -> str:
    """The id of a new interview: its date, company and role, numbered where that is taken already."""
    begin = f"{day.isoformat()}-"
    words = slug(company, role, longest=LIMITS.slug - len(begin)) or _NOTHING_LEFT
    plain = identifier = begin + words
    number = 1
    while identifier in taken:
        number += 1
        identifier = f"{plain}-{number}"
    return identifier
