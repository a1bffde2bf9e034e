"""The policy of each page and worker: written right, and kept by a real browser."""

import re
import shutil
from html import unescape

import pytest

from tests import hostile
from tools.serve import serving
from tools.site.policy import digest, inline_scripts, policy_of


def pages_of(site):
    return sorted(site.rglob("*.html"))


def policy_in(page):
    (content,) = hostile.POLICY.findall(page.read_text(encoding="utf-8"))
    return unescape(content)


def test_each_page_allows_only_itself(site):
    for page in pages_of(site):
        rules = dict(rule.split(" ", 1) for rule in policy_in(page).split("; "))
        assert rules.pop("default-src") == "'none'", page
        assert rules.pop("img-src") == "'self' data:", page
        scripts = rules.pop("script-src").split(" ")
        assert scripts[0] == "'self'", page
        assert all(re.fullmatch(r"'wasm-unsafe-eval'|'sha256-[\w+/]{43}='", source) for source in scripts[1:]), page
        worker = "'self' blob:" if page.parent.name == "checklist" else "'self'"
        own = {"style-src": "'self'", "connect-src": "'self'", "worker-src": worker, "manifest-src": "'self'"}
        assert rules == {**own, "base-uri": "'none'", "form-action": "'none'"}, page


def test_only_the_checklist_may_run_python(site):
    able = [page.parent.name for page in pages_of(site) if "wasm-unsafe-eval" in policy_in(page)]
    assert able == ["checklist"]


def test_each_inline_script_has_its_hash(site):
    for page in pages_of(site):
        scripts = inline_scripts(page.read_text(encoding="utf-8"))
        hashes = re.findall(r"'sha256-([^']*)'", policy_in(page))
        assert sorted(hashes) == sorted({digest(script) for script in scripts}), page


def test_policy_comes_before_the_first_script(site):
    for page in pages_of(site):
        text = page.read_text(encoding="utf-8")
        assert hostile.POLICY.search(text).start() < text.index("<script"), page


