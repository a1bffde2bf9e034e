"""The worker's door: what the page asks, and what it is answered."""

import importlib
import json
import sys
from importlib import resources

import pytest

from checklist import worker_api
from checklist.export.spreadsheet import spreadsheet_of
from checklist.rules.timing import RULES_VERSION
from tests.checklist.records import FRIDAY_IN_BERLIN

NOW = "2026-06-08T07:00:00.250Z"


@pytest.fixture(scope="module", autouse=True)
def names():
    """As on a page just opened: Python starts, and is handed the lists of names."""
    importlib.reload(worker_api)
    zones = (resources.files("tzdata") / "zones").read_text(encoding="utf-8").splitlines()
    worker_api.supply("zones", "", json.dumps(zones).encode())
    worker_api.supply("countries", "", table("countries.json"))


def table(name):
    return (resources.files("checklist") / "tables" / name).read_bytes()


def ask(**request):
    """Asks as the page does: what is needed is supplied, then it is asked again."""
    reply = json.loads(worker_api.answer(json.dumps(request)))
    for need in reply.get("needs", ()):
        if need["kind"] == "zone":
            content = (resources.files("tzdata") / "zoneinfo").joinpath(*need["name"].split("/")).read_bytes()
        else:
            content = table(f"countries/{need['name']}.json")
        worker_api.supply(need["kind"], need["name"], content)
    return json.loads(worker_api.answer(json.dumps(request))) if "needs" in reply else reply


def ask_once(**request):
    """Asks, and gives back what it is answered, be it what is needed."""
    return json.loads(worker_api.answer(json.dumps(request)))


def test_what_is_needed_is_asked_for_once():
    record = {**FRIDAY_IN_BERLIN, "time_zone": "Asia/Kathmandu", "country": "NP"}
    request = json.dumps({"kind": "plan", "records": [record], "now": NOW})
    assert json.loads(worker_api.answer(request)) == {
        "needs": [{"kind": "country", "name": "NP"}, {"kind": "zone", "name": "Asia/Kathmandu"}]
    }
    ask(kind="plan", records=[record], now=NOW)
    assert "needs" not in json.loads(worker_api.answer(request))


def test_the_plan_equals_the_command_lines(plan):
    answer = ask(kind="plan", records=[FRIDAY_IN_BERLIN], now=NOW)
    expected = [{"interview": FRIDAY_IN_BERLIN["id"], "plan": plan(FRIDAY_IN_BERLIN, NOW)}]
    assert answer == {"plans": expected, "rules_version": RULES_VERSION}


@pytest.mark.parametrize("bad", [{**FRIDAY_IN_BERLIN, "id": "bad", "pace": "brisk"}, 7, None, {"id": "bad"}, []])
def test_one_bad_record_never_spoils_the_others(bad):
    plans = ask(kind="plan", records=[bad, FRIDAY_IN_BERLIN], now=NOW)["plans"]
    assert plans[0]["faults"]
    assert plans[0]["interview"] == (bad["id"] if isinstance(bad, dict) else None)
    assert plans[1]["plan"]["status"] == "act"


def test_a_clock_beyond_our_years_is_a_fault_of_now():
    plans = ask(kind="plan", records=[FRIDAY_IN_BERLIN], now="1970-01-01T00:00:00Z")["plans"]
    message = '"1970-01-01T00:00:00Z" is not a moment between the years 2000 and 2100'
    assert plans == [{"interview": FRIDAY_IN_BERLIN["id"], "faults": [{"path": "now", "message": message}]}]


def test_one_question_answers_all_that_an_interview_shows(plan):
    answer = ask(kind="interview", record=FRIDAY_IN_BERLIN, now=NOW, picture=False)
    assert answer == {
        "interview": FRIDAY_IN_BERLIN["id"],
        "plan": plan(FRIDAY_IN_BERLIN, NOW),
        # Monday 8 June is the third day after Friday 5 June.
        "silence": {"day": 3, "since": "2026-06-05", "named": None},
        "promise": {"date": None, "words": None},
        "rules_version": RULES_VERSION,
    }


