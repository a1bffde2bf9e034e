"""The worker's door: JSON text in, JSON text out. Zones and holidays come in through `supply`, one at a time.

The page never sees an exception: whatever is wrong with a record comes back as its faults.
"""

import contextlib
import functools
import io
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from checklist.agenda import agenda_of
from checklist.backup import read_backup
from checklist.business_days import BusinessDays
from checklist.chart import chart_of, description_of
from checklist.countries import Country, Holidays, read_country
from checklist.documents import check_depth, parse_document
from checklist.errors import Fault, InputError
from checklist.fields import Fields, quoted
from checklist.instants import NonexistentTimeError, from_local, is_ambiguous, parse_instant, text_in
from checklist.invitation.calendar_file import CalendarFile
from checklist.messages import say
from checklist.places import Places
from checklist.plan import Plan, plan_of
from checklist.promises import promised_date
from checklist.qr import LONGEST, qr_svg
from checklist.reading import read_interview
from checklist.rules import RULES_VERSION
from checklist.silence import silence_of
from checklist.waits import waits_of
from checklist.wording import Wording

type Answer = dict[str, Any]

PACKAGES: Final = frozenset({"icalendar", "segno"})
"""What the page loads only when something that imports it is asked for."""


class SuppliedPlaces:
    """The zones and countries that the page has handed over so far."""

    def __init__(self) -> None:
        self._names: dict[str, frozenset[str]] = {"zone": frozenset(), "country": frozenset()}
        self._zones: dict[str, ZoneInfo] = {}
        self._countries: dict[str, Country] = {}
        self.holidays = functools.cache(self._holidays)

    def supply(self, kind: str, name: str, content: bytes) -> None:
        """Take in a list of names (`zones`, `countries`), a `zone` (TZif) or a `country` (its table)."""
        match kind:
            case "zones":
                self._names["zone"] = frozenset(json.loads(content))
            case "countries":
                self._names["country"] = frozenset(json.loads(content)["countries"])
            case "zone":
                self._zones[name] = ZoneInfo.from_file(io.BytesIO(content), key=name)
            case "country":
                self._countries[name] = read_country(json.loads(content))
            case _:
                raise ValueError(kind)

    def zone(self, name: str) -> ZoneInfo | None:
        """The zone of that name, if it was handed over."""
        return self._zones.get(name)

    def knows_zone(self, name: str) -> bool:
        """Whether the zone can be had, if it was not handed over yet."""
        return name in self._names["zone"]

    def country(self, code: str) -> Country | None:
        """The country of that code, if it was handed over."""
        return self._countries.get(code)

    def missing(self, documents: Iterable[Any]) -> list[dict[str, str]]:
        """The zones and countries that exist, are named in these documents, and were not handed over yet."""
        have = {"zone": self._zones.keys(), "country": self._countries.keys()}
        wanted = {
            (kind, document[field])
            for document in documents
            if isinstance(document, Mapping)
            for kind, field in (("zone", "time_zone"), ("country", "country"))
            if isinstance(document.get(field), str)
        }
        return [
            {"kind": kind, "name": name}
            for kind, name in sorted(wanted)
            if name in self._names[kind] and name not in have[kind]
        ]

    def _holidays(self, code: str, subdivision: str | None) -> Holidays:
        return self._countries[code].holidays(subdivision)


_places: Final = SuppliedPlaces()
"""What the page has handed over, kept between calls since the worker lives as long as its page."""
_kept: Final[dict[str, tuple[str, Plan]]] = {}
"""The last plan of each interview, with the record that it was made from."""


def supply(kind: str, name: str, content: bytes) -> None:
    """Take in what `answer` said it needs."""
    _places.supply(kind, name, bytes(content))


def answer(request: str) -> str:
    """Answer one request of the page; or say what it `needs`, to be supplied before it is asked again.

    A request nested so deeply that it cannot be read is answered by its `fault`.
    """
    try:
        check_depth(request)
    except InputError as error:
        return json.dumps({"fault": str(error)})
    question = json.loads(request)
    documents = [*question.get("records", ()), question.get("record"), question]
    needs = _places.missing(documents)
    try:
        reply = {"needs": needs} if needs else _ANSWERS[question["kind"]](question, _places)
    except ModuleNotFoundError as error:
        if error.name not in PACKAGES:
            raise
        reply = {"needs": [{"kind": "package", "name": error.name}]}
    return json.dumps(reply, ensure_ascii=False, separators=(",", ":"))


def _plans(question: Mapping[str, Any], places: Places) -> Answer:
    """The plan of each record, and by which version of the rules; a bad record never spoils the others."""
    try:
        now = parse_instant(question["now"])
    except ValueError:
        fault = Fault("now", say("fault.not", value=quoted(question["now"]), wanted=say("wanted.now")))
        return {"plans": [_faulty(record, [fault]) for record in question["records"]]}
    return {"plans": [_plan(record, now, places) for record in question["records"]], "rules_version": RULES_VERSION}


def _plan(record: Any, now: datetime, places: Places) -> Answer:
    try:
        plan = _made(record, now, places)
    except InputError as error:
        return _faulty(record, error.faults)
    return {"interview": plan.interview.id, "plan": plan.document()}


def _made(record: Any, now: datetime, places: Places) -> Plan:
    """The plan of a record, kept for the agenda."""
    plan = plan_of(read_interview(record, places), now)
    _kept[plan.interview.id] = json.dumps(record), plan
    return plan


