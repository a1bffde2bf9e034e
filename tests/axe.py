"""Axe and its like, for a page as it stands; `page.add_init_script(path=AXE)` comes before the page is opened."""

from playwright.sync_api import expect

from tools.paths import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
FIND_FAULTS = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
    .flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 200)}`))"""
FIND_CUT_OFF = """() => [...document.querySelectorAll("#checklist *")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth)
    .map((element) => element.outerHTML.slice(0, 100))"""
SCHEMES = {"dark": "slate", "light": "default"}


def expect_for_everyone(page):
    """On the narrowest phone and on a desk, in the dark and in the light."""
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for scheme, colours in SCHEMES.items():
            page.emulate_media(color_scheme=scheme)
            expect(page.locator("body")).to_have_attribute("data-md-color-scheme", colours)
            assert (width, scheme, page.evaluate(FIND_FAULTS)) == (width, scheme, [])
        assert (width, page.evaluate(FIND_CUT_OFF)) == (width, [])