def test_the_picture_comes_with_it_where_it_is_asked_for():
    bare = ask(kind="interview", record=FRIDAY_IN_BERLIN, now=NOW, picture=False)
    drawn = ask(kind="interview", record=FRIDAY_IN_BERLIN, now=NOW, picture=True)
    picture = drawn.pop("picture")
    assert drawn == bare
    assert picture["svg"].startswith("<svg ")
    assert picture["words"].startswith("Today is Monday 8 June.")


def test_it_leaves_promises_of_replies_to_them_and_tells_no_silence_after_an_outcome():
    # The reply of Friday 19 June, one day before; rejected on Tuesday 23 June.
    promise = {"kind": "within", "amount": 3, "unit": "days"}
    reply = {"id": "e1", "kind": "reply", "at": "2026-06-19T11:00+02:00", "promise": promise}
    rejected = {"id": "e2", "kind": "rejected", "at": "2026-06-23T11:00+02:00"}
    record = {**FRIDAY_IN_BERLIN, "events": [reply]}
    answer = ask(kind="interview", record=record, now="2026-06-20T09:00:00Z", picture=False)
    assert answer["promise"] == {"date": None, "words": None}
    assert answer["silence"] == {"day": 1, "since": "2026-06-19", "named": "ahead"}
    record["events"].append(rejected)
    assert ask(kind="interview", record=record, now="2026-06-24T09:00:00Z", picture=False)["silence"] is None


@pytest.mark.parametrize(
    ("now", "named"),
    [
        # Friday 12 June, in Berlin: that day is theirs until midnight, which is 22:00 UTC.
        ("2026-06-09T10:00:00Z", "ahead"),
        ("2026-06-12T21:59:00Z", "ahead"),
        ("2026-06-12T22:00:00Z", "passed"),
    ],
)
def test_silence_tells_whether_the_day_that_they_named_has_passed(now, named):
    record = {**FRIDAY_IN_BERLIN, "promise": {"kind": "by_date", "date": "2026-06-12"}}
    assert ask(kind="interview", record=record, now=now, picture=False)["silence"]["named"] == named


@pytest.mark.parametrize("picture", [False, True])
def test_it_takes_one_reading_and_one_plan(monkeypatch, picture):
    ask(kind="check", record=FRIDAY_IN_BERLIN)  # its zone and country are at hand
    made = []

    def counted(name):
        original = getattr(worker_api, name)
        monkeypatch.setattr(worker_api, name, lambda *arguments: made.append(name) or original(*arguments))

    counted("read_interview")
    counted("plan_of")
    ask(kind="interview", record=FRIDAY_IN_BERLIN, now=NOW, picture=picture)
    assert made == ["read_interview", "plan_of"]
    # The agenda after it takes that plan.
    ask(kind="today", records=[FRIDAY_IN_BERLIN], now=NOW)
    assert made == ["read_interview", "plan_of"]


@pytest.mark.parametrize("bad", [{**FRIDAY_IN_BERLIN, "pace": "brisk"}, {"id": "bad"}, 7, None])
def test_of_a_bad_record_it_tells_the_faults_alone(bad):
    answer = ask(kind="interview", record=bad, now=NOW, picture=True)
    assert answer.keys() == {"interview", "faults"}
    assert answer["interview"] == (bad["id"] if isinstance(bad, dict) else None)
    assert answer["faults"] == ask(kind="check", record=bad)["faults"]


def test_a_clock_beyond_our_years_is_its_fault_too():
    answer = ask(kind="interview", record=FRIDAY_IN_BERLIN, now="1970-01-01T00:00:00Z", picture=False)
    message = '"1970-01-01T00:00:00Z" is not a moment between the years 2000 and 2100'
    assert answer == {"interview": FRIDAY_IN_BERLIN["id"], "faults": [{"path": "now", "message": message}]}


def test_what_one_question_needs_is_asked_for_first():
    record = {**FRIDAY_IN_BERLIN, "time_zone": "Pacific/Chatham", "country": "NZ"}
    assert ask_once(kind="interview", record=record, now=NOW, picture=False) == {
        "needs": [{"kind": "country", "name": "NZ"}, {"kind": "zone", "name": "Pacific/Chatham"}]
    }


