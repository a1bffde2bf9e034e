"""Opens "Before you leave" for a record."""

import pytest
from playwright.sync_api import expect

from tests.browser.capture.screens import ID, ON_THE_DAY


@pytest.fixture
def bare(example):
    """The example just before its end: nobody is noted yet, and nothing is promised."""
    return {**example, "contacts": [], "steps": {}, "promise": {"kind": "unknown"}}


@pytest.fixture
def leaving(page, address, put, bare):
    """Open the questions for a record, with its changes; without Python, which hardly anything here needs."""

    def opening(*, with_python=False, **changes):
        if not with_python:
            page.route("**/app/worker-*.js", lambda route: route.fulfill(status=404))
        page.clock.set_fixed_time(ON_THE_DAY)
        put(page, {**bare, **changes})
        page.goto(f"{address}#{ID}/before-you-leave")
        expect(page.locator(".capture h1")).to_be_visible()
        return page

    return opening
