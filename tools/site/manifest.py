"""Writes what lets a phone put the checklist on its home screen: the web app manifest, and an icon that it may crop."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NAME = "manifest.webmanifest"
ICON = "assets/icon.svg"
CROPPED = "assets/icon-maskable.svg"
# A system may cut a fifth off each side, in any shape: the picture is drawn smaller, on a ground that goes to the edge.
SAFE = '<rect width="32" height="32" fill="{ground}"/><g transform="translate(4.8 4.8) scale(.7)">'


def main(site: Path) -> None:
    """Write both; every address is told from the manifest's own, so that the site works under any path."""
    icon = (site / ICON).read_text(encoding="utf-8")
    start, ground, rest = icon.partition('<rect width="32" height="32" rx="8" fill="#6f3158"/>')
    if not ground:
        raise SystemExit(f"docs/{ICON} begins with no ground that a cropped icon could do without")
    cropped = f"{start}{SAFE.format(ground='#6f3158')}{rest}".replace("</svg>", "</g></svg>")
    (site / CROPPED).write_text(cropped, encoding="utf-8")
    document = {
        "name": "After the Interview",
        "short_name": "Interviews",
        "description": "What to do after a job interview, and when.",
        "lang": "en-GB",
        "id": "checklist/",
        "start_url": "checklist/#today",
        "scope": "./",
        "display": "standalone",
        "background_color": "#fbf7f1",
        "theme_color": "#6f3158",
        "icons": [
            {"src": ICON, "type": "image/svg+xml", "sizes": "any", "purpose": "any"},
            {"src": CROPPED, "type": "image/svg+xml", "sizes": "any", "purpose": "maskable"},
        ],
        "shortcuts": [
            {"name": "New interview", "url": "checklist/#new"},
            {"name": "Today", "url": "checklist/#today"},
        ],
    }
    (site / NAME).write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
