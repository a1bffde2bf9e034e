"""Python's memory, kept so that the next start is quicker: used, dropped when damaged, and of its release only."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import VISITOR

# Several starts of Python each.
pytestmark = pytest.mark.slow

CACHE = "after-interview:/:memory"
SIZE = """async (name) => {
    const cache = await caches.open(name);
    const [key] = await cache.keys();
    return key ? (await (await cache.match(key)).arrayBuffer()).byteLength : 0;
}"""
SPOIL = """async ([name, bytes]) => {
    const cache = await caches.open(name);
    const [key] = await cache.keys();
    const whole = new Uint8Array(await (await cache.match(key)).arrayBuffer());
    await cache.put(key, new Response(bytes === null ? whole.slice(0, whole.length / 2) : new Uint8Array(bytes)));
}"""
RENAME = """async (name) => {
    const cache = await caches.open(name);
    const [key] = await cache.keys();
    await cache.put(key.url.replace(/python-[0-9a-f]+/, "python-0123456789ab"), await cache.match(key));
    await cache.delete(key);
}"""
MEGABYTE = 2**20


@pytest.fixture
def browser_options():
    """In which the service worker works: where no files are kept, no memory is."""
    return VISITOR


@pytest.fixture
def page(context):
    """A page with the clock of this machine: the memory is kept a while after the start."""
    return context.new_page()


def kept(page):
    """Wait until the memory is kept; returns its size."""
    for _ in range(100):
        if size := page.evaluate(SIZE, CACHE):
            return size
        page.wait_for_timeout(200)
    return 0


@pytest.fixture
def again(page, address, put, example, wait_for):
    """A checklist whose Python has been kept; returns what opens it once more and reads when to check in."""
    page.goto(address)
    wait_for(page, "ready")
    assert kept(page) > MEGABYTE

    def opening(number):
        # One that was never planned: no kept plan can be shown for it.
        record = {**example, "id": f"{example['id']}-{number}", "drafts": {}}
        put(page, record)
        page.goto(f"{address}#{record['id']}")
        wait_for(page, "ready")
        day = page.locator("[data-step='check-in-1'] time").first
        expect(day).to_be_attached()
        return day.get_attribute("datetime")

    return opening


def test_the_next_start_goes_on_from_it_and_answers_the_same(page, again):
    found = again(1)
    page.evaluate("(name) => caches.delete(name)", CACHE)
    assert again(2) == found


def test_what_is_loaded_later_can_be_loaded_on_top_of_it(page, again, address, example):
    again(1)
    page.goto(f"{address}#{example['id']}-1/check-in-1/letter")
    expect(page.get_by_label("Message", exact=True)).to_have_value(re.compile("Dear Sam"), timeout=60_000)


@pytest.mark.parametrize("content", [None, [], [1, 2, 3]], ids=["half of it", "nothing", "rubbish"])
def test_a_damaged_one_is_dropped_and_made_anew(page, again, content):
    page.evaluate(SPOIL, [CACHE, content])
    again(1)
    assert kept(page) > MEGABYTE


def test_that_of_another_release_is_not_used_and_gives_way(page, again):
    page.evaluate(RENAME, CACHE)
    again(1)
    page.wait_for_timeout(5000)
    names = page.evaluate("async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)", CACHE)
    assert len(names) == 1
    assert "python-0123456789ab" not in names[0]
