"""A calendar or contact file (iCalendar, vCard) taken apart, with faults in words for what cannot be read.

Lines are unfolded before they are decoded, since they are folded between bytes, also within a letter. The lines
themselves are `icalendar`'s to read; its components are not used, since they look zones up where the page has none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from encodings import cp1252, utf_16  # named, so that the page's Python has them
from typing import Final, NamedTuple

from checklist.record.faults import Fault, InputError
from checklist.text.catalogue import say

_DEEPEST: Final = 10
_FOLD: Final = re.compile(rb"(?:\r\n|\r|\n)[ \t]")
_LINE: Final = re.compile(rb"\r\n|\r|\n")
_UTF_8_MARK: Final = b"\xef\xbb\xbf"
_UTF_16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")


class Property(NamedTuple):
    """One line: its value as it stands, and its parameters by name in capitals."""

    value: str
    parameters: dict[str, str]


@dataclass
class Component:
    """What lies between BEGIN and END."""

    name: str
    properties: dict[str, list[Property]] = field(default_factory=dict)
    parts: list["Component"] = field(default_factory=list)

    def first(self, name: str) -> Property | None:
        """The first property of that name."""
        return next(iter(self.properties.get(name, ())), None)

    def text(self, name: str) -> str:
        """The words of the first property of that name, or nothing."""
        found = self.first(name)
        return "" if found is None else _unescaped(found.value).strip()

    def named(self, name: str) -> Iterator["Component"]:
        """All components of that name within, at any depth."""
        for part in self.parts:
            if part.name == name:
                yield part
            yield from part.named(name)


def read_components(content: bytes, wanted: str = "VCALENDAR") -> Component:
    """All components of a file, in one without a name. Raises `InputError` where none of them is `wanted`."""
    whole = Component("")
    open_ones = [whole]
    for line in _decoded_lines(content):
        read = _read(line)
        if read is None:
            continue
        name, found = read
        if name == "BEGIN":
            if len(open_ones) > _DEEPEST:
                raise InputError([Fault("", say("fault.calendar_too_deep", limit=_DEEPEST))])
            part = Component(found.value.strip().upper())
            open_ones[-1].parts.append(part)
            open_ones.append(part)
        elif name == "END":
            if len(open_ones) > 1:
                open_ones.pop()
        else:
            open_ones[-1].properties.setdefault(name, []).append(found)
    if not any(True for _ in whole.named(wanted)):
        raise InputError([Fault("", say(f"fault.not_a_{wanted.lower()}"))])
    return whole


def _read(line: str) -> tuple[str, Property] | None:
    """The name, parameters and value of a line; None where it has not that shape, as in a text around the calendar."""
    from icalendar.parser import Contentline  # noqa: PLC0415 (a megabyte, which only those who open such a file need)

    try:
        name, parameters, value = Contentline(line).raw_parts()  # type: ignore[no-untyped-call]
    except ValueError:
        # A broken parameter, such as a quotation mark that is not closed, costs the parameters and not the line.
        name, _, value = line.partition(":")
        name = name.partition(";")[0].strip()
        return (name.upper(), Property(value, {})) if name.replace("-", "").isalnum() and value else None
    texts = {key.upper(): text if isinstance(text, str) else ",".join(text) for key, text in parameters.items()}
    return str(name).upper(), Property(str(value), texts)


def _decoded_lines(content: bytes) -> Iterator[str]:
    """UTF-8 as it should be, UTF-16 where it says so; a line that is neither is in the code page of Western Windows."""
    if content.startswith(_UTF_16_MARKS):
        content = utf_16.decode(content, "replace")[0].encode()
    content = _FOLD.sub(b"", content.removeprefix(_UTF_8_MARK))
    for line in _LINE.split(content):
        if not line.strip():
            continue
        try:
            yield line.decode()
        except UnicodeDecodeError:
            yield cp1252.Codec().decode(line, "replace")[0]


def _unescaped(text: str) -> str:
    return re.sub(r"\\([\\;,nN])", lambda match: "\n" if match[1] in "nN" else match[1], text)