def test_a_record_is_checked_before_it_is_saved():
    assert ask(kind="check", record=FRIDAY_IN_BERLIN) == {"faults": []}
    (fault,) = ask(kind="check", record={**FRIDAY_IN_BERLIN, "time_zone": "Mars/Olympus"})["faults"]
    assert fault["path"] == "time_zone"


def test_the_clock_there_is_an_instant():
    # Berlin is two hours ahead of UTC in June.
    answer = ask(kind="clock", local="2026-06-05T16:30", time_zone="Europe/Berlin")
    assert answer == {"instant": "2026-06-05T16:30:00+02:00", "warnings": []}


def test_a_clock_time_that_comes_twice_is_the_first_with_a_warning():
    # New York's clocks go back from 02:00 to 01:00 on Sunday 1 November 2026; the first 01:30 is still summer time.
    answer = ask(kind="clock", local="2026-11-01T01:30", time_zone="America/New_York")
    assert answer["instant"] == "2026-11-01T01:30:00-04:00"
    assert [warning["code"] for warning in answer["warnings"]] == ["ambiguous_start"]


@pytest.mark.parametrize(
    ("local", "zone", "path"),
    [
        ("2026-03-29T02:30", "Europe/Berlin", "start"),
        ("2026-02-30T10:00", "Europe/Berlin", "local"),
        ("2026-06-05T16:30", "Berlin", "time_zone"),
    ],
)
def test_a_clock_time_that_is_none_is_a_fault(local, zone, path):
    (fault,) = ask(kind="clock", local=local, time_zone=zone)["faults"]
    assert fault["path"] == path


def test_what_nobody_knows_is_not_supplied():
    with pytest.raises(ValueError, match="weather"):
        worker_api.supply("weather", "Berlin", b"")


def test_the_agenda_passes_over_what_cannot_be_planned():
    bad = {**FRIDAY_IN_BERLIN, "id": "bad", "company": ""}
    agenda = ask(kind="today", records=[bad, FRIDAY_IN_BERLIN], now=NOW)["agenda"]
    assert [(entry["interview"], entry["step"]) for entry in agenda["act"]] == [
        (FRIDAY_IN_BERLIN["id"], "thank-you"),
        (FRIDAY_IN_BERLIN["id"], "debrief"),
    ]


def test_a_promise_is_shown_as_the_date_it_means():
    # "By the end of next week", said on Friday 5 June 2026: the week after ends for business on Friday 12 June.
    record = {**FRIDAY_IN_BERLIN, "promise": {"kind": "next_week"}}
    assert ask(kind="promise", record=record) == {"date": "2026-06-12", "words": "Friday 12 June"}


def test_the_promise_of_the_last_reply_counts_from_the_reply():
    # "Within three days" on Friday 19 June: Monday 22 June.
    promise = {"kind": "within", "amount": 3, "unit": "days"}
    reply = {"id": "e1", "kind": "reply", "at": "2026-06-19T11:00+02:00", "promise": promise}
    assert ask(kind="promise", record={**FRIDAY_IN_BERLIN, "events": [reply]})["date"] == "2026-06-22"


def test_no_promise_means_no_date():
    assert ask(kind="promise", record=FRIDAY_IN_BERLIN) == {"date": None, "words": None}


def test_the_promise_of_a_bad_record_is_its_faults():
    record = {**FRIDAY_IN_BERLIN, "promise": {"kind": "by_date", "date": "2026-06-04"}}
    assert [fault["path"] for fault in ask(kind="promise", record=record)["faults"]] == ["promise.date"]


def test_of_an_interview_its_own_promise_is_told():
    # "Next week", said on Friday 5 June 2026: the week after ends for business on Friday 12 June.
    record = {**FRIDAY_IN_BERLIN, "promise": {"kind": "next_week"}}
    answer = ask(kind="interview", record=record, now=NOW, picture=False)
    assert answer["promise"] == {"date": "2026-06-12", "words": "Friday 12 June"}


