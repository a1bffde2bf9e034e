"""Each state is for everyone: Tab reaches what is there in the order of need, and axe finds nothing.

The order is written down in tab_order.txt, and read.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.axe import AXE, expect_for_everyone
from tests.browser.states import STATES, enter

WRITTEN = Path(__file__).with_name("tab_order.txt")
# A date has several places that Tab reaches, all of one field.
MOVED_ON = """() => {
    const element = document.activeElement;
    const isNew = element !== window.reached;
    window.reached = element;
    return isNew;
}"""
PLACE = """() => {
    const element = document.activeElement;
    return element.closest("#checklist") ? "checklist" : element.closest(".site-footer") ? "footer" : "header";
}"""
# As a browser tells it to a screen reader: the role, the name, and what else there is to know.
SPOKEN = re.compile(
    r"""- '?(?P<role>\w+)(?: "(?P<name>(?:[^"\\]|\\.)*)")?(?P<more>(?: \[[^]]+\])*)(?::(?P<text>.*))?"""
)


def spoken(page):
    line = page.locator(":focus").aria_snapshot().splitlines()[0].replace("''", "'")
    found = SPOKEN.match(line)
    # What unfolds has no role of its own there.
    if found["role"] == "text":
        return f"fold {found['text'].strip()}"
    return " ".join(part for part in (found["role"], found["name"], found["more"].strip()) if part)


def reached(page, where):
    """What Tab reaches from the link on that leads past the header."""
    page.locator(".md-skip").focus()
    page.evaluate(MOVED_ON)
    lines = []
    while True:
        page.keyboard.press("Tab")
        if not page.evaluate(MOVED_ON):
            continue
        place = page.evaluate(PLACE)
        if place == where:
            lines.append(spoken(page))
        elif lines:
            return lines


def written():
    """The file's sections: what stands below a heading."""
    sections = re.split(r"^# (.+)\n", WRITTEN.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {name: text.strip().splitlines() for name, text in zip(sections[1::2], sections[2::2], strict=True)}


# Many screens in a real browser: minutes, so they are part of `make test-all`.
@pytest.mark.slow
@pytest.mark.parametrize("name", STATES)
def test_tab_goes_from_what_is_needed_most_and_axe_finds_nothing(page, address, put, wait_for, name):
    page.add_init_script(path=AXE)
    enter(page, address, put, wait_for, STATES[name])
    assert reached(page, "checklist") == written()[name]
    expect_for_everyone(page)


def test_the_first_link_leads_past_the_header_and_the_address_stays(page, address, put, example):
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("#checklist h1")).to_be_focused()
    expect(page).to_have_url(f"{address}#{example['id']}")
