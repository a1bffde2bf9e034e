"""The site as it is served: types, headers, sizes, and the files that the page asks for by name."""

import gzip
import json
import threading
from http.client import HTTPConnection
from importlib.resources import files
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

from tools.data.packs import unpacked
from tools.serve import address_of, read_headers, server_of, serving
from tools.site import bundle


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("checklist/", "text/html; charset=utf-8"),
        ("app/{styles}", "text/css; charset=utf-8"),
        ("app/{worker}", "text/javascript; charset=utf-8"),
        ("app/LICENSES.txt", "text/plain"),
        ("{python}/pyodide.mjs", "text/javascript; charset=utf-8"),
        ("{python}/pyodide.asm.wasm", "application/wasm"),
        ("{python}/pyodide-lock.json", "application/json"),
        ("{python}/python_stdlib.zip", "application/zip"),
        ("app/data/zones.bin", "application/octet-stream"),
        ("app/data/countries.bin", "application/octet-stream"),
        ("app/data/countries.json", "application/json"),
    ],
)
def test_types(site, site_address, runtime_folder, worker_path, path, kind):
    python = runtime_folder.relative_to(site).as_posix()
    worker, styles = worker_path.rpartition("/")[2], bundle.names()["styles"]
    with urlopen(site_address + path.format(python=python, worker=worker, styles=styles)) as answer:
        assert answer.headers["Content-Type"] == kind


@pytest.mark.parametrize("path", ["nowhere", "thank-you/nowhere/", "assets/nothing.css"])
def test_an_unknown_address_is_answered_by_the_site_s_own_page(site_address, path):
    with pytest.raises(HTTPError) as caught, urlopen(site_address + path):
        pass
    text = caught.value.read().decode()
    caught.value.close()
    assert caught.value.code == 404
    assert "<h1>That page is not here</h1>" in text


def test_without_such_a_page_an_unknown_address_is_not_found_either(tmp_path):
    with serving(tmp_path) as address, pytest.raises(HTTPError) as caught, urlopen(f"{address}nowhere"):
        pass
    caught.value.close()
    assert caught.value.code == 404


def test_a_head_of_an_unknown_address_ends_with_its_head(site_address):
    connection = HTTPConnection(urlsplit(site_address).netloc)
    connection.request("HEAD", "/nowhere")
    assert connection.getresponse().read() == b""
    # What came besides would be taken for the next answer.
    connection.request("GET", "/robots.txt")
    assert connection.getresponse().status == 200
    connection.close()


def test_files_are_found_where_the_site_is_published_too(site_address, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://guide.example/after/")
    for path in ("after/assets/icon.svg", "assets/icon.svg"):
        with urlopen(site_address + path) as answer:
            assert answer.status == 200


def test_the_worker_comes_with_its_own_policy(site_address, worker_path):
    with urlopen(site_address.rstrip("/") + worker_path) as answer:
        policies = answer.headers.get_all("Content-Security-Policy")
    assert "frame-ancestors 'none'" in policies
    assert any(policy.startswith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';") for policy in policies)


def test_read_headers(tmp_path):
    path = tmp_path / "_headers"
    path.write_text("/*\n  A: b\n  C: d: e\n/x\n  F: g\n")
    assert read_headers(path) == [("/*", [("A", "b"), ("C", "d: e")]), ("/x", [("F", "g")])]


@pytest.fixture(scope="module")
def compressing(site):
    """The site as `make serve` serves it."""
    server = server_of(site, 0, compresses=True)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield address_of(server)
    server.shutdown()
    server.server_close()


def asked(address, **headers):
    return urlopen(Request(address, headers={"Accept-Encoding": "gzip, br", **headers}))


@pytest.mark.parametrize("path", ["", "checklist/", "app/{styles}", "app/data/zones.json"])
def test_what_a_host_compresses_comes_compressed(site, compressing, path):
    path = path.format(styles=bundle.names()["styles"])
    with asked(compressing + path) as answer:
        body = answer.read()
        assert answer.headers["Content-Encoding"] == "gzip"
        assert int(answer.headers["Content-Length"]) == len(body)
    file = site / path
    plain = (file / "index.html" if file.is_dir() else file).read_bytes()
    assert gzip.decompress(body) == plain
    assert len(body) < len(plain)
    with urlopen(compressing + path) as answer:
        assert answer.headers["Content-Encoding"] is None
        assert answer.read() == plain


def test_what_is_small_already_comes_as_it_is(compressing):
    with asked(f"{compressing}app/data/zones.bin") as answer:
        assert answer.headers["Content-Encoding"] is None


def test_what_has_not_changed_is_not_sent_again_compressed_either(compressing):
    with asked(compressing) as answer:
        changed = answer.headers["Last-Modified"]
    with pytest.raises(HTTPError) as caught:
        asked(compressing, **{"If-Modified-Since": changed})
    caught.value.close()
    assert caught.value.code == 304


def test_what_is_not_there_is_not_found_compressed_either(compressing):
    with pytest.raises(HTTPError) as caught:
        asked(f"{compressing}nowhere.html")
    caught.value.close()
    assert caught.value.code == 404


def test_a_folder_without_headers_has_none(tmp_path):
    assert read_headers(tmp_path / "_headers") == []


def test_zones_are_those_of_the_pinned_package(site):
    data = site / "app" / "data"
    names = json.loads((data / "zones.json").read_text())
    assert names == sorted((files("tzdata") / "zones").read_text().split())
    zones = unpacked((data / "zones.bin").read_bytes())
    assert list(zones) == names
    for name in names:
        assert zones[name] == (files("tzdata") / "zoneinfo" / name).read_bytes()


def test_countries_are_those_of_the_command_line(site):
    data = site / "app" / "data"
    ours = files("checklist") / "tables"
    assert (data / "countries.json").read_bytes() == (ours / "countries.json").read_bytes()
    index = json.loads((data / "countries.json").read_text(encoding="utf-8"))["countries"]
    assert len(index) > 200
    tables = unpacked((data / "countries.bin").read_bytes())
    assert sorted(tables) == sorted(index)
    for code, subdivisions in index.items():
        assert tables[code] == (ours / "countries" / f"{code}.json").read_bytes(), code
        assert {name: part["name"] for name, part in json.loads(tables[code])["subdivisions"].items()} == subdivisions


def test_notices_come_with_what_others_made(site):
    notices = (site / "LICENSES.txt").read_text(encoding="utf-8")
    for name in ("mkdocs-material", "holidays", "tzdata"):
        assert name in notices
    assert notices.count("Permission is hereby granted, free of charge") >= 2
    bundled = (site / "app" / "LICENSES.txt").read_text(encoding="utf-8")
    for name in ("lit-html", "uqr"):
        assert name in bundled
    assert "BSD 3-Clause" in bundled or "BSD-3-Clause" in bundled


def test_notices_come_with_the_runtime(runtime_folder):
    notice = (runtime_folder / "LICENSE.txt").read_text(encoding="utf-8")
    assert "Mozilla Public License" in notice
    assert "Python Software Foundation License" in notice
    for linked in ("musl", "libffi", "zlib", "Expat", "mpdecimal", "LLVM"):
        assert linked in notice
