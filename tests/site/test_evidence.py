"""Figures come with their year, country and sample; the picture of who advises what has this guide's own numbers."""

import re

import pytest

from checklist.rules.timing import PACES, Pace
from tools.paths import ROOT
from tools.site import camps

PAGE = (ROOT / "docs" / "evidence.md").read_text(encoding="utf-8")
FIGURES = [line.split("|")[1:3] for line in PAGE.partition("## Where advice")[0].splitlines() if line.startswith("| ")]
COUNTRIES = "United States|United Kingdom|Canada|country not stated"
SAMPLE = r"[\d,]+ (?:\w+ )?(?:managers|people|employers|employees|reports|candidates|job seekers)|sample not stated"


@pytest.mark.parametrize(("figure", "origin"), [row for row in FIGURES if row[0].strip() not in ("Figure", "---")])
def test_a_figure_has_its_year_country_sample_and_link(figure, origin):
    assert re.search(r"\d", figure)
    for part in (r"\b20\d\d\b", COUNTRIES, SAMPLE, r"\]\(https://"):
        assert re.search(part, origin), part


def test_the_picture_has_the_days_of_the_rules(monkeypatch):
    # Two working days after a Wednesday or earlier are two days, after a Thursday or a Friday four.
    assert "This guide, standard, 2 to 4 days" in camps.camps()
    assert "This guide, patient, 14 days" in camps.camps()
    monkeypatch.setattr(camps, "PACES", {**PACES, "standard": Pace(grace=1, wait=6, second=5, closing=10)})
    assert "This guide, standard, 1 to 3 days" in camps.camps()
    assert "one are 1 to 3" in camps.camps()
    assert "This guide, standard, 8 to 10 days" in camps.camps()


def test_the_picture_is_on_the_page_and_no_bar_leaves_it(site):
    page = (site / "evidence" / "index.html").read_text(encoding="utf-8")
    [chart] = re.findall(r'<svg class="timeline-chart".*?</svg>', page, re.DOTALL)
    width = float(re.search(r'viewBox="0 0 (\d+) ', chart)[1])
    bars = re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', chart)
    assert len(bars) == 8
    assert max(float(start) + float(wide) for start, wide in bars) < width - 20
