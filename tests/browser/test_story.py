"""What happens along the way: promises, people, replies, outcomes, the next round, and an interview that moves."""

import pytest
from playwright.sync_api import expect

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow

ID = "2026-06-05-acme-data-engineer"


@pytest.fixture
def interview(page, address, put, example, wait_for):
    """The example's screen on Friday 12 June 2026, a week after the interview."""

    def opening(now="2026-06-12T10:00:00Z", **changes):
        page.clock.set_fixed_time(now)
        put(page, {**example, **changes})
        page.goto(f"{address}#{ID}")
        wait_for(page, "ready")
        return page

    return opening


def now_card(page):
    return page.get_by_role("status", name="What to do now")


def save(page):
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".panel")).to_have_count(0)


def live_events(record):
    return [event for event in record["events"] if not event.get("deleted")]


def test_a_promise_is_noted_shown_as_its_day_and_corrected(interview, stored):
    page = interview(promise={"kind": "unknown"}, steps={})
    page.get_by_role("button", name="Note what they said").last.click()
    page.get_by_label("When will they answer?").select_option("end_of_month")
    expect(page.get_by_text("Understood as Tuesday 30 June.")).to_be_visible()
    page.get_by_role("button", name="Correct this date").click()
    expect(page.get_by_label("The date they named")).to_have_value("2026-06-30")
    page.get_by_label("The date they named").fill("2026-06-26")
    expect(page.get_by_text("Understood as Friday 26 June.")).to_be_visible()
    save(page)
    assert stored(page, ID)["promise"] == {"kind": "by_date", "date": "2026-06-26"}
    # Two business days after Friday 26 June.
    expect(page.locator("[data-step='check-in-1']")).to_contain_text("Tuesday 30 June")
    expect(page.get_by_text("Understood as Friday 26 June.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    assert stored(page, ID)["promise"] == {"kind": "unknown"}


def test_a_promise_before_the_interview_is_said_at_its_field(interview, stored, example):
    page = interview()
    page.get_by_role("button", name="Change: What did they say about timing?").click()
    page.get_by_label("When will they answer?").select_option("by_date")
    page.get_by_label("The date they named").fill("2026-06-01")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_label("The date they named")).to_be_focused()
    expect(page.locator(".panel .field-fault")).to_contain_text("before the interview")
    assert stored(page, ID)["promise"] == example["promise"]


def test_a_reply_begins_a_new_wait_and_can_be_edited_deleted_undone(interview, stored, plan_of):
    page = interview()
    page.get_by_role("button", name="They replied").last.click()
    expect(page.get_by_text("An automatic reply is no reply.")).to_be_visible()
    page.get_by_label("When?", exact=True).fill("2026-06-11T09:30")
    page.get_by_label("When will they answer?").select_option("next_week")
    expect(page.get_by_text("Understood as Friday 19 June.").first).to_be_visible()
    effects = page.get_by_role("form", name="A reply or a decision").locator(".moves")
    expect(effects).to_contain_text("Answer their message")
    expect(effects).to_contain_text("No longer needed")
    save(page)
    (event,) = live_events(stored(page, ID))
    assert (event["kind"], event["at"], event["promise"]) == ("reply", "2026-06-11T07:30:00Z", {"kind": "next_week"})
    plan = plan_of(stored(page, ID), "2026-06-12T10:00:00Z")
    expect(now_card(page)).to_contain_text(plan["headline"])
    story = page.locator(f"[data-event='{event['id']}']")
    expect(story).to_contain_text("They replied")
    expect(story).to_contain_text("yesterday, 09:30")
    # The reader's clock is the employer's.
    expect(story).not_to_contain_text("Berlin")

    story.get_by_role("button", name="Edit").click()
    page.get_by_label("What happened?").select_option("rejected")
    save(page)
    (edited,) = live_events(stored(page, ID))
    assert edited == {"id": event["id"], "kind": "rejected", "at": event["at"], "changed": edited["changed"]}
    expect(page.locator("[data-step='thank-after-rejection']")).to_be_visible()
    expect(now_card(page)).to_contain_text("A no hurts")

    story.get_by_role("button", name="Delete").click()
    expect(page.locator("[data-step='thank-after-rejection']")).to_have_count(0)
    (marker,) = stored(page, ID)["events"]
    assert marker == {"id": event["id"], "deleted": True, "changed": marker["changed"]}
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("[data-step='thank-after-rejection']")).to_be_visible()
    assert live_events(stored(page, ID))[0]["kind"] == "rejected"


