"""Builds the published site in `site/`: the guide, then what the checklist needs around it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time

from checklist.output import rule_tables
from tools import page, picture, policy, runtime, tables
from tools.paths import GENERATED, ROOT, SITE, say


def main() -> None:
    """Build everything that has changed."""
    started = time.monotonic()
    tables.main()
    python = runtime.main()
    write_generated()
    say("Building the guide …")
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(SITE)]
    # Without Material's note on its successor, in yellow, at each build.
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    finished = subprocess.run(mkdocs, cwd=ROOT, env=environment, check=False)
    if finished.returncode:
        sys.exit("MkDocs found something wrong in the guide (see above)")
    page.main(python)
    policy.main()
    size = sum(file.stat().st_size for file in SITE.rglob("*") if file.is_file())
    say(f"The site is in {SITE.relative_to(ROOT)}/: {size / 1e6:.1f} MB, built in {time.monotonic() - started:.1f} s")


def write_generated() -> None:
    """Write the Markdown that is made from the rules, before MkDocs reads the pages that include it."""
    shutil.rmtree(GENERATED, ignore_errors=True)
    GENERATED.mkdir(parents=True)
    pieces = rule_tables.tables() | {"timeline-picture.md": picture.timeline()}
    for name, text in pieces.items():
        (GENERATED / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
