"""Bad input is refused in one clear sentence that names the field; good input keeps all it holds."""

import copy
import json
from datetime import UTC, datetime

import pytest

from checklist.record.backup import read_backup
from checklist.record.faults import InputError
from checklist.record.parse import read_interview
from tests.checklist.records import CONTRACT_EXAMPLE, FRIDAY_IN_BERLIN


def faults_of(document, places):
    with pytest.raises(InputError) as caught:
        read_backup(document, places)
    return [str(fault) for fault in caught.value.faults]


def changed(**fields):
    return {**FRIDAY_IN_BERLIN, **fields}


def without(name):
    return {field: value for field, value in FRIDAY_IN_BERLIN.items() if field != name}


ZONE = "is not an IANA time zone, like Europe/Berlin"
START = "a date and time between the years 2000 and 2100, like 2026-06-05T16:30, without an offset"
INSTANT = "a date and time with its offset between the years 2000 and 2100, like 2026-06-05T17:28+02:00"
DATE = "a date between the years 2000 and 2100, like 2026-06-05"
REPLY = {"id": "e1", "kind": "reply", "at": "2026-06-19T11:00+02:00"}
REQUEST = {"id": "e1", "kind": "request", "at": "2026-06-15T10:00+02:00"}
DANA = {"id": "c1", "name": "Dana"}

