"""Bundles the page's scripts and styles with esbuild, under names that change with their content."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, TypedDict

from tools.paths import BUILD, NODE, ROOT

if TYPE_CHECKING:
    from pathlib import Path

TESTING = BUILD / "testing"
"""What only the tests load: never a part of the published site, and served to them as if it were."""
SERVICE_WORKERS = BUILD / "service-workers"
"""The service worker without its list, and the one that ends it (see tools/site/offline.py)."""
NAMES = BUILD / "bundle.json"


class PythonFiles(TypedDict):
    """Where the page's Python lies beside the worker's script, our package in it, and what is fetched at first."""

    folder: str
    wheel: str
    bytes: int


class Names(TypedDict):
    """The files of the bundle, by what they are; `watch` and `launch` are scripts' texts, for the page itself.

    `main` and `interview` are the program, for whoever comes for no interview in particular or for one; both need
    `preload`, and `interview` needs what is `besides`.
    """

    main: str
    interview: str
    preload: list[str]
    besides: list[str]
    styles: str
    worker: str
    watch: str
    launch: str


def main(app: Path, python: PythonFiles, *, is_kept: bool) -> None:
    """Write the bundle into the site's folder for it.

    `is_kept` has the page keep a copy of the site for times without a network.
    """
    script = ROOT / "tools" / "site" / "bundle.mjs"
    command: list[str | Path] = [NODE, script, app, TESTING / "app", SERVICE_WORKERS, json.dumps(python)]
    finished = subprocess.run(
        [*command, *(["kept"] if is_kept else [])], cwd=ROOT, capture_output=True, text=True, check=False
    )
    print(finished.stderr, end="", file=sys.stderr)
    if finished.returncode:
        sys.exit("The page's scripts could not be bundled (see above)")
    NAMES.write_text(finished.stdout, encoding="utf-8")


def is_in(app: Path) -> bool:
    """Whether the last bundle is the one in this folder: another may have been made for another folder since."""
    return NAMES.exists() and (app / names()["main"]).exists()


def names() -> Names:
    """Return the names of the files of the last bundle."""
    found: Names = json.loads(NAMES.read_text(encoding="utf-8"))
    return found