def _still_valid(record: Any, now: datetime, places: Places) -> Plan:
    """The kept plan of this very record while it holds, else a new one: so that an agenda over many costs little."""
    identifier = record.get("id") if isinstance(record, Mapping) else None
    text, plan = _kept.get(identifier, (None, None)) if isinstance(identifier, str) else (None, None)
    if plan is None or text != json.dumps(record) or not plan.holds_at(now):
        plan = _made(record, now, places)
    return plan


def _today(question: Mapping[str, Any], places: Places) -> Answer:
    """The agenda over all records that can be planned."""
    now = parse_instant(question["now"])
    plans = []
    for record in question["records"]:
        with contextlib.suppress(InputError):
            plans.append(_still_valid(record, now, places))
    return {"agenda": agenda_of(plans, now).document()}


def _chart(question: Mapping[str, Any], places: Places) -> Answer:
    """The picture of a record's timeline, as SVG; and the same in words."""
    try:
        plan = plan_of(read_interview(question["record"], places), parse_instant(question["now"]))
    except InputError as error:
        return {"faults": _listed(error.faults)}
    return {"svg": chart_of(plan), "words": description_of(plan)}


def _invitation(question: Mapping[str, Any], _: Places) -> Answer:
    """What a calendar file says of an interview, for the page to read on and the person to check.

    `bytes` is a text of which each character stands for a byte: lines are folded between bytes.
    """
    try:
        file = CalendarFile(question["bytes"].encode("latin-1"), _places)
        needs = _places.missing([{"time_zone": zone} for zone in file.zones])
        return {"needs": needs} if needs else file.document()
    except InputError as error:
        return {"faults": _listed(error.faults)}


def _promise(question: Mapping[str, Any], places: Places) -> Answer:
    """The date that a record's last promise means (its last reply's, else the interview's)."""
    try:
        interview = read_interview(question["record"], places)
    except InputError as error:
        return {"faults": _listed(error.faults)}
    wait = waits_of(interview)[-1]
    day = promised_date(wait.promise, wait.begun, BusinessDays(interview.holidays))
    if day is None:
        return {"date": None, "words": None}
    return {"date": day.isoformat(), "words": Wording(interview).day(day)}


def _waiting(question: Mapping[str, Any], places: Places) -> Answer:
    """Which day of silence it is, and since when; nothing where nobody is waited for."""
    try:
        interview = read_interview(question["record"], places)
    except InputError as error:
        return {"faults": _listed(error.faults)}
    silence = silence_of(interview, parse_instant(question["now"]))
    return {"day": None, "since": None} if silence is None else {"day": silence.day, "since": silence.since.isoformat()}


def _faulty(record: Any, faults: Iterable[Fault]) -> Answer:
    identifier = record.get("id") if isinstance(record, Mapping) else None
    return {"interview": identifier, "faults": _listed(faults)}


def _check(question: Mapping[str, Any], places: Places) -> Answer:
    """What is wrong with a record before it is saved."""
    try:
        read_interview(question["record"], places)
    except InputError as error:
        return {"faults": _listed(error.faults)}
    return {"faults": []}


def _backup(question: Mapping[str, Any], _: Places) -> Answer:
    """What is wrong with the text of a file, which may be a backup or a single record, before any of it is kept."""
    try:
        document = parse_document(question["text"].encode())
        if isinstance(document, Mapping):
            members = document.get("interviews", ())
            needs = _places.missing([document, *(members if isinstance(members, list) else ())])
            if needs:
                return {"needs": needs}
        read_backup(document, _places)
    except InputError as error:
        return {"faults": _listed(error.faults)}
    return {"faults": []}


def _qr(question: Mapping[str, Any], _: Places) -> Answer:
    """A link as a QR code; no picture where the link is too long for one."""
    text = question["text"]
    return {"svg": qr_svg(text) if len(text) <= LONGEST else None}


def _clock(question: Mapping[str, Any], places: Places) -> Answer:
    """The instant at which clocks in a zone show a time."""
    fields = Fields(question, "", [])
    local = fields.local("local")
    name = fields.text("time_zone", required=True)
    zone = places.zone(name)
    if zone is None:
        fields.fault("time_zone", "not", value=quoted(name), wanted=say("wanted.zone"))
    if zone is None or local is None:
        return {"faults": _listed(fields.faults)}
    try:
        instant = from_local(local, zone)
    except NonexistentTimeError:
        fields.fault("start", "gap", value=quoted(question["local"]), zone=zone.key)
        return {"faults": _listed(fields.faults)}
    warnings = []
    if is_ambiguous(local, zone):
        warnings.append({"code": "ambiguous_start", "message": say("warning.ambiguous_start")})
    return {"instant": text_in(instant, zone), "warnings": warnings}


def _listed(faults: Iterable[Fault]) -> list[dict[str, str]]:
    return [{"path": fault.path, "message": fault.message} for fault in faults]


_ANSWERS: Final[Mapping[str, Callable[[Mapping[str, Any], Places], Answer]]] = {
    "plan": _plans,
    "check": _check,
    "clock": _clock,
    "today": _today,
    "promise": _promise,
    "waiting": _waiting,
    "chart": _chart,
    "invitation": _invitation,
    "backup": _backup,
    "qr": _qr,
}
