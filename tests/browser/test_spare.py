"""The spare of the durable copy, in a storage bucket, where the browser has them."""

import json

import pytest
from playwright.sync_api import expect

from tests.conftest import PLAIN

# Waiting for what never answers takes its time.
pytestmark = pytest.mark.slow

LOSE = """() => new Promise((resolve, reject) => {
    localStorage.clear();
    const request = indexedDB.deleteDatabase("after-interview");
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
})"""


@pytest.fixture
def example(example):
    """With something left to tick."""
    del example["steps"]["debrief"]
    return example


def tick(page, step):
    page.locator(f'[data-step="{step}"] .tick').first.click()
    expect(page.locator(f'[data-step="{step}"]').first).to_have_attribute("data-state", "done")
    expect(page.locator("html")).to_have_attribute("data-saved", "yes")


def test_the_spare_holds_what_the_main_copy_holds(opened, example, durable, spare):
    page = opened
    tick(page, "debrief")
    held = spare(page, example["id"])
    assert held["steps"]["debrief"]["state"] == "done"
    assert held == durable(page, example["id"])


def test_the_spare_still_answers_after_the_page_has_cleaned_up_its_memory(opened, example, context, spare):
    """Chromium lets go of a bucket that no script holds, and then answers nothing any more."""
    page = opened
    context.new_cdp_session(page).send("HeapProfiler.collectGarbage")
    page.wait_for_timeout(1000)
    tick(page, "debrief")
    assert spare(page, example["id"])["steps"]["debrief"]["state"] == "done"


def test_with_local_storage_and_the_main_copy_gone_the_spare_brings_all_back(
    opened, example, address, site_address, stored, durable, wait_for
):
    page = opened
    tick(page, "debrief")
    before = stored(page, example["id"])
    page.goto(site_address + PLAIN)
    page.evaluate(LOSE)
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "saved")
    assert stored(page, example["id"]) == durable(page, example["id"]) == before


def test_while_the_main_copy_will_not_open_what_the_spare_holds_is_shown_and_not_called_saved(
    opened, example, address, site_address
):
    page = opened
    page.goto(site_address + PLAIN)
    page.evaluate(LOSE)
    page.add_init_script("""
        const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (...given) {
            if (this === indexedDB) throw new DOMException("Internal error", "UnknownError");
            return open.apply(this, given);
        };""")
    page.goto(f"{address}#{example['id']}")
    expect(page.get_by_role("heading", level=1)).to_have_text(example["company"])
    expect(page.locator("html")).to_have_attribute("data-saved", "no")


def test_a_deleted_interview_does_not_come_back_from_a_spare_that_missed_it(
    opened, example, address, site_address, durable, spare, put_spare, wait_for
):
    page = opened
    page.get_by_role("button", name="Delete", exact=True).click()
    wait_for(page, "saved")
    page.goto(site_address + PLAIN)
    put_spare(page, example["id"], json.dumps(example))
    # After the ninety days for which it is remembered that it was deleted.
    page.clock.set_fixed_time("2026-10-06T10:00:00Z")
    for _ in range(3):
        page.goto(address)
        wait_for(page, "saved")
        expect(page.get_by_role("button", name="New interview").first).to_be_visible()
        expect(page.get_by_role("list", name="Your interviews")).to_have_count(0)
        page.goto(site_address + PLAIN)
    assert durable(page, example["id"]) is None
    assert spare(page, example["id"]) is None


@pytest.mark.parametrize("method", ["open", "keys"])
@pytest.mark.parametrize("answer", ["Promise.reject(new DOMException('denied'))", "new Promise(() => {})"])
def test_a_spare_that_fails_or_never_answers_does_not_stand_in_the_way(
    page, address, put, example, wait_for, method, answer, durable
):
    page.add_init_script(f"navigator.storageBuckets.{method} = () => {answer}")
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "saved")
    tick(page, "debrief")
    assert durable(page, example["id"])["steps"]["debrief"]["state"] == "done"