def test_a_promise_given_with_a_request_is_counted_from_when_it_is_due():
    # Due on Wednesday 17 June 2026, and a week later is Wednesday 24; as promptly as a reply, by Wednesday 17 as well.
    request = {"id": "e1", "kind": "request", "at": "2026-06-15T10:00+02:00", "due": "2026-06-17T18:00+02:00"}
    request["promise"] = {"kind": "within", "amount": 1, "unit": "weeks"}
    for _ in range(2):
        record = {**FRIDAY_IN_BERLIN, "events": [request]}
        assert ask(kind="promise", record=record) == {"date": "2026-06-24", "words": "Wednesday 24 June"}
        request.pop("due", None)


def test_the_agenda_follows_a_change_and_the_clock_though_plans_are_kept():
    def parts(record, now):
        agenda = ask(kind="today", records=[record], now=now)["agenda"]
        return [entry["step"] for entry in agenda["act"]], [entry["step"] for entry in agenda["leave"]]

    done = {step: {"state": "done", "at": "2026-06-06T10:00:00Z"} for step in ("debrief", "thank-you")}
    ask(kind="plan", records=[FRIDAY_IN_BERLIN], now=NOW)
    assert parts(FRIDAY_IN_BERLIN, NOW) == (["thank-you", "debrief"], [])
    # Five working days after the note of Saturday 6 June, which count from the next: Friday 12 June.
    ticked = {**FRIDAY_IN_BERLIN, "steps": done}
    assert parts(ticked, NOW) == ([], ["check-in-1"])
    assert parts(ticked, "2026-06-12T06:59:00Z") == ([], ["check-in-1"])
    assert parts(ticked, "2026-06-12T07:00:00Z") == (["check-in-1"], [])
    assert parts(ticked, NOW) == ([], ["check-in-1"])


def test_a_request_nested_without_end_does_not_end_python():
    answer = json.loads(worker_api.answer('{"kind": "plan", "records": ' + "[" * 200_000))
    assert answer == {"fault": "this JSON is nested more than 100 deep, so it is none of ours"}


INVITATION = """BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART;TZID=Pacific/Apia:20260605T163000
DTEND;TZID=Asia/Thimphu:20260605T103000
ATTENDEE;CN=Jürgen Bach:mailto:j.bach@acme.example
END:VEVENT
END:VCALENDAR
"""


def test_a_calendar_file_is_read_for_the_form():
    # 16:30 in Apia, thirteen hours ahead of UTC, is 03:30 there; 10:30 in Thimphu, six ahead, is 04:30.
    request = {"kind": "invitation", "bytes": INVITATION.encode().decode("latin-1")}
    zones = [{"kind": "zone", "name": "Asia/Thimphu"}, {"kind": "zone", "name": "Pacific/Apia"}]
    assert ask_once(**request) == {"needs": zones}
    assert ask(**request)["fields"] == {
        "contacts": [{"name": "Jürgen Bach", "email": "j.bach@acme.example"}],
        "start": "2026-06-05T16:30",
        "duration_minutes": 60,
        "time_zone": "Pacific/Apia",
    }
    (fault,) = ask(kind="invitation", bytes="Dear Jo,")["faults"]
    assert fault["message"] == "this is not a calendar file (iCalendar, .ics)"


PROFILE = {"name": "Kim Park", "strengths": ["ten years of night shifts"]}
WITH_DANA = {**FRIDAY_IN_BERLIN, "contacts": [{"id": "c1", "name": "Dana Lee", "email": "dana@acme.example"}]}


def test_the_letter_of_a_step():
    answer = ask(kind="letter", record=WITH_DANA, profile=PROFILE, step="thank-you:c1", now=NOW)
    letter = answer["letter"]
    body = letter.pop("body")
    assert letter == {
        "step": "thank-you:c1",
        "about": None,
        "abouts": [],
        "to": [{"contact": "c1", "name": "Dana Lee", "email": "dana@acme.example"}],
        "newcomer": None,
        "subject": "Thank you – Data Engineer, Friday 5 June",
        "missing": [{"fact": "talked_about", "contact": "c1", "words": "what you talked about"}],
        "greeting": {"contact": "c1", "chosen": "Dana", "choices": ["Dana", "Dana Lee"]},
        "script": None,
    }
    assert body.startswith("Dear Dana,\n")
    assert body.endswith("\nKim Park")


