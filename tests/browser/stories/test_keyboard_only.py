"""Keyboard only: from an empty list to a letter that was sent, without ever having to look for the focus."""

import pytest
from playwright.sync_api import expect

from tests.browser.stories.person import card, step

# Many Tabs in a real browser.
pytestmark = pytest.mark.slow

NAME = "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"


def tab_to(page, target, most):
    """Press Tab until it is reached, at most so many times; what follows from a change may come a moment after it."""
    expect(target).to_be_visible()
    for _ in range(most):
        page.keyboard.press("Tab")
        if target.evaluate("(element) => element === document.activeElement"):
            return
    pytest.fail(f"not reached with {most} Tabs; the focus is on {page.evaluate(NAME)!r}")


def enter(page):
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("button", name="New interview"), 1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    tab_to(page, page.get_by_label("Company", exact=True), 3)
    page.keyboard.type("Acme")
    tab_to(page, page.get_by_role("button", name="My interview has just finished"), 1)
    page.keyboard.press("Enter")
    # It asks at once how long it was.
    expect(page.get_by_role("radio", name="60 min")).to_be_focused()
    # In a form, Enter saves.
    page.get_by_label("Company", exact=True).focus()
    page.keyboard.press("Enter")
    expect(card(page)).to_contain_text("Write down how it went by Friday 5 June, 21:30.")
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def note(page):
    # The first thing to do is the first thing reached.
    tab_to(page, page.get_by_role("button", name="Write it down", exact=True), 1)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Notes", exact=True)).to_be_focused()
    page.keyboard.type("It went well.")
    tab_to(page, page.get_by_role("button", name="I have written it down"), 1)
    page.keyboard.press("Enter")
    expect(page.locator(".notes-field [data-undo]")).to_be_focused()
    # "No, not yet." One key, and back where the writing is.
    page.keyboard.press("Enter")
    expect(page.get_by_label("Notes", exact=True)).to_be_focused()
    tab_to(page, page.get_by_role("button", name="I have written it down"), 1)
    page.keyboard.press("Enter")
    # Out at 17:30 on Friday: a day later is Saturday, 17:30.
    expect(card(page)).to_contain_text("Send your thank-you letter by Saturday 6 June, 17:30.")


def meet(page):
    # "I met Dana."
    page.get_by_role("button", name="Add a person", exact=True).last.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Name", exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Add a person", exact=True).last).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Name", exact=True)).to_be_focused()
    page.keyboard.type("Dana Lee")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Add a person", exact=True).last).to_be_focused()
    expect(card(page)).to_contain_text("Thank Dana Lee by Saturday 6 June, 17:30.")


def tick_by_accident(page):
    # A tick by accident is undone with three Tabs at most, or with Ctrl+Z.
    tick = step(page, "Thank Dana Lee").get_by_role("checkbox")
    tick.focus()
    page.keyboard.press("Space")
    tab_to(page, step(page, "Thank Dana Lee").get_by_role("button", name="Undo"), 3)
    page.keyboard.press("Enter")
    expect(tick).to_be_focused()
    expect(tick).not_to_be_checked()
    page.keyboard.press("Space")
    expect(tick).to_be_checked()
    page.keyboard.press("Control+z")
    expect(tick).not_to_be_checked()
    expect(tick).to_be_focused()


def write(page):
    # "Now the letter."
    tab_to(page, page.get_by_role("button", name="Write it: Thank Dana Lee"), 1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank Dana Lee")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.get_by_label("Message", exact=True)).not_to_have_value("")
    tab_to(page, page.get_by_role("button", name="I have sent it"), 14)
    page.keyboard.press("Enter")
    # "What it lacked I put in where I sent it from."
    tab_to(page, page.get_by_role("button", name="Yes, like that"), 1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("paragraph").filter(has_text="Noted as sent")).to_be_focused()
    tab_to(page, page.get_by_role("link", name="Acme").last, 3)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme")


def test_keyboard_only(page, address, wait_for, stored):
    # "Friday 5 June, half past five. I use no mouse. I have just come out."
    page.clock.set_fixed_time("2026-06-05T15:32:00Z")
    page.goto(address)
    wait_for(page, "ready")
    enter(page)
    note(page)
    meet(page)
    tick_by_accident(page)
    write(page)
    wait_for(page, "saved")
    assert stored(page, "2026-06-05-acme")["steps"]["debrief"]["state"] == "done"