BAD = {
    "no company": (without("company"), ["company: is missing; it should be a text"]),
    "empty company": (changed(company="  "), ["company: is empty; it should say something"]),
    "company of another kind": (changed(company=3), ["company: 3 is not a text"]),
    "no start": (without("start"), [f"start: is missing; it should be {START}"]),
    "a day that does not exist": (
        changed(start="2026-02-30T10:00"),
        [f'start: "2026-02-30T10:00" is not {START}'],
    ),
    "an hour that does not exist": (changed(start="2026-06-05T24:30"), [f'start: "2026-06-05T24:30" is not {START}']),
    "a start with an offset": (
        changed(start="2026-06-05T16:30+02:00"),
        [f'start: "2026-06-05T16:30+02:00" is not {START}'],
    ),
    "a year before ours": (changed(start="1999-12-31T10:00"), [f'start: "1999-12-31T10:00" is not {START}']),
    "a year after ours": (changed(start="2101-01-01T10:00"), [f'start: "2101-01-01T10:00" is not {START}']),
    # Berlin's clocks go from 02:00 to 03:00 on Sunday 29 March 2026.
    "a start that the clocks skip": (
        changed(start="2026-03-29T02:30"),
        ['start: "2026-03-29T02:30" does not exist in Europe/Berlin: the clocks go forward over it'],
    ),
    "no zone": (without("time_zone"), ["time_zone: is missing; it should be a text"]),
    "an unknown zone": (changed(time_zone="Europe/Bielefeld"), [f'time_zone: "Europe/Bielefeld" {ZONE}']),
    "a path for a zone": (changed(time_zone="../../etc/passwd"), [f'time_zone: "../../etc/passwd" {ZONE}']),
    "an abbreviation for a zone": (changed(time_zone="XYZ"), [f'time_zone: "XYZ" {ZONE}']),
    "an unknown country": (
        changed(country="XX"),
        [
            (
                'country: "XX" is not a country whose holidays are known (two capital letters, like DE); '
                "leave it out to count Monday to Friday"
            )
        ],
    ),
    "a subdivision without country": (
        {**without("country"), "subdivision": "BE"},
        ["subdivision: needs a country; give one or leave the subdivision out"],
    ),
    "a country without subdivisions": (
        changed(country="IS", subdivision="X"),
        ['subdivision: "X" cannot be used: IS has no subdivisions with holidays of their own; leave it out'],
    ),
    "duration of nothing": (
        changed(duration_minutes=0),
        ["duration_minutes: 0 is not a whole number from 1 to 1,440"],
    ),
    "duration of more than a day": (
        changed(duration_minutes=1441),
        ["duration_minutes: 1441 is not a whole number from 1 to 1,440"],
    ),
    "duration as truth": (
        changed(duration_minutes=True),
        ["duration_minutes: true is not a whole number from 1 to 1,440"],
    ),
    "half a minute": (changed(duration_minutes=60.5), ["duration_minutes: 60.5 is not a whole number from 1 to 1,440"]),
    "an unknown format": (changed(format="fax"), ['format: "fax" is not one of onsite, video, phone']),
    "an unknown pace": (changed(pace="brisk"), ['pace: "brisk" is not one of standard, patient']),
    "a list for a pace": (changed(pace=[]), ["pace: [] is not one of standard, patient"]),
    "a word for a truth": (changed(via_agency="no"), ['via_agency: "no" is not true or false']),
    "an id with capitals": (
        changed(id="Acme"),
        ['id: "Acme" is not an id: 1 to 120 of the letters a-z, digits and hyphens'],
    ),
    "an id of 121 letters": (
        changed(id="a" * 121),
        [f'id: "{"a" * 58}… is not an id: 1 to 120 of the letters a-z, digits and hyphens'],
    ),
    "a text too long": (changed(notes="x" * 20_001), ["notes: has 20,001 characters; 20,000 at most"]),
    "half a character": (changed(notes="\ud83d"), ['notes: "\N{REPLACEMENT CHARACTER}" is not a text']),
    "contacts that are no list": (changed(contacts={}), ["contacts: {} is not a list"]),
    "a contact that is no object": (changed(contacts=["Dana"]), ['contacts[0]: "Dana" is not an object']),
    "a contact without a name": (
        changed(contacts=[{"id": "c1"}]),
        ["contacts[0].name: is missing; it should be a text"],
    ),
    "a contact without an id": (
        changed(contacts=[{"name": "Dana"}]),
        ["contacts[0].id: is missing; it should be an id: 1 to 120 of the letters a-z, digits and hyphens"],
    ),
    "two contacts with one id": (
        changed(contacts=[DANA, {"id": "c1", "name": "Sam"}]),
        ['contacts[1].id: "c1" is already the id of contacts[0]; each should be there once'],
    ),
    "fifty-one contacts": (
        changed(contacts=[{"id": f"c{number}", "name": "Dana"} for number in range(51)]),
        ["contacts: has 51 entries; 50 at most"],
    ),
    "two hundred and one events, deleted ones among them": (
        changed(events=[REPLY, *({"id": f"e{number}", "deleted": True} for number in range(2, 202))]),
        ["events: has 201 entries; 200 at most"],
    ),
    "five hundred and one steps": (
        changed(steps={f"step-{number}": {"state": "clear"} for number in range(501)}),
        ["steps: has 501 entries; 500 at most"],
    ),
    "an unknown role": (
        changed(contacts=[{**DANA, "role": "boss"}]),
        ['contacts[0].role: "boss" is not one of interviewer, coordinator, recruiter'],
    ),
    "a change without offset": (
        changed(contacts=[{**DANA, "changed": "2026-06-05T15:40:00"}]),
        [f'contacts[0].changed: "2026-06-05T15:40:00" is not {INSTANT}'],
    ),
    "a promise that is no object": (changed(promise="soon"), ['promise: "soon" is not an object']),
    "a promise without kind": (
        changed(promise={}),
        [
            (
                "promise.kind: is missing; it should be one of by_date, within, end_of_week, next_week, "
                "end_of_month, unknown, no_contact"
            )
        ],
    ),
    "a promise by no date": (
        changed(promise={"kind": "by_date"}),
        [f"promise.date: is missing; it should be {DATE}"],
    ),
    "a promise within 367 days": (
        changed(promise={"kind": "within", "amount": 367, "unit": "days"}),
        ["promise.amount: 367 is not a whole number from 1 to 366"],
    ),
    "a promise within nothing": (
        changed(promise={"kind": "within"}),
        [
            "promise.amount: is missing; it should be a whole number from 1 to 366",
            "promise.unit: is missing; it should be one of business_days, days, weeks, months",
        ],
    ),
    "a promise before the interview": (
        changed(promise={"kind": "by_date", "date": "2026-06-04"}),
        [
            (
                "promise.date: Thursday 4 June 2026 is before the interview on Friday 5 June 2026; "
                "a promised date should be that day or later"
            )
        ],
    ),
    "a step without state": (
        changed(steps={"debrief": {}}),
        ['steps["debrief"].state: is missing; it should be one of done, skipped, clear'],
    ),
    "a step done at no time": (
        changed(steps={"debrief": {"state": "done"}}),
        [f'steps["debrief"].at: is missing; it should be {INSTANT}'],
    ),
    "a step with an impossible name": (
        changed(steps={"Thank Dana": {"state": "done", "at": "2026-06-05T17:28Z"}}),
        ['steps["Thank Dana"]: is no step id; it should be made of a-z, 0-9 and hyphens, like thank-you:c1'],
    ),
    "a step that is no object": (changed(steps={"debrief": True}), ['steps["debrief"]: true is not an object']),
    "an event of no kind": (
        changed(events=[{"id": "e1", "at": "2026-06-19T11:00+02:00"}]),
        [
            (
                "events[0].kind: is missing; it should be one of reply, request, offer, accepted, declined, rejected, "
                "withdrawn, on_hold, cancelled, no_answer, next_round"
            )
        ],
    ),
    "a reply before the interview": (
        changed(events=[{**REPLY, "at": "2026-06-05T16:29+02:00"}]),
        ["events[0].at: is before the interview starts; a reply should come after it"],
    ),
    "an event at no time": (
        changed(events=[{"id": "e1", "kind": "reply"}]),
        [f"events[0].at: is missing; it should be {INSTANT}"],
    ),
    "a moment before the calendar begins": (
        changed(updated_at="0001-01-01T00:00+14:00"),
        [f'updated_at: "0001-01-01T00:00+14:00" is not {INSTANT}'],
    ),
    "a start in words": (changed(start="next Friday"), [f'start: "next Friday" is not {START}']),
    "a deleted contact without an id": (
        changed(contacts=[{"deleted": True}]),
        ["contacts[0].id: is missing; it should be an id: 1 to 120 of the letters a-z, digits and hyphens"],
    ),
    "two events with one id": (
        changed(events=[REPLY, {**REPLY, "kind": "offer"}]),
        ['events[1].id: "e1" is already the id of events[0]; each should be there once'],
    ),
    "a promise before the reply that brought it": (
        changed(events=[{**REPLY, "promise": {"kind": "by_date", "date": "2026-06-18"}}]),
        [
            (
                "events[0].promise.date: Thursday 18 June 2026 is before the reply on Friday 19 June 2026; "
                "a promised date should be that day or later"
            )
        ],
    ),
    "an offer to be answered soon": (
        changed(events=[{**REPLY, "kind": "offer", "reply_by": "soon"}]),
        [f'events[0].reply_by: "soon" is not {DATE}'],
    ),
    "an offer to be answered before it was made": (
        changed(events=[{**REPLY, "kind": "offer", "reply_by": "2026-06-18"}]),
        [
            (
                "events[0].reply_by: Thursday 18 June 2026 is before the offer on Friday 19 June 2026; "
                "it should be that day or later"
            )
        ],
    ),
    "an unknown outcome": (
        changed(events=[{**REPLY, "kind": "paused"}]),
        [
            (
                'events[0].kind: "paused" is not one of reply, request, offer, accepted, declined, rejected, '
                "withdrawn, on_hold, cancelled, no_answer, next_round"
            )
        ],
    ),
    "a word for one letter": (changed(one_letter="yes"), ['one_letter: "yes" is not true or false']),
    "a greeting that is no text": (
        changed(contacts=[{**DANA, "greeting": 1}]),
        ["contacts[0].greeting: 1 is not a text"],
    ),
    "a request before the interview": (
        changed(events=[{**REQUEST, "at": "2026-06-05T16:29+02:00"}]),
        ["events[0].at: is before the interview starts; a request should come after it"],
    ),
    "a request for more than can be said in a few words": (
        changed(events=[{**REQUEST, "what": "x" * 201}]),
        ["events[0].what: has 201 characters; 200 at most"],
    ),
    "a request for a number": (changed(events=[{**REQUEST, "what": 3}]), ["events[0].what: 3 is not a text"]),
    "a request due before it came": (
        # 07:59 UTC is 09:59 in Berlin, a minute before they asked.
        changed(events=[{**REQUEST, "due": "2026-06-15T07:59:00Z"}]),
        [
            (
                "events[0].due: 2026-06-15T09:59:00+02:00 is not after the request, which came at "
                "2026-06-15T10:00:00+02:00; it should be later"
            )
        ],
    ),
    "a request due at the moment it came": (
        changed(events=[{**REQUEST, "due": "2026-06-15T10:00+02:00"}]),
        [
            (
                "events[0].due: 2026-06-15T10:00:00+02:00 is not after the request, which came at "
                "2026-06-15T10:00:00+02:00; it should be later"
            )
        ],
    ),
    "a request due on a date without a time": (
        changed(events=[{**REQUEST, "due": "2026-06-19"}]),
        [f'events[0].due: "2026-06-19" is not {INSTANT}'],
    ),
    "a promise before the request that brought it": (
        changed(events=[{**REQUEST, "promise": {"kind": "by_date", "date": "2026-06-14"}}]),
        [
            (
                "events[0].promise.date: Sunday 14 June 2026 is before the request on Monday 15 June 2026; "
                "a promised date should be that day or later"
            )
        ],
    ),
    "an exported step of no number": (
        changed(exported={"debrief": {"changed": "2026-06-05T15:40:00Z"}}),
        [
            'exported["debrief"].sequence: is missing; it should be a whole number from 0 to 2,147,483,647',
        ],
    ),
    "an exported step with an impossible name": (
        changed(exported={"Thank Dana": {"sequence": 0}}),
        ['exported["Thank Dana"]: is no step id; it should be made of a-z, 0-9 and hyphens, like thank-you:c1'],
    ),
    "a draft that is no object": (
        changed(drafts={"check-in-1": "Hello"}),
        ['drafts["check-in-1"]: "Hello" is not an object'],
    ),
    "a newer schema": (
        changed(schema=2),
        [
            "schema: 2 is newer than this version understands, which is 1; update it, the file is left as it is",
        ],
    ),
    "no schema": (without("schema"), ["schema: is missing; it should be 1"]),
    "a schema that is no number": (changed(schema="1"), ['schema: "1" is not the number 1']),
    "a schema of nothing": (changed(schema=0), ["schema: 0 is not the number 1"]),
    "another's JSON": ({"hello": 1}, ["this JSON is neither an interview nor a backup of interviews"]),
    "a number": (7, ["this JSON is neither an interview nor a backup of interviews"]),
    "a deleted interview": (
        {"schema": 1, "id": "a", "deleted": True, "changed": "2026-06-05T15:40:00Z"},
        ["this interview was deleted; only its marker is left"],
    ),
    "several at once": (
        changed(company="", pace="brisk", format="fax"),
        [
            "company: is empty; it should say something",
            'format: "fax" is not one of onsite, video, phone',
            'pace: "brisk" is not one of standard, patient',
        ],
    ),
}