def test_which_of_a_steps_letters():
    request = {"kind": "letter", "record": WITH_DANA, "profile": {}, "step": "answer-offer", "now": NOW}
    assert ask(**request)["letter"]["about"] == "time"
    assert ask(**request, about="more-time")["letter"]["about"] == "more-time"
    assert [fault["path"] for fault in ask(**request, about="salary")["faults"]] == ["about"]


def test_advice_on_a_text():
    body = "Dear Ivo,\n\n[your name]"
    answer = ask(kind="advice", record=WITH_DANA, profile={}, step="thank-you:c1", subject="Hi", body=body, now=NOW)
    assert answer["missing"] == ["your name"]
    assert [(each["code"], each["where"], each["quote"]) for each in answer["advice"]] == [
        ("missing", "body", "[your name]"),
        ("wrong_name", "body", "Ivo"),
    ]


@pytest.mark.parametrize(
    ("changed", "path"),
    [
        ({"step": "close"}, "step"),
        ({"step": 3}, "step"),
        ({"profile": {"name": 3}}, "profile.name"),
        ({"profile": {"strengths": [3]}}, "profile.strengths[0]"),
        ({"record": WITH_DANA | {"pace": "brisk"}}, "pace"),
        ({"now": "today"}, "now"),
    ],
)
def test_a_letter_that_cannot_be_is_refused_with_the_field(changed, path):
    request = {"kind": "letter", "record": WITH_DANA, "profile": PROFILE, "step": "check-in-1", "now": NOW} | changed
    assert [fault["path"] for fault in ask(**request)["faults"]] == [path]


@pytest.mark.parametrize(
    ("changed", "path"), [({"step": "close"}, "step"), ({"body": "x" * 20_001}, "body"), ({"subject": None}, "subject")]
)
def test_advice_that_cannot_be_is_refused_with_the_field(changed, path):
    request = {"kind": "advice", "record": WITH_DANA, "step": "check-in-1", "subject": "", "body": ""} | changed
    assert [fault["path"] for fault in ask(**request)["faults"]] == [path]


@pytest.mark.parametrize(("name", "package"), sorted(worker_api.PACKAGES.items()))
def test_a_package_that_is_not_loaded_yet_is_asked_for(monkeypatch, name, package):
    monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setattr(
        worker_api, "_ANSWERS", {"import": lambda *_: {"imported": importlib.import_module(name).__name__}}
    )
    assert ask_once(kind="import") == {"needs": [{"kind": "package", "name": package}]}
    monkeypatch.delitem(sys.modules, name)
    assert ask_once(kind="import") == {"imported": name}


def test_a_package_that_the_page_does_not_have_is_not_asked_for(monkeypatch):
    monkeypatch.setattr(worker_api, "_ANSWERS", {"import": lambda *_: importlib.import_module("no_such_package")})
    with pytest.raises(ModuleNotFoundError, match="no_such_package"):
        ask_once(kind="import")


def test_a_backups_text_is_judged_as_the_command_line_judges_a_file():
    far = {**FRIDAY_IN_BERLIN, "id": "2026-06-05-far", "time_zone": "Pacific/Chatham"}
    backup = {"schema": 1, "interviews": [FRIDAY_IN_BERLIN, far]}
    assert ask(kind="backup", text=json.dumps(backup)) == {"faults": []}
    assert ask(kind="backup", text=json.dumps(FRIDAY_IN_BERLIN)) == {"faults": []}
    backup["interviews"][1]["start"] = "2026-02-30T10:00"
    (fault,) = ask(kind="backup", text=json.dumps(backup))["faults"]
    assert fault["path"] == "interviews[1].start"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "JSON"),
        ("[]", "neither"),
        ('{"schema": 1, "schema": 1, "interviews": []}', "twice"),
        ("[" * 101, "deep"),
        ('{"schema": 2, "interviews": []}', "newer"),
        ('{"schema": 1, "interviews": 3}', "list"),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused_with_a_reason(text, words):
    (fault,) = ask(kind="backup", text=text)["faults"]
    assert words in fault["message"]


