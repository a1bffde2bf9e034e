"""All HTML is valid by html-validate: the pages as built, and what our scripts draw into the checklist's page."""

import json
import subprocess

import pytest

from tools.paths import NODE, NODE_MODULES, ROOT

PROGRAM = NODE_MODULES / "html-validate" / "bin" / "html-validate.mjs"
# Of what a browser gives back as text, spaces and quotes are the browser's; so the rules of style are not for it.
STRICT = {
    "root": True,
    "extends": ["html-validate:standard", "html-validate:a11y"],
    # Safari takes a list without bullets for no list at all, unless it is told so.
    "rules": {"no-redundant-role": "off"},
}


def complaints(config, *files):
    """What html-validate finds wrong, one line each."""
    command = [NODE, PROGRAM, "--config", config, "--formatter", "json", *files]
    finished = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert finished.returncode in {0, 1}, finished.stderr
    return [
        f"{found['filePath']}:{message['line']}: {message['ruleId']}: {message['message']} ({message.get('selector')})"
        for found in json.loads(finished.stdout)
        for message in found["messages"]
    ]


@pytest.fixture(scope="module")
def strict(tmp_path_factory):
    path = tmp_path_factory.mktemp("config") / "html-validate.json"
    path.write_text(json.dumps(STRICT))
    return path


def test_every_page_is_valid(site):
    assert complaints(ROOT / "tests" / "site" / "html-validate.mjs", *sorted(site.rglob("*.html"))) == []


def test_what_is_not_valid_is_found(strict, tmp_path):
    (tmp_path / "wrong.html").write_text("<p><button><a href='#'>Both</a></button></p><p id=a></p><p id=a></p>")
    assert {line.split(": ")[1] for line in complaints(strict, tmp_path / "wrong.html")} >= {
        "element-permitted-content",
        "no-dup-id",
    }


@pytest.mark.slow
def test_what_the_guide_and_the_checklist_draw_is_valid(site_address, chromium, strict, tmp_path):
    page = chromium.new_context(viewport={"width": 390, "height": 844}, timezone_id="Europe/Berlin").new_page()
    drawn = []

    def keep(name):
        path = tmp_path / f"{name}.html"
        path.write_text(page.locator("main article").inner_html(), encoding="utf-8")
        drawn.append(path)

    for guide in ("", "thank-you/", "timing/"):
        page.goto(site_address + guide)
        keep(guide.strip("/") or "home")
    page.clock.set_fixed_time("2026-06-06T10:00:00Z")
    page.goto(f"{site_address}checklist/")
    page.get_by_role("button", name="New interview").wait_for()
    keep("empty")
    page.get_by_role("button", name="New interview").click()
    page.get_by_label("Company", exact=True).fill("Acme")
    page.get_by_label("Date and time", exact=True).fill("2026-06-05T16:30")
    keep("form")
    page.get_by_role("button", name="Save interview").click()
    page.locator("html[data-python=ready]").wait_for(timeout=60_000)
    page.locator("[data-step='thank-you'] time").first.wait_for(state="attached")
    keep("interview")
    page.get_by_role("link", name="All interviews").click()
    page.get_by_role("link", name="Acme").first.wait_for()
    keep("list")
    page.context.close()
    assert "\n".join(complaints(strict, *drawn)) == ""
