"""How soon the checklist is of use, Python included: one built site beside another.

    .venv/bin/python -m benchmarks.starting OTHER_SITE     # needs a built site; prints a Markdown table

OTHER_SITE is the `site/` of another checkout, of an earlier release perhaps. Both take turns in one run, each visit in
a browser of its own (cold), and twice more in the same (warm, and once more: what was kept by then is there).
"""

import statistics
import sys
from collections import defaultdict
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from benchmarks import RECORD
from tools.chromium import options
from tools.paths import SITE
from tools.serve import serving

VISITS = 10
KEEP = "(record) => localStorage.setItem(`after-interview:interview:${record.id}`, JSON.stringify(record))"
# What is kept for the next start is kept a few seconds after Python is ready.
KEPT_AFTER = 6_000


def visit(page: Page, address: str) -> dict[str, float]:
    """One visit to the record's own address."""
    page.goto("about:blank")
    page.goto(f"{address}checklist/#{RECORD['id']}", wait_until="commit")
    now = "() => performance.now()"
    box = page.locator("[data-step=debrief] input[type=checkbox]").first
    box.wait_for()
    found = {"first box": page.evaluate(now)}
    box.click(force=True)
    page.locator("html[data-saved=yes]").wait_for(state="attached")
    found["first tick saved"] = page.evaluate(now)
    page.locator("[data-step=check-in-1] time").first.wait_for(state="attached")
    found["Python's dates"] = page.evaluate(now)
    return found


def main() -> None:
    """Measure, and print medians side by side."""
    sites = {"this": SITE, "the other": Path(sys.argv[1]).resolve()}
    figures: dict[str, defaultdict[str, list[float]]] = {name: defaultdict(list) for name in sites}
    with sync_playwright() as playwright:
        for _ in range(VISITS):
            for name, site in sites.items():
                browser = playwright.chromium.launch(**options(playwright))
                page = browser.new_page()
                with serving(site) as address:
                    page.goto(f"{address}about/")
                    page.evaluate(KEEP, RECORD)
                    for when in ("cold", "warm", "warm again"):
                        for what, found in visit(page, address).items():
                            figures[name][f"{what}, {when}"].append(found)
                        page.wait_for_timeout(KEPT_AFTER)
                browser.close()
    print(f"{VISITS} visits each, in turns\n\n| ms, median (from-to) | this | the other | ratio |\n|---|---|---|---|")
    for what, ours in figures["this"].items():
        theirs = figures["the other"][what]
        cells = [f"{statistics.median(each):.0f} ({min(each):.0f}-{max(each):.0f})" for each in (ours, theirs)]
        print(f"| {what} | {' | '.join(cells)} | {statistics.median(ours) / statistics.median(theirs):.2f} |")


if __name__ == "__main__":
    main()
