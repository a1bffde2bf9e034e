"""Clock changes, zones far from UTC, and what elapsed time means."""

import pytest

from checklist.record.faults import InputError
from tests.scenarios.story import Story


def test_the_day_before_the_clocks_go_back_in_new_york(plan):
    # Saturday 31 October 2026, 14:00 to 15:00; at 2:00 on Sunday it is 1:00 again.
    story = Story(plan, "2026-10-31T14:00", "America/New_York", "US")
    # 2, 3, 4, 5, 6 November. Then 9, 10, not Wednesday 11 (Veterans Day), 12, 13, 16.
    # Then 17 to 20, 23 to 25, not the 26th, 27, 30, 1 December.
    story.at(
        "10-31 13:00",
        status="before",
        steps={
            "ask-next-steps": "waiting 10-31 14:00-04:00 | 10-31 15:00-04:00 | 10-31 15:00-04:00",
            "debrief": "waiting 10-31 15:00-04:00 | 10-31 19:00-04:00 | 11-01 14:00-05:00",
            "thank-you": "waiting 10-31 15:00-04:00 | 11-01 14:00-05:00 | 11-02 14:00-05:00",
            "check-in-1": "waiting 11-06 09:00-05:00 | 11-06 17:00-05:00 | 11-09 17:00-05:00",
        },
    )
    story.at("11-01 14:00", warnings=["weekend"], steps={"thank-you": "open", "debrief": "due", "collect-cards": "due"})
    story.at(
        "11-01 14:01", warnings=["weekend"], steps={"thank-you": "due", "debrief": "late", "collect-cards": "missed"}
    )
    story.at("11-02 14:00", next_step="thank-you", steps={"thank-you": "due"})
    # Both are late now, and the notes only help.
    story.at("11-02 14:01", next_step="thank-you", steps={"thank-you": "late", "debrief": "late"})
    story.tick("check-in-1", "11-06 12:00")
    # 9, 10, 12, 13 are four; the fifth is Monday 16; one more: 17.
    steps = {"check-in-2": "waiting 11-16 09:00-05:00 | 11-16 17:00-05:00 | 11-17 17:00-05:00"}
    story.at("11-06 12:05", status="waiting", steps=steps | {"close": "waiting 12-01 | - | -"})


def test_the_day_before_the_clocks_go_forward_in_new_york(plan):
    # Saturday 7 March 2026, 14:00 to 15:00; on Sunday 2:00 is 3:00.
    story = Story(plan, "2026-03-07T14:00", "America/New_York", "US")
    story.at(
        "03-08 16:00",
        warnings=["weekend"],
        steps={
            "debrief": "due 03-07 15:00-05:00 | 03-07 19:00-05:00 | 03-08 16:00-04:00",
            "thank-you": "open 03-07 15:00-05:00 | 03-08 16:00-04:00 | 03-09 16:00-04:00",
            "check-in-1": "waiting 03-13 09:00-04:00 | 03-13 17:00-04:00 | 03-16 17:00-04:00",
        },
    )
    story.at("03-08 16:01", warnings=["weekend"], steps={"debrief": "late", "thank-you": "due"})
    story.tick("thank-you", "03-08 16:10")
    # Thanked on Sunday: 9, 10, 11, 12, 13 all the same.
    story.at("03-08 16:15", status="act", next_step="debrief", steps={"check-in-1": "waiting 03-13 | 03-13 | 03-16"})


