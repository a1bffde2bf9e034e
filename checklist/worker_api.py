"""The worker's door: JSON text in, JSON text out. Zones and holidays come in through `supply`, one at a time.

The page never sees an exception: whatever is wrong with a record comes back as its faults.
"""

import contextlib
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, Final

from checklist.dates.business_days import BusinessDays
from checklist.dates.instants import NonexistentTimeError, from_local, is_ambiguous, parse_instant, text_in
from checklist.dates.places import Places
from checklist.invitation.calendar_file import CalendarFile
from checklist.limits import LIMITS
from checklist.output.chart import chart_of, description_of
from checklist.plan.agenda import agenda_of
from checklist.plan.plan import Plan, plan_of
from checklist.plan.silence import silence_of
from checklist.plan.when import when_to_write
from checklist.plan.wording import Wording
from checklist.record.backup import read_backup
from checklist.record.faults import Fault, FaultList, InputError
from checklist.record.fields import Fields, quoted
from checklist.record.json_text import check_depth, parse_document
from checklist.record.model import Interview
from checklist.record.parse import read_interview
from checklist.record.parts import read_profile
from checklist.rules.check_ins import check_in_days
from checklist.rules.timing import RULES_VERSION
from checklist.rules.waits import Wait, waits_of
from checklist.supplied_places import SuppliedPlaces
from checklist.text.catalogue import say

type Answer = dict[str, Any]

PACKAGES: Final[Mapping[str, str]] = {
    "checklist.export": "after-the-interview-export",
    "checklist.invitation.contact_file": "after-the-interview-export",
    "checklist.letters": "after-the-interview-letters",
    "icalendar": "icalendar",
}
"""What the page loads only when something that imports it is asked for: by module, the package that brings it.

Those of our own are a part of this package: a wheel apart, which tools/python/parts.py makes.
"""

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
        package = PACKAGES.get(error.name or "")
        if package is None:
            raise
        reply = {"needs": [{"kind": "package", "name": package}]}
    except InputError as error:
        reply = {"faults": _listed(error.faults)}
    return json.dumps(reply, ensure_ascii=False, separators=(",", ":"))


def _plans(question: Mapping[str, Any], places: Places) -> Answer:
    """The plan of each record, and by which version of the rules; a bad record never spoils the others."""
    try:
        now = _now(question)
    except InputError as error:
        return {"plans": [_faulty(record, error.faults) for record in question["records"]]}
    return {"plans": [_plan(record, now, places) for record in question["records"]], "rules_version": RULES_VERSION}


def _now(question: Mapping[str, Any]) -> datetime:
    """The page's clock, which may be set to any year."""
    try:
        return parse_instant(question["now"])
    except ValueError as error:
        wanted = say("wanted.now", first=LIMITS.first_year, last=LIMITS.last_year)
        raise InputError([Fault("now", say("fault.not", value=quoted(question["now"]), wanted=wanted))]) from error


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


def _interview(question: Mapping[str, Any], places: Places) -> Answer:
    """All that the page shows of one interview, from one reading and one plan; the picture only where it is asked for.

    Its plan, which day of silence it is (null where nobody is waited for), the date that its own promise means (those
    of replies stand with the replies), and by which version of the rules; or the faults of the record.
    """
    try:
        plan = _made(question["record"], _now(question), places)
    except InputError as error:
        return _faulty(question["record"], error.faults)
    answered = {
        "interview": plan.interview.id,
        "plan": plan.document(),
        "silence": _silence_in(plan.interview, plan.now),
        "promise": _promised(plan.interview, waits_of(plan.interview)[0], plan.now),
        "rules_version": RULES_VERSION,
    }
    return answered | (
        {"picture": {"svg": chart_of(plan), "words": description_of(plan)}} if question["picture"] else {}
    )


def _silence_in(interview: Interview, now: datetime) -> Answer | None:
    silence = silence_of(interview, now)
    if silence is None:
        return None
    return {"day": silence.day, "since": silence.since.isoformat(), "named": silence.named}


def _promised(interview: Interview, wait: Wait, now: datetime) -> Answer:
    """The date that the promise of a wait means, as it stands now; nulls where it means none."""
    day = check_in_days(wait, interview, BusinessDays(interview.holidays), now).promised
    if day is None:
        return {"date": None, "words": None}
    return {"date": day.isoformat(), "words": Wording(interview).day(day)}


def _promise(question: Mapping[str, Any], places: Places) -> Answer:
    """The date that a record's last promise means: that of its last reply or request, else the interview's.

    What they asked for counts as sent when it is due, or where they named no date as promptly as a reply is answered.
    """
    interview = read_interview(question["record"], places)
    wait = waits_of(interview)[-1]
    return _promised(interview, wait, interview.start if wait.message is None else wait.message.at)


def _when(question: Mapping[str, Any], places: Places) -> Answer:
    """When one may write to them, for an interview that is in no list yet."""
    told = when_to_write(read_interview(question["record"], places), _now(question))
    return {"sentence": told.sentence, "reason": told.reason, "step": told.step, "may_write": told.may_write}


