"""What happened, all of it: asked for something, moved, on hold, an offer answered, one letter for all."""

import re

import pytest
from playwright.sync_api import expect

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow

ID = "2026-06-05-acme-data-engineer"


@pytest.fixture
def opened(page, address, put, example, wait_for):
    """An interview of Friday with nothing promised, on the following Monday noon in Berlin, with Python ready."""

    def opening(now="2026-06-08T10:00:00Z", **fields):
        page.clock.set_fixed_time(now)
        put(page, {**example, "country": "DE", "promise": {"kind": "unknown"}, "steps": {}, **fields})
        page.goto(f"{address}#{ID}")
        wait_for(page, "ready")
        wait_for(page, "saved")
        return page

    return opening


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def save(page, wait_for):
    page.get_by_role("button", name="Save", exact=True).click()
    # It is checked first; once it has changed anything, the panel is gone.
    expect(page.locator(".panel")).to_have_count(0)
    wait_for(page, "saved")


def step(page, identifier):
    return page.locator(f"[data-step='{identifier}']")


def event(record, kind):
    (found,) = [one for one in record["events"] if one.get("kind") == kind]
    return found


def test_they_asked_for_something_by_a_day(opened, stored, wait_for):
    page = opened()
    press(page, "They asked for something")
    page.get_by_label("What do they want?").fill("two references")
    page.get_by_label("By when, if they said").fill("2026-06-12T18:00")
    save(page, wait_for)
    found = event(stored(page, ID), "request")
    assert (found["what"], found["due"]) == ("two references", "2026-06-12T16:00:00Z")
    sending = page.locator("[data-step^='send-request~']")
    expect(sending).to_contain_text("Friday 12 June, 18:00")
    expect(page.locator("[data-kind='request']")).to_contain_text("two references, by Friday 12 June, 18:00")
    press(page, "Undo")
    expect(sending).to_have_count(0)


def test_what_they_want_before_they_asked_is_refused_at_its_field(opened, stored):
    page = opened()
    press(page, "They asked for something")
    page.get_by_label("By when, if they said").fill("2026-06-05T18:00")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_label("By when, if they said")).to_have_attribute("aria-invalid", "true")
    assert "events" not in stored(page, ID)


def test_moved_to_another_day_takes_back_that_it_was_called_off(opened, stored, wait_for):
    cancelled = {"id": "e1", "kind": "cancelled", "at": "2026-06-05T09:00+02:00"}
    page = opened(events=[cancelled])
    press(page, "Moved to another day")
    page.get_by_label("The new day and time").fill("2026-06-18T14:00")
    expect(page.get_by_label("Take back what you noted before: They called it off")).to_be_checked()
    save(page, wait_for)
    record = stored(page, ID)
    assert record["start"] == "2026-06-18T14:00"
    assert record["events"][0]["deleted"] is True
    # Thursday the 18th: nothing is to be done before it is over.
    expect(page.locator("[data-kind='cancelled']")).to_have_count(0)
    expect(page.get_by_role("link", name="Before you leave").first).to_be_visible()
    press(page, "Undo")
    wait_for(page, "saved")
    record = stored(page, ID)
    assert record["start"] == "2026-06-05T16:30"
    assert {**cancelled, "changed": ""} == {**record["events"][0], "changed": ""}


def test_moved_with_no_new_day_is_on_hold_until_there_is_one(opened, stored, wait_for):
    page = opened()
    press(page, "Moved to another day")
    save(page, wait_for)
    assert event(stored(page, ID), "on_hold")["at"] == "2026-06-08T10:00:00Z"
    # Monday the 8th: answer by the next working day; ask again twenty working days later, Monday 6 July.
    expect(step(page, "answer-hold")).to_contain_text("tomorrow, 17:00")
    expect(step(page, "ask-again")).to_contain_text("Monday 6 July")
    press(page, "Moved to another day")
    page.get_by_label("The new day and time").fill("2026-06-25T10:00")
    save(page, wait_for)
    assert [one.get("deleted") for one in stored(page, ID)["events"]] == [True]
    assert stored(page, ID)["start"] == "2026-06-25T10:00"


OFFER = {"id": "e1", "kind": "offer", "at": "2026-06-08T11:00+02:00", "reply_by": "2026-06-10"}


@pytest.mark.parametrize(("answer", "kind"), [("Yes", "accepted"), ("No", "declined")])
def test_ticking_the_answer_to_an_offer_asks_what_it_was(opened, stored, wait_for, answer, kind):
    page = opened(events=[OFFER])
    step(page, "answer-offer").get_by_role("checkbox").click()
    page.get_by_label("What did you answer?").select_option(label=answer)
    save(page, wait_for)
    record = stored(page, ID)
    assert record["steps"]["answer-offer"]["state"] == "done"
    assert event(record, kind)["at"] == "2026-06-08T10:00:00Z"
    press(page, "Undo")
    wait_for(page, "saved")
    record = stored(page, ID)
    assert record["steps"]["answer-offer"]["state"] == "clear"
    assert [one["kind"] for one in record["events"] if not one.get("deleted")] == ["offer"]


