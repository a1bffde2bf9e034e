"""The whole path: enter an interview, see Python's dates, tick, close the browser, come back by the bookmark."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import hold_python
from tools.site import bundle


def open_browser(playwright, options, folder, log):
    options = {**options, "args": [*options["args"], f"--log-net-log={log}"]}
    return playwright.chromium.launch_persistent_context(
        folder, viewport={"width": 390, "height": 844}, timezone_id="Europe/Berlin", locale="en-GB", **options
    )


def requested(log, origin):
    """What our pages and their workers asked for, by the browser's own log. The browser's own calls are not ours."""
    events = json.loads(log.read_text(encoding="utf-8"))["events"]
    parameters = [event.get("params", {}) for event in events]
    return {one["url"] for one in parameters if "url" in one and one.get("initiator", "").startswith(origin)}


def test_from_a_new_interview_to_the_bookmark_a_week_later(
    playwright, chromium_options, address, site_address, tmp_path, wait_for
):
    first = open_browser(playwright, chromium_options, tmp_path / "profile", tmp_path / "first.json")
    page = first.new_page()
    page.clock.set_fixed_time("2026-06-05T16:00:00Z")
    page.goto(address)
    page.get_by_role("button", name="New interview").click()
    page.get_by_label("Company", exact=True).fill("Acme")
    page.get_by_label("Role", exact=True).fill("Data Engineer")
    page.get_by_label("Date and time", exact=True).fill("2026-06-05T16:30")
    expect(page.get_by_label("Time zone", exact=True)).to_have_value("Europe/Berlin")
    page.get_by_role("button", name="Save interview").click()

    thanks = page.locator("[data-step='thank-you']")
    expect(thanks).to_contain_text("Best by tomorrow, 17:30", timeout=60_000)
    expect(page.get_by_role("status", name="What to do now")).to_contain_text("Write down how it went")
    page.get_by_role("checkbox", name="Send your thank-you letter").click()
    page.get_by_role("button", name="Keep a bookmark").click()
    wait_for(page, "saved")
    bookmark, title = page.url, page.title()
    assert bookmark == f"{address}#2026-06-05-acme-data-engineer"
    assert title == "Acme · Data Engineer – checklist"
    first.close()

    second = open_browser(playwright, chromium_options, tmp_path / "profile", tmp_path / "second.json")
    page = second.new_page()
    page.clock.set_fixed_time("2026-06-12T08:00:00Z")
    page.goto(bookmark)
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme")
    page.get_by_role("button", name="Show what is done").click()
    expect(page.get_by_role("checkbox", name="Send your thank-you letter")).to_be_checked()
    expect(page.locator("[data-step='check-in-1']")).to_have_attribute("data-state", "open", timeout=60_000)
    expect(page.get_by_role("status", name="What to do now")).to_contain_text("Check in once, briefly")
    second.close()

    origin = site_address.rstrip("/")
    addresses = requested(tmp_path / "first.json", origin) | requested(tmp_path / "second.json", origin)
    assert f"{site_address}app/{bundle.names()['main']}" in addresses
    assert any(one.endswith("/pyodide.asm.wasm") for one in addresses), "the log does not show the worker's requests"
    assert {one for one in addresses if not one.startswith(site_address)} == set()


def test_opens_at_the_step_that_the_address_names(page, address, put, example, wait_for):
    put(page, example)
    page.goto(f"{address}#{example['id']}/check-in-2")
    wait_for(page, "ready")
    expect(page.locator("[data-step='check-in-2']")).to_be_in_viewport()
    expect(page.locator("[data-step='check-in-2'] input")).to_be_focused()


def test_an_address_that_this_browser_does_not_know_makes_nothing(page, address):
    page.goto(f"{address}#2026-01-01-nobody")
    expect(page.get_by_role("heading", level=1)).to_contain_text("does not know")
    expect(page.get_by_role("heading", level=1)).to_contain_text("2026-01-01-nobody")
    page.get_by_role("link", name="All interviews").click()
    expect(page.get_by_role("button", name="New interview")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('interview:2026'))") == []


def test_ticking_asks_when_and_undo_takes_it_back(page, address, put, example, stored, wait_for):
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "ready")
    box = page.get_by_role("checkbox", name="Check in once, briefly")
    step = page.locator("[data-step='check-in-1']")
    expect(step).to_have_attribute("data-state", "waiting", timeout=60_000)
    before = step.locator(".step-when").inner_text()
    # It is early for a check-in: this is asked once, and then done as the person wants.
    box.click()
    expect(box).not_to_be_checked()
    expect(step.get_by_role("group", name="It is early")).to_contain_text("They said within two weeks")
    page.get_by_role("button", name="I will wait").click()
    box.click()
    expect(box).to_be_checked()
    page.get_by_role("group", name="When did you do it?").get_by_role("button", name="Yesterday").click()
    assert stored(page, example["id"])["steps"]["check-in-1"]["at"] == "2026-06-05T10:00:00Z"
    page.get_by_role("button", name="Show what is done").click()
    page.get_by_role("button", name="Change the time: Check in once").click()
    page.get_by_label("Another time").fill("2026-06-05T23:15")
    page.get_by_role("button", name="Use this time").click()
    expect(step).to_contain_text("Done yesterday, 23:15")
    assert stored(page, example["id"])["steps"]["check-in-1"]["at"] == "2026-06-05T21:15:00Z"
    page.get_by_role("button", name="Undo").click()
    expect(step).to_contain_text("Done yesterday, 12:00")
    box.click()
    expect(box).not_to_be_checked()
    expect(step.locator(".step-when")).to_have_text(before.strip(), use_inner_text=True)
    assert stored(page, example["id"])["steps"]["check-in-1"]["state"] == "clear"


def test_a_step_that_is_not_for_me_counts_no_longer(page, address, put, example, wait_for):
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "ready")
    expect(page.get_by_text("3 of 6 done")).to_be_visible()
    page.get_by_role("button", name="Not for me: Check in a second").click()
    expect(page.locator("[data-step='check-in-2']")).to_have_attribute("data-state", "skipped")
    expect(page.get_by_text("3 of 5 done")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("[data-step='check-in-2']")).to_have_attribute("data-state", "waiting")
    expect(page.get_by_text("3 of 6 done")).to_be_visible()


def test_deleting_leaves_a_marker_and_can_be_undone(page, address, put, example, stored, wait_for):
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "saved")
    page.get_by_role("button", name="Delete").click()
    expect(page.get_by_role("button", name="New interview")).to_be_visible()
    wait_for(page, "saved")
    marker = stored(page, example["id"])
    assert marker == {"id": example["id"], "deleted": True, "changed": marker["changed"]}
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme")
    wait_for(page, "saved")
    assert stored(page, example["id"]) == {**example, "updated_at": stored(page, example["id"])["updated_at"]}
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme")


def test_plans_again_when_the_plan_runs_out(page, address, put, example, wait_for):
    page.clock.install(time="2026-06-23T06:59:30Z")
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "ready")
    step = page.locator("[data-step='check-in-1']")
    expect(step).to_have_attribute("data-state", "waiting")
    page.clock.fast_forward(60_000)
    expect(step).to_have_attribute("data-state", "open")


def test_what_to_do_now_among_all_changes_with_the_plan(page, address, put, example, wait_for):
    page.clock.install(time="2026-06-23T06:59:30Z")
    put(page, example)
    page.goto(address)
    wait_for(page, "ready")
    now = page.get_by_role("status", name="What to do now")
    expect(now).to_contain_text("Nothing to do today")
    page.clock.fast_forward(60_000)
    expect(now).to_contain_text("Acme: Check in once, briefly")


@pytest.mark.slow
def test_a_deleted_interview_leaves_nothing_that_was_worked_out_from_it(page, address, put, example, wait_for):
    put(page, example)
    page.goto(address)
    wait_for(page, "ready")
    kept = """() => Object.keys(localStorage).filter((key) => /:agenda$|:plan:/.test(key)).length"""
    page.wait_for_function(f"() => ({kept})() === 2")
    page.get_by_role("link", name="Acme").first.click()
    page.get_by_role("button", name="Delete", exact=True).click()
    expect(page.get_by_role("button", name="New interview")).to_be_visible()
    page.wait_for_function(f"() => ({kept})() === 0")


@pytest.mark.slow
def test_the_employers_clock_stands_beside_the_readers(chromium, address, put, example, wait_for):
    context = chromium.new_context(timezone_id="America/New_York", locale="en-US")
    page = context.new_page()
    page.clock.set_fixed_time("2026-06-08T12:00:00Z")
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "ready")
    expect(page.locator("[data-step='check-in-1']")).to_contain_text(
        "From Tuesday, June 23, 3:00 AM (9:00 AM in Berlin)"
    )
    context.close()


def test_a_step_keeps_its_place_under_the_finger_and_the_focus_when_a_new_plan_comes(
    page, address, put, example, wait_for
):
    """Saturday's plan has the debrief and the letters before the check-in; by 23 June they are folded away."""
    put(page, {**example, "steps": {}})
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "ready")
    check_in = page.locator("[data-step=check-in-1]")
    expect(check_in).to_have_attribute("data-state", "waiting")
    box = page.get_by_role("checkbox", name="Check in once, briefly")
    box.focus()
    touched = box.element_handle()
    page.clock.set_fixed_time("2026-06-23T10:00:00Z")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(check_in).to_have_attribute("data-state", "open")
    assert touched.get_attribute("id") == "tick-check-in-1"
    expect(box).to_be_focused()


