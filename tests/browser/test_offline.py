"""Without a network: what opens then, what goes wrong on the way there, new releases, and the way back out of it."""

import json
import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.axe import AXE, expect_for_everyone
from tests.browser.conftest import VISITOR
from tests.browser.hosts import GONE, HTML, hosting
from tests.browser.releases import CHANGED, WORKER, released
from tools.site import bundle, offline

# Many starts of Python in a real browser.
pytestmark = pytest.mark.slow

WHOLE = "The checklist and the guide open without a network on this device."
CACHES = "async () => (await caches.keys()).sort()"
FILES = "async () => (await caches.keys()).filter((name) => name.endsWith(':files'))"
KEPT = "async (name) => (await (await caches.open(name)).keys()).map(({url}) => new URL(url).pathname.split('/').pop())"
DROP = """async ([name, ending]) => {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) if (key.url.endsWith(ending)) await cache.delete(key);
}"""
SCOPES = (
    "async () => (await navigator.serviceWorker.getRegistrations()).map(({scope}) => new URL(scope).pathname).sort()"
)


@pytest.fixture
def browser_options():
    """In which the service worker works; what is missing without a network is no fault."""
    return VISITOR


@pytest.fixture
def page(context):
    return context.new_page()


@pytest.fixture
def host(site):
    with hosting(site) as found:
        yield found


def visit_until_whole(page, host):
    page.goto(f"{host.address}checklist/")
    expect(page.get_by_text(WHOLE)).to_be_visible(timeout=60_000)


def enter(page, wait_for):
    """A new interview yesterday in a country that nobody has asked for before; returns once Python has planned it."""
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    page.get_by_role("button", name="New interview").first.click()
    page.get_by_label("Company", exact=True).fill("Acme")
    page.get_by_label("Role", exact=True).fill("Engineer")
    page.get_by_label("Date and time", exact=True).fill(f"{yesterday.isoformat()}T10:00")
    page.get_by_text("More details").click()
    page.get_by_label("Country", exact=True).select_option("JP")
    page.get_by_role("button", name="Save interview").click()
    expect(page.locator("[data-step='check-in-1'][data-state='waiting']")).to_be_visible(timeout=60_000)
    wait_for(page, "saved")


def find(page, words):
    """Look for something in the guide."""
    page.locator(".md-header label[for=__search]").first.click()
    page.get_by_role("textbox", name="Search").press_sequentially(words)
    expect(page.locator(".md-search-result__link").first).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/project/"])
def test_after_one_visit_all_of_it_works_without_a_network(site, page, wait_for, path):
    with hosting(site, path) as host:
        visit_until_whole(page, host)
        address = host.address
        host.stop()
        enter(page, wait_for)
        page.reload()
        wait_for(page, "ready")
        page.locator("#tick-debrief").click()
        expect(page.locator("[data-step='debrief']")).to_have_attribute("data-state", "done")
        expect(page.get_by_role("heading", name="Acme")).to_be_visible()
        for guide in sorted(file.parent.relative_to(site).as_posix() for file in site.rglob("index.html")):
            answer = page.goto(f"{address}{'' if guide == '.' else guide + '/'}")
            assert answer.from_service_worker, guide
            expect(page.locator("h1").first).to_be_visible()
        find(page, "thank-you letter")
        page.goto(f"{address}checklist/#today")
        expect(page.get_by_role("list", name="Your interviews")).to_contain_text("Acme")


def test_a_journey_asks_for_nothing_that_is_not_kept(site, host, page, wait_for):
    listed = {file["path"] for file in offline.published(site)["files"]}
    visit_until_whole(page, host)
    enter(page, wait_for)
    page.goto(f"{host.address}checklist/#today")
    with page.expect_download():
        page.get_by_role("button", name="Back up", exact=True).click()
    page.goto(f"{host.address}thank-you/")
    find(page, "thank-you letter")
    asked = {path.split("?")[0] for path in host.asked} - {offline.NAME, ""}
    assert len(asked) > 40
    assert asked - listed == set()


