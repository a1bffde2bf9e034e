"""Everyone can read every page: axe finds nothing, nothing is cut off, the keyboard sees where it is."""

import pytest
from playwright.sync_api import expect

from tests.axe import AXE, FIND_FAULTS, SCHEMES
from tools.paths import ROOT

PAGES = ["", *sorted(f"{page.stem}/" for page in (ROOT / "docs").glob("*.md") if page.stem != "index"), "404.html"]
PHONE, DESKTOP, NARROW = ({"width": w, "height": h} for w, h in ((390, 844), (1280, 900), (320, 640)))

# Most readers have a phone; what else there is waits for the slow run.
WINDOWS = [pytest.param(PHONE, id="phone"), pytest.param(DESKTOP, id="desktop", marks=pytest.mark.slow)]
LOOKS = [
    pytest.param(PHONE, "light", id="phone-light"),
    pytest.param(PHONE, "dark", id="phone-dark", marks=pytest.mark.slow),
    pytest.param(DESKTOP, "light", id="desktop-light", marks=pytest.mark.slow),
    pytest.param(DESKTOP, "dark", id="desktop-dark", marks=pytest.mark.slow),
]

# The drawer waits beside the screen until it is opened; all else must be on it.
FIND_CUT_OFF = """() => [...document.querySelectorAll("main *, footer *")]
    .filter((element) => !element.closest(".md-sidebar") && element.getBoundingClientRect().right > innerWidth)
    .map((element) => element.outerHTML.slice(0, 100))"""

# What has the focus, whether it can be seen, and whether it shows that it has the focus.
FOCUSED = """() => {
    const element = document.activeElement;
    if (element === document.body) return null;
    // A colour switch is drawn by the label after it.
    const drawn = element.matches(".md-option") ? element.nextElementSibling : element;
    const box = drawn.getClientRects()[0];
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return {
        name: `${element.localName} ${element.getAttribute("aria-label") ?? element.textContent.trim()}`,
        seen: top !== null && (drawn === top || drawn.contains(top)),
        outlined: getComputedStyle(drawn).outlineStyle !== "none",
    };
}"""


@pytest.fixture(scope="module")
def show(chromium, site_address):
    """Show a page of the site in a window of a given size; a window is opened once."""
    windows = {}

    def shown(path, viewport):
        if viewport["width"] not in windows:
            window = chromium.new_page(viewport=viewport, reduced_motion="reduce")
            window.add_init_script(path=AXE)
            windows[viewport["width"]] = window
        windows[viewport["width"]].goto(site_address + path)
        return windows[viewport["width"]]

    yield shown
    for window in windows.values():
        window.close()


@pytest.mark.parametrize(("viewport", "scheme"), LOOKS)
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(show, path, viewport, scheme):
    page = show(path, viewport)
    page.emulate_media(color_scheme=scheme)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])
    assert page.evaluate(FIND_FAULTS) == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_a_narrow_screen(show, path):
    page = show(path, NARROW)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= NARROW["width"]
    assert page.evaluate(FIND_CUT_OFF) == []


@pytest.mark.parametrize("viewport", WINDOWS)
@pytest.mark.parametrize("path", ["", "thank-you/", "timing/"])
def test_the_keyboard_always_shows_where_it_is(show, path, viewport):
    page = show(path, viewport)
    visited = []
    for _ in range(150):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            break
        visited.append(focused["name"])
        # The search closes while the focus moves on; it may take a moment to fade.
        for _ in range(20):
            if focused["seen"] and focused["outlined"]:
                break
            page.wait_for_timeout(100)
            focused = page.evaluate(FOCUSED)
        assert focused == {"name": visited[-1], "seen": True, "outlined": True}
    search = "button Search" if viewport == PHONE else "input Search"
    for name in ("a Skip to content", search, "a The thank-you letter or email", "a About"):
        assert name in visited
