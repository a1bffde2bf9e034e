"""A table of cases for each rule, worked out by hand. Without a word about it: an hour in Berlin, in 2026."""

import pytest

from tests.scenarios.cases import check

# Mondays of 2026: 2, 9, 16, 23, 30 March; 4, 11, 18, 25 May; 1, 8, 15, 22, 29 June; 6, 13, 20, 27 July.
# In Germany free: Friday 1 May, Thursday 14 May (Ascension), Monday 25 May (Pentecost Monday).
MONDAY = "2026-06-08T11:00"  # until 12:00; without a promise check-in 1 is on Monday 15


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        # 9, 10, 11, 12, 15; then 16.
        ({"start": MONDAY}, "waiting 06-15 | 06-15 | 06-16"),
        # A Sunday and a Saturday: 8 to 12 both; then 15.
        ({"start": "2026-06-07T11:00"}, "waiting 06-12 | 06-12 | 06-15"),
        ({"start": "2026-06-06T11:00"}, "waiting 06-12 | 06-12 | 06-15"),
        # Wednesday 29 April: 30, not 1 May, 4, 5, 6, 7; then 8.
        ({"start": "2026-04-29T11:00"}, "waiting 05-07 | 05-07 | 05-08"),
        # Monday 18 May: 19 to 22, not Pentecost Monday, 26; then 27.
        ({"start": "2026-05-18T11:00"}, "waiting 05-26 | 05-26 | 05-27"),
        # Friday 8 May, patient: 11, 12, 13, not the 14th, 15, 18 to 22, not the 25th, 26; then 27.
        ({"start": "2026-05-08T11:00", "pace": "patient"}, "waiting 05-26 | 05-26 | 05-27"),
        # Tuesday 9 June, thanked on Friday 12: 15 to 19; then 22. Skipping thanks nobody: 10, 11, 12, 15, 16; then 17.
        ({"start": "2026-06-09T11:00", "done": {"thank-you": "06-12 08:00"}}, "waiting 06-19 | 06-19 | 06-22"),
        ({"start": "2026-06-09T11:00", "skipped": {"thank-you": "06-12 08:00"}}, "waiting 06-16 | 06-16 | 06-17"),
        # Tokyo, Thursday 17 September: 18, not 21, 22, 23, but 24, 25, 28, 29; then 30.
        ({"start": "2026-09-17T11:00", "where": "tokyo"}, "waiting 09-29 | 09-29 | 09-30"),
        # Auckland, Tuesday 20 October: 21, 22, 23, not Monday 26 (Labour Day), 27, 28; then 29.
        ({"start": "2026-10-20T11:00", "where": "auckland"}, "waiting 10-28 | 10-28 | 10-29"),
    ],
)
def test_week_after_thanks(plan, case, expected):
    check(plan, "week-after-thanks", "check-in-1", case, expected)


