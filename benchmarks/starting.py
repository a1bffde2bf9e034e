"""How fast the checklist is usable in Chromium, and what compiling the standard library gains.

    .venv/bin/python -m benchmarks.starting            # needs a built site; prints Markdown tables

The two runtimes take turns in one run, each visit in a browser of its own (cold) and once more in the same (warm).
"""

import json
import shutil
import statistics
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks import RECORD
from tools.chromium import options
from tools.paths import NODE_MODULES, SITE
from tools.serve import serving
from tools.site import bundle

VISITS = 5
LIBRARY = "python_stdlib.zip"
START_WORKER = """
(script) => new Promise((resolve, reject) => {
  const began = performance.now();
  const worker = new Worker(script, { type: "module" });
  worker.onmessage = ({ data }) => {
    if (data.kind === "ready") resolve(performance.now() - began);
    if (data.kind === "failed") reject(new Error(data.message));
  };
  worker.postMessage({ kind: "start" });
})
"""
KEEP = "(record) => localStorage.setItem(`after-interview:interview:${record.id}`, JSON.stringify(record))"


def as_shipped(site: Path, folder: Path) -> Path:
    """A copy of the site with the standard library as Pyodide's npm package has it."""
    copy = folder / "site"
    shutil.copytree(site, copy)
    for library in copy.rglob(LIBRARY):
        shutil.copyfile(NODE_MODULES / "pyodide" / LIBRARY, library)
    return copy


def worker_starts(browser: Browser, address: str) -> tuple[float, float]:
    """Milliseconds from starting the worker to its first word, cold and warm."""
    page = browser.new_context().new_page()
    page.goto(f"{address}about/")
    script = f"/app/{bundle.names()['worker']}"
    return page.evaluate(START_WORKER, script), page.evaluate(START_WORKER, script)


def visits(browser: Browser, address: str) -> tuple[dict[str, float], dict[str, float]]:
    """Milliseconds from navigation to what a visitor waits for, at the first visit and at the next."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}about/")
    page.evaluate(KEEP, RECORD)
    return visit(page, address), visit(page, address)


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
    figures: dict[str, dict[str, list[float]]] = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        variants = {"compiled": SITE, "as shipped": as_shipped(SITE, Path(folder))}
        for _ in range(VISITS):
            for name, site in variants.items():
                with serving(site) as address:
                    browser = playwright.chromium.launch(**options(playwright))
                    note(figures, name, ("worker, cold", "worker, warm"), worker_starts(browser, address))
                    browser.close()
                    browser = playwright.chromium.launch(**options(playwright))
                    for when, found in zip(("cold", "warm"), visits(browser, address), strict=True):
                        note(figures, name, [f"{what}, {when}" for what in found], found.values())
                    browser.close()
    print("| milliseconds, median | compiled | as shipped | ratio |\n|---|---|---|---|")
    for what, ours in figures["compiled"].items():
        one, other = statistics.median(ours), statistics.median(figures["as shipped"][what])
        print(f"| {what} | {one:.0f} | {other:.0f} | {other / one:.2f} |")
    print(json.dumps(figures))


def note(figures: dict[str, dict[str, list[float]]], variant: str, names: Any, values: Any) -> None:
    """Keep one visit's figures."""
    for name, value in zip(names, values, strict=True):
        figures.setdefault(variant, {}).setdefault(name, []).append(round(value, 1))


if __name__ == "__main__":
    main()
