"""What has the focus is never covered: not by the header, nor by the message at the foot, nor beyond the edge."""

import pytest
from playwright.sync_api import expect

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow

ID = "2026-06-05-acme-data-engineer"
# How far what has the focus is covered from above and from below; a field taller than the room between may be.
COVERED = """() => {
    const {top, bottom} = document.activeElement.getBoundingClientRect();
    const header = document.querySelector(".md-header").getBoundingClientRect().bottom;
    const notice = document.querySelector("#checklist .notice:not([hidden])");
    const floor = notice ? notice.getBoundingClientRect().top : innerHeight;
    if (document.activeElement.closest(".md-header, .md-skip, .notice") || bottom - top > floor - header) return 0;
    return Math.max(header - top, bottom - floor, 0);
}"""
LOWEST = """(element) => {
    scrollBy(0, element.getBoundingClientRect().bottom - innerHeight + 8);
    element.focus({preventScroll: true});
}"""


@pytest.fixture
def opened(page, address, put, example, wait_for):
    put(page, example)
    page.goto(f"{address}#{ID}")
    wait_for(page, "ready")
    expect(page.locator("[data-step='check-in-1']")).to_have_attribute("data-state", "waiting")
    return page


def test_the_message_at_the_foot_makes_way_for_what_has_the_focus(opened):
    opened.get_by_role("button", name="Not for me: Let this one go").evaluate(LOWEST)
    opened.keyboard.press("Enter")
    expect(opened.locator(".notice")).to_be_visible()
    expect(opened.locator("[data-step='close'] [data-undo]")).to_be_visible()
    expect(opened.get_by_role("button", name="Bring it back: Let this one go")).to_be_focused()
    assert opened.evaluate(COVERED) == 0


def test_what_happened_leads_to_what_is_to_be_done_now(opened):
    """Much falls away above the button that was pressed; nobody is left at the foot of the page."""
    opened.get_by_role("button", name="Something else").click()
    opened.get_by_label("What happened?").select_option("cancelled")
    opened.get_by_role("button", name="Save", exact=True).click()
    card = opened.get_by_role("status", name="What to do now")
    expect(card).to_contain_text("They called it off.")
    expect(card).to_be_in_viewport(ratio=1)
    expect(opened.locator(".now [data-undo]")).to_be_focused()
    assert opened.evaluate(COVERED) == 0


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_nothing_lies_over_what_is_reached(opened, key):
    opened.get_by_role("button", name="Not for me: Let this one go").click()
    expect(opened.locator(".notice")).to_be_visible()
    opened.locator(".md-skip").focus()
    covered = {}
    for _ in range(60):
        opened.keyboard.press(key)
        height = opened.evaluate(COVERED)
        if height > 0:
            covered[opened.evaluate("document.activeElement.outerHTML.slice(0, 120)")] = height
    assert covered == {}
