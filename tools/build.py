"""The parts of the build around MkDocs, which calls them by way of `tools/hooks.py`.

python -m tools.build before            # what the pages include, made from the rules
python -m tools.build after FOLDER      # what the checklist needs, into the site that MkDocs has built in a folder
python -m tools.build after FOLDER --no-policy

With OFFLINE=no in the environment, the site keeps no copy of itself in browsers, and removes the one it kept.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from checklist.letters.facts import FACTS
from checklist.letters.templates import TemplateFault, check_templates, letter_kinds, packaged_templates
from checklist.limits import limits_document
from checklist.output import rule_tables
from checklist.output.outline import outline, step_kinds
from tools.data import holidays as tables
from tools.paths import BUILD, GENERATED, say
from tools.python import runtime
from tools.site import bundle, camps, head, letters, offline, page, picture, policy, search, styles

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def alone() -> Iterator[None]:
    """Wait for another build in this folder to end: one started by hand while `make write` serves, say."""
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def before() -> None:
    """Write the Markdown that is made from the rules, before MkDocs reads the pages that include it."""
    try:
        check_templates(packaged_templates(), FACTS)
    except TemplateFault as fault:
        sys.exit(f"checklist/letters/templates/en/{fault}")
    tables.main()
    GENERATED.mkdir(parents=True, exist_ok=True)
    pictures = {"timeline-picture.md": picture.timeline(), "camps.md": camps.camps()}
    pieces = rule_tables.tables() | letters.example_letters() | pictures
    kinds = step_kinds() | {"letters": sorted(letter_kinds())}
    pieces["limits.ts"] = typescript("LIMITS", limits_document()) + typescript("STEP_KINDS", kinds)
    pieces["outline.ts"] = typescript("OUTLINE", outline())
    # What stands there may be read at this moment: nothing is taken away but what is not made any more.
    for name, text in pieces.items():
        (GENERATED / name).write_text(text, encoding="utf-8")
    for path in GENERATED.iterdir():
        if path.name not in pieces:
            path.unlink()


def typescript(name: str, value: object) -> str:
    """Return a value of Python's as a constant of the page's program."""
    return f"export const {name} = {json.dumps(value)} as const;\n"


def after(site: Path, *, with_policy: bool) -> None:
    """Complete the site; without its policy only where MkDocs adds a script of its own while it serves.

    Nor is a copy kept then: whoever writes wants to see what was just written. Where only the guide has changed since,
    `tools/hooks.py` has put the program back in its place, and it is left as it is.
    """
    is_kept = with_policy and os.environ.get("OFFLINE") != "no"
    app = site / "app"
    if not bundle.is_in(app):
        shutil.rmtree(app, ignore_errors=True)
        page.write_program(app, runtime.main(), is_kept=is_kept)
    page.main(site)
    styles.main(site)
    head.main(site)
    search.main(site)
    if with_policy:
        policy.main(site)
    offline.main(site, is_kept=is_kept)
    if with_policy:
        size = sum(file.stat().st_size for file in site.rglob("*") if file.is_file())
        say(f"The site is in {site.name}/: {size / 1e6:.1f} MB")


def main() -> None:
    """Run the part that the command line names."""
    with alone():
        match sys.argv[1:]:
            case ["before"]:
                before()
            case ["after", folder, *options]:
                after(Path(folder), with_policy="--no-policy" not in options)
            case _:
                sys.exit(__doc__)


if __name__ == "__main__":
    main()
