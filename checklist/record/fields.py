"""Taking a JSON document apart field by field, noting a fault for each field that is not what it should be.

Nothing is corrected on the way: a field is right, or it is a `Fault` with its path.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final

from checklist.dates.instants import parse_date, parse_instant, parse_local
from checklist.limits import LIMITS
from checklist.record.faults import Fault, FaultList
from checklist.text.catalogue import say

_QUOTED: Final = 60
_JSON: Final = json.JSONEncoder(ensure_ascii=False, default=str)
_ID = re.compile(rf"[a-z0-9-]{{1,{LIMITS.id}}}", re.ASCII)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def is_id(text: object) -> bool:
    """Whether this is an id: a-z, 0-9 and the hyphen."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


def quoted(value: object) -> str:
    """A value as a fault quotes it: as JSON, cut where it is long; no more of it is written than is quoted."""
    text = ""
    if isinstance(value, dict | list):
        for part in _JSON.iterencode(value):
            text += part[: _QUOTED + 1]
            if len(text) > _QUOTED:
                break
    else:
        text = _JSON.encode(value[:_QUOTED] if isinstance(value, str) else value)
    text = _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
    return text if len(text) <= _QUOTED else f"{text[: _QUOTED - 1]}…"


class Fields:
    """One JSON object being read. Faults of all objects of a document gather in one list."""

    def __init__(self, document: Mapping[str, Any], path: str, faults: FaultList) -> None:
        self.document = document
        self.path = path
        self.faults = faults

    def fault(self, name: str, key: str, **facts: object) -> None:
        """Note that the field `name` is at fault, in the words of the sentence `key`."""
        self.faults.append(Fault(name, say(f"fault.{key}", **facts)).within(self.path))

    def has(self, name: str) -> bool:
        """Whether the field is there at all."""
        return name in self.document

    def _value[T](self, name: str, wanted: str, read: Callable[[Any], T], default: T, *, required: bool = False) -> T:
        """The field as `read` gives it. `wanted` says in words what it should be."""
        if name not in self.document:
            if required:
                self.fault(name, "missing", wanted=wanted)
            return default
        value = self.document[name]
        try:
            return read(value)
        except (ValueError, TypeError):
            self.fault(name, "not", value=quoted(value), wanted=wanted)
            return default

    def text(self, name: str, most: int = LIMITS.text, *, required: bool = False) -> str:
        """A text of at most so many characters; where it is required, one that is not blank."""
        text = self._value(name, say("wanted.text"), _text, "", required=required)
        if required and self.document.get(name) == text and not text.strip():
            self.fault(name, "empty")
        if len(text) > most:
            self.fault(name, "too_long", length=f"{len(text):,}", limit=f"{most:,}")
        return text

    def identifier(self, name: str) -> str:
        """An id, which must be there."""
        return self._value(name, say("wanted.id", most=LIMITS.id), _id, "", required=True)

    def truth(self, name: str) -> bool:
        """True or false; false where it is left out."""
        return self._value(name, say("wanted.truth"), _truth, default=False)

    def number(self, name: str, first: int, last: int, default: int, *, required: bool = False) -> int:
        """A whole number from `first` to `last`."""
        wanted = say("wanted.number", first=first, last=f"{last:,}")

        def read(value: Any) -> int:
            if isinstance(value, bool) or not isinstance(value, int) or not first <= value <= last:
                raise ValueError(value)
            return value

        return self._value(name, wanted, read, default, required=required)

    def choice[T: str](self, name: str, choices: tuple[T, ...], default: T, *, required: bool = False) -> T:
        """One of a few words."""
        wanted = say("wanted.choice", choices=", ".join(choices))
        return self._value(name, wanted, lambda value: choices[choices.index(value)], default, required=required)

    def instant(self, name: str, *, required: bool = False) -> datetime | None:
        """A moment with its offset from UTC."""
        return self._moment(name, "instant", parse_instant, required=required)

    def local(self, name: str) -> datetime | None:
        """A date and clock time without offset, which must be there."""
        return self._moment(name, "local", parse_local, required=True)

    def day(self, name: str, *, required: bool = False) -> date | None:
        """A calendar date."""
        return self._moment(name, "date", parse_date, required=required)

    def _moment[T](self, name: str, wanted: str, parse: Callable[[str], T], *, required: bool) -> T | None:
        wanted = say(f"wanted.{wanted}", first=LIMITS.first_year, last=LIMITS.last_year)
        return self._value(name, wanted, lambda value: parse(_text(value)), None, required=required)

    def group(self, name: str) -> "Fields":
        """An object within this one; an empty one where it is left out or is none."""
        return Fields(self._value(name, say("wanted.object"), _object, {}), self._at(name), self.faults)

    def entries(self, name: str, most: int | None = None) -> Iterator[tuple[str, Any]]:
        """The items of a list, each with its path; none where it is left out, or where there are more than `most`."""
        items: list[Any] = self._value(name, say("wanted.list"), _list, [])
        if not self._has_too_many(name, len(items), most):
            yield from ((f"{self._at(name)}[{index}]", item) for index, item in enumerate(items))

    def item(self, path: str, value: Any) -> "Fields | None":
        """An item that must be an object, with its own path."""
        if isinstance(value, dict):
            return Fields(value, path, self.faults)
        self.faults.append(Fault(path, say("fault.not", value=quoted(value), wanted=say("wanted.object"))))
        return None

    def members(self, most: int | None = None) -> Iterator[tuple[str, Any]]:
        """The names and values of this object; none where there are more than `most`."""
        if not self._has_too_many("", len(self.document), most):
            yield from self.document.items()

    def _has_too_many(self, name: str, count: int, most: int | None) -> bool:
        if most is None or count <= most:
            return False
        self.fault(name, "too_many", count=f"{count:,}", limit=f"{most:,}")
        return True

    def _at(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name


def _text(value: Any) -> str:
    if not isinstance(value, str) or _LONE_SURROGATE.search(value):
        raise TypeError(value)
    return value


def _id(value: Any) -> str:
    if not is_id(value):
        raise ValueError(value)
    return str(value)


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError(value)
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value
