"""The guide's own styles: one file for every page, with all that stands in the sources."""

import re

from tools.paths import ROOT

SOURCES = sorted((ROOT / "docs" / "assets").glob("*.css"))
NAME = re.compile(r"(?:\.|--)[a-z][\w-]+")


def names(styles):
    """Of classes and of properties."""
    return set(NAME.findall(re.sub(r"/\*.*?\*/", "", styles, flags=re.DOTALL)))


def test_every_page_links_to_the_one_file(site):
    pages = list(site.rglob("*.html"))
    assert len(pages) > 10
    (sheet,) = (site / "assets").glob("*.css")
    for page in pages:
        links = re.findall(r'<link rel="stylesheet" href="[^"]*assets/([^"/]+)">', page.read_text(encoding="utf-8"))
        assert links == [sheet.name], page


def test_it_holds_what_each_source_says(site):
    (sheet,) = (site / "assets").glob("*.css")
    found = names(sheet.read_text(encoding="utf-8"))
    assert len(SOURCES) > 3
    for source in SOURCES:
        own = names(source.read_text(encoding="utf-8"))
        assert own, source
        assert own <= found, source
