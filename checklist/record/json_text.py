"""Bytes to a JSON document and back, strictly: nothing is guessed, and no name may stand twice in one object."""

import json
import math
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from checklist.limits import LIMITS
from checklist.record.faults import Fault, InputError
from checklist.text.catalogue import say
from checklist.text.control_characters import escaped

# A text that is not closed goes on to the end, so that no text is gone over twice: JSON is not what it is either way.
_TEXT_OR_BRACKET: Final = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]', re.DOTALL)
_PLAIN_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)
_MOST_DIGITS: Final = 308
"""Of a whole number; one of more is none that every program can hold. JavaScript would make infinity of it."""
_SHOWN_DIGITS: Final = 20


class _NoNumber(str):
    """What stands where a number should be, as it is written: NaN, Infinity, or a number that becomes infinity."""

    __slots__ = ()


def parse_document(content: bytes) -> Any:
    """The JSON document in these bytes. Raises `InputError` where they are none or too many."""
    if len(content) > LIMITS.file_bytes:
        raise _refusal("too_large", limit=f"{LIMITS.file_bytes:,}")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refusal("not_utf8") from error
    check_depth(text)
    reader = _Reader()
    try:
        document = reader.read(text)
    except json.JSONDecodeError as error:
        reason = f"{error.msg}, line {error.lineno}, column {error.colno}"
        raise _refusal("not_json", reason=reason) from error
    if reader.found_no_number:
        raise InputError([next(_no_numbers(document, ""))])
    return document


def check_depth(text: str) -> None:
    """Refuse JSON that is nested deeper than any of ours, before a parser that calls itself runs out of room.

    In the browser that would not be an error to catch: it would end Python.
    """
    depth = 0
    for found in _TEXT_OR_BRACKET.finditer(text):
        if found[0] in {"[", "{"}:
            depth += 1
        elif found[0] in {"]", "}"}:
            depth -= 1
        if depth > LIMITS.depth:
            raise _refusal("too_deep", limit=LIMITS.depth)


def write_document(document: Any) -> str:
    """The document as JSON text for a file or a terminal, which finds nothing in it to obey."""
    return "\n".join(escaped(line) for line in json.dumps(document, ensure_ascii=False, indent=2).split("\n")) + "\n"


class _Reader:
    """Reads one document, and tells whether something in it should be a number and is none."""

    def __init__(self) -> None:
        self.found_no_number = False

    def read(self, text: str) -> Any:
        """The document, with `_NoNumber` in the place of each such number."""
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=self._no_number,
            parse_float=self._number,
            parse_int=self._whole_number,
        )

    def _no_number(self, text: str) -> _NoNumber:
        self.found_no_number = True
        return _NoNumber(text)

    def _number(self, text: str) -> float | _NoNumber:
        number = float(text)
        return number if math.isfinite(number) else self._no_number(text)

    def _whole_number(self, text: str) -> int | _NoNumber:
        return int(text) if len(text) <= _MOST_DIGITS else self._no_number(text)


def _object(pairs: list[tuple[str, Any]]) -> Mapping[str, Any]:
    document = dict(pairs)
    if len(document) < len(pairs):
        # The document has each name where it came first: the first that is not there came before.
        beside = zip(pairs, document, strict=False)
        again = next((name for (name, _), kept in beside if name != kept), pairs[len(document)][0])
        raise _refusal("name_twice", name=again)
    return document


def _no_numbers(value: Any, path: str) -> Iterator[Fault]:
    """The faults of what should be numbers and is none, each with its path."""
    if isinstance(value, _NoNumber):
        is_number = value.lstrip("-")[0].isdigit()
        shown = value if len(value) <= _SHOWN_DIGITS else f"{value[:_SHOWN_DIGITS]}…"
        yield Fault(path, say("fault.too_large_a_number" if is_number else "fault.not_a_number", value=shown))
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _no_numbers(inner, _member(path, name))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _no_numbers(inner, f"{path}[{index}]")


def _member(path: str, name: str) -> str:
    if not _PLAIN_NAME.fullmatch(name):
        return f"{path}[{json.dumps(name, ensure_ascii=False)}]"
    return f"{path}.{name}" if path else name


def _refusal(key: str, **facts: object) -> InputError:
    return InputError([Fault("", say(f"fault.{key}", **facts))])
