"""What MkDocs cannot say by itself: British English, what a search engine may read, a picture for links sent around."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from tools.paths import ROOT

if TYPE_CHECKING:
    from pathlib import Path

MATERIALS, OURS = '<html lang="en"', '<html lang="en-GB"'
PICTURE = ROOT / "pictures" / "checklist-desktop.png"


def main(site: Path) -> None:
    """Complete the heads of all pages of the site, and write `robots.txt`."""
    for page in site.rglob("*.html"):
        page.write_text(page.read_text(encoding="utf-8").replace(MATERIALS, OURS, 1), encoding="utf-8")
    address = os.environ.get("SITE_URL", "").rstrip("/")
    lines = ["User-agent: *", "Allow: /"]
    if address:
        # Only a page that knows its own address names the picture.
        shutil.copyfile(PICTURE, site / "assets" / "social.png")
        lines.append(f"Sitemap: {address}/sitemap.xml")
    (site / "robots.txt").write_text("\n".join([*lines, ""]), encoding="utf-8")
