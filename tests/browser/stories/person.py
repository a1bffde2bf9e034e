"""What the persons of the stories do, and how they look at the page: by what it says."""

from playwright.sync_api import expect


def press(page, name, nth=0):
    page.get_by_role("button", name=name, exact=True).nth(nth).click()


def card(page):
    """What the page says one is to do now."""
    return page.get_by_role("status", name="What to do now")


def step(page, title):
    return page.locator(".step").filter(has=page.get_by_role("checkbox", name=title, exact=True))


def save(page):
    press(page, "Save")
    expect(page.locator(".panel")).to_have_count(0)


def come_back(page, moment, wait_for):
    """Open the same page again, at another moment."""
    page.clock.set_fixed_time(moment)
    page.reload()
    wait_for(page, "ready")
