"""Warnings around the thank-you, and how long a plan stays valid."""

import pytest

from tests.scenarios.story import Story


def interview(plan, start, country="DE", zone="Europe/Berlin"):
    """An hour's interview of which only the thank-you is left to do on the day."""
    story = Story(plan, start, zone, country)
    for step in ("ask-next-steps", "collect-cards", "debrief"):
        story.skip(step, f"{start[5:10]} {start[11:]}")
    return story


@pytest.mark.parametrize(
    ("now", "state", "warnings", "until"),
    [
        # Tuesday 9 June 2026, 16:00 to 17:00: until Wednesday 17:00 in time, until Thursday 17:00 due.
        ("06-09 16:59:59", "waiting", [], "06-09 17:00"),
        ("06-09 17:00", "open", [], "06-09 21:00"),
        ("06-09 20:59:59", "open", [], "06-09 21:00"),
        ("06-09 21:00", "open", ["night"], "06-10 07:00"),
        ("06-10 00:00", "open", ["night"], "06-10 07:00"),
        ("06-10 06:59:59", "open", ["night"], "06-10 07:00"),
        ("06-10 07:00", "open", [], "06-10 17:00:01"),  # at 17:00 sharp it still is in time
        ("06-10 17:00", "open", [], "06-10 17:00:01"),
        ("06-10 17:00:01", "due", [], "06-10 21:00"),
        ("06-10 22:00", "due", ["night"], "06-11 07:00"),
        ("06-11 17:00", "due", [], "06-11 17:00:01"),
        ("06-11 22:00", "late", [], "06-15 00:00"),  # check-in 1: 10, 11, 12, 15, 16; its eve is the 15th
    ],
)
def test_nights(plan, now, state, warnings, until):
    story = interview(plan, "2026-06-09T16:00")
    story.at(now, warnings=warnings, valid_until=until, steps={"thank-you": state})


@pytest.mark.parametrize(
    ("now", "state", "warnings", "until"),
    [
        # Friday 12 June 2026, 15:00 to 16:00: until Saturday 16:00 in time, until Sunday 16:00 due.
        ("06-12 16:00", "open", [], "06-12 17:00"),
        ("06-12 16:59:59", "open", [], "06-12 17:00"),
        ("06-12 17:00", "open", ["weekend"], "06-13 16:00:01"),
        ("06-12 23:30", "open", ["weekend"], "06-13 16:00:01"),  # a weekend's night is the weekend
        ("06-13 03:00", "open", ["weekend"], "06-13 16:00:01"),
        ("06-13 16:00:01", "due", ["weekend"], "06-14 16:00:01"),
        ("06-14 16:00:01", "late", [], "06-18 00:00"),  # check-in 1: 15, 16, 17, 18, 19; its eve is the 18th
    ],
)
def test_a_weekend(plan, now, state, warnings, until):
    story = interview(plan, "2026-06-12T15:00")
    story.at(now, warnings=warnings, valid_until=until, steps={"thank-you": state})


@pytest.mark.parametrize(
    ("now", "warnings"),
    [
        # Saturday 13 June 2026, 16:00 to 17:00: due until Monday 15, 17:00.
        ("06-13 17:00", ["weekend"]),
        ("06-14 23:59:59", ["weekend"]),
        ("06-15 00:00", ["night"]),
        ("06-15 06:59:59", ["night"]),
        ("06-15 07:00", []),
        ("06-15 17:00:01", []),  # late: nothing to schedule any more
    ],
)
def test_the_end_of_a_weekend(plan, now, warnings):
    interview(plan, "2026-06-13T16:00").at(now, warnings=warnings)


@pytest.mark.parametrize(
    ("now", "warnings"),
    [
        # Wednesday 13 May 2026, the day before Ascension; Friday 15 is a working day, the last of the week.
        ("05-13 16:59:59", []),
        ("05-13 17:00", ["weekend"]),
        ("05-14 12:00", ["weekend"]),
        ("05-14 22:00", ["weekend"]),
        ("05-15 06:00", ["night"]),
        ("05-15 12:00", []),
    ],
)
def test_a_holiday_in_the_middle_of_the_week(plan, now, warnings):
    interview(plan, "2026-05-13T14:00").at(now, warnings=warnings)


