"""What holds for every plan, whatever the record and the moment."""

import copy
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checklist.dates.business_days import BusinessDays
from checklist.record.faults import InputError
from checklist.record.parse import read_interview
from checklist.rules.promises import promised_date
from checklist.rules.timing import OUTCOMES
from tests.properties.strategies import records, records_at_moments, text

CHECK_INS = {"check-in-1", "check-in-2", "close"}


def planned(plan, record, now):
    """The plan; records whose start the clocks skip are no examples."""
    try:
        return plan(record, now)
    except InputError as error:
        assume(any("does not exist" in fault.message for fault in error.faults))
        raise


def moments(step):
    return [datetime.fromisoformat(step[name]) for name in ("opens", "target", "deadline") if step[name] is not None]


def what_is_seen(plan):
    return {name: value for name, value in plan.items() if name not in {"now", "valid_until"}}


@given(records_at_moments())
def test_opens_target_and_deadline_come_in_this_order(plan, example):
    for step in planned(plan, *example)["steps"]:
        assert moments(step) == sorted(moments(step))


@given(records_at_moments())
def test_no_check_in_before_the_promised_date(plan, places, example):
    record, now = example
    document = planned(plan, record, now)
    # Who writes early has what follows counted from then: that is the rule, and the one way to a date before theirs.
    assume(not any(warning["code"].startswith("early:") for warning in document["warnings"]))
    steps = document["steps"]
    interview = read_interview(record, places)
    promised = promised_date(interview.promise, interview.day, BusinessDays(interview.holidays))
    for step in steps:
        if step["id"] in CHECK_INS and step["opens"] is not None and promised is not None:
            assert date.fromisoformat(step["opens"][:10]) > promised


@given(records_at_moments())
def test_no_check_in_on_a_day_that_is_no_business_day(plan, places, example):
    record, now = example
    steps = planned(plan, record, now)["steps"]
    days = BusinessDays(read_interview(record, places).holidays)
    for step in steps:
        if step["kind"] in CHECK_INS and step["opens"] is not None:
            assert days.is_business_day(date.fromisoformat(step["opens"][:10]))


@given(records_at_moments(), st.data())
def test_a_plan_holds_until_it_says_so_and_changes_then(plan, example, data):
    record, now = example
    before = planned(plan, record, now)
    until = before["valid_until"]
    if until is None:
        days = data.draw(st.integers(0, 3_000), label="days later")
        later = datetime.fromisoformat(now).astimezone(UTC) + timedelta(days=days)
        assert what_is_seen(plan(record, text(later))) == what_is_seen(before)
        return
    until = datetime.fromisoformat(until).astimezone(UTC)
    begun = datetime.fromisoformat(before["now"]).astimezone(UTC)
    assert until > begun
    length = int((until - begun).total_seconds())
    between = begun + timedelta(seconds=data.draw(st.integers(0, length - 1), label="seconds later"))
    for moment in (between, until - timedelta(seconds=1)):
        assert what_is_seen(plan(record, text(moment))) == what_is_seen(before)
    assert what_is_seen(plan(record, text(until))) != what_is_seen(before)


@given(records_at_moments(), st.sampled_from(["debrief", "thank-you", "check-in-1", "check-in-2", "close"]))
def test_undoing_a_tick_restores_the_plan(plan, example, step):
    record, now = example
    assume(step not in record["steps"])
    before = planned(plan, record, now)
    ticked = copy.deepcopy(record)
    ticked["steps"][step] = {"state": "done", "at": now}
    assert plan(ticked, now) != before
    ticked["steps"][step]["state"] = "clear"
    assert plan(ticked, now) == before


@given(records_at_moments())
def test_all_that_is_done_or_skipped_is_listed(plan, example):
    record, now = example
    states = {step["id"]: step["state"] for step in planned(plan, record, now)["steps"]}
    asked = {kind: [] for kind in OUTCOMES}
    for event in record["events"]:
        if event["kind"] in OUTCOMES:
            asked[event["kind"]].append(event)
    twice = {
        rule.kind
        for kinds in (*([kind] for kind in OUTCOMES), ["declined", "withdrawn"])
        if sum(len(asked[kind]) for kind in kinds) > 1
        for rule in OUTCOMES[kinds[0]]
    }
    for step, tick in record["steps"].items():
        if step in twice:
            continue  # it may be meant for an earlier outcome, of which nothing is listed any more
        if tick["state"] == "done":
            assert states[step] == "done"
        if tick["state"] == "skipped":
            # A card already taken is collected, and a promise known is asked for, whatever was said of it.
            known = step.startswith("collect-card:") or step == "ask-next-steps"
            assert states[step] in ({"skipped", "done"} if known else {"skipped"})


