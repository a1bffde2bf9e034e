"""The checklist beside stock Pyodide and a plain page of the same words: one run, as a table and a picture.

    make bench      # needs a built site; writes benchmarks/results/DATE.md and DATE.svg; VISITS=10 says how many

All take turns. Each visit is made by a browser without a past (cold), once more by the same (warm), and once without
a network. Stock Pyodide is what npm ships, with the wheel of our package, in a worker of a page that holds nothing
else. The plain page is the checklist's own, less all that is ours in it. The phone has a quarter of the processor for
the page's own thread, and a line of 1.6 megabits a second with answers after 150 milliseconds, HTTP/1.1 with gzip.
"""

import gzip
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from benchmarks import peers, planning, results
from benchmarks.slow_line import slow_line
from benchmarks.visits import MINUTES, VISITS, keep_records, new_page, next_tab, open_interview, waited
from tools.chromium import options
from tools.paths import NODE, SITE
from tools.python.pyodide_node import run_in_pyodide
from tools.serve import serving

PHONE_VISITS = 3
"""With Python; each takes a minute."""
PROCESSOR = 4
WHOLE = "The checklist and the guide open without a network"
BROTLI = """
const { readFileSync } = require("node:fs"), { brotliCompressSync } = require("node:zlib");
console.log(process.argv.slice(1).reduce((sum, path) => sum + brotliCompressSync(readFileSync(path)).length, 0));
"""
PACKED = (".zip", ".whl", ".bin")

type Figures = defaultdict[str, list[float]]


def visit_ours(browser: Browser, address: str, found: Figures) -> None:
    """Cold, warm and without a network."""
    with new_page(browser) as first:
        page = first
        keep_records(page, address)
        for number, when in enumerate(("cold", "warm", "offline")):
            page.context.set_offline(when == "offline")
            open_interview(page, address, number)
            for mark in ("tick", "ready", "dates"):
                found[f"ours, {mark}, {when}"].append(waited(page, mark))
            if when == "cold":
                page.goto(f"{address}checklist/#today")
                page.get_by_text(WHOLE).wait_for(state="attached", timeout=MINUTES)
                page.wait_for_timeout(4_000)
            page = next_tab(page)


def visit_stock(browser: Browser, address: str, found: Figures) -> None:
    """Cold and warm."""
    with new_page(browser) as first:
        page = first
        for when in ("cold", "warm"):
            page.goto(address, wait_until="commit")
            found[f"stock, ready, {when}"].append(waited(page, "ready"))
            page.wait_for_timeout(1_000)
            page = next_tab(page)


def visit_plain(browser: Browser, address: str, found: Figures, *, is_phone: bool = False) -> None:
    """Cold."""
    with new_page(browser, processor=PROCESSOR if is_phone else 1) as page:
        page.goto(f"{address}checklist/", wait_until="commit")
        found["plain, load, phone" if is_phone else "plain, load, cold"].append(waited(page, "load"))


def visit_by_phone(browser: Browser, ours: str, stock: str, found: Figures, *, with_python: bool) -> None:
    """Cold, over the slow line."""
    with new_page(browser, processor=PROCESSOR) as page:
        keep_records(page, ours)
        open_interview(page, ours, 0)
        found["ours, tick, phone"].append(waited(page, "tick"))
        if with_python:
            found["ours, ready, phone"].append(waited(page, "ready"))
            found["ours, dates, phone"].append(waited(page, "dates"))
    if with_python:
        with new_page(browser, processor=PROCESSOR) as page:
            page.goto(stock, wait_until="commit")
            found["stock, ready, phone"].append(waited(page, "ready"))


def memory(browser: Browser) -> float:
    """Megabytes that the browser's pages hold, with their workers (Linux only)."""
    told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    sizes = [Path(f"/proc/{each['id']}/statm").read_text().split()[1] for each in told if each["type"] == "renderer"]
    return sum(int(size) for size in sizes) * os.sysconf("SC_PAGE_SIZE") / 1e6


def asked(browser: Browser, address: str, path: str, site: Path) -> list[Path]:
    """The files that a first visit asks for until Python is ready, less those of the page's frame."""
    context: BrowserContext = browser.new_context(service_workers="block")
    context.add_init_script("globalThis.requestIdleCallback = () => 0;")
    paths: set[str] = set()
    context.on("request", lambda request: paths.add(urlsplit(request.url).path))
    page = context.new_page()
    page.goto(address + path)
    page.locator("html[data-python=ready]").wait_for(state="attached", timeout=MINUTES)
    context.close()
    files = [site / each.lstrip("/") for each in paths]
    return [
        file for file in files if file.is_file() and ("python-" in str(file) or "worker" in file.name or site != SITE)
    ]


def weigh(files: list[Path]) -> tuple[int, int]:
    """Bytes under gzip and under brotli; what is packed already goes as it is."""
    packed = sum(file.stat().st_size for file in files if file.suffix in PACKED)
    rest = [file for file in files if file.suffix not in PACKED]
    brotli = int(subprocess.run([NODE, "-e", BROTLI, *rest], check=True, capture_output=True, text=True).stdout)
    return packed + sum(len(gzip.compress(file.read_bytes(), 9)) for file in rest), packed + brotli


def main() -> None:
    """Measure, and write the results."""
    found: Figures = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        sites = SITE, peers.stock(Path(folder) / "stock"), peers.plain(Path(folder) / "plain")
        launch = lambda: playwright.chromium.launch(**options(playwright))  # noqa: E731 (said thrice below)
        with serving(sites[0]) as ours, serving(sites[1]) as stock, serving(sites[2]) as plain:
            for turn in range(VISITS):
                say(f"visit {turn + 1} of {VISITS}")
                for visit, address in ((visit_ours, ours), (visit_stock, stock), (visit_plain, plain)):
                    browser = launch()
                    visit(browser, address, found)
                    browser.close()
            browser = launch()
            bytes_of = {
                "ours": weigh(asked(browser, ours, "checklist/", sites[0])),
                "stock": weigh(asked(browser, stock, "", sites[1])),
            }
            browser.close()
            for name, address, path in (("ours", ours, "checklist/"), ("stock", stock, "")):
                browser = launch()
                with new_page(browser) as page:
                    page.goto(address + path)
                    waited(page, "ready")
                    page.wait_for_timeout(6_000)
                    found[f"{name}, memory"] = [memory(browser)]
                browser.close()
        with slowly(sites[0]) as ours, slowly(sites[1]) as stock, slowly(sites[2]) as plain:
            for turn in range(VISITS):
                say(f"by phone, {turn + 1} of {VISITS}")
                browser = launch()
                visit_by_phone(browser, ours, stock, found, with_python=turn < PHONE_VISITS)
                visit_plain(browser, plain, found, is_phone=True)
                browser.close()
    say("plans")
    plans = {
        "CPython": {str(size): seconds for size, seconds in planning.measure().items()},
        "Pyodide": json.loads(run_in_pyodide("benchmarks.planning", "--measure").stdout),
    }
    print(results.write(found, bytes_of, plans))


@contextmanager
def slowly(site: Path) -> Iterator[str]:
    """Serve a site, compressed, at the other end of a slow line."""
    with serving(site, compresses=True) as address, slow_line(int(urlsplit(address).port or 0)) as port:
        yield f"http://127.0.0.1:{port}/"


def say(what: str) -> None:
    """Tell how far it is."""
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
