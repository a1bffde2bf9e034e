"""What the page loads for its first screen."""

import pytest
from playwright.sync_api import expect

from tools.site import bundle


def test_what_the_first_screen_needs_is_announced_and_nothing_else(page, address):
    """What is not announced costs one more journey to the server each time a script names another."""
    fetched = set()
    page.on("response", lambda response: fetched.add(response.url) if "/app/" in response.url else None)
    page.goto(address, wait_until="networkidle")
    announced = page.locator("link[rel=modulepreload]").evaluate_all("(links) => links.map((link) => link.href)")
    names = bundle.names()
    assert {url.rpartition("/")[2] for url in announced} == {names["main"], *names["preload"]}
    assert {names["main"], *names["preload"]} <= {url.rpartition("/")[2] for url in fetched}


@pytest.mark.slow
def test_a_screen_that_was_not_fetched_beforehand_is_fetched_when_it_is_wanted(page, address, put, example):
    """A browser with much to do fetches nothing beforehand."""
    page.add_init_script("globalThis.requestIdleCallback = () => 0;")
    put(page, example)
    for press, appears in [
        ("Restore", page.get_by_label("Backup file")),
        ("Remove everything from this device", page.get_by_role("button", name="Yes, remove everything")),
        ("New interview", page.get_by_label("Company")),
    ]:
        page.goto("about:blank")
        page.goto(f"{address}#today")
        page.get_by_role("button", name=press).click()
        expect(appears).to_be_visible()
    for press, appears in [
        ("They replied", page.get_by_label("When?", exact=True)),
        ("Move to another device", page.get_by_label("The link", exact=True)),
    ]:
        page.goto("about:blank")
        page.goto(f"{address}#{example['id']}")
        page.get_by_role("button", name=press).last.click()
        expect(appears).to_be_visible()


def test_a_screen_that_comes_late_is_read_from_its_heading(page, address, put, example):
    page.add_init_script("globalThis.requestIdleCallback = () => 0;")
    put(page, example)
    page.goto(f"{address}#today")
    expect(page.get_by_role("list", name="Your interviews")).to_be_visible()
    own = example["id"]
    for place in (own, f"{own}/before-you-leave", f"{own}/thank-you:p1/letter", f"{own}/edit", "new", "when"):
        page.goto(f"{address}#{place}")
        expect(page.locator("#checklist h1")).to_be_focused()


@pytest.mark.slow
def test_the_lists_of_countries_are_asked_for_once(page, address, put, example, wait_for):
    """An interview without a country is offered one, for which each change would ask until the lists are there."""
    held = []

    def hold(route):
        held.append(route)

    page.route("**/zone-countries.json", hold)
    put(page, {**example, "steps": {}})
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "ready")
    for state in ("done", "due"):
        page.locator("#tick-debrief").click()
        expect(page.locator("[data-step='debrief']")).to_have_attribute("data-state", state)
        wait_for(page, "saved")
    page.wait_for_timeout(500)
    assert len(held) == 1
    held[0].continue_()
    expect(page.get_by_role("button", name="Count the public holidays of Germany")).to_be_visible()
