"""Public holidays and weekends of several countries."""

import pytest

from tests.scenarios.story import Story, reason


def test_thanksgiving_in_new_york(plan):
    # Thursday 19 November 2026: 20, 23, 24, 25, not the 26th, 27. One more: Monday 30.
    story = Story(plan, "2026-11-19T10:00", "America/New_York", "US")
    story.tick("thank-you", "11-19 15:00")
    found = story.at("11-24 12:00", next_step="debrief", steps={"check-in-1": "waiting 11-27 | 11-27 | 11-30"})
    assert "Thanksgiving" in reason(found, "check-in-1"), reason(found, "check-in-1")
    story.tick("check-in-1", "11-27 09:30")
    # 30, 1, 2, 3, 4 December; then 7 to 11, 14 to 18.
    story.at(
        "11-27 10:00",
        status="waiting",
        next_step="check-in-2",
        progress="2/4",
        steps={"check-in-2": "waiting 12-04 | 12-04 | 12-07", "close": "waiting 12-18 | - | -"},
    )
    # Sent on Friday 18 December only: 21 to 24, not the 25th, 28 to 31, not 1 January, 4, 5 January 2027.
    story.tick("check-in-2", "12-18 09:30")
    story.at("12-18 10:00", status="waiting", next_step="close", steps={"close": "waiting 2027-01-05 | - | -"})
    story.at("2027-01-05 09:00", status="act", next_step="close", progress="3/4", steps={"close": "open"})


def test_easter_in_england_and_where_easter_monday_is_not_known(plan):
    # Thursday 2 April 2026; Good Friday the 3rd, Easter Monday the 6th: 7, 8, 9, 10, 13. One more: 14.
    story = Story(plan, "2026-04-02T11:00", "Europe/London", "GB", subdivision="ENG")
    story.tick("thank-you", "04-02 14:00")
    found = story.at("04-08 12:00", next_step="debrief", steps={"check-in-1": "waiting 04-13 | 04-13 | 04-14"})
    assert "Good Friday" in reason(found, "check-in-1"), reason(found, "check-in-1")
    assert "Easter Monday" in reason(found, "check-in-1"), reason(found, "check-in-1")
    # In all of the United Kingdom only Good Friday: 6, 7, 8, 9, 10. One more: Monday 13.
    del story.record["subdivision"]
    story.at("04-08 12:00", next_step="debrief", steps={"check-in-1": "waiting 04-10 | 04-10 | 04-13"})
    story.record["subdivision"] = "ENG"
    story.tick("check-in-1", "04-13 10:00")
    # 14 to 17, 20 April; then 21 to 24, 27 to 30, 1 May, not Monday the 4th, 5 May.
    story.at(
        "04-13 10:05",
        status="waiting",
        next_step="check-in-2",
        steps={"check-in-2": "waiting 04-20 | 04-20 | 04-21", "close": "waiting 05-05 | - | -"},
    )
    # Maundy Thursday at 17:00 is the beginning of a long weekend.
    story.clear("thank-you")
    story.clear("check-in-1")  # with it ticked, there would be nothing to thank for alone
    story.at("04-02 16:59", warnings=[])
    story.at("04-02 17:00", warnings=["weekend"])
    story.at("04-03 12:00", warnings=["weekend"])


def test_christmas_and_new_year_in_germany_and_epiphany_in_bavaria(plan):
    # Friday 18 December 2026: 21, 22, 23, 24, not the 25th (Friday) and 26th, 28: at the year's end, so the first
    # working day after 1 January (Friday), Monday 4. One more: 5.
    story = Story(plan, "2026-12-18T10:00", "Europe/Berlin", "DE")
    story.tick("thank-you", "12-18 12:00")
    # 5, 6, 7, 8, 11; one more: 12. Then 12 to 15, 18 to 22, 25.
    story.at(
        "12-19 12:00",
        next_step="debrief",
        steps={
            "check-in-1": "waiting 2027-01-04 | 2027-01-04 | 2027-01-05",
            "check-in-2": "waiting 2027-01-11 | 2027-01-11 | 2027-01-12",
            "close": "waiting 2027-01-25 | - | -",
        },
    )
    # In Bavaria the 6th is Epiphany: 5, 7, 8, 11, 12; one more: 13. Then 13, 14, 15, 18 to 22, 25, 26.
    story.record["subdivision"] = "BY"
    story.tick("check-in-1", "2027-01-04 10:00")
    story.at(
        "2027-01-04 10:05",
        status="waiting",
        next_step="check-in-2",
        valid_until="2027-01-12 09:00",
        steps={
            "check-in-2": "waiting 2027-01-12 | 2027-01-12 | 2027-01-13",
            "close": "waiting 2027-01-26 | - | -",
        },
    )
    # Promised by Christmas Day, so Monday 28; grace 29, 30: at the year's end, so Monday 4 January as well. By the end
    # of the year: 31, a Thursday; grace 4, 5 January.
    story.clear("check-in-1")
    story.record["promise"] = {"kind": "by_date", "date": "2026-12-25"}
    story.at("12-28 10:05", status="act", steps={"check-in-1": "waiting 2027-01-04 | 2027-01-04 | 2027-01-05"})
    story.record["promise"] = {"kind": "end_of_month"}
    story.at("12-28 10:05", status="act", steps={"check-in-1": "waiting 2027-01-05 | 2027-01-05 | 2027-01-07"})


