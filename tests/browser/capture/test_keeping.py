"""Before you leave: how long it is offered, and that nothing noted there is lost."""

import pytest
from playwright.sync_api import expect

from tests.browser.capture.screens import ID, ON_THE_DAY, move_on, people_of

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("now", "changes", "is_offered", "is_listed"),
    [
        # Among all interviews it is offered on the very day only.
        ("2026-05-20T08:00:00Z", {}, True, False),
        ("2026-06-04T21:59:00Z", {}, True, False),
        ("2026-06-04T22:01:00Z", {}, True, True),
        ("2026-06-05T21:59:00Z", {}, True, True),
        ("2026-06-05T22:01:00Z", {}, False, False),
        # The day is the employer's: in Auckland it has begun the evening before.
        ("2026-06-05T11:59:00Z", {"time_zone": "Pacific/Auckland"}, True, True),
        ("2026-06-05T12:01:00Z", {"time_zone": "Pacific/Auckland"}, False, False),
        (
            "2026-05-20T08:00:00Z",
            {"events": [{"id": "e1", "kind": "cancelled", "at": "2026-05-19T08:00:00Z"}]},
            False,
            False,
        ),
    ],
)
def test_is_offered_until_the_day_is_over(page, address, put, bare, wait_for, now, changes, is_offered, is_listed):
    # Only that it was cancelled is Python's to say.
    if "events" not in changes:
        page.route("**/app/worker-*.js", lambda route: route.fulfill(status=404))
    page.clock.set_fixed_time(now)
    put(page, {**bare, **changes})
    page.goto(f"{address}#{ID}")
    wait_for(page, "ready" if "events" in changes else "failed")
    offer = page.locator(".capture-offer")
    expect(offer).to_have_count(1 if is_offered else 0)
    page.goto(f"{address}#today")
    expect(page.get_by_role("list", name="Your interviews")).to_be_visible()
    expect(offer).to_have_count(1 if is_listed else 0)
    if is_listed:
        offer.click()
        expect(page).to_have_url(f"{address}#{ID}/before-you-leave")
        expect(page.locator(".capture h1")).to_be_focused()


def test_what_is_typed_is_saved_without_a_button_and_found_again(leaving, stored, durable, wait_for):
    page = leaving()
    wait_for(page, "saved")
    page.get_by_label("In their words").press_sequentially("in a week ")
    assert page.locator("html").get_attribute("data-saved") == "no"
    page.get_by_label("In their words").press_sequentially("or two ")
    wait_for(page, "saved")
    expect(page.get_by_label("In their words")).to_have_value("in a week or two ")
    move_on(page)
    page.get_by_label("Name of person 1").press_sequentially("Dana Lee")
    page.get_by_role("checkbox", name="Card of Dana Lee").check()
    page.get_by_role("button", name="Another person").click()
    expect(page.get_by_label("Name of person 2")).to_be_focused()
    page.keyboard.type("Sam Roe")
    page.get_by_text("Details of Sam Roe").click()
    page.get_by_label("Email of Sam Roe").fill("sam@acme.example")
    page.get_by_label("Part they play of Sam Roe").select_option("coordinator")
    wait_for(page, "saved")
    record = stored(page, ID)
    assert record == durable(page, ID)
    assert record["promise"] == {"kind": "unknown", "quote": "in a week or two"}
    assert people_of(record) == [
        {"name": "Dana Lee", "card": True},
        {"name": "Sam Roe", "email": "sam@acme.example", "role": "coordinator"},
    ]
    page.reload()
    expect(page.get_by_label("In their words")).to_have_value("in a week or two")
    move_on(page)
    expect(page.get_by_label("Name of person 2")).to_have_value("Sam Roe")


def test_leaving_at_once_loses_no_letter(leaving, stored, wait_for):
    page = leaving()
    page.get_by_label("In their words").fill("by Friday")
    page.get_by_role("link", name="Acme", exact=True).click()
    expect(page.locator(".capture")).to_have_count(0)
    wait_for(page, "saved")
    assert stored(page, ID)["promise"]["quote"] == "by Friday"


def test_another_tab_keeps_what_it_has_noted(leaving, context, address, stored, wait_for):
    page = leaving()
    other = context.new_page()
    other.route("**/app/worker-*.js", lambda route: route.fulfill(status=404))
    other.clock.set_fixed_time(ON_THE_DAY)
    other.goto(f"{address}#{ID}/before-you-leave")
    move_on(other)
    other.get_by_label("Name of person 1").fill("Sam Roe")
    wait_for(other, "saved")
    page.get_by_role("radio", name="Next week").check()
    move_on(page)
    page.get_by_label("Name of person 1").fill("Dana Lee")
    wait_for(page, "saved")
    record = stored(page, ID)
    assert record["promise"] == {"kind": "next_week"}
    assert sorted(person["name"] for person in people_of(record)) == ["Dana Lee", "Sam Roe"]
