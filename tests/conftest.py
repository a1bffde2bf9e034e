"""What the tests of the built site and of the page share."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tools.chromium import options
from tools.paths import SITE
from tools.serve import serving
from tools.site import bundle

PLAIN = "app/data/countries.json"
"""Of the site's own origin, and without a script: from there its storage can be looked at and changed."""


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site."""
    if not (SITE / "index.html").exists():
        pytest.fail("There is no built site: run `make build`, or `make test`, which does.")
    return SITE


@pytest.fixture(scope="session")
def runtime_folder(site) -> Path:
    """The folder of the page's Python in the built site; its name changes with its content."""
    (folder,) = (site / "app").glob("python-*")
    return folder


@pytest.fixture(scope="session")
def site_address(site):
    """The address of the built site while the tests run, with a slash at its end; `app/testing.js` is there too."""
    with serving(site, bundle.TESTING) as address:
        yield address


@pytest.fixture(scope="session")
def worker_path(site) -> str:
    """Where the script of the page's worker is; its name changes with its content."""
    return f"/app/{bundle.names()['worker']}"


@pytest.fixture(scope="session")
def playwright():
    """Playwright; `playwright.chromium.launch(**chromium_options)` starts a browser of one's own."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def chromium_options(playwright: Playwright) -> dict:
    """How to launch Chromium: Playwright's own where it is installed, else the system's."""
    found = options(playwright)
    # Each test starts Python anew, and few use it for long: the compiler that makes WebAssembly fast would only keep
    # the machine busy.
    return {**found, "args": [*found["args"], "--js-flags=--liftoff-only"]}


@pytest.fixture(scope="session")
def chromium(playwright: Playwright, chromium_options: dict) -> Browser:
    """One Chromium for all tests; take a `chromium.new_context()` each."""
    browser = playwright.chromium.launch(**chromium_options)
    yield browser
    browser.close()