@pytest.mark.parametrize(
    ("case", "date", "expected"),
    [
        # Friday 5 June, that very day: 8, 9; then 10.
        ({"start": "2026-06-05T11:00"}, "2026-06-05", "waiting 06-09 | 06-09 | 06-10"),
        # By Friday 22 May: not Pentecost Monday, 26, 27; then 28. Patient: 26, 27, 28, 29, 1 June; then 2.
        ({"start": "2026-05-18T11:00"}, "2026-05-22", "waiting 05-27 | 05-27 | 05-28"),
        ({"start": "2026-05-18T11:00", "pace": "patient"}, "2026-05-22", "waiting 06-01 | 06-01 | 06-02"),
        # By Pentecost Monday itself, so Tuesday 26: 27, 28; then 29.
        ({"start": "2026-05-18T11:00"}, "2026-05-25", "waiting 05-28 | 05-28 | 05-29"),
        # By Sunday 31 May, so Monday 1 June: 2, 3; then 4. A late thank-you changes nothing.
        ({"start": "2026-05-18T11:00"}, "2026-05-31", "waiting 06-03 | 06-03 | 06-04"),
        (
            {"start": "2026-05-18T11:00", "done": {"thank-you": "05-29 08:00"}},
            "2026-05-31",
            "waiting 06-03 | 06-03 | 06-04",
        ),
        # Riyadh: by Friday 12 June, so Sunday 14: 15, 16; then 17.
        ({"start": MONDAY, "where": "riyadh"}, "2026-06-12", "waiting 06-16 | 06-16 | 06-17"),
    ],
)
def test_promise_plus_grace(plan, case, date, expected):
    case = case | {"promise": {"kind": "by_date", "date": date}}
    check(plan, "promise-plus-grace", "check-in-1", case, expected)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        # Sent on Monday 15: 16 to 19, 22; then 23. Sent on Saturday 20: 22 to 26; then 29.
        ({"done": {"check-in-1": "06-15 10:00"}}, "waiting 06-22 | 06-22 | 06-23"),
        ({"done": {"check-in-1": "06-20 10:00"}}, "waiting 06-26 | 06-26 | 06-29"),
        # Patient: the first on the 22nd; 23 to 26, 29, 30, 1, 2, 3, 6 July; then 7.
        ({"pace": "patient", "done": {"check-in-1": "06-22 10:00"}}, "waiting 07-06 | 07-06 | 07-07"),
        # Not sent: before the 15th from the 15th, on Thursday 18 from the 18th: 19, 22 to 25; then 26.
        ({"now": "06-09 10:00"}, "waiting 06-22 | 06-22 | 06-23"),
        ({"now": "06-18 10:00"}, "waiting 06-25 | 06-25 | 06-26"),
        # Skipped on Friday 12, before it opened: from the 15th; on Thursday 18: from the 18th.
        ({"skipped": {"check-in-1": "06-12 10:00"}, "now": "06-19 10:00"}, "waiting 06-22 | 06-22 | 06-23"),
        ({"skipped": {"check-in-1": "06-18 10:00"}, "now": "06-19 10:00"}, "waiting 06-25 | 06-25 | 06-26"),
        # Sent early, on Wednesday 10: 11, 12, 15, 16, 17; then 18.
        ({"done": {"check-in-1": "06-10 10:00"}}, "waiting 06-17 | 06-17 | 06-18"),
        # Across Pentecost Monday: sent on Monday 18 May: 19 to 22, 26; then 27.
        ({"start": "2026-05-04T11:00", "done": {"check-in-1": "05-18 10:00"}}, "waiting 05-26 | 05-26 | 05-27"),
    ],
)
def test_second_check_in(plan, case, expected):
    check(plan, "second-check-in", "check-in-2", {"start": MONDAY} | case, expected)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        # Nothing sent: 15, 22, and ten after that: 23 to 26, 29, 30, 1, 2, 3, 6 July.
        ({}, "waiting 07-06 | - | -"),
        ({"done": {"check-in-1": "06-15 10:00", "check-in-2": "06-22 10:00"}}, "waiting 07-06 | - | -"),
        # Only the second sent, on Wednesday 24: 25, 26, 29, 30, 1, 2, 3, 6, 7, 8.
        ({"done": {"check-in-2": "06-24 10:00"}}, "waiting 07-08 | - | -"),
        # Patient, nothing sent: 22 June, 6 July, and ten: 7 to 10, 13 to 17, 20.
        ({"pace": "patient"}, "waiting 07-20 | - | -"),
        # The second skipped before its day, the 22nd, and after it, on Thursday 25: 26, 29, 30, 1, 2, 3, 6 to 9.
        (
            {"done": {"check-in-1": "06-15 10:00"}, "skipped": {"check-in-2": "06-18 10:00"}},
            "waiting 07-06 | - | -",
        ),
        (
            {"done": {"check-in-1": "06-15 10:00"}, "skipped": {"check-in-2": "06-25 10:00"}},
            "waiting 07-09 | - | -",
        ),
        # Both late: the first not sent on Thursday 18 means the second on the 25th; ten: 26, 29, 30, 1, 2, 3, 6 to 9.
        ({"now": "06-18 10:00"}, "waiting 07-09 | - | -"),
        # The first sent on the 15th, the second not yet on Friday 26: ten: 29, 30, 1, 2, 3, 6 to 10.
        ({"done": {"check-in-1": "06-15 10:00"}, "now": "06-26 10:00"}, "waiting 07-10 | - | -"),
        # Across Christmas: the second sent on Friday 11 December: 14 to 18, 21 to 24, not the 25th, 28.
        (
            {"start": "2026-11-23T11:00", "done": {"check-in-1": "11-30 10:00", "check-in-2": "12-11 10:00"}},
            "waiting 12-28 | - | -",
        ),
    ],
)
def test_close_after_two(plan, case, expected):
    check(plan, "close-after-two", "close", {"start": MONDAY} | case, expected)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        # Ten after Monday 8: 9 to 12, 15 to 19, 22. The pace does not matter.
        ({"start": MONDAY}, "waiting 06-22 | 06-22 | -"),
        ({"start": MONDAY, "pace": "patient"}, "waiting 06-22 | 06-22 | -"),
        # Thursday 7 May: 8, 11, 12, 13, not the 14th, 15, 18 to 22.
        ({"start": "2026-05-07T11:00"}, "waiting 05-22 | 05-22 | -"),
        # A late thank-you does not move it.
        ({"start": MONDAY, "done": {"thank-you": "06-18 10:00"}}, "waiting 06-22 | 06-22 | -"),
        # New York, Monday 16 November: 17 to 20, 23 to 25, not the 26th, 27, 30, 1 December.
        ({"start": "2026-11-16T11:00", "where": "new york"}, "waiting 12-01 | 12-01 | -"),
    ],
)
def test_own_reminder(plan, case, expected):
    check(plan, "own-reminder", "own-reminder", case | {"promise": {"kind": "no_contact"}}, expected)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        ({}, "open 06-08 11:00 | 06-08 12:00 | 06-08 12:00"),
        ({"duration_minutes": 1}, "open 06-08 11:00 | 06-08 11:01 | 06-08 11:01"),
        ({"duration_minutes": 1440}, "open 06-08 11:00 | 06-09 11:00 | 06-09 11:00"),
        ({"now": "06-08 12:01"}, "missed 06-08 11:00 | 06-08 12:00 | 06-08 12:00"),
    ],
)
def test_at_the_interview(plan, case, expected):
    check(plan, "at-the-interview", "ask-next-steps", {"start": MONDAY} | case, expected)


