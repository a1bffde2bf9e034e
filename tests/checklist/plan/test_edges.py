"""Cases at the edges of the rules, found by changing the code and seeing no test fail."""

from datetime import date

import pytest

from checklist.dates.business_days import BusinessDays
from checklist.dates.holidays import Holidays
from tests.checklist.records import FRIDAY_IN_BERLIN

# Friday 5 June 2026, 16:30 to 17:30; no promise, so check-in 1 falls on Friday 12 June.
IN_NEW_YORK = {**FRIDAY_IN_BERLIN, "time_zone": "America/New_York", "country": "US"}
LATE_THURSDAY = "2026-06-11T22:00-04:00"  # already Friday in Europe


def step_of(document, identifier):
    (found,) = [step for step in document["steps"] if step["id"] == identifier]
    return found


def done(at):
    return {"state": "done", "at": at}


def test_the_date_of_a_check_in_is_the_employers(plan):
    # Five working days after Thursday 11 June: 12, 15, 16, 17, 18. (After the 12th it would be the 22nd, since the
    # 19th is Juneteenth.)
    record = {**IN_NEW_YORK, "steps": {"check-in-1": done(LATE_THURSDAY)}}
    found = step_of(plan(record, "2026-06-12T09:00-04:00"), "check-in-2")
    assert found["opens"] == "2026-06-18T09:00:00-04:00"


def test_the_date_of_a_reply_is_the_employers(plan):
    record = {**IN_NEW_YORK, "events": [{"id": "e1", "kind": "reply", "at": LATE_THURSDAY}]}
    found = step_of(plan(record, "2026-06-12T09:00-04:00"), "check-in-1~e1")
    assert found["opens"] == "2026-06-18T09:00:00-04:00"


def test_the_date_of_an_outcome_is_the_employers(plan):
    # Two working days after Thursday 11 June: Friday 12, Monday 15.
    record = {**IN_NEW_YORK, "events": [{"id": "e1", "kind": "offer", "at": LATE_THURSDAY}]}
    found = step_of(plan(record, "2026-06-12T09:00-04:00"), "answer-offer")
    assert found["target"] == "2026-06-15T17:00:00-04:00"


def test_letting_go_moves_on_at_midnight_while_the_second_check_in_is_not_sent(plan):
    # Check-in 2 was due on Friday 19 June. On Monday 29 June ten working days lead to Monday 13 July (30, 1 to 3,
    # 6 to 10, 13), and tomorrow to the 14th.
    record = {**FRIDAY_IN_BERLIN, "steps": {"check-in-1": done("2026-06-12T10:00+02:00")}}
    document = plan(record, "2026-06-29T10:00+02:00")
    assert step_of(document, "close")["opens"] == "2026-07-13T09:00:00+02:00"
    assert document["valid_until"] == "2026-06-30T00:00:00+02:00"


def test_a_thank_you_sent_with_the_check_in_counts(plan):
    # Five working days after Wednesday 10 June: 11, 12, 15, 16, 17.
    at = "2026-06-10T10:00+02:00"
    record = {**FRIDAY_IN_BERLIN, "steps": {"thank-you": done(at), "check-in-1": done(at)}}
    found = step_of(plan(record, "2026-06-11T10:00+02:00"), "check-in-1")
    assert found["opens"] == "2026-06-17T09:00:00+02:00"


def test_late_notes_are_let_go_when_the_first_check_in_would_open_even_if_it_was_sent_before(plan):
    record = {**FRIDAY_IN_BERLIN, "steps": {"check-in-1": done("2026-06-08T10:00+02:00")}}
    document = plan(record, "2026-06-09T10:00+02:00")
    assert step_of(document, "debrief")["state"] == "late"
    assert document["valid_until"] == "2026-06-12T09:00:00+02:00"
    assert step_of(plan(record, document["valid_until"]), "debrief")["state"] == "missed"