WISHES = {
    "site": "https://example.org/guide/",
    "reader_zone": "Europe/Berlin",
    "neutral": False,
    "with_interview": False,
}
FRIDAY = "2026-06-05T16:00:00Z"


def test_a_calendar_of_all_and_of_one_step():
    every = ask(kind="calendar", records=[FRIDAY_IN_BERLIN], steps=None, now=FRIDAY, **WISHES)
    assert every["entries"] == every["text"].count("BEGIN:VEVENT") == 4
    one = {FRIDAY_IN_BERLIN["id"]: ["check-in-1"]}
    answer = ask(kind="calendar", records=[FRIDAY_IN_BERLIN], steps=one, now=FRIDAY, **WISHES)
    assert answer["entries"] == 1
    assert answer["exported"] == {
        FRIDAY_IN_BERLIN["id"]: {"check-in-1": {"sequence": 0, "changed": "2026-06-05T16:00:00Z"}}
    }
    # What the page keeps of it is valid in a record, and counts from there.
    again = {**FRIDAY_IN_BERLIN, "exported": answer["exported"][FRIDAY_IN_BERLIN["id"]]}
    answer = ask(kind="calendar", records=[again], steps=one, now=FRIDAY, **WISHES)
    assert answer["exported"][FRIDAY_IN_BERLIN["id"]]["check-in-1"]["sequence"] == 1


def test_the_readers_zone_is_asked_for_too():
    wishes = {**WISHES, "reader_zone": "America/Bogota"}
    request = {"kind": "calendar", "records": [FRIDAY_IN_BERLIN], "steps": None, "now": FRIDAY, **wishes}
    ask(kind="check", record=FRIDAY_IN_BERLIN)
    assert ask_once(**request) == {"needs": [{"kind": "zone", "name": "America/Bogota"}]}
    # Four hours after the end at 17:30 in Berlin, where it is 21:30, it is 14:30 in Bogota.
    assert "TRIGGER:PT4H\r\n" in ask(**request)["text"]


def test_a_faulty_record_is_named_by_its_place():
    bad = {**FRIDAY_IN_BERLIN, "pace": "brisk"}
    for request in (
        {"kind": "calendar", "steps": None, "now": FRIDAY, **WISHES},
        {"kind": "contacts", "contact": None, "version": "3.0"},
        {"kind": "spreadsheet", "now": FRIDAY},
    ):
        (fault,) = ask(records=[FRIDAY_IN_BERLIN, bad], **request)["faults"]
        assert fault["path"] == "records[1].pace"


def test_cards_of_all_people_and_of_one_and_back():
    people = [{"id": "c1", "name": "Dana Lee", "email": "dana@acme.example"}, {"id": "c2", "name": "Sam Roe"}]
    record = {**FRIDAY_IN_BERLIN, "contacts": people}
    answer = ask(kind="contacts", records=[record], contact=None, version="4.0")
    assert (answer["cards"], answer["text"].count("VERSION:4.0")) == (2, 2)
    answer = ask(kind="contacts", records=[record], contact="c1", version="3.0")
    assert answer["cards"] == 1
    assert ask(kind="card", text=answer["text"])["people"] == [
        {"name": "Dana Lee", "title": "", "email": "dana@acme.example", "phone": ""}
    ]
    (fault,) = ask(kind="card", text="Dear Jo,")["faults"]
    assert fault["message"] == "this is not a contact file (vCard, .vcf)"


def test_a_spreadsheet_is_the_command_lines(planned):
    answer = ask(kind="spreadsheet", records=[FRIDAY_IN_BERLIN], now=FRIDAY)
    assert answer == {"text": spreadsheet_of([planned(FRIDAY)])}


@pytest.mark.parametrize("kind", ["calendar", "contacts"])
def test_what_needs_a_package_asks_for_it(monkeypatch, kind):
    for name in [name for name in sys.modules if name.startswith(("checklist.export", "icalendar"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "icalendar", None)
    request = {"records": [FRIDAY_IN_BERLIN], "steps": None, "now": FRIDAY, "contact": None, "version": "3.0"}
    answer = ask_once(kind=kind, **request, **WISHES)
    assert answer == {"needs": [{"kind": "package", "name": "icalendar"}]}
