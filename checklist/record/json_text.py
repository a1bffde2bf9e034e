"""Bytes to a JSON document and back, strictly: nothing is guessed, and no name may stand twice in one object."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any, NoReturn

from checklist.limits import LIMITS
from checklist.record.faults import Fault, InputError
from checklist.text.catalogue import say
from checklist.text.control_characters import escaped

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_BRACKET = re.compile(r"[\[\]{}]")


def parse_document(content: bytes) -> Any:
    """The JSON document in these bytes. Raises `InputError` where they are none or too many."""
    if len(content) > LIMITS.file_bytes:
        raise _refusal("too_large", limit=f"{LIMITS.file_bytes:,}")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refusal("not_utf8") from error
    check_depth(text)
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except json.JSONDecodeError as error:
        reason = f"{error.msg}, line {error.lineno}, column {error.colno}"
        raise _refusal("not_json", reason=reason) from error
    except ValueError as error:  # a whole number of thousands of digits
        raise _refusal("not_json", reason=str(error)) from error


def check_depth(text: str) -> None:
    """Refuse JSON that is nested deeper than any of ours, before a parser that calls itself runs out of room.

    In the browser that would not be an error to catch: it would end Python.
    """
    depth = 0
    for bracket in _BRACKET.finditer(_STRING.sub("", text)):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > LIMITS.depth:
            raise _refusal("too_deep", limit=LIMITS.depth)


def write_document(document: Any) -> str:
    """The document as JSON text for a file or a terminal, which finds nothing in it to obey."""
    return "\n".join(escaped(line) for line in json.dumps(document, ensure_ascii=False, indent=2).split("\n")) + "\n"


def _object(pairs: list[tuple[str, Any]]) -> Mapping[str, Any]:
    for name, count in Counter(name for name, _ in pairs).items():
        if count > 1:
            raise _refusal("name_twice", name=name)
    return dict(pairs)


def _constant(name: str) -> NoReturn:
    raise _refusal("not_a_number", value=name)


def _refusal(key: str, **facts: object) -> InputError:
    return InputError([Fault("", say(f"fault.{key}", **facts))])