OVER = [
    (
        {"events": [{"id": "e1", "kind": "reply", "at": "2026-06-11T11:00+02:00"}]},
        "They replied on Thursday 11 June, so this is no longer needed.",
    ),
    (
        {"events": [{"id": "e1", "kind": "request", "at": "2026-06-11T11:00+02:00"}]},
        "They asked for something on Thursday 11 June, so this is no longer needed.",
    ),
    (
        {"events": [{"id": "e1", "kind": "on_hold", "at": "2026-06-11T11:00+02:00"}]},
        "They put it on hold on Thursday 11 June, so this is no longer needed.",
    ),
    (
        {"events": [{"id": "e1", "kind": "cancelled", "at": "2026-06-05T11:00+02:00"}]},
        "This ended on Friday 5 June, so this is no longer needed.",
    ),
    (
        {"steps": {"close": done("2026-06-11T11:00+02:00")}},
        "You let this one go on Thursday 11 June, so this is no longer needed.",
    ),
    (
        {"steps": {"check-in-2": done("2026-06-11T11:00+02:00")}},
        "You have sent the second check-in, so the first is no longer needed.",
    ),
]


@pytest.mark.parametrize(("fields", "reason"), OVER)
def test_what_is_no_longer_needed_says_why(fields, reason, plan):
    found = step_of(plan({**FRIDAY_IN_BERLIN, **fields}, "2026-06-15T10:00+02:00"), "check-in-1")
    assert (found["state"], found["reason"], found["opens"]) == ("not_needed", reason, None)


GONE = [
    (
        "thank-you:c9",
        "done",
        "c9",
        "Thank someone (no longer listed)",
        "You ticked this; the plan no longer asks for it.",
    ),
    (
        "agency-debrief",
        "skipped",
        None,
        "Tell the recruiter how it went",
        "You left this out; the plan no longer asks for it.",
    ),
    (
        "send-flowers:c9",
        "done",
        "c9",
        "Step “send-flowers:c9” of another version",
        "Another version of the checklist may have written this; it is kept as it is.",
    ),
]


@pytest.mark.parametrize(("identifier", "state", "contact", "title", "reason"), GONE)
def test_a_tick_without_a_step_is_kept_and_explained(identifier, state, contact, title, reason, plan):
    steps = {identifier: {"state": state, "at": "2026-06-05T18:00+02:00"}}
    found = step_of(plan({**FRIDAY_IN_BERLIN, "steps": steps}, "2026-06-15T10:00+02:00"), identifier)
    assert found["at"] == "2026-06-05T18:00:00+02:00"
    assert [found[name] for name in ("state", "contact", "title", "reason", "rule")] == [
        state,
        contact,
        title,
        reason,
        None,
    ]


def test_a_weekend_moves_on_its_very_day():
    # From Friday 3 July 2026 on, Saturday and Sunday; before, Friday and Saturday.
    weekend = ((date(2024, 1, 1), frozenset({4, 5})), (date(2026, 7, 3), frozenset({5, 6})))
    assert BusinessDays(Holidays(weekend, {}, 2024, 2041)).is_business_day(date(2026, 7, 3))


def test_the_first_and_the_last_day_are_looked_at_for_holidays():
    monday, tuesday = date(2026, 6, 15), date(2026, 6, 16)
    weekend = ((date(2024, 1, 1), frozenset({5, 6})),)
    days = BusinessDays(Holidays(weekend, {monday: "One", tuesday: "Two"}, 2024, 2041))
    assert days.holidays_between(monday, tuesday) == [(monday, "One"), (tuesday, "Two")]


@pytest.mark.parametrize(
    ("step", "instead"),
    [
        ("ask-next-steps", "That is past: ask in your thank-you letter instead."),
        ("collect-cards", "That is past: ask the coordinator, or the company’s switchboard."),
        ("thank-you", "That is past: thank them in your check-in."),
    ],
)
def test_what_was_missed_says_what_to_do_instead(step, instead, plan):
    # On Friday 12 June, 10:00, the first check-in is open, so that nothing of the interview day is late any more.
    found = step_of(plan(FRIDAY_IN_BERLIN, "2026-06-12T10:00+02:00"), step)
    assert found["state"] == "missed"
    assert found["reason"].endswith(instead)


def test_where_no_check_in_follows_none_is_advised(plan):
    # "Don't call us": the own reminder opens ten working days after Friday 5 June, on Friday 19 June.
    record = {**FRIDAY_IN_BERLIN, "promise": {"kind": "no_contact"}}
    found = step_of(plan(record, "2026-06-19T10:00+02:00"), "thank-you")
    assert found["state"] == "missed"
    assert "check-in" not in found["reason"]