def test_python_is_ready_before_the_copy_is_begun(host, page, wait_for):
    page.goto(f"{host.address}checklist/")
    page.locator("html:not([data-python=ready])").wait_for(state="attached")
    wait_for(page, "ready")
    # The host has been asked for the service worker by nobody until then.
    wheel = next(index for index, path in enumerate(host.asked) if path.endswith(".whl"))
    expect(page.get_by_text(WHOLE)).to_be_visible(timeout=60_000)
    assert host.asked.index(offline.NAME) > wheel


def test_the_guide_alone_registers_nothing(host, page):
    for path in ("", "waiting/"):
        page.goto(f"{host.address}{path}", wait_until="networkidle")
    assert page.evaluate(SCOPES) == []
    assert offline.NAME not in host.asked


def test_a_first_visit_that_is_cut_off_is_completed_by_the_next(host, page, wait_for):
    (wasm,) = (path for path in (file["path"] for file in offline.published(host.folder)["files"]) if "wasm" in path)
    page.goto(f"{host.address}checklist/")
    wait_for(page, "ready")
    while "404.html" not in host.asked:
        page.wait_for_timeout(10)
    host.stop()
    expect(page.get_by_role("button", name=re.compile("Make available offline"))).to_be_visible(timeout=60_000)
    host.start()
    page.reload()
    expect(page.get_by_text(WHOLE)).to_be_visible(timeout=60_000)
    host.stop()
    page.reload()
    wait_for(page, "ready")
    assert wasm in host.asked


@pytest.mark.parametrize("amiss", [GONE, HTML], ids=["404", "HTML"])
def test_what_comes_amiss_is_not_kept_and_fetched_later(host, page, amiss):
    host.amiss = {"timing/": amiss, "app/data/countries.bin": amiss, "assets/icon.svg": amiss}
    page.goto(f"{host.address}checklist/")
    again = page.get_by_role("button", name=re.compile(r"Make available offline \(0\.3 MB\)"))
    expect(again).to_be_visible(timeout=60_000)
    expect(page.get_by_text("Not everything has arrived.")).to_be_visible()
    host.amiss.clear()
    again.click()
    expect(page.get_by_text(WHOLE)).to_be_visible(timeout=60_000)


@pytest.mark.parametrize("amiss", [GONE, HTML, (503, "text/html", b"busy")], ids=["404", "HTML", "503"])
def test_once_kept_an_answer_that_is_amiss_changes_nothing(host, page, wait_for, amiss):
    visit_until_whole(page, host)
    names = bundle.names()
    host.amiss = {f"app/data/{name}": amiss for name in ("zones.bin", "countries.json", "zones.json")}
    host.amiss |= {f"app/{names['main']}": amiss, "assets/icon.svg": amiss}
    if amiss is not HTML:
        host.amiss["checklist/"] = amiss
    page.reload()
    wait_for(page, "ready")
    enter(page, wait_for)


def test_parts_of_the_copy_that_are_gone_come_back(host, page, wait_for):
    visit_until_whole(page, host)
    (name,) = page.evaluate(FILES)
    whole = sorted(page.evaluate(KEPT, name))
    for ending in (".html", ".wasm", ".json"):
        page.evaluate(DROP, [name, ending])
    assert len(page.evaluate(KEPT, name)) < len(whole) - 15
    page.reload()
    wait_for(page, "ready")
    expect(page.get_by_text(WHOLE)).to_be_visible(timeout=60_000)
    assert sorted(page.evaluate(KEPT, name)) == whole


def test_a_browser_that_has_dropped_the_copy_fetches_it_again(host, page, wait_for):
    visit_until_whole(page, host)
    (name,) = page.evaluate(FILES)
    page.evaluate("(name) => caches.delete(name)", name)
    page.reload()
    expect(page.get_by_text(WHOLE)).to_be_visible(timeout=60_000)
    host.stop()
    page.reload()
    wait_for(page, "ready")