@pytest.mark.parametrize(("document", "sentences"), BAD.values(), ids=BAD.keys())
def test_bad_input_is_refused_by_the_name_of_its_field(document, sentences, places):
    assert faults_of(document, places) == sentences


def test_an_unknown_subdivision_is_refused_with_those_there_are(places):
    (fault,) = faults_of(changed(subdivision="ZZ"), places)
    assert fault.startswith('subdivision: "ZZ" is no subdivision of DE with holidays of its own; it should be one of ')
    assert " BE, " in fault


def test_a_fault_in_a_backup_names_the_interview(places):
    document = {"schema": 1, "interviews": [FRIDAY_IN_BERLIN, changed(id="b", start="2026-02-30T10:00")]}
    assert faults_of(document, places) == [f'interviews[1].start: "2026-02-30T10:00" is not {START}']


BAD_BACKUPS = {
    "two interviews with one id": (
        {"interviews": [FRIDAY_IN_BERLIN, FRIDAY_IN_BERLIN]},
        [
            (
                'interviews[1].id: "2026-06-05-acme-data-engineer" is already the id of interviews[0]; '
                "each should be there once"
            )
        ],
    ),
    "interviews that are no list": ({"interviews": {}}, ["interviews: {} is not a list"]),
    "an interview that is no object": ({"interviews": [1]}, ["interviews[0]: 1 is not an object"]),
    "a newer schema within": (
        {"interviews": [changed(schema=9)]},
        [
            (
                "interviews[0].schema: 9 is newer than this version understands, which is 1; "
                "update it, the file is left as it is"
            )
        ],
    ),
    "a marker without id": (
        {"interviews": [{"deleted": True}]},
        ["interviews[0].id: is missing; it should be an id: 1 to 120 of the letters a-z, digits and hyphens"],
    ),
    "a profile that is no object": ({"interviews": [], "profile": "Jo"}, ['profile: "Jo" is not an object']),
    "a profile's name that is no text": (
        {"interviews": [], "profile": {"name": 1}},
        ["profile.name: 1 is not a text"],
    ),
    "a strength that is no text": (
        {"interviews": [], "profile": {"strengths": ["calm", 2]}},
        ["profile.strengths[1]: 2 is not a text"],
    ),
    "too many interviews": (
        {"interviews": [{}] * 5_001},
        ["interviews: has 5,001 entries; 5,000 at most"],
    ),
}