def _today(question: Mapping[str, Any], places: Places) -> Answer:
    """The agenda over all records that can be planned."""
    now = parse_instant(question["now"])
    plans = []
    for record in question["records"]:
        with contextlib.suppress(InputError):
            plans.append(_still_valid(record, now, places))
    return {"agenda": agenda_of(plans, now).document()}


def _invitation(question: Mapping[str, Any], _: Places) -> Answer:
    """What a calendar file says of an interview, for the page to read on and the person to check.

    `bytes` is a text of which each character stands for a byte: lines are folded between bytes.
    """
    file = CalendarFile(question["bytes"].encode("latin-1"), _places)
    needs = _places.missing([{"time_zone": zone} for zone in file.zones])
    return {"needs": needs} if needs else file.document()


def _letter(question: Mapping[str, Any], places: Places) -> Answer:
    """The draft for a step's message, from the record and the candidate's own details."""
    from checklist.letters.letter import letter_of  # noqa: PLC0415 (with Jinja2, which only those who write need)

    faults = FaultList()
    fields = Fields(question, "", faults)
    profile, step, about = read_profile(fields), fields.text("step", required=True), fields.text("about")
    if faults:
        raise InputError(faults)
    interview = read_interview(question["record"], places)
    return {"letter": letter_of(interview, profile, step, about or None, _now(question)).document()}


def _advice(question: Mapping[str, Any], places: Places) -> Answer:
    """What to look at once more in a step's message while it is edited, and what it still holds to be filled in."""
    from checklist.letters.advice import review  # noqa: PLC0415 (see `_letter`)

    faults = FaultList()
    fields = Fields(question, "", faults)
    step, subject, body = (fields.text(name) for name in ("step", "subject", "body"))
    if faults:
        raise InputError(faults)
    return review(read_interview(question["record"], places), step, subject, body).document()


# What follows makes and reads files for other programs. Its modules are imported when they are asked for, so that the
# page need not have them, nor the packages that they need, before.


def _calendar(question: Mapping[str, Any], places: Places) -> Answer:
    """Interviews, or those of their steps that are named, as a calendar file, and what to record of it."""
    from checklist.export.calendar_export import Wishes, calendar_of  # noqa: PLC0415

    needs = _places.missing([{"time_zone": question["reader_zone"]}])
    if needs:
        return {"needs": needs}
    reader_zone = places.zone(question["reader_zone"])
    wishes = Wishes(question["site"], reader_zone, question["neutral"], question["with_interview"])
    made = calendar_of(_read_all(question, places), _now(question), wishes, question["steps"])
    return {"text": made.text, "exported": made.exported, "entries": made.entries}


def _contacts(question: Mapping[str, Any], places: Places) -> Answer:
    """The people of interviews, or the one that is named, as contact cards."""
    from checklist.export.contact_cards import cards_of  # noqa: PLC0415

    cards = cards_of(_read_all(question, places), question["version"], question["contact"])
    return {"text": "".join(cards), "cards": len(cards)}


def _card(question: Mapping[str, Any], _: Places) -> Answer:
    """The people in a contact file, for the page's fields."""
    from checklist.invitation.contact_file import people_in  # noqa: PLC0415

    return {"people": people_in(question["text"])}


def _spreadsheet(question: Mapping[str, Any], places: Places) -> Answer:
    """Interviews and their steps as a table."""
    from checklist.export.spreadsheet import spreadsheet_of  # noqa: PLC0415

    now = _now(question)
    return {"text": spreadsheet_of(plan_of(interview, now) for interview in _read_all(question, places))}


def _read_all(question: Mapping[str, Any], places: Places) -> list[Interview]:
    """The interviews of all records; what is wrong with one is said with its place among them."""
    interviews = []
    for position, record in enumerate(question["records"]):
        try:
            interviews.append(read_interview(record, places))
        except InputError as error:
            raise InputError([fault.within(f"records[{position}]") for fault in error.faults]) from error
    return interviews


def _faulty(record: Any, faults: Iterable[Fault]) -> Answer:
    identifier = record.get("id") if isinstance(record, Mapping) else None
    return {"interview": identifier, "faults": _listed(faults)}


def _check(question: Mapping[str, Any], places: Places) -> Answer:
    """What is wrong with a record before it is saved."""
    read_interview(question["record"], places)
    return {"faults": []}


def _backup(question: Mapping[str, Any], _: Places) -> Answer:
    """What is wrong with the text of a file, which may be a backup or a single record, before any of it is kept."""
    document = parse_document(question["text"].encode())
    if isinstance(document, Mapping):
        members = document.get("interviews", ())
        needs = _places.missing([document, *(members if isinstance(members, list) else ())])
        if needs:
            return {"needs": needs}
    read_backup(document, _places)
    return {"faults": []}


def _clock(question: Mapping[str, Any], places: Places) -> Answer:
    """The instant at which clocks in a zone show a time."""
    fields = Fields(question, "", FaultList())
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
    "interview": _interview,
    "plan": _plans,
    "check": _check,
    "clock": _clock,
    "today": _today,
    "when": _when,
    "promise": _promise,
    "invitation": _invitation,
    "backup": _backup,
    "letter": _letter,
    "advice": _advice,
    "calendar": _calendar,
    "contacts": _contacts,
    "card": _card,
    "spreadsheet": _spreadsheet,
}
