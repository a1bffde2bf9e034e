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
    # Two working days after Friday 26 June.
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


def test_a_year_of_two_digits_is_said_at_its_field(interview, stored):
    page = interview()
    page.get_by_role("button", name="They replied").last.click()
    page.get_by_label("When?", exact=True).evaluate("(field) => { field.value = '0026-06-11T09:30'; }")
    page.get_by_label("When?", exact=True).dispatch_event("input")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(".panel .field-fault")).to_contain_text("between the years 2000 and 2100")
    assert live_events({"events": stored(page, ID).get("events", [])}) == []


def test_the_next_round_takes_over_what_it_has_in_common(interview, stored, wait_for, address):
    page = interview(country="DE", subdivision="BE", via_agency=True)
    page.get_by_role("button", name="They invited you to the next round").click()
    save(page)
    now_card(page).locator("..").get_by_role("button", name="Enter the next round").click()
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
    expect(now_card(page)).to_contain_text("The next round is what counts now")
    # It is entered already.
    expect(now_card(page).locator("..").get_by_role("button", name="Enter the next round")).to_have_count(0)


def test_a_next_round_leaves_alone_what_was_being_typed(interview, address, wait_for):
    page = interview()
    page.goto(f"{address}#new")
    page.get_by_label("Company", exact=True).fill("Half a Company")
    page.goto(f"{address}#{ID}")
    page.get_by_role("button", name="They invited you to the next round").click()
    save(page)
    now_card(page).locator("..").get_by_role("button", name="Enter the next round").click()
    expect(page.get_by_label("Company", exact=True)).to_have_value("Acme")
    page.get_by_label("Date and time", exact=True).fill("2026-06-24T10:00")
    page.get_by_role("button", name="Save interview").click()
    expect(page.get_by_role("button", name="Save interview")).to_have_count(0)
    wait_for(page, "saved")
    page.goto(f"{address}#{ID}")
    page.get_by_role("button", name="Enter the next round").click()
    page.get_by_label("Date and time", exact=True).fill("2026-07-01T10:00")
    page.goto(f"{address}#{ID}")
    page.get_by_role("button", name="Enter the next round").click()
    # The same one once more: what was typed is there.
    expect(page.get_by_label("Date and time", exact=True)).to_have_value("2026-07-01T10:00")
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your checklist")
    page.goto(f"{address}#new")
    expect(page.get_by_label("Company", exact=True)).to_have_value("Half a Company")
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your checklist")
    page.goto(f"{address}#new")
    expect(page.get_by_label("Company", exact=True)).to_have_value("")


def test_an_interview_that_moves_says_what_moves_before_it_is_saved(interview, stored, example):
    page = interview("2026-06-06T10:00:00Z")
    page.get_by_role("link", name="Edit", exact=True).click()
    page.get_by_label("Date and time", exact=True).fill("2026-06-10T16:30")
    page.get_by_role("button", name="Save interview").click()
    moves = page.get_by_role("heading", name="Before you save: what moves").locator("..")
    # Two weeks after Wednesday 10 June is Wednesday 24 June, and two working days' grace makes it Friday.
    expect(moves).to_contain_text("Check in once, briefly from Tuesday 23 June, 17:00 to Friday 26 June, 17:00")
    expect(moves).to_contain_text("ticked stay")
    assert stored(page, ID)["start"] == example["start"]
    page.get_by_role("button", name="Save interview").click()
    expect(page.locator("[data-step='check-in-1']")).to_contain_text("Friday 26 June")
    assert stored(page, ID)["start"] == "2026-06-10T16:30"


def test_a_cancelled_interview_says_what_falls_away(interview, stored):
    page = interview("2026-06-01T10:00:00Z", steps={}, contacts=[])
    page.get_by_role("button", name="Something else").click()
    page.get_by_label("What happened?").select_option("cancelled")
    effects = page.locator(".panel .moves")
    expect(effects).to_contain_text("Send your thank-you letter")
    assert "events" not in stored(page, ID)
    save(page)
    expect(now_card(page)).to_contain_text("They called it off.")


def test_waiting_says_which_day_it_is_and_what_is_typical(interview):
    # Nothing was promised, and the thanks went on Friday 5 June: five working days later is Friday 12 June.
    page = interview("2026-06-11T10:00:00Z", promise={"kind": "unknown"})
    expect(now_card(page)).to_contain_text("They have had 6 days to answer, since Friday 5 June.")
    expect(now_card(page)).to_contain_text("In the United States in 2023")
    expect(now_card(page)).to_contain_text("Next: Check in once, briefly, tomorrow, 09:00.")


def test_where_they_named_a_day_waiting_goes_by_that(interview):
    # Within two weeks of Friday 5 June is Friday 19 June; the grace of two working days ends on Tuesday 23 June.
    page = interview()
    expect(now_card(page)).to_contain_text("The day that they named is still to come, so nothing is due yet.")
    expect(now_card(page)).to_contain_text("Next: Check in once, briefly, Tuesday 23 June, 09:00.")
    expect(now_card(page)).not_to_contain_text("days to answer")
    page.clock.set_fixed_time("2026-06-22T10:00:00Z")
    page.reload()
    expect(now_card(page)).to_contain_text("The day that they named has passed. Such days slip often")


