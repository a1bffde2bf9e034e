"""Merging two versions of the same interviews, so that both sides agree and no later change is lost.

Works on JSON documents that have been read without fault. Merging versions of a record is commutative, associative and
idempotent: of each step, contact, event and draft the version changed later stays (deleted ones as their markers), of
everything else the version updated later. Equal ones are decided by the greater JSON text.

A deleted interview's marker and a record: the later one stays, whole. With the marker between an older and a newer
version the order of merging then matters, since a marker keeps nothing of what it deletes.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from checklist.instants import parse_instant

type Document = Mapping[str, Any]

_BY_KEY: Final = ("steps", "drafts")
_BY_ID: Final = ("contacts", "events")
_NEVER: Final = datetime.min.replace(tzinfo=UTC)


def canonical(value: Any) -> str:
    """The one JSON text of a value: names sorted, no spaces, ASCII only. The browser's store makes the same."""
    return json.dumps(_with_whole_numbers(value), sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def merge_interviews(one: Document, other: Document) -> Document:
    """Two versions of one interview made one. A deleted interview's marker wins over what is older."""
    if one == other:
        return one
    if one.get("deleted") is True or other.get("deleted") is True:
        return max(one, other, key=_interview_age)
    collections = {*_BY_KEY, *_BY_ID}
    one_alone, other_alone = _without(one, collections), _without(other, collections)
    merged = one_alone if _interview_age(one_alone) >= _interview_age(other_alone) else other_alone
    for name in _BY_KEY:
        if name in one or name in other:
            merged[name] = _merge_mappings(one.get(name, {}), other.get(name, {}), _changed)
    for name in _BY_ID:
        if name in one or name in other:
            merged[name] = _merge_lists(one.get(name, ()), other.get(name, ()), _later)
    return merged


def merge_backups(one: Document, other: Document) -> Document:
    """Two backups made one: every interview of either, each merged by its id, and the profile changed later."""
    if one == other:
        return one
    merged = dict(_merge_mappings(one, other, canonical))
    merged["interviews"] = _merge_lists(one["interviews"], other["interviews"], merge_interviews)
    if "profile" in one and "profile" in other:
        merged["profile"] = _later(one["profile"], other["profile"])
    return merged


def _merge_mappings(one: Document, other: Document, age: Callable[[Any], Any]) -> dict[str, Any]:
    merged = dict(one)
    for name, value in other.items():
        merged[name] = max(merged[name], value, key=age) if name in merged else value
    return merged


def _merge_lists(
    one: Sequence[Document],
    other: Sequence[Document],
    merge: Callable[[Document, Document], Document],
) -> Sequence[Document]:
    """The members of both lists, each once. Different lists come out in one order, whoever's came first."""
    if one == other:
        return one
    merged = {member["id"]: member for member in one}
    for member in other:
        known = merged.get(member["id"])
        merged[member["id"]] = member if known is None else merge(known, member)
    return sorted(merged.values(), key=lambda member: (len(member["id"]), member["id"]))


def _later(one: Document, other: Document) -> Document:
    return max(one, other, key=_changed)


def _changed(document: Document) -> tuple[datetime, str]:
    return _moment(document.get("changed")), canonical(document)


def _interview_age(document: Document) -> tuple[datetime, str]:
    moment = document.get("changed") if document.get("deleted") is True else document.get("updated_at")
    return _moment(moment), canonical(document)


def _moment(text: str | None) -> datetime:
    """A moment to compare by, a missing one older than any; in milliseconds, which is what browsers know."""
    if text is None:
        return _NEVER
    instant = parse_instant(text)
    return instant.replace(microsecond=instant.microsecond // 1000 * 1000)


def _without(document: Document, names: set[str]) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name not in names}


def _with_whole_numbers(value: Any) -> Any:
    """JavaScript knows one kind of number and writes 2.0 as 2."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, Mapping):
        return {name: _with_whole_numbers(member) for name, member in value.items()}
    if isinstance(value, list | tuple):
        return [_with_whole_numbers(member) for member in value]
    return value
