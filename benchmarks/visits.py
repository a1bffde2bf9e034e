"""A visit to the checklist, timed on the page's own clock: what several measurements share."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from benchmarks import RECORD

VISITS = int(os.environ.get("VISITS", "10"))
MINUTES = 180_000
PAUSE = 100
PREFIX = "after-interview:interview:"
# Notes, on the page's own clock, when each first came: it ticks the first step as soon as there is one.
MARKS = """(() => {
    const marks = (globalThis.marks = {});
    const note = (name) => { marks[name] ??= performance.now(); };
    const isKept = () => Object.entries(localStorage).some(([key, text]) =>
        key === `after-interview:interview:${location.hash.slice(1)}` && text.includes('"state":"done"'));
    addEventListener("load", () => note("load"));
    const look = () => {
        const { dataset } = document.documentElement;
        const box = document.querySelector("[data-step=debrief] input[type=checkbox]");
        if (box && !marks.box) { note("box"); box.click(); }
        if (marks.box && dataset.saved === "yes" && isKept()) note("tick");
        if (dataset.python === "ready") note("ready");
        if (document.querySelector("[data-step=check-in-1] time")) note("dates");
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
})();"""
KEEP = """([prefix, records]) => {
    for (const record of records) localStorage.setItem(prefix + record.id, JSON.stringify(record));
}"""


@contextmanager
def new_page(browser: Browser, *, processor: int = 1) -> Iterator[Page]:
    """A page of a browser without a past; its own thread has so many times less of the processor."""
    context = browser.new_context()
    context.add_init_script(MARKS)
    page = context.new_page()
    if processor > 1:
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": processor})
    yield page
    context.close()


def waited(page: Page, mark: str) -> float:
    """The milliseconds from navigation to what was noted under a name, once it is."""
    # Playwright's own way to wait is against the page's policy.
    for _ in range(MINUTES // PAUSE):
        noted = page.evaluate("(mark) => globalThis.marks?.[mark] ?? null", mark)
        if noted is not None:
            return float(noted)
        page.wait_for_timeout(PAUSE)
    raise TimeoutError(mark)


def keep_records(page: Page, address: str) -> None:
    """Put interviews where the checklist finds them, by a tab of their own."""
    other = page.context.new_page()
    other.goto(f"{address}app/data/countries.json")
    other.evaluate(KEEP, [PREFIX, [RECORD | {"id": f"{RECORD['id']}-{number}"} for number in range(3)]])
    other.close()


def next_tab(page: Page) -> Page:
    """Close a tab and give another, as for a bookmark.

    From one page to the next in the same tab, a browser may go on in the same process, with all that is warm there, or
    not: `Cross-Origin-Opener-Policy` decides.
    """
    following = page.context.new_page()
    page.close()
    return following


def open_interview(page: Page, address: str, number: int) -> None:
    """Open one that was never planned before."""
    page.goto(f"{address}checklist/#{RECORD['id']}-{number}", wait_until="commit")
