"""The focus is never lost: where what was pressed goes away, the first thing beside it has the focus."""

import pytest
from playwright.sync_api import expect

from tests.browser.states import DONE, ID, STATES, TWO, State, enter

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow

INTERVIEW = STATES["an interview while waiting is right"]
PRESSED = {
    "the country's holidays": (INTERVIEW, "Count the public holidays of Germany", "Undo"),
    "a step that is left out": (INTERVIEW, "Not for me: Let this one go", "Bring it back: Let this one go"),
    "nothing heard": (STATES["an interview when a message is due"], "No", "Write it"),
    "a link that was closed": (STATES["move to another device"], "Close", None),
    "one that is brought back": (
        STATES["deleted a moment ago"],
        "Bring back: Acme · Data Engineer · Second round",
        None,
    ),
    "one that is deleted for good": (
        STATES["deleted a moment ago"],
        "Delete for good: Acme · Data Engineer · Second round",
        None,
    ),
    "the message, closed": (STATES["an interview, ticked early, what is done unfolded"], "Close this message", None),
    "waiting after all": (State(f"#{ID}", records=[{"steps": DONE}]), None, None),
    "the time of a tick": (STATES["an interview, ticked early, what is done unfolded"], "Just now", None),
    "an example that is removed": (STATES["the example"], "Remove the example", None),
    "one of two that is deleted": (State(f"#{ID}", records=TWO), "Delete", None),
}


@pytest.mark.parametrize("name", PRESSED)
def test_the_focus_is_never_lost(page, address, put, wait_for, name):
    state, button, then = PRESSED[name]
    enter(page, address, put, wait_for, state)
    if button is None:
        page.get_by_role("checkbox", name="Check in once, briefly").focus()
        page.keyboard.press("Space")
        button = "I will wait"
    page.get_by_role("button", name=button, exact=True).first.focus()
    page.keyboard.press("Enter")
    if then:
        expect(page.get_by_role("button", name=then, exact=True).first).to_be_focused()
    expect(page.locator("#checklist :focus")).to_be_visible()
