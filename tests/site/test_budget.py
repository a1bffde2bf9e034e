"""What a visit may cost: requests, and bytes as hosts compress them. Whoever raises a limit says for what."""

import gzip
from urllib.parse import urlsplit

import pytest

from tools.site import bundle, offline

BUDGET = {
    # what                                     requests      bytes
    "the longest page of the guide":                (13,   125_000),
    # 165, not 160: the frame fetches the index of its search, in which each situation of the guide has its words now.
    "the checklist's first screen":                 (19,   165_000),
    "of that, its scripts":                          (4,    45_000),
    "Python, until it is ready":                    (10, 5_900_000),
    "the first date in any country":                 (2,   420_000),
    "the service worker":                            (1,     8_000),
    "a copy for times without a network, whole":   (120, 8_000_000),
}  # fmt: skip


def is_of_python(path):
    return path.startswith(("app/python-", "app/worker-", "app/data/"))


@pytest.fixture(scope="module")
def sizes(site):
    return {file["path"]: file["download"] for file in offline.published(site)["files"]}


@pytest.fixture(scope="module")
def asked(chromium, site_address):
    """What a new browser asks the host for when it opens a page, with nothing fetched beforehand."""

    def opening(path):
        context = chromium.new_context(service_workers="block")
        context.add_init_script("globalThis.requestIdleCallback = () => 0;")
        page, found = context.new_page(), set()
        context.on("request", lambda request: found.add(request.url))
        page.goto(site_address + path, wait_until="networkidle")
        if path == "checklist/":
            page.locator("html[data-python=ready]").wait_for(state="attached", timeout=60_000)
        blobs = {worker.url for worker in page.workers if worker.url.startswith("blob:")}
        context.close()
        return {
            urlsplit(url).path.removeprefix("/")
            for url in found
            if not url.startswith("blob:") and not any(blob.endswith(urlsplit(url).path) for blob in blobs)
        }

    return opening


@pytest.fixture(scope="module")
def visits(site, asked, sizes):
    """The files of each line of the table."""
    guide = [path for path in sizes if path.endswith("/") and path != "checklist/"]
    checklist = asked("checklist/")
    names = bundle.names()
    return {
        "the longest page of the guide": asked(max(guide, key=sizes.get)),
        "the checklist's first screen": {path for path in checklist if not is_of_python(path)},
        "of that, its scripts": {f"app/{name}" for name in (names["main"], *names["preload"])},
        "Python, until it is ready": {path for path in checklist if is_of_python(path)},
        "the first date in any country": {"app/data/zones.bin", "app/data/countries.bin"},
        "the service worker": {offline.NAME},
        "a copy for times without a network, whole": set(sizes),
    }


@pytest.mark.parametrize(("what", "limits"), BUDGET.items(), ids=BUDGET.keys())
def test_a_visit_stays_within_its_budget(site, visits, sizes, what, limits):
    sizes = sizes | {offline.NAME: len(gzip.compress((site / offline.NAME).read_bytes()))}
    files = visits[what]
    assert files
    assert len(files) <= limits[0], sorted(files)
    assert sum(sizes[path] for path in files) <= limits[1], {path: sizes[path] for path in sorted(files)}
