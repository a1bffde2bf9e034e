"""What MkDocs calls while it builds or serves, so that it alone gives the whole site. `tools/build.py` does the work.

Each part runs in a Python of its own: while MkDocs serves, the rules in `checklist/` change as well.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Literal

from mkdocs.exceptions import Abort

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("app", "checklist", "theme")


class Serving:
    """Whether MkDocs serves: it then writes an inline script into each page, which our policy would forbid.

    `made_from` is what the pages' made parts were last made from, with when each file was changed.
    """

    now = False
    made_from: ClassVar[dict[Path, int]] = {}


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001, FBT001
    """Note what MkDocs is about to do."""
    Serving.now = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Make what the pages include, unless only sentences of the guide have changed while they are served.

    Then the program, too, is the one that was served; it is kept aside while MkDocs clears the folder.
    """
    found = sources() if Serving.now else {}
    if not found or found != Serving.made_from:
        # What a build that failed has left there is of before.
        shutil.rmtree(aside(config), ignore_errors=True)
        run("before")
        Serving.made_from = found
    elif (app := Path(config.site_dir) / "app").exists():
        app.rename(aside(config))


def on_post_build(config: MkDocsConfig) -> None:
    """Complete the site that MkDocs has written."""
    if aside(config).exists():
        aside(config).rename(Path(config.site_dir) / "app")
    run("after", config.site_dir, *(["--no-policy"] if Serving.now else []))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> None:  # noqa: ARG001
    """Build anew whenever the page's or the rules' sources change, too."""
    for folder in SOURCES:
        server.watch(str(ROOT / folder))


def aside(config: MkDocsConfig) -> Path:
    """Return where the program lies while MkDocs builds: beside the site."""
    return Path(f"{config.site_dir}-app")


def sources() -> dict[Path, int]:
    """Return what parts of the pages are made from, with when each file was changed (nanoseconds)."""
    files = (file for folder in (*SOURCES, "tools") for file in (ROOT / folder).rglob("*.*"))
    return {file: file.stat().st_mtime_ns for file in files if file.suffix != ".pyc"}


def run(*arguments: str) -> None:
    """Run a part of the build; what went wrong has been said by then."""
    finished = subprocess.run([sys.executable, "-m", "tools.build", *arguments], cwd=ROOT, check=False)
    if finished.returncode:
        raise Abort(f"tools.build {arguments[0]} failed (see above)")
