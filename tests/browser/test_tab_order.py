"""The order in which Tab reaches what is on a screen is the order of need."""

from playwright.sync_api import expect


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