@pytest.mark.parametrize(
    ("case", "state"),
    [
        ({"now": "06-08 10:59"}, "waiting"),
        ({"now": "06-08 12:00"}, "open"),
        ({"now": "06-09 12:00"}, "due"),
        ({"now": "06-09 12:01"}, "missed"),
        ({"skipped": {"collect-cards": "06-08 12:00"}}, "skipped"),
    ],
)
def test_contacts_within_a_day(plan, case, state):
    dates = "06-08 11:00 | 06-08 12:00 | 06-09 12:00"
    check(plan, "contacts-within-a-day", "collect-cards", {"start": MONDAY} | case, f"{state} {dates}")


@pytest.mark.parametrize(
    ("rule", "step"),
    [("fresh-notes", "debrief"), ("agency-debrief", "agency-debrief")],
)
@pytest.mark.parametrize(
    ("case", "expected"),
    [
        ({"now": "06-08 16:00"}, "open 06-08 12:00 | 06-08 16:00 | 06-09 12:00"),
        ({"now": "06-08 16:01"}, "due 06-08 12:00 | 06-08 16:00 | 06-09 12:00"),
        ({"now": "06-15 08:59"}, "late 06-08 12:00 | 06-08 16:00 | 06-09 12:00"),
        ({"now": "06-15 09:00"}, "missed 06-08 12:00 | 06-08 16:00 | 06-09 12:00"),
        # No calls: until the own reminder on the 22nd.
        (
            {"promise": {"kind": "no_contact"}, "now": "06-22 08:59"},
            "late 06-08 12:00 | 06-08 16:00 | 06-09 12:00",
        ),
        # Late in the evening: the four hours end on the next day.
        ({"start": "2026-06-08T21:30", "now": "06-08 23:00"}, "open 06-08 22:30 | 06-09 02:30 | 06-09 22:30"),
    ],
)
def test_the_own_notes_and_the_agency(plan, rule, step, case, expected):
    check(plan, rule, step, {"start": MONDAY, "via_agency": True} | case, expected)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        ({"now": "06-08 12:00"}, "open 06-08 12:00 | 06-09 12:00 | 06-10 12:00"),
        ({"now": "06-09 12:01"}, "due 06-08 12:00 | 06-09 12:00 | 06-10 12:00"),
        # Check-in 1 is on Monday 15, and the working day before that is Friday 12.
        ({"now": "06-11 23:59"}, "late 06-08 12:00 | 06-09 12:00 | 06-10 12:00"),
        ({"now": "06-12 00:00"}, "missed 06-08 12:00 | 06-09 12:00 | 06-10 12:00"),
        # London, Saturday 28 March, 14:00 to 15:00: on Sunday 1:00 is 2:00.
        (
            {"start": "2026-03-28T14:00", "where": "london"},
            "waiting 03-28 15:00+00:00 | 03-29 16:00+01:00 | 03-30 16:00",
        ),
    ],
)
def test_thank_you_24_48(plan, case, expected):
    check(plan, "thank-you-24-48", "thank-you", {"start": MONDAY} | case, expected)


@pytest.mark.parametrize(
    ("start", "promise", "expected"),
    [
        (MONDAY, {"kind": "by_date", "date": "2026-06-08"}, "waiting 06-08 12:00 | 06-08 14:00 | 06-10 12:00"),
        # Friday 12 is the end of its week; Tuesday 30 that of June.
        ("2026-06-12T11:00", {"kind": "end_of_week"}, "waiting 06-12 12:00 | 06-12 14:00 | 06-14 12:00"),
        ("2026-06-30T11:00", {"kind": "end_of_month"}, "waiting 06-30 12:00 | 06-30 14:00 | 07-02 12:00"),
        # The two hours may end on the next day.
        (
            "2026-06-08T22:00",
            {"kind": "by_date", "date": "2026-06-08"},
            "waiting 06-08 23:00 | 06-09 01:00 | 06-10 23:00",
        ),
    ],
)
def test_thank_you_same_day(plan, start, promise, expected):
    check(plan, "thank-you-same-day", "thank-you", {"start": start, "promise": promise}, expected)
