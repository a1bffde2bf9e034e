"""A backup of many interviews, or the single record that every command takes just as well."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checklist.dates.places import Places
from checklist.limits import LIMITS
from checklist.record.faults import Fault, FaultList, InputError
from checklist.record.fields import Fields, is_id, quoted
from checklist.record.model import Interview, Profile
from checklist.record.parse import check_schema, is_deleted, read_interview
from checklist.record.parts import read_profile
from checklist.text.catalogue import say


@dataclass(frozen=True)
class Backup:
    """What a file holds. `single` tells a single record from a backup that happens to hold one."""

    interviews: tuple[Interview, ...]
    document: Mapping[str, Any]
    single: bool
    profile: Profile
    """The candidate's own details; empty in a single record."""


def read_backup(document: object, places: Places) -> Backup:
    """The interviews of a backup or of a single record, less those deleted. Raises `InputError` with all faults."""
    if not isinstance(document, Mapping) or not ({"schema", "interviews", "start", "company"} & set(document)):
        raise InputError([Fault("", say("fault.not_ours"))])
    check_schema(document, "")
    if "interviews" not in document:
        if is_deleted(document):
            raise InputError([Fault("", say("fault.deleted"))])
        return Backup((read_interview(document, places),), document, single=True, profile=Profile())
    faults = FaultList()
    fields = Fields(document, "", faults)
    interviews = _read_members(fields, places)
    profile = read_profile(fields)
    if faults:
        raise InputError(faults)
    return Backup(tuple(interviews), document, single=False, profile=profile)


def _read_members(fields: Fields, places: Places) -> Sequence[Interview]:
    interviews = []
    seen: dict[str, str] = {}
    for path, value in fields.entries("interviews", LIMITS.interviews):
        item = fields.item(path, value)
        if item is None:
            continue
        identifier = value.get("id")
        if is_id(identifier):
            if identifier in seen:
                item.fault("id", "twice", value=quoted(identifier), first=seen[identifier])
            seen.setdefault(identifier, path)
        if is_deleted(value):
            item.identifier("id")
            item.instant("changed")
            continue
        try:
            interviews.append(read_interview(value, places))
        except InputError as error:
            for fault in error.faults:
                fields.faults.append(fault.within(path))
    return interviews
