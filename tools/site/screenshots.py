"""Takes the pictures of the README: the checklist in the middle of a wait, on a phone and on a desktop.

`make pictures` runs it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from tools.chromium import options
from tools.paths import ROOT
from tools.serve import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PICTURES = ROOT / "pictures"
SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
NOW = "2026-06-08T08:00:00Z"
RECORD = {
    "schema": 1,
    "id": "2026-06-05-acme-data-engineer",
    "company": "Acme",
    "role": "Data Engineer",
    "round": "Second round",
    "start": "2026-06-05T16:30",
    "time_zone": "Europe/Berlin",
    "country": "DE",
    "subdivision": "BE",
    "contacts": [{"id": "c1", "name": "Dana Lee", "title": "CTO", "card": True}],
    "promise": {"kind": "within", "amount": 2, "unit": "weeks", "quote": "you'll hear in a week or two"},
    "steps": {
        "ask-next-steps": {"state": "done", "at": "2026-06-05T17:28+02:00"},
        "thank-you:c1": {"state": "done", "at": "2026-06-05T20:10+02:00"},
        "debrief": {"state": "done", "at": "2026-06-05T20:40+02:00"},
    },
    "updated_at": "2026-06-05T18:11:00Z",
}


def main() -> None:
    """Take each picture anew."""
    PICTURES.mkdir(exist_ok=True)
    with serving() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**options(playwright))
        for name in SIZES:
            take(browser, address, name)


def take(browser: Browser, address: str, name: str) -> None:
    """Take the picture of one size: the record is in the browser's storage, and the page shows it at a fixed moment."""
    width, height = SIZES[name]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=2,
        locale="en-GB",
        timezone_id="Europe/Berlin",
    )
    page = context.new_page()
    page.clock.set_fixed_time(NOW)
    page.goto(f"{address}about/")
    key = f"after-interview:interview:{RECORD['id']}"
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(RECORD)])
    page.goto(f"{address}checklist/#{RECORD['id']}")
    page.locator("html[data-python=ready]").wait_for(state="attached")
    page.locator("[data-step][data-state=waiting]").first.wait_for()
    page.screenshot(path=PICTURES / f"checklist-{name}.png")
    context.close()


if __name__ == "__main__":
    main()
