"""Three employers, three time zones, one of them through an agency; and back after six weeks."""

import pytest
from playwright.sync_api import expect

from tests.browser.stories.person import card, come_back, press, save, step

# A whole wait in a real browser.
pytestmark = pytest.mark.slow


def enter(page, company, start, zone, *, is_agency=False):
    press(page, "New interview")
    page.get_by_label("Company", exact=True).fill(company)
    page.get_by_label("Date and time", exact=True).fill(start)
    page.get_by_label("Time zone", exact=True).fill(zone)
    if is_agency:
        page.get_by_text("More details").click()
        page.get_by_label("Through an agency or recruiter").check()
    press(page, "Save interview")
    expect(page.get_by_role("heading", level=1)).to_have_text(company)
    page.get_by_role("link", name="All interviews").click()


def todo(page):
    """Of what the list names after the first, whose it is."""
    return page.locator(".now .agenda-entry .quiet")


def test_three_employers_and_six_weeks_away(page, address, wait_for):
    # "Monday 1 June, eight in the evening, in Berlin. Acme was here at ten, Bolt in New York at ten on their clock,
    # through an agency; Kumo in Tokyo is tomorrow at three on theirs. None of them says when I will hear."
    page.clock.set_fixed_time("2026-06-01T18:00:00Z")
    page.goto(address)
    enter(page, "Acme", "2026-06-01T10:00", "Europe/Berlin")
    enter(page, "Bolt", "2026-06-01T10:00", "America/New_York", is_agency=True)
    enter(page, "Kumo", "2026-06-02T15:00", "Asia/Tokyo")
    # Out at eleven in New York, four hours to write it down: 15:00 there is 21:00 here, the first to pass.
    expect(card(page)).to_contain_text("Bolt: Write down how it went")
    expect(card(page)).to_contain_text("today, 21:00 (15:00 in New York)")
    # Three in the afternoon in Tokyo is eight in the morning here.
    expect(page.locator("[data-interview='2026-06-02-kumo']")).to_contain_text("tomorrow, 08:00 (15:00 in Tokyo)")

    # "Then I let it all lie. It is Tuesday 14 July, noon."
    come_back(page, "2026-07-14T10:00:00Z", wait_for)
    # One thing for each of the three, not all that was missed; and no day that has passed stands beside it.
    expect(card(page)).to_contain_text("Acme: Check in once, briefly")
    expect(card(page)).to_contain_text("Still worth sending")
    expect(todo(page)).to_have_text(["Bolt", "Kumo"])
    expect(page.get_by_role("list", name="Your interviews")).not_to_contain_text("9 June")

    # "Acme? Not a word." Then one message, now.
    page.get_by_role("link", name="Open it").click()
    expect(page.get_by_role("group", name="Have you heard from them?")).to_be_in_viewport(ratio=1)
    press(page, "No")
    expect(card(page)).to_contain_text("put your thanks into this message")
    press(page, "Write it")
    press(page, "I have sent it")
    # "My name I put in where I sent it from."
    press(page, "Yes, like that")
    page.get_by_role("link", name="Acme").last.click()
    # Five working days after Tuesday 14 July: 15, 16, 17, 20, 21.
    expect(card(page)).to_contain_text("Leave it until Tuesday 21 July.")

    # "Bolt's recruiter rang in June. It is a no."
    page.get_by_role("link", name="All interviews").click()
    expect(card(page)).to_contain_text("Bolt: Ask the recruiter once, briefly")
    page.get_by_role("link", name="Open it").click()
    press(page, "It’s a no")
    save(page)
    expect(card(page)).to_contain_text("A no hurts, and it is about this one post on this one day.")

    # "Kumo wrote this morning. I shall hear more next week."
    page.get_by_role("link", name="All interviews").click()
    page.get_by_role("link", name="Kumo").last.click()
    press(page, "They wrote")
    page.get_by_label("When will they answer?").select_option("next_week")
    save(page)
    # The next working day, by 17:00 in Tokyo, which is 10:00 here.
    expect(card(page)).to_contain_text("Answer their message")
    expect(step(page, "Answer their message, after their reply of Tuesday 14 July")).to_contain_text(
        "tomorrow, 10:00 (17:00 in Tokyo)"
    )
