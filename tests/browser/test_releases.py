"""A new release while a page of the old one is open or kept: the page is loaded anew, and nothing typed is lost."""

import json
import os
import re
import shutil
import threading
from functools import partial

import pytest
from playwright.sync_api import expect

from tests.browser.releases import name_release
from tools.serve import Handler, Server, address_of
from tools.site import bundle

SCRIPT = re.compile(r"\b(main|interview|chunk|styles)-[A-Z0-9]{8}\b")
STAY = "globalThis.requestIdleCallback = () => 0;"


def renamed(text):
    return SCRIPT.sub(lambda found: f"{found[0][:-1]}{'A' if found[0][-1] == 'Z' else 'Z'}", text)


def next_release(site, folder):
    """The same site with other names for all that is named after its content, published an hour later."""
    shutil.copytree(site, folder)
    for file in [*(folder / "app").glob("*.*"), folder / "checklist" / "index.html"]:
        if file.suffix in {".js", ".css", ".html"}:
            file.write_text(renamed(file.read_text(encoding="utf-8")), encoding="utf-8")
        os.utime(file, (file.stat().st_mtime + 3600,) * 2)
        file.rename(file.with_name(renamed(file.name)))
    name_release(site, folder)
    return folder


class Host(Handler):
    """Lets browsers keep pages for ten minutes, as many hosts do; scripts it lets them keep no time, to be hard."""

    def __init__(self, *arguments, releases, asked, **options):
        self.releases, self.asked = releases, asked
        super().__init__(*arguments, directory=str(releases[-1]), **options)

    def do_GET(self):  # noqa: N802
        self.directory = str(self.releases[-1])
        self.asked.append(self.path)
        super().do_GET()

    def send_header(self, keyword, value):
        page = self.path.endswith("/")
        super().send_header(keyword, ("max-age=600" if page else "no-store") if keyword == "Cache-Control" else value)


@pytest.fixture
def host(site, tmp_path):
    """The address of a host, the releases that it has had, the last one published, and what it was asked for."""
    releases, asked = [site], []
    server = Server(("127.0.0.1", 0), partial(Host, releases=releases, asked=asked))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield (
        f"{address_of(server)}checklist/",
        releases,
        asked,
        lambda: releases.append(next_release(site, tmp_path / "new")),
    )
    server.shutdown()
    thread.join()
    server.server_close()


def loads(asked):
    return asked.count("/checklist/")


@pytest.mark.slow
def test_a_kept_page_whose_script_is_gone_is_loaded_anew(host, page):
    address, _, asked, publish = host
    page.goto(address)
    expect(page.get_by_role("button", name="New interview")).to_be_visible()
    publish()
    page.goto("about:blank")
    asked.clear()
    page.goto(address)
    expect(page.get_by_role("button", name="New interview")).to_be_visible()
    assert f"/app/{bundle.names()['main']}" in asked, "this test needs a browser that keeps pages"
    assert f"/app/{renamed(bundle.names()['main'])}" in asked
    assert loads(asked) == 1


# A script from elsewhere, as a browser's extension adds them, is refused; this one is not even asked for.
FOREIGN = """() => {
    const fields = { type: "text/plain", src: "https://elsewhere.example/" };
    const script = Object.assign(document.createElement("script"), fields);
    document.head.append(script);
    script.dispatchEvent(new Event("error"));
}"""


def test_a_file_that_is_not_needed_loads_nothing_anew(host, page):
    """Firefox fetches the next page ahead, which the policy refuses: to the page that is an error of the link."""
    address, _, asked, _ = host
    page.goto(address)
    expect(page.get_by_role("button", name="New interview")).to_be_visible()
    asked.clear()
    page.evaluate("document.querySelector('link[rel=next]').dispatchEvent(new Event('error'))")
    page.evaluate(FOREIGN)
    page.get_by_role("button", name="New interview").click()
    expect(page.get_by_label("Company", exact=True)).to_be_visible()
    assert loads(asked) == 0
    assert page.evaluate("Object.keys(sessionStorage)") == []
    # The same of a style would.
    with page.expect_navigation():
        page.evaluate("document.querySelector('link[rel=stylesheet]').dispatchEvent(new Event('error'))")
    expect(page.get_by_label("Company", exact=True)).to_be_visible()


def test_a_screen_whose_part_is_gone_loads_the_page_anew_and_opens(host, page):
    address, _, asked, publish = host
    page.add_init_script(STAY)
    page.goto(address)
    expect(page.get_by_role("button", name="New interview")).to_be_visible()
    publish()
    page.get_by_role("button", name="New interview").click()
    page.get_by_label("Company", exact=True).fill("Acme")
    expect(page).to_have_url(f"{address}#new")
    assert loads(asked) == 2


@pytest.mark.slow
def test_nothing_typed_is_lost_by_that(host, page, example, stored):
    address, _, asked, publish = host
    page.add_init_script(STAY)
    page.goto(address)
    key = f"after-interview:interview:{example['id']}"
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(example)])
    page.goto(f"{address}#new")
    page.get_by_label("Company", exact=True).fill("Beta")
    page.goto("about:blank")
    page.goto(f"{address}#{example['id']}")
    notes = page.get_by_label("Notes", exact=True)
    expect(notes).to_be_visible()
    publish()
    before = loads(asked)
    notes.fill("They have a quiet office.")
    with page.expect_event("load"):
        page.get_by_role("button", name="Move to another device").click()
    expect(page.get_by_label("Notes", exact=True)).to_have_value("They have a quiet office.")
    expect(page.locator("html")).to_have_attribute("data-saved", "yes")
    assert stored(page, example["id"])["notes"] == "They have a quiet office."
    assert loads(asked) == before + 1
    page.goto(f"{address}#new")
    expect(page.get_by_label("Company", exact=True)).to_have_value("Beta")


@pytest.mark.slow
def test_where_that_does_not_help_it_is_said(host, page):
    address, releases, asked, publish = host
    page.add_init_script(STAY)
    page.goto(address)
    expect(page.get_by_role("button", name="New interview")).to_be_visible()
    publish()
    needed = {renamed(name) for name in bundle.names()["preload"]}
    for chunk in (releases[-1] / "app").glob("chunk-*.js"):
        if chunk.name not in needed:
            chunk.unlink()
    page.get_by_role("button", name="New interview").click()
    expect(page.get_by_text("A part of this page could not be loaded.")).to_be_visible()
    # The old page, the new one, and the new one once more, to be sure.
    assert loads(asked) == 3
    page.get_by_role("link", name="All interviews").click()
    expect(page.get_by_role("button", name="New interview")).to_be_visible()