def test_the_timeline_as_a_picture_tells_the_day(interview):
    page = interview()
    page.get_by_text("The timeline as a picture").click()
    expect(page.get_by_role("img", name="Today is Friday 12 June.")).to_be_visible()


def test_before_the_interview_the_card_leads_to_the_questions(interview):
    page = interview(now="2026-06-05T08:00:00Z", steps={})
    expect(page.get_by_role("heading", name="People you will meet")).to_be_visible()
    expect(page.locator(".capture-offer")).to_have_count(0)
    page.get_by_role("link", name="Before you leave: what to ask").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("What happens next")


def test_the_card_helps_with_the_step_and_names_what_may_be_done_as_well(interview):
    """On Friday at 18:00 the notes come first, best by 21:30; the thanks are open too, best by Saturday 17:30."""
    page = interview(now="2026-06-05T16:00:00Z", steps={})
    expect(now_card(page)).to_contain_text("Write down how it went")
    also = page.locator(".also")
    expect(also).to_have_text("Also now: Thank Dana Lee, best by tomorrow, 17:30")
    page.get_by_role("button", name="Write it down", exact=True).click()
    expect(page.get_by_label("Notes", exact=True)).to_be_focused()
    also.get_by_role("link").click()
    expect(page.get_by_role("checkbox", name="Thank Dana Lee")).to_be_focused()


def test_where_the_thanks_are_past_the_check_in_carries_them(interview):
    """The last day for the thanks was Sunday 7 June; with nothing promised, the check-in opens on Friday 12 June."""
    page = interview(now="2026-06-12T10:00:00Z", steps={}, promise={"kind": "unknown"})
    expect(now_card(page)).to_contain_text("put your thanks into this message")


def test_after_a_no_nothing_presses(interview):
    """A no on Monday 8 June: the last day to thank was Monday 15 June; told without amber and without the day."""
    rejected = {"id": "e1", "kind": "rejected", "at": "2026-06-08T10:00:00Z"}
    page = interview(now="2026-06-16T10:00:00Z", events=[rejected], promise={"kind": "unknown"})
    row = page.locator("[data-step='thank-after-rejection']")
    expect(row).to_have_attribute("data-state", "late")
    expect(row).to_contain_text("Still worth sending")
    expect(row).not_to_contain_text("Was for")
    expect(page.locator(".now")).to_have_attribute("data-mood", "act")
    expect(page.locator(".now .progress")).to_have_count(0)
    # No date hangs on a promise any more.
    expect(page.get_by_role("heading", name="What did they say about timing?")).to_have_count(0)
    expect(page.get_by_role("heading", name="Has something else happened?")).to_be_visible()


def test_what_was_let_go_closes_kindly_and_without_reproach(interview):
    """Both check-ins went out before their time; once it is over, nobody needs to hear of that."""
    done = {
        step: {"state": "done", "at": at, "changed": at}
        for step, at in (
            ("ask-next-steps", "2026-06-05T15:00:00Z"),
            ("debrief", "2026-06-05T18:00:00Z"),
            ("thank-you:c1", "2026-06-05T19:00:00Z"),
            ("check-in-1", "2026-06-08T10:00:00Z"),
            ("check-in-2", "2026-06-09T10:00:00Z"),
            ("close", "2026-06-10T10:00:00Z"),
        )
    }
    page = interview(steps=done)
    expect(now_card(page)).to_contain_text("Their silence is no verdict on you.")
    expect(now_card(page)).not_to_contain_text("before it was due")
    expect(page.locator(".now")).to_have_attribute("data-mood", "over")


def test_an_offer_is_not_turned_down_by_leaving_the_step_out(interview):
    offer = {"id": "e1", "kind": "offer", "at": "2026-06-11T10:00:00Z", "reply_by": "2026-06-18"}
    page = interview(events=[offer])
    row = page.locator("[data-step='answer-offer']")
    expect(row).to_contain_text("Answer by Thursday 18 June, 17:00")
    expect(row.get_by_role("button", name="Not for me")).to_have_count(0)
    expect(row.get_by_role("button", name="Leave this step out")).to_be_visible()


def test_everything_about_a_person_stands_in_one_place(interview):
    """Card, thanks and what was talked about. The thanks went on Friday 5 June, 20:10; a tap leads to their step."""
    page = interview()
    person = page.get_by_role("listitem").filter(has_text="CTO, Interviewer")
    for words in ("dana@acme.example", "You talked about: the move to event sourcing", "Card collected"):
        expect(person).to_contain_text(words)
    expect(person).to_contain_text("Thank Dana Lee Done, Friday 5 June, 20:10")
    person.get_by_role("link", name="Thank Dana Lee").click()
    expect(page.get_by_role("checkbox", name="Thank Dana Lee")).to_be_focused()


def test_people_are_entered_where_they_are_met(interview, stored):
    page = interview("2026-06-05T16:00:00Z", contacts=[], steps={})
    page.get_by_role("button", name="Add a person: Get everyone").click()
    page.get_by_label("Name", exact=True).fill("Kim Oh")
    page.get_by_label("Email", exact=True).fill("kim@acme.example")
    save(page)
    expect(page.get_by_role("checkbox", name="Thank Kim Oh")).to_be_visible()
    (person,) = stored(page, ID)["contacts"]
    assert (person["name"], person["email"]) == ("Kim Oh", "kim@acme.example")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("checkbox", name="Thank Kim Oh")).to_have_count(0)
