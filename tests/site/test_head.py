"""What a page says of itself, with and without an address of its own and a place where mistakes are reported."""

import os
import re
import subprocess
import sys

import pytest

from tools.paths import ROOT
from tools.site import head

REPOSITORY = "https://code.example/guide/after"
ADDRESS = "https://guide.example/after/"
BUILD = "from mkdocs.commands.build import build; from mkdocs.config import load_config; import sys; "
BUILD += "build(load_config('mkdocs.yml', hooks=[], site_dir=sys.argv[1]))"


@pytest.fixture(scope="module")
def addressed(tmp_path_factory, site):
    """The guide alone, as whoever publishes it has it made; what its pages include, the build of the site has made."""
    folder = tmp_path_factory.mktemp("addressed")
    environment = {**os.environ, "SITE_URL": ADDRESS, "REPO_URL": REPOSITORY, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-c", BUILD, folder], cwd=ROOT, env=environment, check=True, capture_output=True)
    return folder


def read(folder, page):
    return (folder / page / "index.html").read_text(encoding="utf-8")


def test_something_wrong_leads_to_a_real_address_or_is_not_said(addressed, site):
    link = f'<a href="{REPOSITORY}/issues">Something wrong? Tell us</a>'
    assert link in read(addressed, "thank-you")
    # Whoever publishes tests the site that names their repository.
    assert ("Something wrong? Tell us</a>" in read(site, "thank-you")) == bool(os.environ.get("REPO_URL"))


def test_nothing_is_asked_of_where_the_repository_is(addressed):
    assert 'data-md-component="source"' not in read(addressed, "thank-you")


def test_a_page_with_an_address_names_it(addressed):
    text = read(addressed, "follow-up")
    assert f'<link rel="canonical" href="{ADDRESS}follow-up/">' in text
    assert f'<meta property="og:url" content="{ADDRESS}follow-up/">' in text
    assert f'<meta property="og:image" content="{ADDRESS}assets/social.png">' in text


def test_titles_and_descriptions_are_each_page_s_own(site):
    pages = [read(site, page.parent.name) for page in site.glob("*/index.html")]
    for tag in ("og:title", "og:description"):
        found = [re.search(rf'<meta property="{tag}" content="([^"]+)">', text)[1] for text in pages]
        assert len(set(found)) == len(found) > 15


def test_it_is_british_english(site):
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert '<html lang="en-GB"' in text, page
        assert '<meta property="og:locale" content="en_GB">' in text, page


def test_search_engines_may_read_it(tmp_path, monkeypatch):
    monkeypatch.delenv("SITE_URL", raising=False)
    head.main(tmp_path)
    assert (tmp_path / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nAllow: /\n"


def test_a_site_with_an_address_leads_them_to_its_map_and_has_its_picture(addressed, monkeypatch):
    monkeypatch.setenv("SITE_URL", ADDRESS)
    head.main(addressed)
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (addressed / "robots.txt").read_text(encoding="utf-8")
    assert (addressed / "assets" / "social.png").read_bytes().startswith(b"\x89PNG")


def test_the_map_names_every_page(addressed):
    site_map = (addressed / "sitemap.xml").read_text(encoding="utf-8")
    pages = {page.parent.relative_to(addressed).as_posix() for page in addressed.rglob("index.html")}
    assert set(re.findall(f"<loc>{ADDRESS}(.*?)/?</loc>", site_map)) == {"" if page == "." else page for page in pages}


def test_a_page_that_is_not_there_says_so_in_its_title(site):
    assert "<title>Page not found - After the Interview</title>" in (site / "404.html").read_text(encoding="utf-8")