def test_a_reply_before_the_interview_is_said_at_its_field(interview, stored):
    page = interview()
    page.get_by_role("button", name="They replied").last.click()
    page.get_by_label("When?", exact=True).fill("2026-06-01T09:00")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_label("When?", exact=True)).to_be_focused()
    expect(page.locator(".panel .field-fault")).to_be_visible()
    assert "events" not in stored(page, ID)
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_have_count(0)
    expect(page.get_by_role("button", name="They replied").last).to_be_focused()


def test_the_next_round_takes_over_what_it_has_in_common(interview, stored, wait_for, address):
    page = interview(country="DE", subdivision="BE", via_agency=True)
    page.get_by_role("button", name="It is decided").click()
    page.get_by_label("What happened?").select_option("next_round")
    save(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("New interview")
    expect(page.get_by_label("Company", exact=True)).to_have_value("Acme")
    expect(page.get_by_label("Name of person 1")).to_have_value("Dana Lee")
    page.get_by_label("Date and time", exact=True).fill("2026-06-24T10:00")
    page.get_by_role("button", name="Save interview").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme")
    wait_for(page, "saved")
    before, after = stored(page, ID), stored(page, "2026-06-24-acme-data-engineer")
    assert [event["kind"] for event in before["events"]] == ["next_round"]
    for field in ("company", "process", "role", "time_zone", "country", "subdivision", "via_agency"):
        assert after[field] == before[field], field
    assert [person["name"] for person in after["contacts"]] == ["Dana Lee", "Sam Roe"]
    assert "events" not in after
    assert after.get("steps", {}) == {}
    page.goto(f"{address}#{ID}")
    expect(now_card(page)).to_contain_text("Nothing is left to do here")


def test_an_interview_that_moves_says_what_moves_before_it_is_saved(interview, stored, example):
    page = interview("2026-06-06T10:00:00Z")
    page.get_by_role("link", name="Edit", exact=True).click()
    page.get_by_label("Date and time", exact=True).fill("2026-06-10T16:30")
    page.get_by_role("button", name="Save interview").click()
    moves = page.get_by_role("heading", name="Before you save: what moves").locator("..")
    # Two weeks after Wednesday 10 June is Wednesday 24 June, and two business days' grace makes it Friday.
    expect(moves).to_contain_text("Check in once, briefly from Tuesday 23 June, 17:00 to Friday 26 June, 17:00")
    expect(moves).to_contain_text("ticked stay")
    assert stored(page, ID)["start"] == example["start"]
    page.get_by_role("button", name="Save interview").click()
    expect(page.locator("[data-step='check-in-1']")).to_contain_text("Friday 26 June")
    assert stored(page, ID)["start"] == "2026-06-10T16:30"


def test_a_cancelled_interview_says_what_falls_away(interview, stored):
    page = interview("2026-06-01T10:00:00Z", steps={}, contacts=[])
    page.get_by_role("button", name="It is decided").click()
    page.get_by_label("What happened?").select_option("cancelled")
    effects = page.locator(".panel .moves")
    expect(effects).to_contain_text("Send your thank-you letter")
    assert "events" not in stored(page, ID)
    save(page)
    expect(now_card(page)).to_contain_text("This one will not take place")


def test_waiting_says_which_day_it_is_and_what_is_typical(interview):
    page = interview()
    expect(now_card(page)).to_contain_text("Day 7 of silence since Friday 5 June.")
    expect(now_card(page)).to_contain_text("In the United States in 2023")
    expect(now_card(page)).to_contain_text("Next: Check in once, briefly, Tuesday 23 June, 09:00.")
    page.get_by_text("The timeline as a picture").click()
    expect(page.get_by_role("img", name="Today is Friday 12 June.")).to_be_visible()


def test_people_are_entered_where_they_are_met(interview, stored):
    page = interview("2026-06-05T16:00:00Z", contacts=[], steps={})
    page.get_by_role("button", name="Add a person: Get everyone").click()
    page.get_by_label("Name", exact=True).fill("Kim Oh")
    page.get_by_label("E-mail", exact=True).fill("kim@acme.example")
    save(page)
    expect(page.get_by_role("checkbox", name="Thank Kim Oh")).to_be_visible()
    (person,) = stored(page, ID)["contacts"]
    assert (person["name"], person["email"]) == ("Kim Oh", "kim@acme.example")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("checkbox", name="Thank Kim Oh")).to_have_count(0)
