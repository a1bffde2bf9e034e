"""A screen that cannot be drawn says so, and all else goes on."""

import json

import pytest
from playwright.sync_api import expect

from tests.axe import AXE, expect_for_everyone

# What no check foresees: a place that cannot be written, found while the screen is put together; a name that cannot be,
# found while it is put into the page.
FAILURES = {
    "put together": """const plain = String.prototype.replaceAll;
    String.prototype.replaceAll = function (...rest) {
        if (String(this) === "Tokyo") throw new Error("no such place");
        return plain.apply(this, rest);
    };""",
    "put into the page": """const plain = Document.prototype.createTextNode;
    Document.prototype.createTextNode = function (text) {
        if (String(text).includes("Person")) throw new Error("no such name");
        return plain.call(this, text);
    };""",
}

pytestmark = pytest.mark.slow


@pytest.fixture(params=FAILURES.values(), ids=FAILURES.keys())
def context(unwatched, request):
    """An error is wanted here."""
    unwatched.add_init_script(request.param)
    unwatched.add_init_script(path=AXE)
    return unwatched


def test_an_interview_that_cannot_be_drawn_says_so_and_leaves_the_others_alone(page, address, put, example, wait_for):
    other = {"id": "2026-06-05-other", "company": "Other", "time_zone": "Asia/Tokyo"}
    broken = {**example, **other, "contacts": [{"id": "c1", "name": "Person"}]}
    put(page, example, broken)
    page.goto(f"{address}#{broken['id']}")
    expect(page.get_by_role("heading", name="This cannot be shown")).to_be_visible()
    wait_for(page, "ready")
    expect_for_everyone(page)
    expect(page.get_by_role("button", name="Delete")).to_be_visible()
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Back up").click()
    kept = json.loads(downloading.value.path().read_text(encoding="utf-8"))
    assert {one["id"] for one in kept["interviews"]} >= {example["id"], broken["id"]}
    page.goto(f"{address}#{example['id']}")
    expect(page.get_by_role("heading", name=example["company"], level=1)).to_be_visible()
    wait_for(page, "saved")