def test_a_kept_page_that_somebody_has_changed_is_not_shown(host, page):
    visit_until_whole(page, host)
    (name,) = page.evaluate(FILES)
    script = """async (name) => {
        const cache = await caches.open(name);
        const pages = (await cache.keys()).filter(({url}) => url.endsWith(".html"));
        const changed = () => new Response("<h1>No policy here</h1>", {headers: {"Content-Type": "text/html"}});
        for (const key of pages) await cache.put(key, changed());
    }"""
    page.evaluate(script, name)
    host.delay = 3.5
    answer = page.goto(f"{host.address}waiting/", wait_until="commit")
    assert "No policy here" not in answer.text()
    expect(page.get_by_role("heading", name="Waiting to hear back", level=1)).to_be_visible(timeout=60_000)


def test_a_slow_network_is_not_waited_for_long(host, page, wait_for):
    visit_until_whole(page, host)
    host.delay = 20
    page.goto("about:blank")
    page.goto(f"{host.address}checklist/", timeout=15_000)
    wait_for(page, "ready")


def use_line(page):
    return page.get_by_role("note").filter(has_text="A new version is ready.")


def come_back(page):
    """The page is looked at again: then it looks for a new release."""
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")


def test_a_new_version_waits_until_it_is_wanted(site, host, page, tmp_path, wait_for):
    visit_until_whole(page, host)
    (name,) = page.evaluate(FILES)
    before = set(page.evaluate(KEPT, name))
    page.get_by_role("button", name="New interview").first.click()
    page.get_by_label("Company", exact=True).fill("Half filled in")
    page.evaluate("() => { window.isTheSame = true; }")
    host.folder = released(site, tmp_path / "new")
    host.asked.clear()
    come_back(page)
    expect(use_line(page)).to_be_visible(timeout=60_000)
    assert page.evaluate("() => window.isTheSame")
    expect(page.get_by_label("Company", exact=True)).to_have_value("Half filled in")
    # Only what differs is fetched; Python has another name, and is the same.
    changed = {f"app/{file.name}" for file in (host.folder / "app").glob("*.js") if WORKER in file.read_text()}
    assert set(host.asked) == {offline.NAME, "waiting/", "checklist/", f"app/{WORKER}", *changed}
    page.get_by_role("button", name="Use it").click()
    page.locator(f"meta[name=release][content='{offline.release_of(host.folder)}']").wait_for(state="attached")
    expect(page.get_by_label("Company", exact=True)).to_have_value("Half filled in")
    wait_for(page, "ready")
    expect(use_line(page)).to_be_hidden()
    after = set(page.evaluate(KEPT, name))
    # These have another content: those of before are gone.
    assert len(before - after) == len(after - before) == len({"waiting/", "checklist/", *changed})
    host.stop()
    page.goto(f"{host_address(page)}waiting/")
    expect(page.get_by_text(CHANGED)).to_be_visible()


def host_address(page):
    return re.match(r"http://[^/]+/", page.url)[0]


def test_the_copy_on_its_way_and_a_new_version_are_for_everyone(site, host, page, tmp_path):
    page.add_init_script(path=AXE)
    # Slow enough to be looked at.
    host.delay = 0.5
    page.goto(f"{host.address}checklist/")
    fetching = page.locator("[data-offline=fetching]")
    expect(fetching).to_be_visible(timeout=60_000)
    expect_for_everyone(page)
    expect(fetching).to_be_visible()
    host.delay = 0
    expect(page.get_by_text(WHOLE)).to_be_visible(timeout=60_000)
    host.folder = released(site, tmp_path / "new")
    come_back(page)
    expect(use_line(page)).to_be_visible(timeout=60_000)
    expect_for_everyone(page)


def test_a_release_that_does_not_arrive_whole_leaves_the_one_before_in_place(site, host, page, tmp_path, wait_for):
    visit_until_whole(page, host)
    before = offline.release_of(site)
    host.folder = released(site, tmp_path / "new")
    host.amiss = {"waiting/": GONE}
    come_back(page)
    while host.asked.count("waiting/") < 3:
        page.wait_for_timeout(50)
    page.wait_for_timeout(1000)
    expect(use_line(page)).to_be_hidden()
    address = host.address
    host.stop()
    page.reload()
    wait_for(page, "ready")
    expect(page.locator(f"meta[name=release][content='{before}']")).to_be_attached()
    page.goto(f"{address}waiting/")
    expect(page.get_by_text(CHANGED)).to_be_hidden()


