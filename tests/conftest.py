"""What the tests of the built site and of the page share."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tools.paths import SITE
from tools.serve import serving

# Keep the browser to itself: no calls home, no first-run page, no GPU that a test machine lacks.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site."""
    if not (SITE / "index.html").exists():
        pytest.fail("There is no built site: run `make build`, or `make test`, which does.")
    return SITE


@pytest.fixture(scope="session")
def site_address(site):
    """The address of the built site while the tests run, with a slash at its end."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def playwright():
    """Playwright; `playwright.chromium.launch(**chromium_options)` starts a browser of one's own."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def chromium_options(playwright: Playwright) -> dict:
    """How to launch Chromium: Playwright's own where it is installed, else the system's."""
    if Path(playwright.chromium.executable_path).exists():
        return {"args": ARGUMENTS}
    system = shutil.which("chromium")
    if system is None:
        pytest.fail("There is no Chromium: run `make test`, which gets one or says how.")
    return {"args": ARGUMENTS, "executable_path": system}


@pytest.fixture(scope="session")
def chromium(playwright: Playwright, chromium_options: dict) -> Browser:
    """One Chromium for all tests; take a `chromium.new_context()` each."""
    browser = playwright.chromium.launch(**chromium_options)
    yield browser
    browser.close()
