"""Puts the guide's own styles into one file, named after its content: who has it need not ask for it again."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

from tools.paths import NODE, NODE_MODULES, fingerprint

if TYPE_CHECKING:
    from pathlib import Path

# What MkDocs writes into each page for `extra_css`.
LINK = re.compile(r'<link rel="stylesheet" href="([^"]*assets/)([a-z]+\.css)">\s*')
LINKS = re.compile(f"(?:{LINK.pattern})+")


def main(site: Path) -> None:
    """Replace the links to them in every page of the site; the files themselves go."""
    names = [name for _, name in LINK.findall((site / "index.html").read_text(encoding="utf-8"))]
    sheets = [site / "assets" / name for name in names]
    whole = minified("".join(sheet.read_text(encoding="utf-8") for sheet in sheets))
    name = f"guide.{fingerprint(whole)[:8]}.min.css"
    (site / "assets" / name).write_text(whole, encoding="utf-8")
    for page in site.rglob("*.html"):
        text, count = LINKS.subn(
            lambda found: f'<link rel="stylesheet" href="{found[1]}{name}">', page.read_text(encoding="utf-8")
        )
        if count != 1:
            raise SystemExit(f"{page.relative_to(site)} has not its styles in one place, but in {count}")
        page.write_text(text, encoding="utf-8")
    for sheet in sheets:
        sheet.unlink()


def minified(styles: str) -> str:
    """Return the same styles in fewer bytes."""
    command: list[str | Path] = [NODE, NODE_MODULES / "esbuild" / "bin" / "esbuild", "--loader=css", "--minify"]
    return subprocess.run(command, input=styles, capture_output=True, text=True, check=True).stdout
