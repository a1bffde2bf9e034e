"""The page stays a usable checklist where Python cannot start, or has not started yet."""

import pytest
from playwright.sync_api import expect

PREVENTIONS = {
    "no WebAssembly": lambda page: page.add_init_script("delete globalThis.WebAssembly"),
    "no worker": lambda page: page.route("**/app/worker-*.js", lambda route: route.fulfill(status=404)),
    "no runtime": lambda page: page.context.route("**/app/python-*/*", lambda route: route.abort()),
}


@pytest.mark.parametrize("prevent", PREVENTIONS.values(), ids=PREVENTIONS.keys())
def test_enter_tick_and_find_again(page, address, wait_for, prevent):
    prevent(page)
    page.goto(address)
    page.get_by_role("button", name="New interview").click()
    page.get_by_label("Company", exact=True).fill("Acme")
    page.get_by_label("Date and time", exact=True).fill("2026-06-05T16:30")
    page.get_by_role("button", name="Save interview").click()
    wait_for(page, "failed")
    expect(page.get_by_role("status", name="What to do now")).to_contain_text("cannot be worked out here")
    box = page.get_by_role("checkbox", name="Send your thank-you letter")
    box.click()
    wait_for(page, "saved")
    page.reload()
    page.get_by_role("button", name="Show what is done").click()
    expect(box).to_be_checked()
    expect(page.locator("#when-thank-you")).to_contain_text("today, 12:00")
    expect(page.locator("#when-thank-you")).not_to_contain_text("Berlin")
    expect(page.get_by_role("button", name="Try again")).to_be_visible()


def test_trying_again_works(page, address, put, example, wait_for):
    page.route("**/app/worker-*.js", lambda route: route.fulfill(status=404))
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "failed")
    page.unroute("**/app/worker-*.js")
    page.get_by_role("button", name="Try again").click()
    wait_for(page, "ready")
    expect(page.locator("[data-step='check-in-1']")).to_have_attribute("data-state", "waiting")


def test_ticks_work_while_python_is_stalled(page, address, put, example, wait_for):
    page.context.route("**/app/python-*/*", lambda route: None)
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "loading")
    page.get_by_role("button", name="Show what is done").click()
    box = page.get_by_role("checkbox", name="Thank Dana Lee")
    expect(box).to_be_checked()
    box.click()
    wait_for(page, "saved")
    expect(box).not_to_be_checked()


@pytest.mark.slow
def test_thirty_seconds_of_silence_change_nothing_but_the_dates(page, address, put, example, stored, wait_for):
    """Titles, the last known dates with their age, ticks and notes, while Python's own files do not come."""
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "ready")
    expect(page.locator("[data-step='check-in-1']")).to_have_attribute("data-state", "waiting")
    page.context.route("**/app/python-*/*", lambda route: None)
    page.clock.install(time="2026-06-25T10:00:00Z")
    page.reload()
    wait_for(page, "loading")
    page.clock.fast_forward(30_000)
    expect(page.locator("html")).to_have_attribute("data-python", "loading")
    now = page.get_by_role("status", name="What to do now")
    expect(now).to_contain_text("The dates below are from Saturday 6 June, 12:00, 2 weeks ago.")
    expect(page.locator("[data-step='check-in-1']")).to_contain_text("Was for yesterday, 17:00")
    page.get_by_role("checkbox", name="Check in once, briefly").click()
    page.get_by_label("Notes", exact=True).fill("They use Kafka. ")
    page.clock.run_for(1000)
    wait_for(page, "saved")
    record = stored(page, example["id"])
    assert record["steps"]["check-in-1"]["state"] == "done"
    assert record["notes"] == "They use Kafka. "
    expect(page.get_by_label("Notes", exact=True)).to_have_value("They use Kafka. ")


@pytest.mark.slow
@pytest.mark.parametrize("prevent", PREVENTIONS.values(), ids=PREVENTIONS.keys())
def test_notes_work(page, address, put, example, stored, durable, wait_for, prevent):
    prevent(page)
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "saved")
    notes = page.get_by_label("Notes", exact=True)
    notes.press_sequentially("Ask about Kafka")
    wait_for(page, "saved")
    assert stored(page, example["id"])["notes"] == "Ask about Kafka"
    assert durable(page, example["id"]) == stored(page, example["id"])
    # Leaving at once keeps the last letters too.
    notes.press_sequentially(" and tests")
    page.get_by_role("link", name="All interviews").click()
    wait_for(page, "saved")
    page.go_back()
    expect(notes).to_have_value("Ask about Kafka and tests")
    assert {**stored(page, example["id"]), "notes": "", "updated_at": ""} == {**example, "updated_at": ""}


