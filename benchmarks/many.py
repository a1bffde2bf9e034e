"""How long the page is busy at a stretch, with a thousand interviews beside a hundred: a longer task is felt.

    .venv/bin/python -m benchmarks.many      # needs a built site; prints a Markdown table

By the browser's own trace: the longest task of the page's thread while somebody types in the filter, opens an interview
and goes back. Counted is the processor's time, which leaves out what the machine did for others meanwhile.
"""

import json
import re
import statistics

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks import RECORD
from benchmarks.results import spread
from benchmarks.visits import KEEP, PREFIX, VISITS
from tools.chromium import options
from tools.paths import SITE
from tools.serve import serving

FEW, MANY = 100, 1000
CATEGORIES = ["toplevel", "disabled-by-default-devtools.timeline", "__metadata"]


def longest_task(trace: bytes) -> float:
    """The longest task of the page's own thread, in milliseconds."""
    events = json.loads(trace)["traceEvents"]
    threads = {
        (one["pid"], one["tid"])
        for one in events
        if one.get("name") == "thread_name" and one["args"]["name"] == "CrRendererMain"
    }
    tasks = [one for one in events if one.get("name") == "RunTask" and (one["pid"], one["tid"]) in threads]
    return float(max(one.get("tdur", 0) for one in tasks) / 1000)


def typing(page: Page) -> None:
    """Find one interview by its company."""
    page.get_by_label("Find an interview").press_sequentially("company 77", delay=120)
    page.locator("#checklist").get_by_text(re.compile(r"\d of \d+ interviews")).wait_for()


def opening(page: Page) -> None:
    """Open it."""
    page.locator(".entry").first.click()
    page.get_by_role("button", name="They replied").first.wait_for()


def returning(page: Page) -> None:
    """Go back to all of them."""
    page.get_by_role("link", name="All interviews").click()
    page.get_by_role("heading", level=2, name="Your interviews").wait_for()
    page.wait_for_timeout(1500)


def measure(browser: Browser, address: str, count: int) -> dict[str, float]:
    """The longest task of each act, in milliseconds, among so many interviews."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
    page = context.new_page()
    page.goto(f"{address}app/data/countries.json")
    days = [f"2026-0{3 + number % 3}-{1 + number % 28:02}" for number in range(count)]
    changes = [
        {"id": f"{day}-company-{number}", "company": f"Company {number}", "start": f"{day}T16:30"}
        for number, day in enumerate(days)
    ]
    page.evaluate(KEEP, [PREFIX, [RECORD | one for one in changes]])
    page.goto(f"{address}checklist/")
    page.locator("[data-agenda]").first.wait_for(timeout=180_000)
    found = {}
    for act in (typing, opening, returning):
        browser.start_tracing(page=page, categories=CATEGORIES)
        act(page)
        found[act.__name__] = longest_task(browser.stop_tracing())
    context.close()
    return found


def main() -> None:
    """Measure, and print the table."""
    with sync_playwright() as playwright, serving(SITE) as address:
        browser = playwright.chromium.launch(**options(playwright))
        pairs = [(measure(browser, address, MANY), measure(browser, address, FEW)) for _ in range(VISITS)]
        browser.close()
    print(f"In turns\n\n| longest task, ms (visits) | {MANY:,} interviews | {FEW} | ratio |\n|---|---|---|---|")
    for act in pairs[0][0]:
        many, few = ([one[act] for one in each] for each in zip(*pairs, strict=True))
        ratio = statistics.median(many) / statistics.median(few)
        print(f"| {act} | {spread(many)} | {spread(few)} | {ratio:.2f} |")


if __name__ == "__main__":
    main()
