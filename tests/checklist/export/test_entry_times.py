"""When entries stand in a calendar and when they ring, by hand; moments in UTC, two hours before Berlin's in summer."""

import pytest

from tests.checklist.records import event

THURSDAY = "2026-06-04T12:00+02:00"  # before the interview of Friday 5 June, 16:30 to 17:30 in Berlin
ONE_BY_ONE = {
    # The last half hour of the interview, and nothing rings in it.
    "ask-next-steps": ("05 Jun 15:00", "05 Jun 15:30", []),
    "collect-cards": ("05 Jun 15:00", "05 Jun 15:30", []),
    "debrief": ("05 Jun 15:30", "05 Jun 16:00", []),
    # Four hours after the end is 21:30: it rings at 08:00 on Saturday; and two hours before 17:30 on Saturday.
    "thank-you": ("05 Jun 15:30", "05 Jun 16:00", ["06 Jun 06:00", "06 Jun 13:30"]),
    # Five working days after the interview: Friday 12 June, 09:00.
    "check-in-1": ("12 Jun 07:00", "12 Jun 07:30", ["12 Jun 07:00"]),
}


@pytest.mark.parametrize("step", ONE_BY_ONE)
def test_each_step_of_the_first_wait(entries, step):
    found = entries(THURSDAY)
    assert set(found) == set(ONE_BY_ONE)
    assert (found[step].begins, found[step].ends, found[step].alarms) == ONE_BY_ONE[step]


@pytest.mark.parametrize(
    ("zone", "thanks", "check_in"),
    [
        # New York, four hours behind UTC: 15:30 and 09:30 are day; 03:00 becomes 08:00.
        ("America/New_York", ["05 Jun 19:30", "06 Jun 13:30"], ["12 Jun 12:00"]),
        # Tokyo, nine ahead: 04:30 becomes 08:00 on Saturday; 22:30 becomes 08:00 on Sunday, before the deadline of
        # Monday 00:30 there; 16:00 is day.
        ("Asia/Tokyo", ["05 Jun 23:00", "06 Jun 23:00"], ["12 Jun 07:00"]),
        # Honolulu, ten behind: 21:00 sharp is night already, so Friday 08:00 there.
        ("Pacific/Honolulu", ["05 Jun 19:30", "06 Jun 18:00"], ["12 Jun 18:00"]),
    ],
)
def test_nothing_rings_while_the_reader_sleeps(entries, zone, thanks, check_in):
    found = entries(THURSDAY, reader_zone=zone)
    assert found["thank-you"].alarms == thanks
    assert found["check-in-1"].alarms == check_in
    assert found["check-in-1"].begins == "12 Jun 07:00"


def test_eight_in_the_morning_is_day(entries):
    # London is an hour behind Berlin: the check-in's 09:00 is 08:00 there.
    assert entries(THURSDAY, reader_zone="Europe/London")["check-in-1"].alarms == ["12 Jun 07:00"]


@pytest.mark.parametrize(
    ("start", "begins", "alarms"),
    [
        # Saturday to 18:00 in winter time, 17:00 UTC; on Sunday 29 March clocks go forward: 08:00 is 06:00 UTC, and
        # 22 hours after the end is 15:00 UTC, 17:00 there.
        ("2026-03-28T17:00", "28 Mar 17:00", ["29 Mar 06:00", "29 Mar 15:00"]),
        # Saturday to 18:00 in summer time, 16:00 UTC; on Sunday 25 October they go back: 08:00 is 07:00 UTC.
        ("2026-10-24T17:00", "24 Oct 16:00", ["25 Oct 07:00", "25 Oct 14:00"]),
    ],
)
def test_mornings_are_those_of_the_clock_when_it_changes(entries, start, begins, alarms):
    thanks = entries("2026-03-01T12:00+01:00", fields={"start": start})["thank-you"]
    assert (thanks.begins, thanks.alarms) == (begins, alarms)


def test_where_they_decide_that_day_it_rings_before_the_two_hours_are_over(entries):
    promise = {"kind": "by_date", "date": "2026-06-05"}
    # To be sent by 19:30; an hour before is 18:30.
    assert entries(THURSDAY, fields={"promise": promise})["thank-you"].alarms == ["05 Jun 16:30", "06 Jun 13:30"]


@pytest.mark.parametrize(
    ("asked", "due", "begins", "alarms"),
    [
        # Two hours before 15:00 on Tuesday 16 June.
        ("2026-06-15T10:00+02:00", "2026-06-16T15:00+02:00", "16 Jun 12:30", ["16 Jun 11:00"]),
        # 05:00 is night, and at 08:00 it would be too late: Monday, 20:30.
        ("2026-06-15T10:00+02:00", "2026-06-16T07:00+02:00", "16 Jun 04:30", ["15 Jun 18:30"]),
        # By then they had not asked yet.
        ("2026-06-15T22:00+02:00", "2026-06-16T07:00+02:00", "16 Jun 04:30", []),
        # 21:30 that evening would ring at 08:00, after the due: 20:30.
        ("2026-06-15T10:00+02:00", "2026-06-15T23:30+02:00", "15 Jun 21:00", ["15 Jun 18:30"]),
        # Less than two hours: at once. And the entry does not begin before they asked.
        ("2026-06-15T10:00+02:00", "2026-06-15T10:20+02:00", "15 Jun 08:00", ["15 Jun 08:00"]),
    ],
)
def test_what_they_wait_for_stands_and_rings_before_its_target(entries, asked, due, begins, alarms):
    request = event("request", asked) | {"due": due}
    found = entries(THURSDAY, fields={"events": [request]})["send-request~e1"]
    assert (found.begins, found.alarms) == (begins, alarms)


def test_an_offer_rings_two_hours_before_five_on_their_date(entries):
    offer = event("offer", "2026-06-24T15:00+02:00") | {"reply_by": "2026-06-30"}
    found = entries("2026-06-24T16:00+02:00", fields={"events": [offer]})["answer-offer"]
    assert (found.begins, found.ends, found.alarms) == ("30 Jun 14:30", "30 Jun 15:00", ["30 Jun 13:00"])


def test_letting_go_rings_when_it_opens(entries):
    sent = {
        "check-in-1": {"state": "done", "at": "2026-06-12T10:00+02:00"},
        "check-in-2": {"state": "done", "at": "2026-06-19T10:00+02:00"},
    }
    # Ten working days after Friday 19 June: Friday 3 July, 09:00.
    found = entries("2026-06-19T12:00+02:00", fields={"steps": sent})["close"]
    assert (found.begins, found.alarms) == ("03 Jul 07:00", ["03 Jul 07:00"])


def test_what_is_past_rings_no_more(entries):
    # On Saturday at noon the first of the thank-you's two is past.
    assert entries("2026-06-06T12:00+02:00")["thank-you"].alarms == ["06 Jun 13:30"]