@pytest.mark.parametrize(("fields", "sentences"), BAD_BACKUPS.values(), ids=BAD_BACKUPS.keys())
def test_bad_backups_are_refused(fields, sentences, places):
    assert faults_of({"schema": 1, **fields}, places) == sentences


def test_a_record_keeps_all_it_holds_unknown_fields_included(places):
    document = copy.deepcopy(CONTRACT_EXAMPLE)
    document["weather"] = {"sky": "blue"}
    document["contacts"][0]["pronouns"] = "she"
    document["steps"]["debrief"]["mood"] = 3.5
    before = json.dumps(document)
    interview = read_interview(document, places)
    assert json.dumps(interview.document) == before
    assert json.dumps(document) == before


def test_as_much_as_may_be_is_read_whole(places):
    document = changed(
        contacts=[{"id": f"c{number}", "name": "Dana"} for number in range(50)],
        events=[{**REPLY, "id": f"e{number}"} for number in range(200)],
        steps={f"step-{number}": {"state": "done", "at": "2026-06-06T10:00:00Z"} for number in range(500)},
        notes="x" * 20_000,
        id="a" * 120,
        duration_minutes=1_440,
    )
    interview = read_interview(document, places)
    assert (len(interview.contacts), len(interview.events), len(interview.ticks)) == (50, 200, 500)


