"""The day of silence, counted by hand on the employer's calendar."""

from datetime import date

import pytest

from checklist.dates.instants import parse_instant
from checklist.plan.silence import Silence, silence_of
from checklist.record.parse import read_interview
from tests.checklist.records import FRIDAY_IN_BERLIN


@pytest.fixture
def silence(places):
    def telling(now, *events, **steps):
        record = {**FRIDAY_IN_BERLIN, "events": list(events), "steps": steps}
        return silence_of(read_interview(record, places), parse_instant(now))

    return telling


REPLY = {"id": "e1", "kind": "reply", "at": "2026-06-19T11:00+02:00"}


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-06-04T23:59+02:00", None),
        ("2026-06-05T18:00+02:00", Silence(date(2026, 6, 5), 0)),
        ("2026-06-05T23:59+02:00", Silence(date(2026, 6, 5), 0)),
        ("2026-06-06T00:00+02:00", Silence(date(2026, 6, 5), 1)),
        # Already Tuesday in Berlin while it is still Monday in New York.
        ("2026-06-08T18:30-04:00", Silence(date(2026, 6, 5), 4)),
    ],
)
def test_days_are_the_employers(silence, now, expected):
    assert silence(now) == expected


def test_a_reply_begins_a_new_silence(silence):
    assert silence("2026-06-22T10:00+02:00", REPLY) == Silence(date(2026, 6, 19), 3)


def test_who_waits_for_something_from_you_is_silent_only_once_they_have_it(silence):
    request = {"id": "e1", "kind": "request", "at": "2026-06-15T10:00+02:00", "due": "2026-06-19T18:00+02:00"}
    assert silence("2026-06-17T10:00+02:00", request) is None
    sent = {"send-request~e1": {"state": "done", "at": "2026-06-18T10:00+02:00"}}
    assert silence("2026-06-20T10:00+02:00", request, **sent) == Silence(date(2026, 6, 18), 2)


def test_an_outcome_ends_it_and_a_later_reply_begins_it_again(silence):
    no = {"id": "e2", "kind": "no_answer", "at": "2026-06-24T10:00+02:00"}
    again = {"id": "e3", "kind": "reply", "at": "2026-06-25T10:00+02:00"}
    assert silence("2026-06-26T10:00+02:00", REPLY, no) is None
    assert silence("2026-06-26T10:00+02:00", REPLY, no, again) == Silence(date(2026, 6, 25), 1)
