"""Reminders, what changed meanwhile, discretion, the example, and browsers in which nothing lasts."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.states import comes_later
from tests.conftest import PLAIN

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow

PREFIX = "after-interview:interview:"
LATER = "2026-06-23T10:00:00Z"
CHANGE = """async ([id, count]) => {
    const { store, changes: { stampAfter } } = await import("/app/testing.js");
    for (let number = 0; number < count; number += 1) {
        await store.change(id, (kept) => (
            { ...kept, round: `Round ${number}`, updated_at: stampAfter(new Date(), kept.updated_at) }));
    }
}"""
PROGRAMS = [
    (
        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [LinkedInApp]/9.30",
        "LinkedIn",
    ),
    (
        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 GSA/300.0 Mobile Safari/604.1",
        "the Google app",
    ),
    ("Mozilla/5.0 (Linux; Android 15; Pixel 9; wv) AppleWebKit/537.36 Version/4.0 Chrome/130.0 Mobile", "another app"),
    ("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 [FBAN/FBIOS;FBAV/500]", "Facebook"),
    (
        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19 Mobile/1 Safari/604.1",
        "",
    ),
    ("Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0", ""),
]


@pytest.fixture
def opened(page, address, put, example, wait_for):
    put(page, example)
    page.goto(address)
    wait_for(page, "saved")
    return page


def look_away(page, *, hidden):
    """Another tab comes to the front, or this one does again."""
    page.evaluate(
        """(hidden) => {
        Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
        const state = hidden ? "hidden" : "visible";
        Object.defineProperty(document, "visibilityState", { configurable: true, get: () => state });
        document.dispatchEvent(new Event("visibilitychange"));
    }""",
        hidden,
    )


def reminder(page):
    return page.get_by_text("that is in no backup yet")


def come_back(page, address, moment):
    """On another day; whatever the page draws before it is closed must not see that day yet."""
    page.goto(address.replace("checklist/", PLAIN))
    page.clock.set_fixed_time(moment)
    page.goto(address)


def test_every_tenth_change_asks_for_a_backup_but_not_again_for_days(opened, address, example):
    page = opened
    page.evaluate(CHANGE, [example["id"], 9])
    expect(reminder(page)).to_have_count(0)
    page.evaluate(CHANGE, [example["id"], 1])
    expect(reminder(page)).to_be_visible()
    page.get_by_role("button", name="Not now").click()
    page.evaluate(CHANGE, [example["id"], 40])
    expect(reminder(page)).to_have_count(0)
    come_back(page, address, "2026-06-09T10:00:00Z")
    expect(page.get_by_role("list", name="Your interviews")).to_contain_text("Acme")
    expect(reminder(page)).to_have_count(0)
    come_back(page, address, "2026-06-10T10:00:00Z")
    expect(reminder(page)).to_be_visible()
    with page.expect_download():
        page.locator(".offer").get_by_role("button", name="Back up").click()
    expect(reminder(page)).to_have_count(0)
    expect(page.locator(".written")).to_be_focused()
    come_back(page, address, "2026-06-20T10:00:00Z")
    page.evaluate(CHANGE, [example["id"], 9])
    page.reload()
    expect(page.get_by_role("list", name="Your interviews")).to_contain_text("Acme")
    expect(reminder(page)).to_have_count(0)


def test_on_a_slow_line_too_the_keyboard_goes_on_to_what_came_of_the_backup(page, address, put, example):
    put(page, example)
    page.goto(address.replace("checklist/", PLAIN))
    page.evaluate("""() => localStorage.setItem("after-interview:settings", '{"changes": 10}')""")
    held = []
    page.route(comes_later, lambda route: held.append(route))  # noqa: PLW0108 (Playwright marks what it calls)
    page.goto(address)
    with page.expect_download():
        page.locator(".offer").get_by_role("button", name="Back up").click()
    expect(reminder(page)).to_have_count(0)
    for route in held:
        route.continue_()
    page.unroute_all()
    expect(page.locator(".written")).to_be_focused()


def test_a_change_made_while_the_backup_was_being_checked_is_not_in_it_and_still_counts(
    opened, address, example, wait_for
):
    page = opened
    wait_for(page, "ready")
    # Python takes its time over the file.
    page.evaluate("""() => {
        const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (message) {
            if (message.kind === "backup") window.answerBackup = () => post.call(this, message);
            else post.call(this, message);
        };
    }""")
    page.evaluate(CHANGE, [example["id"], 5])
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Back up").first.click()
        page.evaluate(CHANGE, [example["id"], 10])
        page.evaluate("answerBackup()")
    assert '"round": "Round 4"' in Path(downloading.value.path()).read_text(encoding="utf-8")
    come_back(page, address, "2026-06-07T10:00:00Z")
    expect(reminder(page)).to_be_visible()


def test_where_storage_lasts_seven_days_one_unsaved_change_is_enough(page, address, put, example):
    page.add_init_script("""
        Object.defineProperty(navigator, "vendor", { get: () => "Apple Computer, Inc." });
        navigator.storage.persisted = async () => false;""")
    put(page, example)
    page.goto(address)
    seven = page.get_by_text("if you stay away for seven days")
    settings = {"changes": 1, "answered": {"stay": "2026-06-01T10:00:00Z"}}
    page.evaluate("(text) => localStorage.setItem('after-interview:settings', text)", json.dumps(settings))
    page.reload()
    expect(seven).to_be_visible()
    with page.expect_download():
        page.get_by_role("button", name="Back up").first.click()
    page.evaluate(CHANGE, [example["id"], 1])
    come_back(page, address, "2026-06-09T10:00:00Z")
    expect(page.get_by_role("list", name="Your interviews")).to_contain_text("Acme")
    expect(seven).to_have_count(0)
    come_back(page, address, "2026-06-12T10:00:00Z")
    expect(seven).to_be_visible()


def test_persistent_storage_is_asked_for_once(page, address):
    page.add_init_script("""navigator.storage.persist = async () => {
        sessionStorage.asked = Number(sessionStorage.asked ?? 0) + 1; return false; }""")
    page.goto(address)
    for company in ("Acme", "Other"):
        assert page.evaluate("sessionStorage.asked ?? 0") == (0 if company == "Acme" else "1")
        page.goto(f"{address}#new")
        page.get_by_label("Company", exact=True).fill(company)
        page.get_by_label("Date and time", exact=True).fill("2026-06-05T16:30")
        page.get_by_label("Time zone", exact=True).fill("Europe/Berlin")
        page.get_by_role("button", name="Save interview").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(company)
    assert page.evaluate("sessionStorage.asked") == "1"


def test_what_changed_after_days_away(page, address, site_address, put, example, wait_for):
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    expect(page.locator('[data-step="check-in-1"]')).to_have_attribute("data-state", "waiting", timeout=60_000)
    page.goto(site_address + PLAIN)
    page.clock.set_fixed_time(LATER)
    page.goto(f"{address}#{example['id']}")
    since = page.get_by_role("region", name="What changed since you were here")
    expect(since).to_contain_text("Check in once, briefly: was Not yet, is now Now", timeout=60_000)
    page.get_by_role("button", name="Seen it").click()
    expect(since).to_have_count(0)
    page.reload()
    wait_for(page, "ready")
    expect(since).to_have_count(0)


def test_what_changed_while_the_tab_stood_open_out_of_sight(page, address, put, example):
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    check_in = page.locator('[data-step="check-in-1"]')
    expect(check_in).to_have_attribute("data-state", "waiting", timeout=60_000)
    look_away(page, hidden=True)
    page.clock.set_fixed_time(LATER)
    # Whatever wakes the page meanwhile: it plans anew, and nobody sees it.
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(check_in).to_have_attribute("data-state", "open", timeout=60_000)
    since = page.get_by_role("region", name="What changed since you were here")
    expect(since).to_have_count(0)
    look_away(page, hidden=False)
    expect(since).to_contain_text("Check in once, briefly: was Not yet, is now Now")


def test_what_changed_when_the_rules_were_revised(page, address, put, example):
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    expect(page.locator('[data-step="check-in-1"]')).to_have_attribute("data-state", "waiting", timeout=60_000)
    # The kept plan as an older version of the rules would have made it.
    page.evaluate(
        """(key) => {
        const kept = JSON.parse(localStorage.getItem(key));
        kept.rules_version = 0;
        kept.plan.steps.find(({ id }) => id === "check-in-1").target = "2026-06-25T17:00:00+02:00";
        localStorage.setItem(key, JSON.stringify(kept));
    }""",
        f"after-interview:plan:{example['id']}",
    )
    page.reload()
    since = page.get_by_role("region", name="What changed since you were here")
    expect(since).to_contain_text("The rules were revised meanwhile.", timeout=60_000)
    expect(since).to_contain_text("was Thursday 25 June, 17:00, is now Tuesday 23 June, 17:00")
    expect(since).to_contain_text("two weeks")


def test_neutral_titles_and_links_name_nobody_and_old_ones_still_work(opened, address, example):
    page = opened
    page.get_by_label("Neutral titles and links").check()
    page.get_by_role("link", name="Acme").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme")
    expect(page).to_have_title("Checklist")
    expect(page).to_have_url(re.compile(r"#2026-06-05-interview-[0-9a-f]{8}$"))
    neutral = page.url
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme")
    page.goto(f"{address}#{example['id']}/check-in-1")
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme")
    expect(page).to_have_title("Checklist")
    page.goto(f"{address}#today")
    page.get_by_label("Neutral titles and links").uncheck()
    page.goto(neutral)
    expect(page).to_have_title("Acme · Data Engineer – checklist")


def test_the_example_is_one_tap_away_and_kept_apart(page, address, durable, wait_for):
    page.goto(address)
    expect(page.get_by_text("Stays on this device. Nobody else sees it.")).to_be_visible()
    page.get_by_role("button", name="Try it with an example").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Example Company")
    wait_for(page, "ready")
    box = page.get_by_role("checkbox", name="Thank Robin Example")
    box.click()
    expect(box).to_be_checked()
    page.reload()
    expect(page.locator('[data-step="thank-you:c1"] .tick')).to_be_checked()
    assert page.evaluate("(prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix))", PREFIX) == []
    page.get_by_role("link", name="All interviews").click()
    expect(page.get_by_role("button", name="Back up")).to_have_count(0)
    assert page.evaluate("async () => (await indexedDB.databases()).length") == 0
    page.get_by_role("button", name="Remove the example").click()
    expect(page.get_by_role("button", name="Try it with an example")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('after-interview:'))") == []


def test_such_a_browser_is_told_to_open_the_page_elsewhere_first(chromium, address):
    context = chromium.new_context(user_agent=PROGRAMS[0][0], service_workers="block")
    page = context.new_page()
    page.goto(address)
    expect(page.get_by_text("the browser inside LinkedIn")).to_contain_text("Open this page in your browser first.")
    context.close()


def test_a_private_window_is_recognised_where_it_shows(page, address):
    page.add_init_script("""navigator.storage.getDirectory = async () => {
        throw new DOMException("Security error when calling GetDirectory", "SecurityError"); }""")
    page.goto(address)
    expect(page.get_by_text("This looks like a private window")).to_be_visible()


def test_an_interview_that_is_not_here_can_be_restored(page, address, example, wait_for):
    page.goto(f"{address}#{example['id']}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("This browser does not know")
    page.get_by_role("button", name="Restore").click()
    content = json.dumps({"schema": 1, "interviews": [example]}).encode()
    page.get_by_label("Backup file").set_input_files({"name": "b.json", "mimeType": "text/json", "buffer": content})
    page.get_by_role("button", name="Merge into this device").click(timeout=30_000)
    expect(page.get_by_role("list", name="Your interviews")).to_contain_text("Acme")