def places(page):
    """Where all that can be pressed is, by its number and name."""
    return page.locator("#checklist :is(button, a, input, summary)").evaluate_all(
        """(all) => Object.fromEntries(all.filter((one) => one.checkVisibility()).map((one, number) => [
            `${number} ${one.id || one.textContent.trim()}`, one.getBoundingClientRect().top + scrollY]))"""
    )


REPLY = {"id": "e1", "kind": "reply", "at": "2026-06-08T11:00+02:00", "promise": {"kind": "unknown"}}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("changes", "visited", "later"),
    [
        ({}, "2026-06-09T10:00:00Z", "2026-06-10T11:30:00Z"),
        ({"promise": {"kind": "unknown"}}, "2026-06-09T10:00:00Z", "2026-06-10T11:30:00Z"),
        ({"promise": {"kind": "unknown"}}, "2026-06-10T10:00:00Z", "2026-06-10T10:20:00Z"),
        ({}, "2026-06-22T12:00:00Z", "2026-06-22T13:30:00Z"),
        ({"events": [REPLY]}, "2026-06-08T10:00:00Z", "2026-06-08T11:30:00Z"),
        ({}, "2026-06-05T08:00:00Z", "2026-06-05T09:30:00Z"),
    ],
    ids=["waiting", "nothing promised", "within the hour", "the named day has passed", "after a reply", "before"],
)
def test_nothing_moves_under_the_finger_when_python_comes_to_a_kept_plan(
    page, address, put, example, wait_for, changes, visited, later
):
    """In WebKit a press met another button once in thirty starts: what Python tells besides the dates had just come."""
    page.clock.set_fixed_time(visited)
    put(page, {**example, **changes})
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "ready")
    expect(page.get_by_text("The timeline as a picture")).to_be_visible()
    page.clock.set_fixed_time(later)
    let_go = hold_python(page)
    page.reload()
    expect(page.locator(".tools")).to_be_visible()
    wait_for(page, "saved")
    before = places(page)
    hour = f"JSON.parse(localStorage['after-interview:plan:{example['id']}']).told.hour"
    let_go()
    wait_for(page, "ready")
    for _ in range(200):
        page.wait_for_timeout(100)
        if page.evaluate(hour) == later[:13]:
            break
    # What was told is drawn a moment after it is kept.
    page.wait_for_timeout(300)
    assert page.evaluate(hour) == later[:13]
    after = places(page)
    assert list(after) == list(before)
    assert {name: after[name] - top for name, top in before.items() if abs(after[name] - top) > 4} == {}


