"""What a contact file (vCard 2.1 to 4.0) says of people: what a form has fields for, and nothing else."""

import binascii
import re
from collections.abc import Iterator
from typing import Final

from checklist.invitation.lines import Component, read_components
from checklist.record.faults import Fault, InputError
from checklist.text.catalogue import say

_GROUP: Final = re.compile(rb"^[A-Za-z0-9-]+\.(?=[A-Za-z-]+[;:])", re.MULTILINE)
"""What ties lines of a card together, as in `item1.EMAIL:`, and says nothing itself."""
_QUOTED_PRINTABLE: Final = (b"QUOTED-PRINTABLE", b"ENCODING=QUOTED-PRINTABLE")
"""How version 2.1 says that a value is encoded so; it then goes on in the next line after a `=` at its end."""


def people_in(text: str) -> list[dict[str, str]]:
    """The people of a contact file: `name`, `title`, `email` and `phone` of each, empty where it does not say.

    Raises `InputError` where it is no contact file, or names nobody.
    """
    content = b"\n".join(_plain(iter(_GROUP.sub(b"", text.encode()).splitlines())))
    people = [_person(card) for card in read_components(content, "VCARD").named("VCARD")]
    named = [person for person in people if person["name"]]
    if not named:
        raise InputError([Fault("", say("fault.no_person"))])
    return named


def _person(card: Component) -> dict[str, str]:
    email = card.text("EMAIL")
    return {
        "name": card.text("FN") or _full_name(card) or email,
        "title": card.text("TITLE"),
        "email": re.sub("^mailto:", "", email, flags=re.IGNORECASE),
        "phone": re.sub("^tel:", "", card.text("TEL"), flags=re.IGNORECASE),
    }


def _full_name(card: Component) -> str:
    """The given names and the family's, for a card without a name as it is spoken."""
    family, given, middle, *_ = [*card.text("N").split(";"), "", ""]
    return " ".join(filter(None, (part.strip() for part in (given, middle, family))))


def _plain(lines: Iterator[bytes]) -> Iterator[bytes]:
    """The lines, those encoded as version 2.1 may have them decoded and escaped as the other versions write them."""
    for line in lines:
        head, _, value = line.partition(b":")
        parts = head.split(b";")
        kept = [part for part in parts if part.upper() not in _QUOTED_PRINTABLE]
        if len(kept) == len(parts):
            yield line
            continue
        pieces = [value]
        while pieces[-1].endswith(b"="):
            pieces[-1] = pieces[-1][:-1]
            pieces.append(next(lines, b""))
        value = binascii.a2b_qp(b"".join(pieces))
        yield b";".join(kept) + b":" + value.replace(b"\r\n", b"\n").replace(b"\n", b"\\n")