def test_an_observed_holiday_in_chicago(plan):
    # Monday 29 June 2026: 30, 1, 2, not Friday the 3rd (observed), 6, 7 July. One more: 8.
    story = Story(plan, "2026-06-29T10:00", "America/Chicago", "US")
    story.tick("thank-you", "06-29 12:00")
    story.at("06-30 12:00", status="act", next_step="debrief", steps={"check-in-1": "waiting 07-07 | 07-07 | 07-08"})
    # "By the end of the week" is Thursday 2; grace 6, 7. Said on Friday 3: the week after, the 10th; grace 13, 14.
    story.record["promise"] = {"kind": "end_of_week"}
    story.at("06-30 12:00", steps={"check-in-1": "waiting 07-07 | 07-07 | 07-08"})
    story.record["start"] = "2026-07-03T10:00"
    story.at("07-03 09:00", status="before", steps={"check-in-1": "waiting 07-14 | 07-14 | 07-15"})
    # The interview on Thursday the 2nd: the last working day of its week is today.
    story.record["start"] = "2026-07-02T14:00"
    story.clear("thank-you")
    story.at("07-02 16:30", rules={"thank-you": "thank-you-same-day"}, steps={"check-in-1": "waiting 07-07"})
    story.at("07-02 17:00", warnings=["weekend"], steps={"thank-you": "open 07-02 15:00 | 07-02 17:00 | 07-04 15:00"})
    story.at("07-02 17:01", warnings=["weekend"], steps={"thank-you": "due"})


def test_corpus_christi_in_munich_but_not_in_berlin(plan):
    # Thursday 28 May 2026: 29, 1, 2, 3, not Thursday the 4th in Bavaria, 5 June. One more: Monday 8.
    story = Story(plan, "2026-05-28T10:00", "Europe/Berlin", "DE", subdivision="BY")
    story.tick("thank-you", "05-28 12:00")
    story.tick("debrief", "05-28 12:00")
    found = story.at(
        "06-03 12:00",
        status="waiting",
        valid_until="06-05 09:00",
        steps={"check-in-1": "waiting 06-05 | 06-05 | 06-08"},
    )
    assert "Corpus Christi" in reason(found, "check-in-1"), reason(found, "check-in-1")  # in English
    story.record["subdivision"] = "BE"
    story.at(
        "06-03 12:00",
        status="waiting",
        valid_until="06-04 09:00",
        steps={"check-in-1": "waiting 06-04 | 06-04 | 06-05"},
    )
    # Promised for the 4th. Berlin: the 4th; grace 5, 8. Munich: the 5th; grace 8, 9.
    story.record["promise"] = {"kind": "by_date", "date": "2026-06-04"}
    story.at("06-03 12:00", steps={"check-in-1": "waiting 06-08 | 06-08 | 06-09"})
    story.record["subdivision"] = "BY"
    story.at("06-03 12:00", steps={"check-in-1": "waiting 06-09 | 06-09 | 06-10"})


