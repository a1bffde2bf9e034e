""" "They said Friday, it is Monday": from the guide to one sentence, and on from there."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.stories.person import card, come_back, press

# A whole wait in a real browser.
pytestmark = pytest.mark.slow


def test_they_said_friday_and_it_is_monday(page, site_address, wait_for):
    # "Monday 8 June, ten o'clock. I was there on Wednesday. They said Friday, and nobody has called. May I write?"
    page.clock.set_fixed_time("2026-06-08T08:00:00Z")
    page.goto(f"{site_address}follow-up/")
    page.get_by_role("link", name="When may I write?").first.click()
    wait_for(page, "ready")
    page.get_by_label("The day of your interview").fill("2026-06-03")
    page.get_by_label("When will they answer?").select_option("by_date")
    page.get_by_label("The date they named").fill("2026-06-05")
    # Friday 5 June and two working days, Monday and Tuesday: that is tomorrow.
    answer = page.get_by_role("status", name="The answer")
    expect(answer).to_contain_text("Not yet. Tomorrow, Tuesday 9 June, from 09:00.")
    expect(answer).to_contain_text("They said Friday 5 June; two working days’ grace makes it Tuesday 9 June.")

    # "Then keep it for me." It says the same day.
    page.get_by_label("Company").fill("Harrow")
    press(page, "Keep it")
    expect(page.get_by_role("heading", level=1)).to_have_text("Harrow")
    expect(page.locator("[data-step='check-in-1']")).to_contain_text("From tomorrow, 09:00")

    # "Tuesday, ten o'clock. Still nothing."
    come_back(page, "2026-06-09T08:00:00Z", wait_for)
    expect(card(page)).to_contain_text("Check in once, briefly by Tuesday 9 June, 17:00.")
    press(page, "No")
    press(page, "Write it")
    # It asks for news, and blames nobody.
    message = page.get_by_label("Message", exact=True)
    expect(message).to_have_value(re.compile("You hoped to have news by Friday 5 June"))
    press(page, "I have sent it")
    # "Their name and mine I put in where I sent it from."
    press(page, "Yes, like that")
    page.get_by_role("link", name="Harrow").last.click()
    # Five working days after Tuesday 9 June: 10, 11, 12, 15, 16.
    expect(card(page)).to_contain_text("Leave it until Tuesday 16 June.")
