"""What is offered: one thing at a time, in the order in which a friend would bring it up, and "Not now" holds."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import BROWSER, SAFARI, watched
from tests.conftest import PLAIN

pytestmark = pytest.mark.slow

IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/19.0 Mobile/15E148 Safari/604.1"
)
NOW = "2026-06-06T10:00:00Z"


@pytest.fixture
def iphone(chromium):
    with watched(chromium, {**BROWSER, "user_agent": IPHONE, "has_touch": True, "is_mobile": True}) as context:
        page = context.new_page()
        page.add_init_script(SAFARI)
        page.clock.set_fixed_time(NOW)
        yield page


def test_on_an_iphone_the_calendar_comes_first_and_then_once_the_seven_days(iphone, address, put, example, wait_for):
    page = iphone
    put(page, example)
    page.evaluate("localStorage.setItem('after-interview:settings', '{\"changes\": 12}')")
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "ready")
    offer = page.locator("[data-offer]")
    expect(offer).to_contain_text("so that the day is not missed")
    with page.expect_download():
        offer.get_by_role("button", name="Add to calendar").tap()
    # What came of it is told in peace.
    expect(page.locator(".exported [role=status]")).to_be_focused()
    expect(offer).to_have_count(0)
    page.locator(".exported").get_by_role("button", name="Close").tap()
    expect(offer).to_have_count(1)
    expect(offer).to_contain_text("seven days without coming back")
    expect(offer.get_by_role("button", name="Back up")).to_be_visible()
    offer.get_by_role("button", name="Not now").tap()
    expect(offer).to_have_count(0)
    assert page.evaluate("document.activeElement.closest('.now') !== null")
    page.goto(f"{address}#today")
    expect(page.get_by_role("list", name="Your interviews")).to_contain_text("Acme")
    expect(offer).to_have_count(0)
    page.goto(address.replace("checklist/", PLAIN))
    page.clock.set_fixed_time("2026-06-16T10:00:00Z")
    page.goto(address)
    # Told once: what is due now is a backup.
    expect(offer).to_have_attribute("data-offer", "backup")
    with page.expect_download():
        offer.get_by_role("button", name="Back up").tap()
    expect(offer).to_have_count(0)


def test_not_now_to_the_calendar_holds_for_a_week(page, address, put, example, wait_for):
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "ready")
    offer = page.locator("[data-offer]")
    offer.get_by_role("button", name="Not now").click()
    expect(offer).to_have_count(0)
    page.reload()
    wait_for(page, "ready")
    expect(page.locator(".now-sentence")).not_to_contain_text("Working out")
    expect(offer).to_have_count(0)
    # By hand it is there all the same.
    expect(page.locator(".tools").get_by_role("button", name="Add to calendar")).to_be_visible()
