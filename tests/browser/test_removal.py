"""Removing everything while another tab is at work: nothing of it may come back."""

import pytest
from playwright.sync_api import expect

# Many rounds in real tabs.
pytestmark = pytest.mark.slow

ROUNDS = 8
KEEP_CHANGING = """async (id) => {
    const { store, changes: { stampAfter } } = await import("/app/testing.js");
    while (store.interview(id)) {
        await store.change(id, (kept) => ({ ...kept, updated_at: stampAfter(new Date(), kept?.updated_at) }));
    }
}"""
ENTER = """async (record) => (await import("/app/testing.js")).store.change(record.id, () => record)"""
REMOVE = """async () => (await import("/app/testing.js")).store.removeEverything()"""
LEFT = """async () => [
    Object.keys(localStorage).filter((key) => key.startsWith("after-interview:interview:")),
    (await indexedDB.databases()).map(({ name }) => name), await navigator.storageBuckets.keys()]"""
# Longer than the page takes to write back what vanished for no reason that it knows of.
SETTLED = 1500


@pytest.fixture
def opened(page, address, wait_for):
    page.goto(address)
    wait_for(page, "saved")
    return page


def test_a_tab_that_writes_without_end_brings_nothing_back(opened, context, address, example, wait_for):
    other = context.new_page()
    other.goto(address)
    wait_for(other, "saved")
    for turn in range(ROUNDS):
        opened.evaluate(ENTER, example)
        expect(other.get_by_role("list", name="Your interviews")).to_contain_text("Acme")
        other.evaluate(f"(id) => {{ window.done = ({KEEP_CHANGING})(id).catch(() => null); }}", example["id"])
        other.wait_for_timeout(60 + 17 * turn)
        opened.evaluate(REMOVE)
        other.evaluate("() => window.done")
        opened.wait_for_timeout(SETTLED)
        assert opened.evaluate(LEFT) == [[], [], []], f"turn {turn}"


def test_a_tab_that_was_just_opened_brings_nothing_back(opened, context, address, example, wait_for):
    for turn in range(ROUNDS):
        opened.evaluate(ENTER, example)
        other = context.new_page()
        other.goto(address, wait_until="commit")
        other.wait_for_timeout(20 * turn)
        opened.evaluate(REMOVE)
        wait_for(other, "saved")
        opened.wait_for_timeout(SETTLED)
        assert opened.evaluate(LEFT) == [[], [], []], f"turn {turn}"
        other.close()


@pytest.mark.parametrize("hung", ["open", "keys"])
def test_a_spare_that_never_answers_does_not_hinder_the_removal(page, address, put, example, wait_for, hung):
    page.add_init_script(f"navigator.storageBuckets.{hung} = () => new Promise(() => {{}})")
    put(page, example)
    page.goto(address)
    wait_for(page, "saved")
    page.get_by_role("button", name="Remove everything from this device").click()
    page.get_by_role("button", name="Yes, remove everything").click()
    expect(page.get_by_text("Everything was removed")).to_be_visible(timeout=60_000)
    assert page.evaluate("() => Object.keys(localStorage).filter((key) => key.includes('interview:'))") == []
    assert page.evaluate("async () => (await indexedDB.databases()).length") == 0


def test_where_the_spare_cannot_be_removed_it_is_said_and_the_rest_is_gone(page, address, put, example, wait_for):
    page.add_init_script("navigator.storageBuckets.delete = () => Promise.reject(new DOMException('denied'))")
    put(page, example)
    page.goto(address)
    wait_for(page, "saved")
    page.get_by_role("button", name="Remove everything from this device").click()
    page.get_by_role("button", name="Yes, remove everything").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert page.evaluate("() => Object.keys(localStorage).filter((key) => key.includes('interview:'))") == []
    assert page.evaluate("async () => (await indexedDB.databases()).length") == 0
