"""How long a tick takes until all of the screen follows, the timeline's picture last: one built site beside another.

    .venv/bin/python -m benchmarks.ticking OTHER_SITE      # needs a built site; prints a Markdown table

OTHER_SITE is the `site/` of another checkout. Both take turns in one run, each tick in a browser without a past, on a
wide screen, where the picture is open.
"""

import json
import statistics
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks import RECORD
from tools.chromium import options
from tools.paths import SITE
from tools.serve import serving

TICKS = 10
MET = RECORD | {"contacts": [{"id": "c1", "name": "Dana Lee"}]}
KEEP = "([key, text]) => localStorage.setItem(key, text)"
# The times, in milliseconds after the tick, at which the plan and the picture came; and how often the page was drawn.
WATCH = """() => {
    const [picture, step] = [document.querySelector(".picture"), document.querySelector("[data-step='thank-you:c1']")];
    const words = picture.querySelector("[role=img]").getAttribute("aria-label");
    const found = {drawings: 0};
    const began = performance.now();
    const since = () => performance.now() - began;
    new MutationObserver((changes) => { found.drawings += changes.length; })
        .observe(document.documentElement, {attributes: true, attributeFilter: ["data-saved"]});
    step.querySelector("input").click();
    return new Promise((resolve) => {
        const look = () => {
            const now = document.querySelector(".picture [role=img]")?.getAttribute("aria-label");
            if (now && now !== words) found.picture ??= since();
            if (document.querySelector("[data-step='thank-you:c1'][data-state=done] time")) found.plan ??= since();
            if (found.picture && since() > found.picture + 400) resolve(found);
            else setTimeout(look, 2);
        };
        look();
    });
}"""


def tick(browser: Browser, address: str) -> dict[str, float]:
    """Milliseconds from a tick to what follows."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, timezone_id="Europe/Berlin", locale="en-GB")
    page = context.new_page()
    page.clock.set_fixed_time("2026-06-06T10:00:00Z")
    page.goto(f"{address}about/")
    page.evaluate(KEEP, [f"after-interview:interview:{MET['id']}", json.dumps(MET)])
    page.goto(f"{address}checklist/#{MET['id']}")
    page.locator(".picture svg").wait_for(timeout=60_000)
    page.wait_for_timeout(500)
    found = page.evaluate(WATCH)
    context.close()
    return found


def main() -> None:
    """Measure, and print the table."""
    with sync_playwright() as playwright, serving(SITE) as here, serving(Path(sys.argv[1]).resolve()) as there:
        browser = playwright.chromium.launch(**options(playwright))
        pairs = [(tick(browser, here), tick(browser, there)) for _ in range(TICKS)]
        browser.close()
    print(f"{TICKS} ticks each, in turns\n\n| median | this | the other | ratio |\n|---|---|---|---|")
    for what in ("plan", "picture", "drawings"):
        one, other = (statistics.median(found[what] for found in each) for each in zip(*pairs, strict=True))
        print(f"| {what} | {one:.0f} | {other:.0f} | {one / other:.2f} |")


if __name__ == "__main__":
    main()
