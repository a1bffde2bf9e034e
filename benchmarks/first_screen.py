"""How soon the checklist's first screen is there, and what it costs: one built site beside another.

    .venv/bin/python -m benchmarks.first_screen OTHER_SITE      # needs a built site and openssl; prints Markdown tables

OTHER_SITE is the `site/` of another checkout, of an earlier release perhaps. Both take turns in one run. Each visit is
made by a browser without a past (cold) and once more by the same (warm): on loopback, and from a host that speaks
HTTP/2 and compresses, over a line of 1.6 megabits a second on which every answer takes 300 milliseconds: a train
between two towns.
"""

import gzip
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tools.chromium import options
from tools.paths import NODE, ROOT, SITE
from tools.serve import serving

VISITS = 10
LINE = {"offline": False, "latency": 300, "downloadThroughput": 200_000, "uploadThroughput": 100_000}
SHOWN = "New interview"


@contextmanager
def distant(folder: Path, *sites: Path) -> Iterator[list[str]]:
    """Serve each site over HTTP/2; yields their addresses."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "1"]
    subprocess.run([*made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    command = [NODE, ROOT / "benchmarks" / "distant.mjs", *sites]
    environment = {"KEY": str(key), "CERTIFICATE": str(certificate)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, encoding="utf-8") as server:
        try:
            yield [f"https://localhost:{next(server.stdout).strip()}/" for _ in sites]
        finally:
            server.terminate()


def visit(context: BrowserContext, address: str, *, is_far: bool) -> float:
    """Milliseconds from navigation to the first screen drawn by our scripts."""
    page = context.new_page()
    if is_far:
        context.new_cdp_session(page).send("Network.emulateNetworkConditions", LINE)
    page.goto(f"{address}checklist/", wait_until="commit")
    page.get_by_role("button", name=SHOWN).wait_for()
    found = page.evaluate("() => performance.now()")
    page.close()
    return found


def both(browser: Browser, address: str, *, is_far: bool) -> tuple[float, float]:
    """The first visit of a browser, and the next."""
    context = browser.new_context(ignore_https_errors=True)
    times = visit(context, address, is_far=is_far), visit(context, address, is_far=is_far)
    context.close()
    return times


def cost(browser: Browser, address: str, site: Path) -> dict[str, tuple[int, int]]:
    """Files and bytes (gzip) that are fetched until the first screen is drawn, by kind; Python's are not counted."""
    context = browser.new_context()
    page = context.new_page()
    paths: list[str] = []
    page.on("request", lambda request: paths.append(urlsplit(request.url).path))
    page.add_init_script("globalThis.requestIdleCallback = () => 0; globalThis.Worker = class { postMessage() {} };")
    page.goto(f"{address}checklist/", wait_until="networkidle")
    page.get_by_role("button", name=SHOWN).wait_for()
    context.close()
    found: dict[str, tuple[int, int]] = {}
    for path in dict.fromkeys(paths):
        file = site / path.lstrip("/") / ("index.html" if path.endswith("/") else "")
        ours = path.startswith(("/app/", "/checklist/"))
        kind = f"{'ours' if ours else 'the frame'}, {file.suffix.lstrip('.')}"
        files, size = found.get(kind, (0, 0))
        found[kind] = files + 1, size + len(gzip.compress(file.read_bytes(), 9))
    return found


def row(what: str, ours: list[float], theirs: list[float]) -> str:
    """One line of the table: medians and their ratio."""
    one, other = statistics.median(ours), statistics.median(theirs)
    return f"| {what} | {one:.0f} | {other:.0f} | {one / other:.2f} |"


def main() -> None:
    """Measure, and print the tables."""
    other = Path(sys.argv[1]).resolve()
    rows = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**options(playwright))
        with serving(SITE) as here, serving(other) as there:
            costs = cost(browser, here, SITE), cost(browser, there, other)
            near = [(both(browser, here, is_far=False), both(browser, there, is_far=False)) for _ in range(VISITS)]
        with distant(Path(folder), SITE, other) as (here, there):
            far = [(both(browser, here, is_far=True), both(browser, there, is_far=True)) for _ in range(VISITS)]
        browser.close()
    for where, pairs in (("loopback", near), ("far away", far)):
        for number, when in enumerate(("cold", "warm")):
            rows.append(row(f"{where}, {when}", [one[number] for one, _ in pairs], [two[number] for _, two in pairs]))
    print(
        f"{VISITS} visits each, in turns\n\n| first screen, ms, median | this | the other | ratio |\n|---|---|---|---|"
    )
    print("\n".join(rows))
    print("\n| until the first screen, without Python | this: files, bytes | the other |\n|---|---|---|")
    for kind in sorted({*costs[0], *costs[1]}):
        cells = (f"{files}, {size:,}" for files, size in (each.get(kind, (0, 0)) for each in costs))
        print(f"| {kind} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
