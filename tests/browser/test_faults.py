"""What browsers do to storage, done to it for real: nothing that was saved is lost, and what matters is said."""

import json
import re
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Error, expect

from tests.conftest import PLAIN

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow

PREFIX = "after-interview:interview:"
# When the first check-in of the example is open, so that ticking it is not asked about.
LATER = "2026-06-23T10:00:00Z"
FILL = """() => {
    for (let size = 5_000_000; size >= 1; size = Math.floor(size / 2)) {
        try {
            for (;;) {
                const key = `sibling${localStorage.length}`;
                localStorage.setItem(key, "x".repeat(size));
            }
        } catch { /* full, for this size */ }
    }
}"""
TOUCH = """async (id) => {
    const { store } = await import("/app/testing.js");
    return store.change(id, (kept) => ({ ...kept, round: "Third round" }));
}"""
EMPTY = """() => Object.keys(localStorage).filter((key) => key.startsWith("sibling"))
    .forEach((key) => localStorage.removeItem(key))"""
DENY_LOCAL = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("denied", "SecurityError"); },
})"""
DENY_DURABLE = "indexedDB.open = () => { throw new DOMException('denied', 'SecurityError'); }"
READ = "(key) => localStorage.getItem(key)"
WRITE = "([key, text]) => localStorage.setItem(key, text)"
ASIDE = """() => Object.keys(localStorage).filter((key) => key.startsWith("after-interview:set-aside:"))
    .map((key) => localStorage.getItem(key))"""


@pytest.fixture
def page(page):
    page.clock.set_fixed_time(LATER)
    return page


@pytest.fixture
def bare(chromium):
    """A page in which the guide's own scripts may fail."""
    context = chromium.new_context(timezone_id="Europe/Berlin", locale="en-GB", service_workers="block")
    page = context.new_page()
    page.clock.set_fixed_time(LATER)
    yield page
    context.close()


@pytest.fixture
def away(site_address):
    """Leave the checklist for a page of the same origin that has no scripts, and come back."""

    def leaving(page):
        page.goto(site_address + PLAIN)

    return leaving


def box(page, name="Check in once, briefly"):
    return page.get_by_role("checkbox", name=name)


def state(record):
    return record["steps"].get("check-in-1", {}).get("state")


def test_local_storage_full(opened, example, stored, durable, wait_for):
    page = opened
    # From here on the record is written as the page writes it, and can only grow.
    page.evaluate(TOUCH, example["id"])
    wait_for(page, "saved")
    # Kept plans would make room for a record.
    page.evaluate("(key) => localStorage.removeItem(key)", f"after-interview:plan:{example['id']}")
    page.evaluate(FILL)
    assert page.evaluate("() => { try { localStorage.setItem('one', 'more'); } catch { return 'full'; } }") == "full"
    box(page).click()
    expect(page.get_by_text("is in its second copy, and saved")).to_be_visible()
    wait_for(page, "saved")
    assert state(stored(page, example["id"])) is None
    assert state(durable(page, example["id"])) == "done"
    page.reload()
    expect(page.locator('[data-step="check-in-1"] .tick')).to_be_checked()
    page.evaluate(EMPTY)
    page.evaluate(TOUCH, example["id"])
    wait_for(page, "saved")
    assert state(stored(page, example["id"])) == "done"


def test_local_storage_denied(bare, address, durable, wait_for):
    page = bare
    page.add_init_script(DENY_LOCAL)
    page.goto(f"{address}#new")
    page.get_by_label("Company", exact=True).fill("Acme")
    page.get_by_label("Date and time", exact=True).fill("2026-06-05T16:30")
    page.get_by_label("Time zone", exact=True).fill("Europe/Berlin")
    page.get_by_role("button", name="Save interview").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme")
    wait_for(page, "saved")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme")
    assert durable(page, "2026-06-05-acme")["company"] == "Acme"


def test_local_storage_cleared_by_another_tab_while_open(opened, context, example, stored, away):
    other = context.new_page()
    away(other)
    other.evaluate("localStorage.clear()")
    for _ in range(50):
        if stored(opened, example["id"]):
            break
        opened.wait_for_timeout(100)
    assert stored(opened, example["id"]) == example


