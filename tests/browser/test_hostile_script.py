"""A script of somebody else's gets nothing out, on no screen, also at a host that sends no headers along."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import VISITOR
from tests.browser.screens import SCREENS
from tests.hostile import IN_WORKER, PRETENDS, hostile_host

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow


@pytest.fixture
def context(unwatched):
    """Refusals of the policy are wanted here."""
    return unwatched


@pytest.fixture(scope="module")
def host(site, tmp_path_factory):
    with hostile_host(site, tmp_path_factory.mktemp("hostile")) as found:
        yield found


def visit(page, address, wait_for, fragment, act):
    page.goto(f"{address}checklist/{fragment}")
    wait_for(page, "ready")
    if act:
        act(page)
    with page.expect_response("**/tried-page"), page.expect_response("**/tried-worker"):
        pass


@pytest.mark.parametrize(("fragment", "act"), SCREENS.values(), ids=SCREENS.keys())
def test_nothing_gets_out(page, put_at, host, example, wait_for, fragment, act):
    address, visits = host
    put_at(address)(page, example, '{"damaged')
    visit(page, address, wait_for, fragment, act)
    assert visits == []


def test_nothing_gets_out_of_a_worker_that_pretends_to_have_failed(chromium, site, worker_path, wait_for, tmp_path):
    """It is started again, not from within the page this time: it goes by the policy that comes from the copy."""
    # The script in the page is left out: it can keep a worker from loading at all.
    with hostile_host(site, tmp_path, in_page="", in_worker=PRETENDS + IN_WORKER) as (address, visits):
        context = chromium.new_context(**VISITOR)
        page = context.new_page()
        page.goto(f"{address}checklist/")
        expect(page.locator("[data-offline]")).to_be_visible(timeout=60_000)
        # The other one's address begins with `blob:`; the guide's search has a worker, too.
        with page.expect_worker(lambda worker: worker.url == address.rstrip("/") + worker_path):
            page.reload()
        wait_for(page, "ready")
        with page.expect_response("**/tried-worker"):
            pass
        context.close()
    assert visits == []


def test_nothing_gets_out_by_way_of_the_service_worker(chromium, host, wait_for):
    """The page and its worker come out of the copy, their hostile script with them, and the host goes on answering."""
    address, visits = host
    context = chromium.new_context(**VISITOR)
    page = context.new_page()
    page.goto(f"{address}checklist/")
    expect(page.get_by_text("open without a network on this device")).to_be_visible(timeout=60_000)
    with page.expect_event("response", lambda answer: "main-" in answer.url) as answered:
        page.reload()
    assert answered.value.from_service_worker
    visit(page, address, wait_for, "#today", None)
    context.close()
    assert visits == []


def test_without_a_policy_it_would(page, site, tmp_path, wait_for):
    with hostile_host(site, tmp_path, with_policy=False) as (address, visits):
        visit(page, address, wait_for, "#today", None)
    ways = [f"{where}-{way}" for where in ("page", "worker") for way in ("fetch", "import", "events", "socket")]
    ways += ["beacon", "image", "font", "script", "styles", "prefetch", "frame", "audio"]
    assert {f"/{way}" for way in ways} <= set(visits)