@pytest.mark.slow
@pytest.mark.parametrize("is_opened_again", [False, True])
def test_what_python_has_told_stays_while_the_page_is_open(page, address, put, example, is_opened_again):
    """The hour for which it was told passes, something else is drawn, and Python has nothing new to tell yet."""
    page.clock.set_fixed_time("2026-06-09T10:50:00Z")
    put(page, {**example, "promise": {"kind": "unknown"}})
    page.goto(f"{address}#{example['id']}")
    told = page.get_by_text("They have had 4 days to answer, since Friday 5 June.")
    expect(told).to_be_visible(timeout=60_000)
    if is_opened_again:
        page.clock.set_fixed_time("2026-06-09T10:55:00Z")
        page.reload()
        expect(told).to_be_visible(timeout=60_000)
    page.clock.set_fixed_time("2026-06-09T11:10:00Z")
    page.get_by_role("button", name="Keep a bookmark").click()
    expect(page.get_by_role("status").filter(has_text="bookmark")).to_be_visible()
    expect(told).to_be_visible()
    expect(page.get_by_text("Counting the days")).to_have_count(0)


@pytest.mark.slow
def test_yesterdays_count_is_never_shown(page, address, put, example):
    """From Friday 5 June to Tuesday 9 June are 4 days, to Wednesday 10 June 5."""
    page.clock.set_fixed_time("2026-06-09T10:00:00Z")
    put(page, {**example, "promise": {"kind": "unknown"}})
    page.goto(f"{address}#{example['id']}")
    expect(page.get_by_text("They have had 4 days")).to_be_visible(timeout=60_000)
    page.clock.set_fixed_time("2026-06-10T10:00:00Z")
    let_go = hold_python(page)
    page.reload()
    expect(page.get_by_text("Counting the days")).to_be_visible()
    expect(page.get_by_text("They have had 4 days")).to_be_hidden()
    let_go()
    expect(page.get_by_text("They have had 5 days")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("Counting the days")).to_have_count(0)
