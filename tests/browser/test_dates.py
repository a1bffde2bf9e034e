"""The page shows what the command line prints: every step, state, instant and sentence."""

import pytest
from playwright.sync_api import expect

READ = """(rows) => rows.map((row) => ({
    id: row.dataset.step,
    state: row.dataset.state,
    title: row.querySelector("label").textContent,
    reason: row.querySelector(".reason-body > p")?.textContent ?? "",
    instants: [...row.querySelectorAll("time")].map((time) => time.dateTime),
}))"""


def done(*steps, at):
    return {step: {"state": "done", "at": at, "changed": at} for step in steps}


NONE = {"kind": "unknown"}
WEEK = {"kind": "end_of_week"}
REPLY = {"id": "e1", "kind": "reply", "at": "2026-06-19T11:00+02:00", "promise": {"kind": "end_of_month"}}
OFFER = {"id": "e2", "kind": "offer", "at": "2026-06-24T15:00+02:00", "reply_by": "2026-06-30"}
REJECTED = {"id": "e2", "kind": "rejected", "at": "2026-06-24T15:00+02:00"}

RECORDS = {
    "the example": ({}, "2026-06-08T07:00:00Z"),
    "nothing done": ({"steps": {}, "contacts": [], "promise": {"kind": "unknown"}}, "2026-06-06T19:00:00Z"),
    "today promised": ({"steps": {}, "promise": {"kind": "by_date", "date": "2026-06-05"}}, "2026-06-05T18:00:00Z"),
    "across the end of summer time": (
        {"start": "2026-10-31T14:00", "time_zone": "America/New_York", "steps": {}, "promise": {"kind": "unknown"}},
        "2026-11-01T10:00:00Z",
    ),
    "no contact, patient, by an agency": (
        {"promise": {"kind": "no_contact"}, "pace": "patient", "via_agency": True},
        "2026-07-01T10:00:00Z",
    ),
    "a reply with a promise, Berlin": (
        {"country": "DE", "subdivision": "BE", "events": [REPLY]},
        "2026-06-20T10:00:00Z",
    ),
    "an offer after a reply": ({"events": [REPLY, OFFER]}, "2026-06-25T10:00:00Z"),
    "a no, through an agency": ({"via_agency": True, "events": [REJECTED]}, "2026-06-25T10:00:00Z"),
    "over Thanksgiving": (
        {
            "start": "2026-11-19T10:00",
            "time_zone": "America/New_York",
            "country": "US",
            "steps": {},
            "promise": {"kind": "unknown"},
        },
        "2026-11-23T10:00:00Z",
    ),
    "where the week ends on Thursday": (
        {
            "start": "2026-06-08T10:00",
            "time_zone": "Asia/Riyadh",
            "country": "SA",
            "steps": {},
            "promise": {"kind": "end_of_week"},
        },
        "2026-06-09T10:00:00Z",
    ),
    "all sent": (
        {"steps": done("thank-you:c1", "check-in-1", "check-in-2", at="2026-06-24T10:00:00Z")},
        "2026-07-20T10:00:00Z",
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize(("changes", "now"), RECORDS.values(), ids=RECORDS.keys())
def test_the_page_equals_the_command_line(page, address, put, example, plan_of, wait_for, changes, now):
    record = {**example, **changes}
    plan = plan_of(record, now)
    page.clock.set_fixed_time(now)
    put(page, record)
    page.goto(f"{address}#{record['id']}")
    wait_for(page, "ready")
    expect(page.get_by_role("status", name="What to do now")).to_contain_text(plan["headline"])
    rows = page.locator("[data-step]").evaluate_all(READ)
    # What is behind one is folded away above what lies ahead, both in the plan's order.
    behind = [step for step in plan["steps"] if step["state"] in {"done", "skipped", "missed", "not_needed"}]
    expected = behind + [step for step in plan["steps"] if step not in behind]
    assert [row["id"] for row in rows] == [step["id"] for step in expected]
    for row, step in zip(rows, expected, strict=True):
        instants = [step["opens"], step["target"], step["deadline"], step["at"] if step["state"] == "done" else None]
        assert row == {
            "id": step["id"],
            "state": step["state"],
            "title": step["title"],
            "reason": step["reason"],
            "instants": [instant for instant in instants if instant],
        }