def test_a_kept_plan_is_shown_at_once_and_past_its_time_only_its_dates(page, address, put, example, wait_for):
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "ready")
    now = page.get_by_role("status", name="What to do now")
    expect(now).to_contain_text("Leave it until Tuesday 23 June.")

    page.route("**/app/worker-*.js", lambda route: route.fulfill(status=404))
    page.reload()
    wait_for(page, "failed")
    step = page.locator("[data-step='check-in-1']")
    expect(now).to_contain_text("Leave it until Tuesday 23 June.")
    expect(step).to_have_attribute("data-state", "waiting")

    page.clock.set_fixed_time("2026-06-25T10:00:00Z")
    page.reload()
    wait_for(page, "failed")
    expect(now).not_to_contain_text("Leave it until")
    expect(now).to_contain_text("The dates below are from Saturday 6 June, 12:00, 2 weeks ago.")
    expect(step).to_have_attribute("data-state", "unknown")
    # On Thursday 25 June, the last day for it was Wednesday, and the day for the second has still to come.
    expect(step).to_contain_text("Was for yesterday, 17:00")
    expect(page.locator("[data-step='check-in-2']")).to_contain_text("Best by Tuesday 30 June, 17:00")
    expect(page.locator("[data-step='debrief']")).to_have_attribute("data-state", "skipped")


@pytest.mark.slow
def test_a_country_that_cannot_be_fetched_holds_up_nobody_else(page, address, put, example, wait_for):
    page.context.route("**/data/countries.bin", lambda route: route.abort())
    other = {**example, "id": "2026-06-04-globex", "company": "Globex", "time_zone": "Asia/Tokyo", "country": "JP"}
    put(page, example, other)
    page.goto(address)
    wait_for(page, "ready")
    expect(page.get_by_role("link", name="Acme")).to_contain_text("Leave it until Tuesday 23 June.")
    page.get_by_role("link", name="Globex").click()
    expect(page.get_by_role("status", name="What to do now")).to_contain_text("cannot be worked out here")
    page.context.unroute("**/data/countries.bin")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("status", name="What to do now")).to_contain_text("Leave it until")


@pytest.mark.slow
@pytest.mark.parametrize("prevent", PREVENTIONS.values(), ids=PREVENTIONS.keys())
def test_the_list_says_why_it_has_no_dates(page, address, put, example, wait_for, prevent):
    prevent(page)
    put(page, example)
    page.goto(address)
    wait_for(page, "failed")
    now = page.get_by_role("status", name="What to do now")
    expect(now).to_contain_text("cannot be worked out here")
    has_wasm = page.evaluate("typeof WebAssembly === 'object'")
    expect(now).to_contain_text("did not load" if has_wasm else "no WebAssembly")
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    page.context.set_offline(True)
    page.get_by_role("button", name="Try again").click()
    expect(now).to_contain_text("You seem to be offline")


@pytest.mark.slow
def test_what_to_do_now_is_kept_for_a_return_within_the_hour(page, address, put, example, wait_for):
    """On 23 June the check-in is open; after the hour, or once anything has changed, only Python can tell."""
    page.clock.set_fixed_time("2026-06-23T10:00:00Z")
    put(page, example)
    page.goto(address)
    now = page.get_by_role("status", name="What to do now")
    expect(now).to_contain_text("Acme: Check in once, briefly")
    page.context.route("**/app/worker-*.js", lambda route: route.fulfill(status=404))
    page.clock.set_fixed_time("2026-06-23T10:40:00Z")
    page.reload()
    wait_for(page, "failed")
    expect(now).to_contain_text("Acme: Check in once, briefly")
    page.get_by_role("link", name="Open it").click()
    page.get_by_role("checkbox", name="Check in once, briefly").click()
    wait_for(page, "saved")
    page.get_by_role("link", name="All interviews").click()
    expect(now).to_contain_text("cannot be worked out here")
    page.get_by_role("link", name="Acme").first.click()
    page.get_by_role("button", name="Undo").click()
    page.clock.set_fixed_time("2026-06-23T11:10:00Z")
    page.reload()
    page.get_by_role("link", name="All interviews").click()
    expect(now).to_contain_text("cannot be worked out here")


@pytest.mark.slow
def test_what_python_could_not_fetch_is_asked_for_again(page, address, put, example, wait_for):
    page.context.route("**/data/zones.bin", lambda route: route.abort())
    put(page, example)
    page.goto(address)
    wait_for(page, "ready")
    now = page.get_by_role("status", name="What to do now")
    expect(now).to_contain_text("cannot be worked out here")
    page.context.unroute("**/data/zones.bin")
    page.get_by_role("button", name="Try again").click()
    expect(now).to_contain_text("Nothing to do today")