def test_no_page_has_inline_styles_or_handlers(site):
    inline = re.compile(r"<style[\s>]|<[a-z][^>]*\s(?:style|on[a-z]+)=", re.IGNORECASE)
    assert [page for page in pages_of(site) if inline.search(page.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize(
    ("page", "scripts"),
    [
        ("<script>a</script><script src=x></script>", ["a"]),
        ('<script id="data" type="application/json">{}</script>', []),
        ('<script type="module">\nb\n</script>', ["\nb\n"]),
    ],
)
def test_inline_scripts(page, scripts):
    assert inline_scripts(page) == scripts


def test_digest_is_the_one_of_the_standard():
    # The example of the Content Security Policy specification.
    assert digest("doSomething();") == "RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc="


def test_policy_of_a_worker_names_no_hashes():
    assert "script-src 'self' 'wasm-unsafe-eval';" in policy_of([], runs_python=True)


@pytest.fixture
def elsewhere():
    """Another origin, which notes who comes."""
    with hostile.elsewhere() as found:
        yield found


TRY_TO_LEAVE = "address => fetch(address, {mode: 'no-cors'}).then(() => 'left', () => 'stayed')"


def test_the_other_origin_can_be_reached_at_all(tmp_path, elsewhere, chromium):
    """Without this, the tests below would pass with a server that never answers."""
    address, visits = elsewhere
    (tmp_path / "index.html").write_text("<!doctype html><title>A page without a policy</title>")
    page = chromium.new_page()
    with serving(tmp_path) as without_policy:
        page.goto(without_policy)
        assert page.evaluate(TRY_TO_LEAVE, address) == "left"
    assert visits == ["/"]
    page.close()


@pytest.mark.parametrize("path", ["", "checklist/"])
def test_a_page_reaches_no_other_origin(site_address, elsewhere, chromium, path):
    address, visits = elsewhere
    page = chromium.new_page()
    page.goto(site_address + path)
    assert page.evaluate(TRY_TO_LEAVE, address) == "stayed"
    page.close()
    assert visits == []


def test_the_worker_reaches_no_other_origin(site_address, elsewhere, chromium, worker_path):
    address, visits = elsewhere
    page = chromium.new_page()
    page.goto(f"{site_address}checklist/")
    with page.expect_worker() as started:
        page.evaluate("(script) => { new Worker(script, {type: 'module'}) }", worker_path)
    assert started.value.evaluate(TRY_TO_LEAVE, address) == "stayed"
    page.close()
    assert visits == []


@pytest.fixture(scope="module")
def bare_address(site, tmp_path_factory):
    """The site at a host that reads no `_headers`, as many do."""
    copy = shutil.copytree(site, tmp_path_factory.mktemp("bare") / "site")
    (copy / "_headers").unlink()
    with serving(copy) as address:
        yield address


IMPORT = "address => import(address).then(() => 'left', () => 'stayed')"


@pytest.mark.slow
@pytest.mark.parametrize("script", [TRY_TO_LEAVE, IMPORT], ids=["fetch", "import"])
def test_without_headers_the_worker_goes_by_the_policy_of_its_page(bare_address, elsewhere, chromium, script):
    address, visits = elsewhere
    page = chromium.new_page()
    # The search has a worker as well.
    with page.expect_worker(lambda worker: worker.url.startswith("blob:")) as started:
        page.goto(f"{bare_address}checklist/")
    page.locator("html[data-python=ready]").wait_for(state="attached", timeout=60_000)
    assert started.value.evaluate(script, address) == "stayed"
    page.close()
    assert visits == []


def test_a_framed_checklist_shows_only_the_way_out(bare_address, tmp_path, chromium):
    (tmp_path / "index.html").write_text(
        f'<!doctype html><title>Somebody else</title><iframe src="{bare_address}checklist/#new"></iframe>'
    )
    page = chromium.new_page()
    with serving(tmp_path) as foreign:
        page.goto(foreign)
        frame = page.frame_locator("iframe").locator("#checklist")
        link = frame.get_by_role("link", name="Open the checklist in a window of its own")
        link.wait_for()
        assert link.get_attribute("href") == f"{bare_address}checklist/#new"
        assert link.get_attribute("target") == "_top"
        assert frame.inner_text().strip() == "Open the checklist in a window of its own"
    page.close()


def with_service_worker(context, address):
    """A page whose site is kept by its service worker."""
    page = context.new_page()
    page.goto(f"{address}checklist/")
    page.get_by_text("open without a network on this device").wait_for(timeout=60_000)
    return page


@pytest.mark.slow
def test_the_service_worker_reaches_no_other_origin(site_address, elsewhere, chromium):
    address, visits = elsewhere
    context = chromium.new_context()
    with_service_worker(context, site_address)
    (service_worker,) = context.service_workers
    assert service_worker.evaluate(TRY_TO_LEAVE, address) == "stayed"
    assert (
        service_worker.evaluate("address => fetch(address).then(() => 'left', () => 'stayed')", site_address) == "left"
    )
    context.close()
    assert visits == []


DROP_SCRIPTS = """async () => {
    const cache = await caches.open("after-interview:/:files");
    const scripts = (await cache.keys()).filter(({url}) => url.endsWith(".js"));
    await Promise.all(scripts.map((key) => cache.delete(key)));
    return scripts.length;
}"""


@pytest.mark.slow
@pytest.mark.parametrize("is_kept", [True, False], ids=["kept", "passed on"])
def test_without_headers_a_worker_has_its_policy_from_the_service_worker(
    site, bare_address, elsewhere, chromium, is_kept
):
    address, visits = elsewhere
    context = chromium.new_context()
    page = with_service_worker(context, bare_address)
    (search,) = (site / "assets" / "javascripts" / "workers").glob("search.*.js")
    script = f"/{search.relative_to(site).as_posix()}"
    assert is_kept or page.evaluate(DROP_SCRIPTS) > 10
    with page.expect_worker() as started:
        page.evaluate("(script) => { new Worker(script) }", script)
    assert started.value.evaluate(TRY_TO_LEAVE, address) == "stayed"
    context.close()
    assert visits == []


def test_without_either_a_plain_worker_would_get_out(site, bare_address, elsewhere, chromium):
    """Else the test above would pass with a worker that cannot reach anything."""
    address, visits = elsewhere
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    page.goto(f"{bare_address}about/")
    (search,) = (site / "assets" / "javascripts" / "workers").glob("search.*.js")
    with page.expect_worker() as started:
        page.evaluate("(script) => { new Worker(script) }", f"/{search.relative_to(site).as_posix()}")
    assert started.value.evaluate(TRY_TO_LEAVE, address) == "left"
    context.close()
    assert visits == ["/"]


def test_what_the_pages_never_use_is_turned_off(site_address, chromium):
    page = chromium.new_context().new_page()
    answer = page.goto(f"{site_address}checklist/")
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert {"camera=()", "geolocation=()", "microphone=()"} <= set(answer.headers["permissions-policy"].split(", "))
    # Copying a letter is used.
    assert "clipboard" not in answer.headers["permissions-policy"]
    assert page.evaluate("() => document.featurePolicy.allowsFeature('camera')") is False
    page.context.close()


@pytest.mark.parametrize("path", ["", "thank-you/", "checklist/", "404.html"])
def test_nothing_of_ours_is_refused(site_address, chromium, path):
    page = chromium.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(site_address + path, wait_until="networkidle")
    page.close()
    assert complaints == []


def test_the_search_works_under_its_policy(site_address, chromium):
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto(site_address)
    box = page.get_by_role("textbox", name="Search")
    box.click()
    box.press_sequentially("thank-you letter")
    found = page.locator(".md-search-result__link").first
    found.wait_for()
    assert "/thank-you/" in found.get_attribute("href")
    page.close()