def test_in_riyadh_the_week_begins_on_sunday(plan):
    # Monday 8 June 2026: 9, 10, 11 (Thursday), 14 (Sunday), 15. One more: 16.
    story = Story(plan, "2026-06-08T10:00", "Asia/Riyadh", "SA")
    story.at("06-08 09:00", status="before", steps={"check-in-1": "waiting 06-15 | 06-15 | 06-16"})
    # This week ends on Thursday 11; grace 14, 15. Next week on Thursday 18; grace 21, 22.
    story.record["promise"] = {"kind": "end_of_week"}
    story.at("06-08 09:00", status="before", steps={"check-in-1": "waiting 06-15 | 06-15 | 06-16"})
    story.record["promise"] = {"kind": "next_week"}
    story.at("06-08 09:00", status="before", steps={"check-in-1": "waiting 06-22 | 06-22 | 06-23"})
    # On Saturday 13 it is still the same week, whose Thursday is over: for both kinds Thursday 18.
    story.record["start"] = "2026-06-13T10:00"
    for kind in ("end_of_week", "next_week"):
        story.record["promise"] = {"kind": kind}
        story.at("06-13 09:00", status="before", steps={"check-in-1": "waiting 06-22 | 06-22 | 06-23"})
    # On Sunday 14 a new one begins: Thursday 18, and Thursday 25; grace 28, 29.
    story.record["start"] = "2026-06-14T10:00"
    story.at("06-14 09:00", status="before", steps={"check-in-1": "waiting 06-29 | 06-29 | 06-30"})
    # Sunday is a working day; the weekend begins on Thursday at 17:00.
    story.at("06-14 12:00", warnings=[])
    story.record["start"] = "2026-06-11T10:00"
    for now, warnings in (("06-11 16:59", []), ("06-11 17:00", ["weekend"]), ("06-13 10:00", ["weekend"])):
        story.at(now, warnings=warnings)


def test_in_dubai_friday_is_a_business_day(plan):
    # Sunday 7 June 2026: 8, 9, 10, 11, 12 (Friday). One more: not Monday 15 (Islamic New Year), Tuesday 16.
    story = Story(plan, "2026-06-07T10:00", "Asia/Dubai", "AE")
    story.at("06-07 12:00", warnings=["weekend"], steps={"check-in-1": "waiting 06-12 | 06-12 | 06-16"})
    # The week begins on Monday: on Sunday the 7th its Friday is over. Friday 12; grace 16, 17.
    story.record["promise"] = {"kind": "end_of_week"}
    story.at("06-07 12:00", warnings=["weekend"], steps={"check-in-1": "waiting 06-17 | 06-17 | 06-18"})


def test_before_2022_the_weekend_in_the_emirates_was_friday_and_saturday(plan):
    # Sunday 6 June 2021: 7, 8, 9, 10 (Thursday), 13 (Sunday); then 14.
    story = Story(plan, "2021-06-06T10:00", "Asia/Dubai", "AE")
    story.at("06-06 12:00", warnings=["holidays_unknown"], steps={"check-in-1": "waiting 06-13 | 06-13 | 06-14"})


def test_one_day_weekends_and_split_ones(plan):
    # Hong Kong: Saturday is taken as free too. Friday 5 June 2026: 8, 9, 10, 11, 12; then 15.
    story = Story(plan, "2026-06-05T10:00", "Asia/Hong_Kong", "HK")
    story.at("06-05 09:00", status="before", steps={"check-in-1": "waiting 06-12 | 06-12 | 06-15"})
    # Iran: Friday only, the week from Saturday. Saturday 4 July: 5, 6, 7, 8, 9 (Thursday); then Saturday 11.
    story = Story(plan, "2026-07-04T10:00", "Asia/Tehran", "IR")
    story.at("07-04 09:00", status="before", steps={"check-in-1": "waiting 07-09 | 07-09 | 07-11"})
    # The week ends on Thursday 9; grace Saturday 11, Sunday 12.
    story.record["promise"] = {"kind": "end_of_week"}
    story.at("07-04 09:00", status="before", steps={"check-in-1": "waiting 07-12 | 07-12 | 07-13"})
    # Brunei: Friday and Sunday. Monday 6 July: 7, 8, 9, 11 (Saturday), 13; then 14.
    story = Story(plan, "2026-07-06T10:00", "Asia/Brunei", "BN")
    story.at("07-06 09:00", status="before", steps={"check-in-1": "waiting 07-13 | 07-13 | 07-14"})
    # The week ends on Saturday 11; grace 13, 14; then not the 15th (the Sultan's birthday), 16.
    story.record["promise"] = {"kind": "end_of_week"}
    story.at("07-06 09:00", status="before", steps={"check-in-1": "waiting 07-14 | 07-14 | 07-16"})


