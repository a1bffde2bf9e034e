"""Finds the Chromium for the tests and the pictures: Playwright's own where it is installed, else the system's."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from playwright.sync_api import Playwright

# Keep the browser to itself: no calls home, no first-run page, no GPU that a test machine lacks.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Options(TypedDict):
    """What `playwright.chromium.launch` is to be told."""

    args: list[str]
    executable_path: str


def options(playwright: Playwright) -> Options:
    """Return how to launch Chromium here."""
    own = playwright.chromium.executable_path
    path = own if Path(own).exists() else shutil.which("chromium")
    if path is None:
        raise FileNotFoundError("There is no Chromium: run `make test`, which gets one or says how.")
    return {"args": ARGUMENTS, "executable_path": path}
