"""What our theme adds to Material's frame is there: a change of Material's own markup would lose it without a word."""

import re

from playwright.sync_api import expect


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


def test_on_a_phone_a_keyboard_alone_opens_the_menu_and_the_search(site_address, chromium):
    context = chromium.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
    page = context.new_page()
    page.goto(f"{site_address}thank-you/")
    reached = []
    for _ in range(5):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("[document.activeElement.ariaLabel, document.activeElement.tagName].join(' ')"))
    menu, search = (page.get_by_role("button", name=name, exact=True) for name in ("Menu", "Search"))
    # Nothing of the search is reached while it is closed.
    assert (reached[1], reached[3]) == ("Menu BUTTON", "Search BUTTON")
    assert not reached[4].endswith("INPUT")
    search.focus()
    page.keyboard.press("Enter")
    expect(search).to_have_attribute("aria-expanded", "true")
    field = page.get_by_role("textbox", name="Search")
    expect(field).to_be_focused()
    page.keyboard.type("salary")
    expect(page.locator(".md-search-result__link").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(search).to_be_focused()
    expect(field).to_be_hidden()
    menu.focus()
    page.keyboard.press("Space")
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".md-nav--primary").get_by_role("link", name="Timing rules")).to_be_visible()
    # A finger opens it as before, beside the sign as well.
    page.keyboard.press("Space")
    page.locator(".md-header__button[for=__search]").click(position={"x": 3, "y": 3})
    expect(field).to_be_visible()
    context.close()
