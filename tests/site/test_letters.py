"""Letters in the built site: the guide's examples and the page's samples are the checklist's own templates."""

import json

import pytest

from checklist.letters.samples import samples
from tools import build
from tools.paths import ROOT
from tools.site.letters import EXAMPLE, example_letters, markdown

DOCS = ROOT / "docs"


def test_the_guide_shows_what_the_templates_make(site):
    page = (site / "thank-you" / "index.html").read_text(encoding="utf-8")
    assert "I would bring experience from two stock system moves" in page
    assert "0117\N{NO-BREAK SPACE}496" in page or "0117&nbsp;496" in page


def test_every_example_is_on_a_page_and_has_no_gap():
    pages = "".join(page.read_text(encoding="utf-8") for page in DOCS.glob("*.md"))
    for name, text in example_letters().items():
        assert f'--8<-- "{name}"' in pages
        assert "[" not in text


def test_marks_are_as_many_as_the_page_explains(site):
    for name in ("thank-you", "follow-up", "outcomes"):
        page = (site / name / "index.html").read_text(encoding="utf-8")
        for part in page.split('<div class="letter">')[1:]:
            letter, _, explained = part.partition('<div class="marks">')
            marks = letter.split("</div>")[0].count('class="marked"')
            if marks:
                assert explained.split("</div>")[0].count("<li>") == marks, name


def test_a_gap_that_is_gone_stops_the_build():
    example = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    of = {"step": "check-in-1", "now": "2026-06-23T09:00+01:00", "filled": {"the moon": "cheese"}}
    with pytest.raises(SystemExit, match="no gap “the moon” any more"):
        markdown(of, example)


def test_a_template_with_a_fault_stops_the_build_with_file_and_line(tmp_path, monkeypatch):
    (tmp_path / "check-in-1.txt").write_text("Subject: a\n\n{{ nobody }}\n", encoding="utf-8")
    monkeypatch.setattr(build, "packaged_templates", lambda: tmp_path)
    with pytest.raises(
        SystemExit, match=r"^checklist/letters/templates/en/check-in-1\.txt:3: there is no fact “nobody”$"
    ):
        build.before()


def test_the_page_gets_a_sample_of_every_letter(site):
    kept = json.loads((site / "app" / "data" / "letters.json").read_text(encoding="utf-8"))
    assert kept == samples()