@given(records_at_moments())
def test_titles_and_ids_are_unique(plan, example):
    steps = planned(plan, *example)["steps"]
    assert len({step["id"] for step in steps}) == len(steps)
    assert len({step["title"] for step in steps}) == len(steps)


@given(records_at_moments())
def test_progress_and_status_agree_with_the_steps(plan, example):
    document = planned(plan, *example)
    states = [step["state"] for step in document["steps"]]
    left = [
        step
        for step in document["steps"]
        if step["state"] in {"waiting", "open", "due", "late"} and not step["optional"]
    ]
    assert document["progress"] == {"done": states.count("done"), "total": states.count("done") + len(left)}
    calls = any(step["state"] != "waiting" for step in left)
    if document["status"] == "act":
        assert calls
    if document["status"] in {"waiting", "closed"}:
        assert not calls
    assert (document["next"] is None) == (not left)


@given(records_at_moments(ticked=False, replied=False))
def test_the_second_check_in_waits_for_the_first(plan, example):
    document = planned(plan, *example)
    states = {step["id"]: step["state"] for step in document["steps"]}
    if "check-in-1" in states:
        assert states["check-in-2"] == states["close"] == "waiting"


@given(records_at_moments())
def test_at_the_years_end_nobody_checks_in_where_christmas_is_kept(plan, places, example):
    record, now = example
    steps = planned(plan, record, now)["steps"]
    days = BusinessDays(read_interview(record, places).holidays)
    for step in steps:
        if step["kind"] in {"check-in-1", "check-in-2"} and step["opens"] is not None:
            day = date.fromisoformat(step["opens"][:10])
            if days.is_public_holiday(date(day.year, 12, 25)):
                assert (day.month, day.day) < (12, 24)


@given(records_at_moments())
def test_nobody_checks_in_while_they_wait_for_what_they_asked_for(plan, example):
    states = {step["id"]: step["state"] for step in planned(plan, *example)["steps"]}
    for step, state in states.items():
        if step.startswith("send-request~") and state in {"waiting", "open", "due", "late"}:
            event = step.partition("~")[2]
            for kind in CHECK_INS:
                assert states.get(f"{kind}~{event}", "waiting") in {"waiting", "not_needed", "done", "skipped"}


@given(records_at_moments())
def test_the_others_are_told_only_once_the_offer_is_safe(plan, example):
    states = {step["id"]: step["state"] for step in planned(plan, *example)["steps"]}
    if states.get("offer-secured") in {"waiting", "open", "due", "late"}:
        assert states["withdraw-elsewhere"] in {"waiting", "done", "skipped"}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
FIELDS = (
    "schema",
    "id",
    "process",
    "company",
    "start",
    "duration_minutes",
    "time_zone",
    "country",
    "subdivision",
    "format",
    "via_agency",
    "one_letter",
    "pace",
    "contacts",
    "promise",
    "steps",
    "events",
    "drafts",
    "exported",
    "notes",
    "updated_at",
)


@given(records(), st.dictionaries(st.sampled_from(FIELDS), JSON, min_size=1, max_size=3))
def test_nothing_raises_but_our_own_error(plan, record, garbage):
    try:
        plan({**record, **garbage}, "2026-06-08T07:00:00Z")
    except InputError as error:
        assert error.faults
        assert all(fault.message for fault in error.faults)


@pytest.mark.parametrize("field", ["contacts", "events"])
@given(
    record=records(),
    garbage=st.dictionaries(st.sampled_from(["id", "name", "kind", "at", "promise", "what", "due", "deleted"]), JSON),
)
def test_nothing_within_a_list_raises_but_our_own_error(plan, field, record, garbage):
    try:
        plan({**record, field: [garbage]}, "2026-06-08T07:00:00Z")
    except InputError as error:
        assert error.faults
