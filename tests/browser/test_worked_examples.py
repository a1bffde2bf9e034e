"""The worked examples of the timing rules, read off the page to the minute; their dates are the rules' own."""

import pytest
from playwright.sync_api import expect

INSTANTS = """(row) => [...row.querySelectorAll("time")].map((time) => time.dateTime)"""
BERLIN = {"start": "2026-06-05T16:30", "time_zone": "Europe/Berlin", "country": "DE"}

EXAMPLES = {
    "Friday in Berlin, no promise: thanks by Saturday 17:30, Sunday 17:30 at the latest": (
        BERLIN,
        *("2026-06-05T18:00:00Z", "thank-you"),
        ["2026-06-05T17:30:00+02:00", "2026-06-06T17:30:00+02:00", "2026-06-07T17:30:00+02:00"],
    ),
    "the same: check-in on Friday 12 June": (
        BERLIN,
        *("2026-06-05T18:00:00Z", "check-in-1"),
        ["2026-06-12T09:00:00+02:00", "2026-06-12T17:00:00+02:00", "2026-06-15T17:00:00+02:00"],
    ),
    "the same, promised for that day: thanks by 19:30": (
        {**BERLIN, "promise": {"kind": "by_date", "date": "2026-06-05"}},
        *("2026-06-05T16:00:00Z", "thank-you"),
        ["2026-06-05T17:30:00+02:00", "2026-06-05T19:30:00+02:00", "2026-06-07T17:30:00+02:00"],
    ),
    "the same, promised for that day: check-in on Tuesday 9 June": (
        {**BERLIN, "promise": {"kind": "by_date", "date": "2026-06-05"}},
        *("2026-06-05T16:00:00Z", "check-in-1"),
        ["2026-06-09T09:00:00+02:00", "2026-06-09T17:00:00+02:00", "2026-06-10T17:00:00+02:00"],
    ),
    "the same, promised for Saturday 13 June: check-in on Wednesday 17 June": (
        {**BERLIN, "promise": {"kind": "by_date", "date": "2026-06-13"}},
        *("2026-06-05T18:00:00Z", "check-in-1"),
        ["2026-06-17T09:00:00+02:00", "2026-06-17T17:00:00+02:00", "2026-06-18T17:00:00+02:00"],
    ),
    "Thursday in New York: Thanksgiving is skipped": (
        {"start": "2026-11-19T10:00", "time_zone": "America/New_York", "country": "US"},
        *("2026-11-19T18:00:00Z", "check-in-1"),
        ["2026-11-27T09:00:00-05:00", "2026-11-27T17:00:00-05:00", "2026-11-30T17:00:00-05:00"],
    ),
    "Saturday in New York: 24 elapsed hours across the end of summer time": (
        {"start": "2026-10-31T14:00", "time_zone": "America/New_York"},
        *("2026-10-31T20:00:00Z", "thank-you"),
        ["2026-10-31T15:00:00-04:00", "2026-11-01T14:00:00-05:00", "2026-11-02T14:00:00-05:00"],
    ),
    "Thursday before Easter in England": (
        {"start": "2026-04-02T10:00", "time_zone": "Europe/London", "country": "GB", "subdivision": "ENG"},
        *("2026-04-02T12:00:00Z", "check-in-1"),
        ["2026-04-13T09:00:00+01:00", "2026-04-13T17:00:00+01:00", "2026-04-14T17:00:00+01:00"],
    ),
    "Sunday in Dubai: the weekend is Saturday and Sunday": (
        {"start": "2026-06-07T10:00", "time_zone": "Asia/Dubai", "country": "AE"},
        *("2026-06-07T12:00:00Z", "check-in-1"),
        # The library puts the Islamic New Year on Monday 15 June, so the deadline is on Tuesday.
        ["2026-06-12T09:00:00+04:00", "2026-06-12T17:00:00+04:00", "2026-06-16T17:00:00+04:00"],
    ),
    "Monday in Riyadh: Friday and Saturday are no working days": (
        {"start": "2026-06-08T10:00", "time_zone": "Asia/Riyadh", "country": "SA"},
        *("2026-06-08T12:00:00Z", "check-in-1"),
        ["2026-06-15T09:00:00+03:00", "2026-06-15T17:00:00+03:00", "2026-06-16T17:00:00+03:00"],
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize(("fields", "now", "step", "instants"), EXAMPLES.values(), ids=EXAMPLES.keys())
def test_the_page_shows_the_worked_example(page, address, put, wait_for, fields, now, step, instants):
    record = {"schema": 1, "id": "2026-01-01-example", "company": "Acme", "duration_minutes": 60, **fields}
    page.clock.set_fixed_time(now)
    put(page, record)
    page.goto(f"{address}#{record['id']}")
    wait_for(page, "ready")
    expect(page.locator(f'[data-step="{step}"] time')).to_have_count(len(instants))
    assert page.locator(f'[data-step="{step}"]').evaluate(INSTANTS) == instants
