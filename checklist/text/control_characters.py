"""Characters that nobody sees and a screen obeys: they move its cursor, change its colours, turn letters round."""

import re
from typing import Final

# C0, DEL and C1; what ends a line; what embeds, overrides or isolates a direction of writing; halves of a character.
_CONTROL: Final = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SPACING: Final = frozenset("\t\n\r\u2028\u2029")
_NO_XML: Final = re.compile("[\ufffe\uffff]")


def escaped(text: str) -> str:
    r"""The text in one line that a terminal only shows: each control character as JSON would write it, like \u001b."""
    return _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def dropped(text: str) -> str:
    """The text without them, as a picture holds it; what stood between two words becomes a space."""
    return _NO_XML.sub("", _CONTROL.sub(lambda match: " " if match[0] in _SPACING else "", text))