def test_what_they_asked_for_is_read_with_its_moment(places):
    wanted = {**REQUEST, "what": "x" * 200, "due": "2026-06-19T18:00+02:00", "promise": {"kind": "next_week"}}
    exported = {"send-request~e1": {"sequence": 0, "changed": "2026-06-15T08:00:00Z"}}
    document = changed(one_letter=True, contacts=[{**DANA, "greeting": "Ms Lee"}], events=[wanted], exported=exported)
    interview = read_interview(document, places)
    (event,) = interview.events
    assert interview.one_letter
    assert (event.kind, event.what, event.promise.kind) == ("request", "x" * 200, "next_week")
    assert event.due == datetime(2026, 6, 19, 16, 0, tzinfo=UTC)


def test_a_request_need_not_say_what_or_by_when(places):
    (event,) = read_interview(changed(events=[REQUEST]), places).events
    assert (event.what, event.due, event.promise.kind) == ("", None, "unknown")


def test_what_may_be_left_out_may_be_empty(places):
    document = changed(country="", subdivision="", process="", role="", notes="", contacts=[], steps={}, events=[])
    assert read_interview(document, places).holidays is None


def test_deleted_people_and_events_are_no_longer_there(places):
    document = changed(
        contacts=[{"id": "c1", "deleted": True, "changed": "2026-06-05T15:40:00Z"}, {"id": "c2", "name": "Sam"}],
        events=[{"id": "e1", "deleted": True, "changed": "2026-06-05T15:40:00Z"}],
    )
    interview = read_interview(document, places)
    assert [contact.name for contact in interview.contacts] == ["Sam"]
    assert interview.events == ()


def test_a_deleted_interview_in_a_backup_is_passed_over(places):
    marker = {"schema": 1, "id": "b", "deleted": True, "changed": "2026-06-05T15:40:00Z"}
    backup = read_backup({"schema": 1, "interviews": [marker, FRIDAY_IN_BERLIN]}, places)
    assert [interview.company for interview in backup.interviews] == ["Acme"]


def test_of_very_many_faults_the_first_are_listed_and_the_others_counted(places):
    with pytest.raises(InputError) as caught:
        read_backup({"schema": 1, "interviews": [], "profile": {"strengths": [1] * 5_000}}, places)
    faults = [str(fault) for fault in caught.value.faults]
    assert faults[0] == "profile.strengths[0]: 1 is not a text"
    assert faults[999:] == ["profile.strengths[999]: 1 is not a text", "4,000 more faults are not listed"]


def test_of_a_list_that_is_too_long_nothing_else_is_said(places):
    for field, count, most in (("contacts", 100_000, "50"), ("events", 2_000, "200")):
        with pytest.raises(InputError) as caught:
            read_interview({**FRIDAY_IN_BERLIN, field: [{}] * count}, places)
        assert [str(fault) for fault in caught.value.faults] == [f"{field}: has {count:,} entries; {most} at most"]
    for field in ("steps", "drafts"):
        with pytest.raises(InputError) as caught:
            read_interview({**FRIDAY_IN_BERLIN, field: {f"s{number}": 1 for number in range(501)}}, places)
        assert [str(fault) for fault in caught.value.faults] == [f"{field}: has 501 entries; 500 at most"]


def test_a_required_text_of_another_kind_is_one_fault(places):
    with pytest.raises(InputError) as caught:
        read_interview({**FRIDAY_IN_BERLIN, "company": "\ud800"}, places)
    assert [str(fault) for fault in caught.value.faults] == ['company: "\N{REPLACEMENT CHARACTER}" is not a text']
