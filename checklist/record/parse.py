"""From a JSON document to an `Interview`, or to the list of everything that is wrong with it.

The form is that of the interview file, schema 1. What the domain does not use (notes, drafts, a contact's title) is
checked all the same, so that a file that passes here can be trusted everywhere.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final, get_args
from zoneinfo import ZoneInfo

from checklist.dates.holidays import Holidays
from checklist.dates.instants import NonexistentTimeError, date_in, from_local, is_ambiguous, text_in
from checklist.dates.places import Places
from checklist.limits import LIMITS
from checklist.record.faults import Fault, FaultList, InputError
from checklist.record.fields import Fields, quoted
from checklist.record.model import Format, Interview, Outcome, PaceName, Request
from checklist.record.parts import read_contacts, read_events, read_promise, read_ticks, step_members
from checklist.text.catalogue import say, written_date

SCHEMA: Final = 1
"""The version of the interview file that this package reads and writes."""

FORMATS: Final = get_args(Format.__value__)
PACES: Final = get_args(PaceName.__value__)
DEFAULT_DURATION: Final = 60


def read_interview(document: object, places: Places) -> Interview:
    """The interview that the document describes. Raises `InputError` with all faults found."""
    faults = FaultList()
    if not isinstance(document, Mapping):
        raise InputError([Fault("", say("fault.not_an_interview"))])
    check_schema(document, "")
    fields = Fields(document, "", faults)
    interview = _read(fields, places)
    if interview is None or faults:
        raise InputError(faults)
    return interview


def is_deleted(document: Mapping[str, Any]) -> bool:
    """Whether this is the marker that a deleted interview, contact or event leaves."""
    return document.get("deleted") is True


def check_schema(document: Mapping[str, Any], path: str) -> None:
    """Refuse a document of another version; it is left as it is, since we cannot know what it means."""
    fields = Fields(document, path, FaultList())
    schema = document.get("schema")
    if not fields.has("schema"):
        fields.fault("schema", "missing", wanted=SCHEMA)
    elif isinstance(schema, bool) or not isinstance(schema, int) or schema < 1:
        fields.fault("schema", "not", value=quoted(schema), wanted=say("wanted.schema", schema=SCHEMA))
    elif schema > SCHEMA:
        fields.fault("schema", "newer_schema", found=quoted(schema), schema=SCHEMA)
    if fields.faults:
        raise InputError(fields.faults)


def _read(fields: Fields, places: Places) -> Interview | None:
    identifier = fields.identifier("id")
    company = fields.text("company", required=True)
    texts = {name: fields.text(name) for name in ("role", "round", "notes")}
    if fields.document.get("process", "") != "":
        fields.identifier("process")
    local = fields.local("start")
    duration = fields.number("duration_minutes", LIMITS.shortest_duration, LIMITS.longest_duration, DEFAULT_DURATION)
    fields.choice("format", FORMATS, "onsite")
    pace = fields.choice("pace", PACES, "standard")
    via_agency = fields.truth("via_agency")
    one_letter = fields.truth("one_letter")
    zone = _read_zone(fields, places)
    holidays = _read_holidays(fields, places)
    contacts = read_contacts(fields)
    promise = read_promise(fields)
    ticks = read_ticks(fields)
    events = read_events(fields)
    _check_drafts(fields)
    exported = _read_exported(fields)
    fields.instant("updated_at")
    if zone is None or local is None:
        return None
    try:
        start = from_local(local, zone)
    except NonexistentTimeError:
        fields.fault("start", "gap", value=quoted(fields.document["start"]), zone=zone.key)
        return None
    interview = Interview(
        id=identifier,
        company=company,
        role=texts["role"],
        start=start,
        end=start + timedelta(minutes=duration),
        start_is_ambiguous=is_ambiguous(local, zone),
        zone=zone,
        holidays=holidays,
        via_agency=via_agency,
        pace=pace,
        one_letter=one_letter,
        contacts=contacts,
        promise=promise,
        ticks=ticks,
        exported=exported,
        events=events,
        document=fields.document,
    )
    if not fields.faults:
        _check_sequence(interview, fields)
    return interview


def _read_zone(fields: Fields, places: Places) -> ZoneInfo | None:
    name = fields.text("time_zone", required=True)
    if not name.strip():
        return None
    zone = places.zone(name)
    if zone is None:
        fields.fault("time_zone", "not", value=quoted(name), wanted=say("wanted.zone"))
    return zone


def _read_holidays(fields: Fields, places: Places) -> Holidays | None:
    code = fields.text("country")
    subdivision = fields.text("subdivision")
    if not code:
        if subdivision:
            fields.fault("subdivision", "needs_country")
        return None
    country = places.country(code)
    if country is None:
        fields.fault("country", "unknown_country", value=quoted(code))
        return None
    if subdivision and subdivision not in country.subdivisions:
        known = ", ".join(sorted(country.subdivisions))
        fields.fault(
            "subdivision",
            "unknown_subdivision" if known else "no_subdivisions",
            value=quoted(subdivision),
            country=code,
            known=known,
        )
        return None
    return places.holidays(code, subdivision or None)


def _check_drafts(fields: Fields) -> None:
    drafts = fields.group("drafts")
    for step, value in drafts.members(LIMITS.steps):
        draft = drafts.item(f"{drafts.path}[{quoted(step)}]", value)
        if draft is not None:
            draft.text("subject")
            draft.text("body")
            draft.instant("changed")


def _read_exported(fields: Fields) -> dict[str, int]:
    """What has been put into a calendar file: how often each of its entries has been sent since."""
    exported = {}
    for step, entry in step_members(fields.group("exported")):
        exported[step] = entry.number("sequence", 0, LIMITS.sequence, 0, required=True)
        entry.instant("changed")
    return exported


def _check_sequence(interview: Interview, fields: Fields) -> None:
    """What cannot have come before what it follows."""
    day = interview.day
    promised = interview.promise.day
    if promised is not None and promised < day:
        fields.fault(
            "promise.date",
            "promise_too_early",
            value=written_date(promised, with_year=True),
            base=written_date(day, with_year=True),
        )
    # Paths name places in the document, where deleted events stand too, in the order in which they are kept.
    positions = {event["id"]: index for index, event in enumerate(fields.document.get("events", ()))}
    for event in interview.events:
        path = f"events[{positions[event.id]}]"
        date = date_in(event.at, interview.zone)
        if not isinstance(event, Outcome):
            if event.at < interview.start:
                fields.fault(f"{path}.at", f"{event.kind}_too_early")
            if event.promise.day is not None and event.promise.day < date:
                fields.fault(
                    f"{path}.promise.date",
                    f"{event.kind}_promise_too_early",
                    value=written_date(event.promise.day, with_year=True),
                    base=written_date(date, with_year=True),
                )
            if isinstance(event, Request) and event.due is not None and event.due <= event.at:
                zone = interview.zone
                fields.fault(
                    f"{path}.due", "due_too_early", value=text_in(event.due, zone), base=text_in(event.at, zone)
                )
        elif event.reply_by is not None and event.reply_by < date:
            fields.fault(
                f"{path}.reply_by",
                "reply_by_too_early",
                value=written_date(event.reply_by, with_year=True),
                base=written_date(date, with_year=True),
            )
