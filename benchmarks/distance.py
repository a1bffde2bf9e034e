"""What announcing the page's scripts gains where the server is far away.

    .venv/bin/python -m benchmarks.distance            # needs a built site and openssl; prints a Markdown table

The page as it is built and a copy without the announcements take turns in one run, each visit in a browser without a
past, from a host that speaks HTTP/2 and compresses, over a line of 1.6 megabits a second on which every answer takes
300 milliseconds: a train, between two towns.
"""

import re
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tools.chromium import options
from tools.paths import NODE, ROOT, SITE

VISITS = 5
LINE = {"offline": False, "latency": 300, "downloadThroughput": 200_000, "uploadThroughput": 100_000}
ANNOUNCED = re.compile(r'<link rel="modulepreload"[^>]*>')


def unannounced(site: Path, copy: Path) -> Path:
    """A copy of the site whose checklist announces no script."""
    shutil.copytree(site, copy)
    page = copy / "checklist" / "index.html"
    page.write_text(ANNOUNCED.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
    return copy


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


def visit(browser: Browser, address: str) -> float:
    """Milliseconds from navigation to the first screen drawn by our scripts."""
    context = browser.new_context(ignore_https_errors=True)
    page = context.new_page()
    context.new_cdp_session(page).send("Network.emulateNetworkConditions", LINE)
    page.goto(f"{address}checklist/", wait_until="commit")
    page.get_by_role("button", name="New interview").wait_for()
    found = page.evaluate("() => performance.now()")
    context.close()
    return found


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        browser = playwright.chromium.launch(**options(playwright))
        with distant(folder, SITE, unannounced(SITE, folder / "site")) as (announcing, plain):
            pairs = [(visit(browser, announcing), visit(browser, plain)) for _ in range(VISITS)]
        browser.close()
    announced, alone = (statistics.median(times) for times in zip(*pairs, strict=True))
    print("| first screen, cold | ms |\n|---|---|")
    print(f"| all scripts announced | {announced:.0f} |\n| each found by the one before | {alone:.0f} |")
    print(f"| ratio | {alone / announced:.2f} |")


if __name__ == "__main__":
    main()