def test_a_page_that_is_the_new_version_already_is_offered_none(site, host, page, tmp_path, wait_for):
    visit_until_whole(page, host)
    host.folder = released(site, tmp_path / "new")
    page.reload()
    wait_for(page, "ready")
    expect(page.get_by_text(WHOLE)).to_be_visible(timeout=60_000)
    (name,) = page.evaluate(FILES)
    published = {file["sha256"] for file in offline.published(host.folder)["files"]}
    deadline = datetime.now(UTC) + timedelta(seconds=60)
    while {key.partition(".")[0] for key in page.evaluate(KEPT, name)} != published:
        assert datetime.now(UTC) < deadline
        page.wait_for_timeout(100)
    expect(use_line(page)).to_be_hidden()


def test_a_publisher_can_end_it(site, host, page, tmp_path, wait_for):
    visit_until_whole(page, host)
    host.folder = released(site, tmp_path / "new", is_kept=False)
    page.goto(f"{host.address}waiting/")
    deadline = datetime.now(UTC) + timedelta(seconds=60)
    while page.evaluate(SCOPES) or page.evaluate(FILES):
        assert datetime.now(UTC) < deadline
        page.wait_for_timeout(100)
    page.reload()
    expect(page.get_by_text(CHANGED)).to_be_visible()


def test_removing_everything_removes_the_copy_and_leaves_the_neighbours_alone(site, tmp_path, page, wait_for):
    for name in ("one", "two"):
        (tmp_path / name).symlink_to(site)
    with hosting(tmp_path) as host:
        for name in ("two", "one"):
            page.goto(f"{host.address}{name}/checklist/")
            expect(page.get_by_text(WHOLE)).to_be_visible(timeout=60_000)
        assert page.evaluate(SCOPES) == ["/one/", "/two/"]
        page.evaluate(
            "async () => { await (await caches.open('after-interview:/:files')).put('/x', new Response('')); }"
        )
        enter(page, wait_for)
        page.goto(f"{host.address}one/checklist/")
        # Once Python has started, a copy begins.
        wait_for(page, "ready")
        page.get_by_role("button", name="Remove everything from this device").click()
        page.get_by_role("button", name="Yes, remove everything").click()
        expect(page.get_by_text("Everything was removed")).to_be_visible()
        expect(page.get_by_text(WHOLE)).to_be_hidden()
        assert page.evaluate(SCOPES) == ["/two/"]
        # Longer than Python waits before it keeps its memory.
        page.wait_for_timeout(4000)
        left = page.evaluate(CACHES)
        assert {"after-interview:/:files", "after-interview:/two/:files"} <= set(left)
        assert [name for name in left if "/one/" in name] == []


def test_where_data_are_dear_python_is_kept_only_when_asked_for(host, page, wait_for):
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page.goto(f"{host.address}checklist/")
    button = page.get_by_role("button", name=re.compile(r"Make available offline \(\d\.\d MB\)"))
    expect(button).to_be_visible(timeout=60_000)
    (name,) = page.evaluate(FILES)
    assert [key for key in page.evaluate(KEPT, name) if key.endswith(".wasm")] == []
    button.click()
    expect(page.get_by_text(WHOLE)).to_be_visible(timeout=60_000)
    assert len([key for key in page.evaluate(KEPT, name) if key.endswith(".wasm")]) == 1


def test_a_phone_can_put_it_on_its_home_screen(host, page):
    page.goto(f"{host.address}checklist/")
    expect(page.get_by_text(WHOLE)).to_be_visible(timeout=60_000)
    session = page.context.new_cdp_session(page)
    found = session.send("Page.getAppManifest")
    assert found["errors"] == []
    # An incognito window is refused, whatever the site is like; nothing else may be.
    faults = {fault["errorId"] for fault in session.send("Page.getInstallabilityErrors")["installabilityErrors"]}
    assert faults <= {"in-incognito"}
    document = json.loads(found["data"])
    assert [shortcut["url"] for shortcut in document["shortcuts"]] == ["checklist/#new", "checklist/#today"]