def test_both_clock_changes_in_berlin(plan):
    # Saturday 28 March 2026, 14:00 to 15:00 (+1): 24 hours on it is 16:00 (+2).
    story = Story(plan, "2026-03-28T14:00", "Europe/Berlin", "DE")
    story.at(
        "03-28 13:00",
        steps={"thank-you": "waiting 03-28 15:00+01:00 | 03-29 16:00+02:00 | 03-30 16:00+02:00"},
    )
    # Across the change: Sunday 29 March, from 1:30 (+1) for an hour, is until 3:30 (+2).
    story.record["start"] = "2026-03-29T01:30"
    story.at(
        "03-29 03:29:59",
        status="before",
        warnings=[],
        steps={"ask-next-steps": "open 03-29 01:30+01:00 | 03-29 03:30+02:00 | 03-29 03:30+02:00"},
    )
    # Saturday 24 October, 14:00 to 15:00 (+2): 24 hours on it is 14:00 (+1). 26 to 30 October.
    story = Story(plan, "2026-10-24T14:00", "Europe/Berlin", "DE")
    story.at(
        "10-24 13:00",
        steps={
            "thank-you": "waiting 10-24 15:00+02:00 | 10-25 14:00+01:00 | 10-26 14:00+01:00",
            "check-in-1": "waiting 10-30 09:00+01:00 | 10-30 17:00+01:00 | 11-02 17:00+01:00",
        },
    )
    # Sunday 25 October, from 0:30 (+2) for three hours: until 2:30, the second one (+1).
    story.record |= {"start": "2026-10-25T00:30", "duration_minutes": 180}
    story.at(
        "10-25 02:30+02:00", status="before", steps={"ask-next-steps": "open 10-25 00:30+02:00 | 10-25 02:30+01:00"}
    )
    story.at("10-25 02:30+01:00", status="act", warnings=["weekend"], steps={"thank-you": "open 10-25 02:30+01:00"})


@pytest.mark.parametrize(
    ("start", "zone"),
    [
        ("2026-03-29T02:30", "Europe/Berlin"),
        ("2026-03-29T02:00", "Europe/Berlin"),
        ("2026-03-08T02:59", "America/New_York"),
        ("2026-09-27T02:30", "Pacific/Auckland"),
        ("2026-03-29T01:30", "Europe/London"),
        ("2011-12-30T10:00", "Pacific/Apia"),  # a whole day that Samoa skipped
    ],
)
def test_a_start_that_no_clock_shows_is_refused(plan, start, zone):
    story = Story(plan, start, zone)
    with pytest.raises(InputError) as caught:
        plan(story.record, "2026-03-01T00:00Z")
    assert [fault.path for fault in caught.value.faults] == ["start"]
    assert caught.value.faults[0].message


def test_a_start_that_the_clock_shows_twice_is_the_first_with_a_warning(plan):
    # New York, Sunday 1 November 2026, 1:30 (-4), for an hour: until 1:30 (-5).
    story = Story(plan, "2026-11-01T01:30", "America/New_York", "US")
    story.at(
        "10-31 12:00",
        status="before",
        warnings=["ambiguous_start"],
        valid_until="11-01 01:30-04:00",
        steps={
            "ask-next-steps": "waiting 11-01 01:30-04:00 | 11-01 01:30-05:00 | 11-01 01:30-05:00",
            "thank-you": "waiting 11-01 01:30-05:00 | 11-02 01:30-05:00 | 11-03 01:30-05:00",
        },
    )
    story.at("11-01 01:45-04:00", status="before", warnings=["ambiguous_start"], steps={"ask-next-steps": "open"})
    story.at("11-01 01:30-05:00", status="act", warnings=["ambiguous_start", "weekend"])
    story.tick("ask-next-steps", "11-01 01:20-05:00")
    found = story.at("11-01 01:40-05:00", status="act", warnings=["ambiguous_start", "weekend"])
    assert found["steps"][0]["at"] == "2026-11-01T01:20:00-05:00"
    # An hour later it is not ambiguous any more; nor is the same clock time of another day.
    story.record["start"] = "2026-11-01T02:00"
    story.at("10-31 12:00", status="before", warnings=[])
    story = Story(plan, "2026-10-25T02:59", "Europe/Berlin", "DE")
    story.at("10-24 12:00", status="before", warnings=["ambiguous_start"])
    story.record["start"] = "2026-10-25T03:00"
    story.at("10-24 12:00", status="before", warnings=[])


def test_samoa_skipped_a_friday_and_what_falls_on_it_comes_at_the_next_midnight(plan):
    # Friday 23 December 2011 (-10): 26, 27, 28, 29, 30. There was no Friday 30: the next clock time that exists is
    # Saturday 0:00 (+14). One working day after the 30th: Monday 2 January.
    story = Story(plan, "2011-12-23T10:00", "Pacific/Apia")
    skipped = "2011-12-31 00:00+14:00"
    story.at(
        "12-23 09:00",
        status="before",
        warnings=["no_country"],
        steps={
            "thank-you": "waiting 12-23 11:00-10:00 | 12-24 11:00-10:00 | 12-25 11:00-10:00",
            "check-in-1": f"waiting {skipped} | {skipped} | 2012-01-02 17:00+14:00",
        },
    )
    # Elapsed time does not care: from Thursday 29, 16:00 (-10), 24 hours on it is Saturday 31, 16:00 (+14).
    story.record["start"] = "2011-12-29T15:00"
    story.at(
        "12-29 14:00", warnings=["no_country"], steps={"thank-you": "waiting 12-29 16:00-10:00 | 12-31 16:00+14:00"}
    )


