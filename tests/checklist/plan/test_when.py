"""When may I write?: the Friday in Berlin (5 June 2026, 16:30 to 17:30), its dates counted by hand.

They named no day: five working days after 5 June are Mon 8, Tue 9, Wed 10, Thu 11 and Fri 12 June (Germany as a whole
has no holiday then). The deadline is the next one, Mon 15 June 17:00. Ten after 5 June: Fri 19 June.
"""

import pytest

from checklist.dates.instants import parse_instant
from checklist.plan.when import when_to_write
from checklist.record.parse import read_interview
from tests.checklist.records import FRIDAY_IN_BERLIN


@pytest.fixture
def asked(places):
    def telling(now, **fields):
        record = {**FRIDAY_IN_BERLIN, "country": "DE", "contacts": [], "steps": {}, "events": [], **fields}
        return when_to_write(read_interview(record, places), parse_instant(now))

    return telling


UNKNOWN = {"kind": "unknown"}


@pytest.mark.parametrize(
    ("now", "sentence", "may_write"),
    [
        ("2026-06-09T10:00+02:00", "Not yet. Friday 12 June, from 09:00.", False),
        # The employer's calendar counts: in Berlin it is Thursday 00:30, so Friday is tomorrow.
        ("2026-06-10T22:30Z", "Not yet. Tomorrow, Friday 12 June, from 09:00.", False),
        ("2026-06-12T08:59+02:00", "Not yet. Friday 12 June, from 09:00.", False),
        ("2026-06-12T09:00+02:00", "Yes, now. At the latest Monday 15 June, 17:00.", True),
        ("2026-06-15T17:01+02:00", "Yes. It is still worth sending.", True),
    ],
)
def test_a_week_after_the_interview_where_they_named_no_day(asked, now, sentence, may_write):
    told = asked(now, promise=UNKNOWN)
    assert (told.sentence, told.may_write, told.step) == (sentence, may_write, "check-in-1")
    assert "They named no date" in told.reason


def test_two_days_after_the_day_they_named(asked):
    # Friday 12 June, and two working days: Mon 15, Tue 16 June.
    told = asked("2026-06-15T10:00+02:00", promise={"kind": "by_date", "date": "2026-06-12"})
    assert told.sentence == "Not yet. Tomorrow, Tuesday 16 June, from 09:00."
    assert "They said Friday 12 June" in told.reason


def test_who_was_asked_not_to_write_does_not(asked):
    told = asked("2026-06-22T10:00+02:00", promise={"kind": "no_contact"})
    assert told.sentence == "They asked you not to, so you do not. Take stock for yourself from Friday 19 June."
    assert not told.may_write
    assert told.step == "own-reminder"


def test_before_the_interview_is_over_there_is_nothing_to_write(asked):
    told = asked("2026-06-05T17:00+02:00", promise=UNKNOWN)
    assert told.sentence.startswith("Your interview is on Friday 5 June, 16:30.")
    assert (told.step, told.may_write) == (None, False)


def test_thanks_are_another_matter_while_they_can_be_sent(asked):
    told = asked("2026-06-06T10:00+02:00", promise=UNKNOWN)
    assert told.reason.endswith("A thank-you is another matter: send it now.")
    # From the eve of the check-in, Thu 11 June 00:00, the thanks go into it.
    assert "thank-you is another" not in asked("2026-06-11T00:00+02:00", promise=UNKNOWN).reason
