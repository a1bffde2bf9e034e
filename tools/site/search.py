"""Puts what prepares a question before the theme's search worker, which takes each question as it was typed."""

from __future__ import annotations

from pathlib import Path

PREPARES = Path(__file__).with_name("search_query.js")


def main(site: Path) -> None:
    """Complete the search worker of the site."""
    [worker] = (site / "assets" / "javascripts" / "workers").glob("search.*.min.js")
    ours = PREPARES.read_text(encoding="utf-8")
    worker.write_text(ours + worker.read_text(encoding="utf-8"), encoding="utf-8")
