"""What our theme adds to Material's frame is there: a change of Material's own markup would lose it without a word."""

import re


def test_each_header_leads_to_the_checklist_and_its_search_has_a_name(site):
    pages = [path for path in site.rglob("*.html") if "md-header" in path.read_text(encoding="utf-8")]
    assert len(pages) > 10
    for path in pages:
        text = path.read_text(encoding="utf-8")
        assert len(re.findall(r'<a class="md-header__checklist" href="[^"]+">Checklist</a>', text)) == 1, path
        assert len(re.findall('role="dialog" aria-label="Search"', text)) == 1, path


def test_the_checklist_has_its_style_sheets_in_its_head(site):
    head, _, body = (site / "checklist" / "index.html").read_text(encoding="utf-8").partition("</head>")
    sheets = {path.name for path in (site / "app").glob("*.css")}
    assert set(re.findall(r'<link rel="stylesheet" href="\.\./app/([^"]+)">', head)) == sheets
    assert "stylesheet" not in body