def test_a_week_without_any_business_day(plan):
    # China, 2026: holidays from Monday 16 to Friday 20 and on Monday 23 February.
    story = Story(plan, "2026-02-12T10:00", "Asia/Shanghai", "CN", promise={"kind": "next_week"})
    # Said on Thursday 12: the last working day before that week is Friday 13; grace 24, 25.
    story.at("02-12 09:00", status="before", steps={"check-in-1": "waiting 02-25 | 02-25 | 02-26"})
    # Said on Friday 13: the same Friday, which is today.
    story.record["start"] = "2026-02-13T10:00"
    story.at(
        "02-13 09:00",
        status="before",
        rules={"thank-you": "thank-you-same-day"},
        steps={"thank-you": "waiting 02-13 11:00 | 02-13 13:00 | 02-15 11:00", "check-in-1": "waiting 02-25"},
    )
    # On Saturday 14 "the end of the week" is that of the next, which has none, and none is left before it: the first
    # one after, Tuesday 24; grace 25, 26.
    story.record |= {"start": "2026-02-14T10:00", "promise": {"kind": "end_of_week"}}
    story.at("02-14 09:00", status="before", steps={"check-in-1": "waiting 02-26 | 02-26 | 02-27"})
    # On Monday 16 this week has none, so the next one: Friday 27; grace 2, 3 March.
    story.record["start"] = "2026-02-16T10:00"
    story.at("02-16 09:00", status="before", steps={"check-in-1": "waiting 03-03 | 03-03 | 03-04"})


def test_without_a_country_or_beyond_the_known_years_only_weekends_count(plan):
    # Wednesday 23 December 2026: 24, 25, 28, 29, 30; then 31.
    story = Story(plan, "2026-12-23T10:00", "Europe/Berlin")
    story.at("12-23 09:00", warnings=["no_country"], steps={"check-in-1": "waiting 12-30 | 12-30 | 12-31"})
    # Thursday 15 December 2050, a country: 16, 19, 20, 21, 22; then 23, 26 (a Monday), 27, 28, 29.
    story = Story(plan, "2050-12-15T10:00", "Europe/Berlin", "DE")
    story.at(
        "12-15 09:00",
        warnings=["holidays_unknown"],
        steps={"check-in-1": "waiting 12-22 | 12-22 | 12-23", "check-in-2": "waiting 12-29 | 12-29 | 12-30"},
    )


@pytest.mark.parametrize(
    ("step", "event"),
    [
        # Pentecost Monday is 25 May 2026. Their own date is their word, elapsed hours do not know holidays.
        ("answer-offer", {"kind": "offer", "at": "2026-05-20T10:00+02:00", "reply_by": "2026-05-25"}),
        ("answer-offer", {"kind": "offer", "at": "2026-05-20T10:00+02:00", "reply_by": "2026-05-27"}),
        ("say-no-kindly", {"kind": "declined", "at": "2026-05-24T10:00+02:00"}),
        ("confirm-in-writing", {"kind": "accepted", "at": "2026-05-24T10:00+02:00"}),
    ],
)
def test_a_holiday_that_moves_nothing_is_not_named(plan, step, event):
    story = Story(plan, "2026-05-12T10:00", "Europe/Berlin", "DE", events=[{"id": "e1"} | event])
    found = story.at("05-24 11:00", status="act")
    assert "Pentecost Monday" not in reason(found, step), reason(found, step)


def test_a_holiday_that_moves_a_courtesy_is_named(plan):
    # An offer on Thursday 21 May 2026 without a date: 22, not Pentecost Monday (25), 26.
    story = Story(plan, "2026-05-12T10:00", "Europe/Berlin", "DE")
    story.event("e1", "offer", "05-21 10:00")
    found = story.at("05-21 11:00", steps={"answer-offer": "open 05-21 10:00 | 05-26 | 05-29"})
    assert "Pentecost Monday" in reason(found, "answer-offer"), reason(found, "answer-offer")
    # A reply on Friday 22: answer by the 26th, at the latest the 27th.
    story.record["events"] = []
    story.event("e1", "reply", "05-22 10:00")
    found = story.at("05-22 11:00", steps={"answer-reply~e1": "open 05-22 10:00 | 05-26 | 05-27"})
    assert "Pentecost Monday" in reason(found, "answer-reply~e1"), reason(found, "answer-reply~e1")
