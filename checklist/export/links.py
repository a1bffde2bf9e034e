"""Names and addresses under which other programs keep a record: they say its day, and nothing about who.

`app/router/links.ts` makes the same names and finds the interview by them again.
"""

import re
from typing import Final

_DATED: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_NO_DAY: Final = "0000-00-00"


def alias_of(identifier: str) -> str:
    """What stands for an interview's id where no company may be named: its day and the FNV-1a hash of the id."""
    day = _DATED.match(identifier)
    value = 0x811C9DC5
    for byte in identifier.encode():
        value = (value ^ byte) * 0x01000193 % 2**32
    return f"{_NO_DAY if day is None else day[0]}-interview-{value:08x}"


def address_of(site: str, identifier: str, step: str, *, neutral: bool) -> str:
    """The bookmark of an interview's step (of the interview itself where that is empty) on the site's checklist."""
    named = identifier if _DATED.match(identifier) and not neutral else alias_of(identifier)
    return f"{site.rstrip('/')}/checklist/#{named}" + (f"/{step}" if step else "")