def test_the_durable_copy_deleted_while_open(opened, context, example, stored, durable, away, wait_for):
    other = context.new_page()
    away(other)
    other.evaluate("""() => new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase("after-interview");
        request.onsuccess = resolve; request.onerror = reject; request.onblocked = reject;
    })""")
    box(opened).click()
    wait_for(opened, "saved")
    assert state(durable(opened, example["id"])) == "done"
    assert durable(opened, example["id"]) == stored(opened, example["id"])


def test_a_database_of_our_name_without_our_table(page, address, put, example, durable, away, wait_for):
    away(page)
    page.evaluate("""() => new Promise((resolve) => {
        indexedDB.open("after-interview").onsuccess = ({ target }) => { target.result.close(); resolve(); };
    })""")
    put(page, example)
    page.goto(address)
    wait_for(page, "saved")
    assert durable(page, example["id"]) == example


def test_both_denied_says_so_and_a_backup_can_still_be_made(bare, address):
    page = bare
    page.add_init_script(f"{DENY_LOCAL}; {DENY_DURABLE}")
    page.goto(f"{address}#new")
    page.get_by_label("Company", exact=True).fill("Acme")
    page.get_by_label("Date and time", exact=True).fill("2026-06-05T16:30")
    page.get_by_label("Time zone", exact=True).fill("Europe/Berlin")
    page.get_by_role("button", name="Save interview").click()
    expect(page.get_by_text("this browser refuses to keep data")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-saved", "no")
    page.get_by_role("link", name="All interviews").click()
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Back up").click()
    assert json.loads(Path(downloading.value.path()).read_text())["interviews"][0]["company"] == "Acme"


def test_the_durable_copy_full(context, page, address, put, example, site_address, durable, wait_for):
    put(page, example)
    devtools = context.new_cdp_session(page)
    quota = {"origin": site_address.rstrip("/")}
    devtools.send("Storage.overrideQuotaForOrigin", {**quota, "quotaSize": 1})
    page.goto(f"{address}#{example['id']}")
    box(page).click()
    expect(page.get_by_text("this browser's storage is full")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-saved", "no")
    devtools.send("Storage.overrideQuotaForOrigin", quota)
    # It is tried again every few seconds; the browser itself looks at its quota less often.
    expect(page.locator("html")).to_have_attribute("data-saved", "yes", timeout=60_000)
    assert state(durable(page, example["id"])) == "done"


DEEP = '{"schema": 1, "id": "ID", "company": "A", "start": "2026-06-05T16:30", "time_zone": "UTC", "x": '
DAMAGE = {
    "cut short": '{"schema": 1, "id": "2026-06-',
    "foreign": '{"theme": "dark"}',
    "no JSON": "\u0000\ufffd garbage",
    "a number": "7",
    "another's": '{"schema": 1, "id": "2026-01-01-x", "company": "A", "start": "2026-01-01T10:00", "time_zone": "UTC"}',
    "wrong kinds": '{"schema": 1, "id": "ID", "company": 5, "start": "2026-06-05T16:30", "time_zone": "UTC"}',
    "nested 101 deep": DEEP + "[" * 100 + "]" * 100 + "}",
    "nested without end": DEEP + "[" * 200_000 + "]" * 200_000 + "}",
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_value_is_set_aside_for_the_durable_copy(opened, example, stored, address, away, wait_for, damage):
    page = opened
    box(page).click()
    wait_for(page, "saved")
    away(page)
    text = DAMAGE[damage].replace("ID", example["id"])
    page.evaluate(WRITE, [PREFIX + example["id"], text])
    page.goto(address)
    expect(page.get_by_text("The good copy is in use")).to_be_visible()
    with page.expect_download() as downloading:
        page.get_by_role("button", name=re.compile("^Download it on its own: ")).click()
    assert Path(downloading.value.path()).read_text(encoding="utf-8") == text
    page.get_by_role("link", name="Acme").first.click()
    expect(page.locator('[data-step="check-in-1"] .tick')).to_be_checked()
    wait_for(page, "saved")
    assert state(stored(page, example["id"])) == "done"
    assert page.evaluate(ASIDE) == [text]
    page.get_by_role("link", name="All interviews").click()
    page.get_by_role("button", name=re.compile("^Remove it: the damaged copy of ")).click()
    expect(page.get_by_text("The good copy is in use")).to_have_count(0)
    assert page.evaluate(ASIDE) == []


def test_a_value_damaged_while_the_page_is_open(opened, context, example, stored, away, wait_for):
    other = context.new_page()
    away(other)
    other.evaluate(WRITE, [PREFIX + example["id"], "garbage"])
    box(opened).click()
    wait_for(opened, "saved")
    assert state(stored(opened, example["id"])) == "done"
    assert opened.evaluate(ASIDE) == ["garbage"]


def test_a_damaged_durable_value_is_set_aside_for_the_other(
    opened, example, address, durable, put_durable, away, wait_for
):
    page = opened
    away(page)
    put_durable(page, example["id"], "garbage")
    put_durable(page, "2026-01-01-alone", "more garbage")
    page.goto(address)
    wait_for(page, "saved")
    expect(page.get_by_text("this browser has no other copy")).to_be_visible()
    assert durable(page, example["id"]) == example
    assert sorted(page.evaluate(ASIDE)) == ["garbage", "more garbage"]


def test_a_newer_version_wrote_while_an_old_tab_was_open(opened, context, example, durable, away):
    newer = json.dumps({**example, "schema": 2, "company": "From the future"})
    other = context.new_page()
    away(other)
    other.evaluate(WRITE, [PREFIX + example["id"], newer])
    expect(opened.get_by_role("button", name="Reload to update")).to_be_visible()
    # Whatever the old tab still does, it leaves that alone.
    opened.evaluate(
        """async (id) => {
        const { store } = await import("/app/testing.js");
        await store.change(id, (kept) => ({ ...kept, company: "Old" }));
    }""",
        example["id"],
    )
    assert opened.evaluate(READ, PREFIX + example["id"]) == newer
    assert durable(opened, example["id"])["company"] == "Acme"
    with opened.expect_download() as downloading:
        opened.get_by_role("button", name="Download it on its own").click()
    assert Path(downloading.value.path()).read_text() == newer


def test_a_newer_durable_value_is_left_alone_and_wins(opened, example, address, away, durable, put_durable):
    newer = json.dumps({**example, "schema": 2})
    away(opened)
    put_durable(opened, example["id"], newer)
    opened.goto(address)
    expect(opened.get_by_role("button", name="Reload to update")).to_be_visible()
    opened.wait_for_timeout(300)
    assert durable(opened, example["id"]) == json.loads(newer)


def test_a_clock_that_jumps(opened, example, durable, wait_for):
    page = opened
    box(page).click()
    expect(box(page)).to_be_checked()
    for moment in ("2020-01-01T00:00:00Z", "2026-06-23T10:00:00Z", "2038-02-01T00:00:00Z", "2026-06-23T09:00:00Z"):
        page.clock.set_fixed_time(moment)
        tick = page.locator('[data-step="check-in-1"] .tick')
        was = tick.is_checked()
        # However the screen folds it away at that time, the element is there to be clicked.
        page.evaluate(
            """async ([id, wanted]) => {
            const { store, changes: { withTick } } = await import("/app/testing.js");
            const tick = wanted ? { state: "done", at: "2026-06-23T10:00:00Z" } : undefined;
            await store.change(id, (kept) => withTick(kept, "check-in-1", tick, new Date()));
        }""",
            [example["id"], not was],
        )
        expect(page.locator('[data-step="check-in-1"] .tick')).to_be_checked(checked=not was)
        wait_for(page, "saved")
        assert state(durable(page, example["id"])) == ("clear" if was else "done")
        page.reload()
        expect(page.locator('[data-step="check-in-1"] .tick')).to_be_checked(checked=not was)


def test_a_renderer_that_crashes(chromium, site_address, example, put, wait_for):
    context = chromium.new_context(timezone_id="Europe/Berlin", service_workers="block")
    page = context.new_page()
    page.clock.set_fixed_time(LATER)
    put(page, example)
    page.goto(f"{site_address}checklist/#{example['id']}")
    box(page).click()
    wait_for(page, "saved")
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash")
    page.close()
    again = context.new_page()
    again.clock.set_fixed_time(LATER)
    again.goto(f"{site_address}checklist/#{example['id']}")
    again.get_by_role("button", name="Show what is done").click()
    expect(box(again)).to_be_checked()
    context.close()
