"""What a page says of itself, with and without an address of its own and a place where mistakes are reported."""

import os
import re
import subprocess
import sys

import pytest

from tools.paths import ROOT

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
    site_map = (addressed / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{ADDRESS}evidence/</loc>" in site_map


def test_titles_and_descriptions_are_each_page_s_own(site):
    pages = [read(site, page.parent.name) for page in site.glob("*/index.html")]
    for tag in ("og:title", "og:description"):
        found = [re.search(rf'<meta property="{tag}" content="([^"]+)">', text)[1] for text in pages]
        assert len(set(found)) == len(found) > 15


def test_it_is_british_english_and_open_to_search_engines(site):
    for page in site.rglob("*.html"):
        assert '<html lang="en-GB"' in page.read_text(encoding="utf-8"), page
    assert (site / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nAllow: /\n"


def test_a_page_that_is_not_there_says_so_in_its_title(site):
    assert "<title>Page not found - After the Interview</title>" in (site / "404.html").read_text(encoding="utf-8")
