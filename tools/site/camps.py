"""Draws where advisers disagree on how long to wait: bars over the days, with this guide's own answer below them."""

from __future__ import annotations

from html import escape

# Per question: who says so, and from which to which calendar day of waiting. docs/evidence.md names the sources.
QUESTIONS = {
    "They named a day: so long after it": [
        ("Recruiters, coaches", 1, 3),
        ("University offices", 7, 7),
        ("This guide", 2, 4),
    ],
    "They named no day: so long in all": [
        ("Coaches", 4, 7),
        ("University offices", 7, 14),
        ("This guide", 7, 7),
    ],
}
NOTE = "Working days are counted as calendar days here: two are two to four, five are seven."
WIDTH, LEFT, DAY, ROW, TOP = 640, 190, 27, 26, 24


def camps() -> str:
    """Return the picture as a block of HTML for a Markdown page; the table below it says the same in words."""
    parts, down = [], TOP
    for question, rows in QUESTIONS.items():
        parts.append(f'<text x="0" y="{down}" class="chart-ink" font-weight="bold">{escape(question)}</text>')
        for who, first, last in rows:
            down += ROW
            bar = "chart-act" if who == "This guide" else "chart-done"
            start, width = LEFT + (first - 0.4) * DAY, (last - first + 0.8) * DAY
            days = f"{first}" if first == last else f"{first} to {last}"
            parts.append(f'<text x="0" y="{down}" class="chart-ink">{escape(who)}</text>')
            parts.append(f'<rect x="{start:g}" y="{down - 11}" width="{width:g}" height="14" rx="4" class="{bar}"/>')
            parts.append(f'<text x="{start + width + 6:g}" y="{down}" class="chart-ink">{days}</text>')
        down += ROW + TOP
    said = "; ".join(
        f"{question}: " + ", ".join(f"{who} {first} to {last} days" for who, first, last in rows)
        for question, rows in QUESTIONS.items()
    )
    height = down - TOP
    return (
        f'<div class="timeline-picture">\n<svg class="timeline-chart" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-label="{escape(said)}">{"".join(parts)}</svg>\n</div>\n\n{NOTE}\n'
    )