def test_more_time_moves_the_day_and_ticks_nothing(opened, stored, wait_for):
    page = opened(events=[OFFER])
    step(page, "answer-offer").get_by_role("checkbox").click()
    page.get_by_label("What did you answer?").select_option(label="I asked for more time")
    page.get_by_label("The new day by which they want an answer").fill("2026-06-16")
    save(page, wait_for)
    record = stored(page, ID)
    assert event(record, "offer")["reply_by"] == "2026-06-16"
    assert record["steps"].get("answer-offer", {}).get("state") != "done"
    expect(step(page, "answer-offer")).to_contain_text("Tuesday 16 June")


def test_an_offer_on_its_day_and_after_it(opened, page, wait_for):
    opened(now="2026-06-10T07:00:00Z", events=[OFFER])
    now = page.get_by_role("status", name="What to do now")
    expect(now).to_contain_text("Answer the offer today.")
    page.clock.set_fixed_time("2026-06-11T07:00:00Z")
    page.reload()
    expect(now).to_contain_text("their date has passed, so ring them now")


def test_one_letter_for_all_is_one_tap_and_back(opened, stored, wait_for):
    people = [{"id": f"c{number}", "name": name} for number, name in enumerate(["Dana Lee", "Sam Roe", "Kim Oh"], 1)]
    page = opened(contacts=people)
    expect(page.locator("[data-step^='thank-you:']")).to_have_count(3)
    page.get_by_role("button", name="Thank everyone in one message").click()
    wait_for(page, "saved")
    expect(page.locator("[data-step='thank-you']")).to_be_visible()
    expect(page.locator("[data-step^='thank-you:']")).to_have_count(0)
    assert stored(page, ID)["one_letter"] is True
    page.get_by_role("button", name="Thank each of them").click()
    expect(page.locator("[data-step^='thank-you:']")).to_have_count(3)
    assert "one_letter" not in stored(page, ID)


def test_withdrawing_waits_for_a_secured_offer_and_names_the_others(opened, put, page, address, example, wait_for):
    other = {**example, "id": "2026-06-04-globex", "company": "Globex", "role": "Analyst", "process": "globex-analyst"}
    gone = {"id": "e9", "kind": "rejected", "at": "2026-06-06T09:00+02:00"}
    past = {**other, "id": "2026-06-03-nord", "company": "Nord", "process": "nord", "events": [gone]}
    put(page, other, past)
    page = opened(events=[{"id": "e1", "kind": "accepted", "at": "2026-06-08T11:00+02:00"}])
    row = step(page, "withdraw-elsewhere")
    expect(row).to_have_attribute("data-state", "waiting")
    expect(row).to_contain_text("Still open elsewhere: Globex · Analyst")
    expect(row).not_to_contain_text("Nord")


def test_to_withdraw_leads_to_the_other_interview_and_its_own_letter(opened, put, page, example):
    other = {**example, "id": "2026-06-04-globex", "company": "Globex", "role": "Analyst", "process": "globex-analyst"}
    put(page, other)
    page = opened(
        now="2026-06-10T09:00:00Z",
        events=[{"id": "e1", "kind": "accepted", "at": "2026-06-06T11:00+02:00"}],
        steps={"offer-secured": {"state": "done", "at": "2026-06-09T12:00:00Z"}},
    )
    page.get_by_role("button", name="Withdraw from Globex · Analyst").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Globex")
    panel = page.locator(".panel")
    expect(panel.get_by_label("What happened?")).to_have_value("withdrawn")
    panel.get_by_role("button", name="Save", exact=True).click()
    page.locator(".now").get_by_role("button", name="Write it").click()
    expect(page.get_by_label("Message", exact=True)).to_have_value(re.compile("withdraw my application"))


def test_times_of_an_interview_far_away_are_on_both_clocks(opened, page, address):
    opened(start="2026-06-12T10:00", time_zone="America/New_York", country="US")
    page.goto(f"{address}#today")
    entry = page.get_by_role("list", name="Your interviews").get_by_role("link")
    expect(entry).to_contain_text("Friday 12 June, 16:00 (10:00 in New York)")


def test_a_sentence_with_a_time_says_whose_clock_it_is_on(opened, page, address):
    """The thank-you of an interview that ended at 11:00 in New York: by 11:00 there, which is 17:00 in Berlin."""
    opened(
        now="2026-06-12T17:00:00Z",
        start="2026-06-12T10:00",
        time_zone="America/New_York",
        country="US",
        steps={"debrief": {"state": "done", "at": "2026-06-12T16:00:00Z"}},
    )
    card = page.get_by_role("status", name="What to do now")
    expect(card).to_contain_text("Thank Dana Lee by Saturday 13 June, 11:00. That is New York time.")
    expect(card).to_contain_text("17:00 (11:00 in New York)")
    page.goto(f"{address}#today")
    entry = page.get_by_role("list", name="Your interviews").get_by_role("link")
    expect(entry).to_contain_text("11:00. That is New York time.")


def test_a_sentence_without_a_time_needs_no_clock(opened, page):
    done = {"state": "done", "at": "2026-06-12T16:00:00Z"}
    steps = dict.fromkeys(["ask-next-steps", "debrief", "thank-you:c1", "collect-card:c1"], done)
    opened(
        now="2026-06-15T10:00:00Z", start="2026-06-12T10:00", time_zone="America/New_York", country="US", steps=steps
    )
    card = page.get_by_role("status", name="What to do now")
    expect(card).to_contain_text("Leave it until")
    expect(card).not_to_contain_text("That is New York time")
