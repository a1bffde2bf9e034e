"""The service worker's list of files, and what a phone needs to put the checklist on its home screen."""

import hashlib
import json
import shutil

import pytest

from tests.browser.releases import released
from tools.site import manifest, offline


@pytest.fixture(scope="module")
def published(site):
    return offline.published(site)


def test_the_list_is_in_the_service_worker(site, published):
    first = (site / offline.NAME).read_text(encoding="utf-8").split("\n", 1)[0]
    assert json.loads(first.removeprefix("const PUBLISHED=").removesuffix(";")) == published


def test_all_pages_are_listed_with_the_digest_of_what_is_served(site, published):
    files = {file["path"]: file for file in published["files"]}
    for page in site.rglob("index.html"):
        path = page.relative_to(site).as_posix().removesuffix("index.html")
        assert files[path]["sha256"] == hashlib.sha256(page.read_bytes()).hexdigest()
    assert "404.html" in files


def test_what_no_page_asks_for_is_not_listed(published):
    paths = [file["path"] for file in published["files"]]
    assert [path for path in paths if path.endswith((".map", ".txt", ".xml", ".gz")) or "lunr" in path] == []
    assert offline.NAME not in paths
    assert "_headers" not in paths


@pytest.mark.parametrize(
    ("path", "is_fixed"),
    [
        ("app/data/zones.bin", False),
        ("assets/icon.svg", False),
        ("checklist/", False),
        ("search/search_index.json", False),
        ("app/main-{hash}.js", True),
        ("app/python-{hash}/pyodide.asm.wasm", True),
        ("assets/guide.{hash}.min.css", True),
        ("assets/javascripts/bundle.{hash}.min.js", True),
    ],
)
def test_only_what_is_named_after_its_content_is_taken_without_asking(published, path, is_fixed):
    before, _, after = path.partition("{hash}")
    found = [file for file in published["files"] if file["path"].startswith(before) and file["path"].endswith(after)]
    assert [file["isFixed"] for file in found] == [is_fixed]


def test_files_come_with_the_headers_that_hosts_are_told_to_send(published, worker_path):
    headers = {file["path"]: published["headers"][file["headers"]] for file in published["files"]}
    worker = headers[worker_path.removeprefix("/")]
    assert worker["Content-Type"] == "text/javascript; charset=utf-8"
    assert worker["Content-Security-Policy"].startswith("frame-ancestors 'none', default-src 'none'; script-src 'self'")
    assert headers["checklist/"]["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert headers["app/data/zones.bin"]["Content-Type"] == "application/octet-stream"


def test_headers_of_a_file_are_those_of_all_patterns_that_fit():
    rules = [("/*", [("A", "1"), ("B", "2")]), ("/app/*", [("A", "3")]), ("/other/*", [("C", "4")])]
    assert offline.headers_of("app/x.js", rules) == {
        "Content-Type": "text/javascript; charset=utf-8",
        "A": "1, 3",
        "B": "2",
    }


def test_a_release_is_that_of_the_program_and_not_of_the_guide(site, tmp_path):
    release = offline.release_of(site)
    assert f'<meta name="release" content="{release}">' in (site / "checklist" / "index.html").read_text(
        encoding="utf-8"
    )
    copy = shutil.copytree(site, tmp_path / "guide")
    (copy / "waiting" / "index.html").write_text("another sentence")
    assert offline.release_of(copy) == release
    assert offline.release_of(released(site, tmp_path / "program")) != release


def test_all_that_the_manifest_names_is_there(site):
    document = json.loads((site / manifest.NAME).read_text(encoding="utf-8"))
    assert {icon["purpose"] for icon in document["icons"]} == {"any", "maskable"}
    for icon in document["icons"]:
        assert (site / icon["src"]).is_file()
    assert document["start_url"].startswith(document["id"])
    assert (site / document["id"] / "index.html").is_file()
    linked = [page.parent.name for page in site.rglob("*.html") if 'rel="manifest"' in page.read_text(encoding="utf-8")]
    assert linked == ["checklist"]
