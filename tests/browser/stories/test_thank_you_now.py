"""A thank-you sent now: from the guide's page to the letter, and then left in peace."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.stories.person import card, press

# A letter in a real browser.
pytestmark = pytest.mark.slow


def test_a_thank_you_sent_now(page, site_address, put, example, stored, wait_for):
    # "I was at Acme on Friday, 5 June, until half past five. It is Saturday noon. I want to thank Dana now."
    unsaid = {"promise": {"kind": "unknown"}, "steps": {}, "country": "DE", "drafts": {}}
    put(page, {**example, **unsaid})
    page.goto(f"{site_address}thank-you/")
    page.get_by_role("link", name="Open the checklist at the thank-you step").click()
    # One interview, so it is meant; and the finger is on the step.
    expect(page.locator("[data-step='thank-you:c1'] input")).to_be_focused()
    # It is Saturday: it may go at once, or be scheduled for Monday morning; the day after ends today at 17:30.
    wait_for(page, "ready")
    expect(card(page)).to_contain_text("Thank Dana Lee by Saturday 6 June, 17:30.")
    press(page, "Write it: Thank Dana Lee")
    message = page.get_by_label("Message", exact=True)
    # What the person told of Dana before is in it.
    expect(message).to_have_value(re.compile("^Dear Dana,.*the move to event sourcing", re.DOTALL))
    press(page, "I have sent it")
    # "My name I put in where I sent it from."
    press(page, "Yes, like that")
    expect(page.get_by_text("Noted as sent")).to_be_visible()
    page.get_by_role("link", name="Acme").last.click()
    wait_for(page, "saved")
    assert stored(page, example["id"])["steps"]["thank-you:c1"]["at"] == "2026-06-06T10:00:00Z"
    # Five working days after Saturday 6 June: 8, 9, 10, 11, 12.
    press(page, "Not for me: Write down how it went")
    expect(card(page)).to_contain_text("Leave it until Friday 12 June.")
