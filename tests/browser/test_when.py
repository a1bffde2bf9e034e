"""When may I write?, and the ways from the guide's pages to a step."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def when(page, address, wait_for):
    page.goto(f"{address}#when")
    wait_for(page, "ready")
    expect(page.get_by_label("Country")).to_have_value("DE")
    return page


def answer(page):
    return page.get_by_role("status", name="The answer")


def test_three_answers_give_one_sentence(when):
    when.get_by_label("The day of your interview").fill("2026-06-05")
    # Five working days after Friday 5 June: Friday 12 June.
    expect(answer(when)).to_contain_text("Not yet. Friday 12 June, from 09:00.")
    expect(answer(when)).to_contain_text("They named no date")
    when.get_by_label("When will they answer?").select_option("by_date")
    when.get_by_label("The date they named").fill("2026-06-05")
    # Friday 5 June and two working days: Tuesday 9 June.
    expect(answer(when)).to_contain_text("Not yet. Tuesday 9 June, from 09:00.")


@pytest.mark.slow
def test_a_faulty_answer_is_said_in_words(when):
    when.get_by_label("The day of your interview").fill("2026-06-05")
    when.get_by_label("When will they answer?").select_option("by_date")
    when.get_by_label("The date they named").fill("2026-06-01")
    expect(answer(when)).to_contain_text("before the interview")


@pytest.mark.slow
def test_it_is_kept_only_when_that_is_wanted(when, address, stored):
    when.get_by_label("The day of your interview").fill("2026-06-05")
    expect(answer(when)).to_contain_text("Not yet.")
    assert when.evaluate("Object.keys(localStorage).filter((key) => key.includes(':interview:')).length") == 0
    when.get_by_role("button", name="Keep it").click()
    expect(when.get_by_label("Company")).to_be_focused()
    when.get_by_label("Company").fill("Harrow")
    when.get_by_role("button", name="Keep it").click()
    expect(when.get_by_role("heading", name="Harrow")).to_be_visible()
    record = stored(when, "2026-06-05-harrow")
    assert (record["start"], record["country"], record["time_zone"]) == ("2026-06-05T09:00", "DE", "Europe/Berlin")


@pytest.mark.slow
def test_its_message_can_be_written_at_once(when):
    when.clock.set_fixed_time("2026-06-12T10:00:00Z")
    when.get_by_label("The day of your interview").fill("2026-06-05")
    expect(answer(when)).to_contain_text("Yes, now. At the latest Monday 15 June, 17:00.")
    when.get_by_label("Company").fill("Harrow")
    when.get_by_role("button", name="Write it").click()
    expect(when.get_by_label("Message", exact=True)).not_to_have_value("")
    expect(when.get_by_role("heading", name="Check in once, briefly")).to_be_visible()


@pytest.mark.slow
def test_a_page_of_the_guide_opens_that_step_of_the_one_interview(page, address, put, example):
    put(page, example)
    page.goto(f"{address}#today/check-in-1")
    expect(page.get_by_role("heading", name="Acme")).to_be_visible()
    expect(page.locator("[data-step='check-in-1'] input")).to_be_focused()
    page.goto(f"{address}#today/thank-you")
    expect(page.locator("[data-step='thank-you:c1'] input")).to_be_focused()


@pytest.mark.slow
def test_with_several_it_asks_which(page, address, put, example):
    put(page, example, {**example, "id": "2026-06-04-bolt", "company": "Bolt", "process": "bolt"})
    page.goto(f"{address}#today/check-in-1")
    expect(page.get_by_text("Which interview is it about?")).to_be_visible()
    page.get_by_role("link", name="Bolt").last.click()
    expect(page.get_by_role("heading", name="Bolt")).to_be_visible()
    expect(page.locator("[data-step='check-in-1'] input")).to_be_focused()
