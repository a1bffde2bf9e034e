"""Each page of the guide keeps the shape that readers rely on."""

import re

import pytest

from tools.paths import ROOT

GUIDE = sorted(page.stem for page in (ROOT / "docs").glob("*.md") if page.stem != "checklist")
ADVICE = [
    *("just-out", "next-steps", "contacts", "thank-you", "situations"),
    *("follow-up", "waiting", "outcomes", "offer", "letter-of-interest"),
]
# These two are many short answers, each with its own words to say.
COLLECTIONS = {"outcomes", "situations"}
PARTS = re.compile(r"<h2[^>]*>(.*?)</h2>")


def article(site, page):
    folder = site if page == "index" else site / page
    text = (folder / "index.html").read_text(encoding="utf-8")
    return text[text.index("<article") : text.index("</article>")]


@pytest.mark.parametrize("page", GUIDE)
def test_says_when_it_was_reviewed(site, page):
    assert re.search(r"Last reviewed \d{1,2} [A-Z][a-z]+ 20\d\d\.", article(site, page))


@pytest.mark.parametrize("page", ADVICE)
def test_begins_with_the_answer_and_ends_with_the_checklist(site, page):
    text = article(site, page)
    answer = text.index('<p class="lead">')
    assert text.index("</h1>") < answer < text.index("<h2")
    last_part = text[text.rindex("<h2") :]
    assert re.search(r'<p class="next-action"><a href="\.\./checklist/[#"]', last_part)


@pytest.mark.parametrize("page", [page for page in ADVICE if page not in COLLECTIONS])
def test_has_its_parts_in_order(site, page):
    wanted = ["What to do", "What to say", "Why"]
    parts = [re.sub("<.*?>", "", part) for part in PARTS.findall(article(site, page))]
    assert [part for part in parts if part in wanted] == wanted
    assert any(part.startswith("What not to") for part in parts)
    assert parts[-1] == "Why"


@pytest.mark.parametrize("page", [*GUIDE, "checklist"])
def test_no_sentence_is_long(page):
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    for noise in (r"\A---\n", r"\]\([^)]*\)", r"<[^>]*>", r"\{[^}]*\}"):
        text = re.sub(noise, " ", text)
    cells = re.split(r"[|\n]", text.replace("&nbsp;", " "))
    sentences = [sentence for cell in cells for sentence in re.split(r"(?<=[.!?])[\"*)]*\s+", cell)]
    assert [sentence for sentence in sentences if len(re.findall(r"[\w'’%-]+", sentence)) >= 28] == []


@pytest.mark.parametrize("page", GUIDE)
def test_nothing_carries_a_style_of_its_own(site, page):
    """The policy of the site refuses style attributes, so that one would be lost silently."""
    assert re.findall(r"<[^>]*\sstyle=[^>]*>", article(site, page)) == []


def test_every_page_is_in_the_footer(site):
    footer = (site / "index.html").read_text(encoding="utf-8").partition('<footer class="site-footer">')[2]
    linked = {link.strip("./") or "index" for link in re.findall(r'href="([^":]*)"', footer)}
    assert linked == {*GUIDE, "checklist"}