def test_a_warning_comes_once_however_many_notes_are_open_and_moves_no_date(plan):
    # Friday 12 June 2026, 15:00 to 16:00.
    story = interview(plan, "2026-06-12T15:00")
    story.skip("collect-card:c1", "06-12 16:00")
    story.people("c1", "c2", "c3", card=True)
    dates = "06-12 16:00 | 06-13 16:00 | 06-14 16:00"
    story.at(
        "06-12 18:00", warnings=["weekend"], steps={f"thank-you:c{number}": f"open {dates}" for number in (1, 2, 3)}
    )
    for number in (1, 2, 3):
        story.tick(f"thank-you:c{number}", "06-12 18:05")
    story.at("06-12 18:10", warnings=[], valid_until="06-19 09:00")
    # An outcome sets the thank-you aside, and its warning.
    for number in (1, 2, 3):
        story.clear(f"thank-you:c{number}")
    story.event("e1", "withdrawn", "06-12 19:00")
    story.at("06-12 19:05", warnings=[], steps={"thank-you:c1": "not_needed"}, valid_until="06-13 19:00:01")


def test_how_long_a_plan_stays_valid_through_a_whole_wait(plan):
    # Monday 8 June 2026, 10:00 to 11:00. D1: 9, 10, 11, 12, 15.
    # D2: 16, 17, 18, 19, 22. D3: 23 to 26, 29, 30, 1, 2, 3, 6.
    story = Story(plan, "2026-06-08T10:00", "Europe/Berlin", "DE")
    story.at("06-01 10:00", valid_until="06-08 10:00")
    story.at("06-08 10:00", valid_until="06-08 11:00")
    story.at("06-08 11:00", valid_until="06-08 11:00:01")  # asking and the cards were in time until 11:00
    story.at("06-08 11:30", valid_until="06-08 15:00:01")  # the own notes until 15:00
    story.at("06-08 16:00", valid_until="06-08 21:00")  # the night
    story.at("06-09 10:00", valid_until="06-09 11:00:01")  # thank-you, cards, notes
    for step in ("collect-cards", "debrief", "thank-you"):
        story.tick(step, "06-08 20:00")
    story.at("06-09 10:00", valid_until="06-15 09:00")
    story.at("06-15 09:00", valid_until="06-15 17:00:01")
    # Due on Monday night: at midnight "today" moves the second check-in, to 17, 18, 19, 22, 23.
    story.at("06-15 18:00", valid_until="06-16 00:00", steps={"check-in-2": "waiting 06-22"})
    story.at("06-16 00:00", valid_until="06-16 17:00:01", steps={"check-in-2": "waiting 06-23"})
    story.tick("check-in-1", "06-15 10:00")
    story.at("06-16 00:00", valid_until="06-22 09:00")
    story.at("06-22 17:00", valid_until="06-22 17:00:01")
    story.tick("check-in-2", "06-22 10:00")
    story.at("06-22 17:00", valid_until="07-06 09:00")
    story.at("07-06 09:00", valid_until=None)
    story.tick("close", "07-06 09:00")
    story.at("07-06 09:00", valid_until=None, status="closed")


def test_a_plan_is_valid_no_longer_than_the_holidays_it_names(plan):
    # Monday 4 May 2026: check-in 1 on Monday 11, never sent. From Friday 22 to Sunday 24 the second one is on
    # Monday 1 June, past Pentecost Monday (25): 26, 27, 28, 29, 1. On that Monday it is the same day, but past no
    # holiday any more, so the reason changes at its midnight, if nothing does before.
    story = interview(plan, "2026-05-04T11:00")
    for now in ("05-24 10:00", "05-23 10:00", "05-22 10:00"):
        found = story.at(now, next_step="check-in-1", steps={"check-in-2": "waiting 06-01 | 06-01 | 06-02"})
        assert found["valid_until"] <= "2026-05-25T00:00:00+02:00"


def test_a_plan_is_valid_no_longer_than_its_warning(plan):
    # Friday 12 June 2026, 23:00, to Saturday 0:30; "this week" is that day: due from 2:30, at the latest Monday 0:30.
    # At Monday's midnight the weekend is over and it is night: another warning.
    story = interview(plan, "2026-06-12T23:00")
    story.record |= {"duration_minutes": 90, "promise": {"kind": "end_of_week"}}
    dates = "06-13 00:30 | 06-13 02:30 | 06-15 00:30"
    story.at("06-15 00:00", warnings=["night"], valid_until="06-15 00:30:01", steps={"thank-you": f"due {dates}"})
    story.at("06-14 10:00", warnings=["weekend"], valid_until="06-15 00:00", steps={"thank-you": f"due {dates}"})
    story.at("06-13 10:00", warnings=["weekend"], valid_until="06-15 00:00", steps={"thank-you": f"due {dates}"})
