"""How soon the checklist is of use, Python included: one built site beside another.

    .venv/bin/python -m benchmarks.starting OTHER_SITE     # needs a built site; prints a Markdown table

OTHER_SITE is the `site/` of another checkout, of an earlier release perhaps. Both take turns in one run, each visit in
a browser of its own (cold), and twice more in other tabs of the same (warm, and once more: what was kept by then is
there).
"""

import statistics
import sys
from collections import defaultdict
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.results import spread
from benchmarks.visits import VISITS, keep_records, new_page, next_tab, open_interview, waited
from tools.chromium import options
from tools.paths import SITE
from tools.serve import serving

MARKS = {"box": "a step can be ticked", "tick": "first tick saved", "ready": "Python ready", "dates": "Python's dates"}
# What is kept for the next start is kept a few seconds after Python is ready.
KEPT_AFTER = 6_000


def main() -> None:
    """Measure, and print medians side by side."""
    sites = {"this": SITE, "the other": Path(sys.argv[1]).resolve()}
    figures: dict[str, defaultdict[str, list[float]]] = {name: defaultdict(list) for name in sites}
    with sync_playwright() as playwright:
        for _ in range(VISITS):
            for name, site in sites.items():
                browser = playwright.chromium.launch(**options(playwright))
                with serving(site) as address, new_page(browser) as first:
                    tab = first
                    keep_records(tab, address)
                    for number, when in enumerate(("cold", "warm", "warm again")):
                        open_interview(tab, address, number)
                        for mark, what in MARKS.items():
                            figures[name][f"{what}, {when}"].append(waited(tab, mark))
                        tab.wait_for_timeout(KEPT_AFTER)
                        tab = next_tab(tab)
                browser.close()
    print("In turns\n\n| ms, median (least–most; visits) | this | the other | ratio |\n|---|---|---|---|")
    for what, ours in figures["this"].items():
        theirs = figures["the other"][what]
        ratio = statistics.median(ours) / statistics.median(theirs)
        print(f"| {what} | {spread(ours)} | {spread(theirs)} | {ratio:.2f} |")


if __name__ == "__main__":
    main()