def test_days_are_the_employers_in_honolulu_kathmandu_and_auckland(plan):
    # Honolulu, Friday 5 June 2026: 8, 9, 10, not Thursday 11 (Kamehameha Day), 12, 15; then 16.
    story = Story(plan, "2026-06-05T16:00", "Pacific/Honolulu", "US", subdivision="HI")
    story.at("06-05 10:00", steps={"check-in-1": "waiting 06-15 09:00-10:00 | 06-15 17:00-10:00 | 06-16 17:00-10:00"})
    # Thanked on the 9th at 9:30 UTC, which is Monday 8, 23:30, there: 9, 10, 12, 15, 16.
    story.record["steps"]["thank-you"] = {"state": "done", "at": "2026-06-09T09:30Z"}
    found = story.plan(story.record, "2026-06-10T00:00Z")
    assert found["now"] == "2026-06-09T14:00:00-10:00"
    assert [step["at"] for step in found["steps"] if step["id"] == "thank-you"] == ["2026-06-08T23:30:00-10:00"]
    story.at("06-09 14:00", steps={"check-in-1": "waiting 06-16 09:00-10:00 | 06-16 17:00-10:00 | 06-17 17:00-10:00"})

    # Kathmandu, Sunday 7 June: 8 to 12. Thanked on the 8th at 18:20 UTC, which is Tuesday 9, 0:05: 10, 11, 12, 15, 16.
    story = Story(plan, "2026-06-07T10:00", "Asia/Kathmandu")
    story.at("06-07 09:00", warnings=["no_country"], steps={"check-in-1": "waiting 06-12 09:00+05:45 | 06-12 | 06-15"})
    story.record["steps"]["thank-you"] = {"state": "done", "at": "2026-06-08T18:20:00Z"}
    story.at("06-09 10:00", warnings=["no_country"], steps={"check-in-1": "waiting 06-16 09:00+05:45 | 06-16 | 06-17"})

    # Auckland, Saturday 4 April, 15:00 to 16:00 (+13); back to +12 on Sunday. Easter Monday is the 6th: 7 to 10, 13.
    story = Story(plan, "2026-04-04T15:00", "Pacific/Auckland", "NZ")
    story.at(
        "04-04 14:00",
        steps={
            "thank-you": "waiting 04-04 16:00+13:00 | 04-05 15:00+12:00 | 04-06 15:00+12:00",
            "check-in-1": "waiting 04-13 09:00+12:00 | 04-13 17:00+12:00 | 04-14 17:00+12:00",
        },
    )
    # Wednesday 23 December: 24, not 25, not Monday 28 (observed), 29, 30, 31, not 1 and 4 January, 5; then 6.
    story.record["start"] = "2026-12-23T15:00"
    story.at("12-23 14:00", steps={"check-in-1": "waiting 2027-01-05 09:00+13:00 | 2027-01-05 | 2027-01-06"})


def test_a_last_second_that_comes_twice_is_the_first(plan):
    # In Santiago the clocks go from 24:00 back to 23:00 on Saturday 4 April 2026.
    story = Story(plan, "2026-03-16T10:00", "America/Santiago", "CL")
    story.event("e1", "offer", "03-30 10:00", reply_by="2026-04-04")
    dates = "03-30 10:00-03:00 | 04-04 17:00-03:00 | 04-04 23:59:59-03:00"
    story.at("04-04 23:59:59-03:00", status="act", next_step="answer-offer", steps={"answer-offer": f"due {dates}"})
    story.at("04-04 23:00:00-04:00", status="act", steps={"answer-offer": f"late {dates}"})
    # Thirty times 24 hours after it, it is 22:59:59 (-4) on Monday 4 May.
    story.at("05-04 22:59", status="act", steps={"answer-offer": "late"})
    story.at("05-04 23:01", status="closed", steps={"answer-offer": "missed"})
