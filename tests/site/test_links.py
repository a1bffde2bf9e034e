"""Every link of the built site leads somewhere."""

import os
import re
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import pytest

# Whoever publishes tests the site that knows its address.
OURS = f"{(os.environ.get('SITE_URL') or 'https://site.example').rstrip('/')}/"
ROOT = urlsplit(OURS).path
ADDRESSES = {"href", "src"}


class Page(HTMLParser):
    """The links and anchors of a page."""

    def __init__(self, text):
        super().__init__()
        self.links, self.anchors = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.anchors.add(value)
            elif name in ADDRESSES and value:
                self.links.append((tag, value))


@pytest.fixture(scope="module")
def pages(site):
    return {
        f"{OURS}{page.relative_to(site).as_posix()}".removesuffix("index.html"): Page(page.read_text(encoding="utf-8"))
        for page in site.rglob("*.html")
    }


def test_there_are_pages_with_links(pages):
    assert len(pages) > 3
    assert all(page.links for page in pages.values())


def test_links_and_anchors_resolve(site, pages):
    dead = []
    for address, page in pages.items():
        # The page for unknown addresses is shown at any address, so its links count from the root.
        for _, link in page.links:
            target = urlsplit(urljoin(address, link))
            if not target.geturl().startswith(OURS):
                continue
            path = unquote(target.path)
            file = site / path.removeprefix(ROOT)
            if not (file / "index.html" if path.endswith("/") else file).is_file():
                dead.append((address, link))
            elif target.fragment and not opens_the_checklist(target):
                goal = pages[target._replace(fragment="", query="").geturl()]
                if target.fragment not in goal.anchors:
                    dead.append((address, link))
    assert dead == []


def opens_the_checklist(target):
    """Fragments of the checklist that its script reads are no anchors of the page."""
    is_ours = target.fragment in {"new", "today", "when"} or target.fragment.startswith("today/")
    return target.path == f"{ROOT}checklist/" and is_ours


def test_nothing_is_loaded_from_elsewhere(pages):
    """A link may lead to a source's site; what the browser loads by itself must be ours."""
    foreign = [
        (address, link)
        for address, page in pages.items()
        for tag, link in page.links
        if tag != "a" and not urljoin(address, link).startswith((OURS, "data:"))
    ]
    assert foreign == []


def test_styles_load_nothing_from_elsewhere(site):
    sheets = list(site.rglob("*.css"))
    assert sheets
    loads = re.compile(r"(?:url\(|@import)\s*[\"']?\s*(?:https?:)?//")
    assert [sheet for sheet in sheets if loads.search(sheet.read_text(encoding="utf-8"))] == []


def test_our_scripts_name_no_other_site(site):
    scripts = list((site / "app").glob("*.js"))
    assert scripts
    assert [
        script for script in scripts if re.search(r"https?://(?!www\.w3\.org/)", script.read_text(encoding="utf-8"))
    ] == []
