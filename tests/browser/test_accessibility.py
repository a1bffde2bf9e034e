"""Axe finds nothing on any screen, light or dark, and nothing is cut off on the narrowest phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.axe import AXE, expect_for_everyone
from tests.browser.screens import SCREENS

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("fragment", "act"), SCREENS.values(), ids=SCREENS.keys())
def test_every_screen_is_for_everyone(page, address, put, example, wait_for, fragment, act):
    page.add_init_script(path=AXE)
    put(page, example, '{"damaged')
    page.goto(address + fragment)
    wait_for(page, "ready")
    if act:
        act(page)
    expect_for_everyone(page)


def test_prints_on_two_pages_with_open_boxes_and_what_is_done(page, address, put, example, wait_for):
    reply = {"id": "e1", "kind": "reply", "at": "2026-06-19T11:00+02:00"}
    page.clock.set_fixed_time("2026-06-22T10:00:00Z")
    put(page, {**example, "events": [reply]})
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "ready")
    expect(page.locator("[data-step='answer-reply~e1']")).to_be_visible()
    pages = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
    assert 1 <= len(pages) <= 2
    page.emulate_media(media="print")
    assert page.locator("[data-step='thank-you:c1']").bounding_box()["height"] > 20
    expect(page.locator("[data-step='answer-reply~e1'] input")).to_be_visible()
    expect(page.get_by_text(re.compile(r"\d of \d done"))).to_be_visible()
    expect(page.get_by_role("button", name="I have done this")).to_be_hidden()


def test_the_keyboard_alone_ticks_what_lies_ahead_and_what_is_folded(page, address, put, example, wait_for):
    # Nothing is promised, or the question about the next steps would count as asked.
    put(page, {**example, "promise": {"kind": "unknown"}})
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "ready")
    show = page.get_by_role("button", name="Show what is done")
    show.focus()
    page.keyboard.press("Tab")
    # What lies behind is in nobody's way.
    expect(page.get_by_role("checkbox", name="Check in once, briefly")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Hide what is done")).to_be_focused()
    page.keyboard.press("Tab")
    folded = page.get_by_role("checkbox", name="Ask about the next steps")
    expect(folded).to_be_focused()
    page.keyboard.press("Space")
    expect(folded).not_to_be_checked()
    # The time to ask is over, so the step stays folded away; the focus stays on it.
    expect(page.locator("[data-step='ask-next-steps']")).to_have_attribute("data-state", "missed")
    expect(folded).to_be_focused()
    page.keyboard.press("Space")
    expect(folded).to_be_checked()
    expect(folded).to_be_focused()
    box, header = folded.bounding_box(), page.locator(".md-header").bounding_box()
    assert box["y"] >= header["y"] + header["height"], "the focus is under the header"
