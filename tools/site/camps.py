"""Draws where advisers disagree on how long to wait: bars over the days, with this guide's own answer below them."""

from __future__ import annotations

from datetime import date, timedelta
from html import escape

from checklist.dates.business_days import BusinessDays
from checklist.rules.timing import PACES
from checklist.text.catalogue import written_number

type Row = tuple[str, int, int]

# Per question: who says so, and from which to which calendar day of waiting (docs/evidence.md names the sources); and
# which of a pace's waits is this guide's answer.
QUESTIONS: dict[str, tuple[list[Row], str]] = {
    "They named a day: so long after it": ([("Recruiters, coaches", 1, 3), ("University offices", 7, 7)], "grace"),
    "They named no day: so long in all": ([("Coaches", 4, 7), ("University offices", 7, 14)], "wait"),
}
OURS = "This guide"
MONDAY = date(2026, 6, 1)
# Narrow, so that it can be read on a phone.
WIDTH, LEFT, DAY, ROW, TOP = 420, 130, 16, 26, 24


def calendar_days(working_days: int) -> tuple[int, int]:
    """How many days of the calendar so many working days take, without holidays: the fewest and the most."""
    of_a_week = [MONDAY + timedelta(days=weekday) for weekday in range(5)]
    taken = [(BusinessDays(None).after(day, working_days) - day).days for day in of_a_week]
    return min(taken), max(taken)


def rows_of(advisers: list[Row], wait: str) -> list[Row]:
    """Return the rows of a question: the advisers, then this guide at each of its paces."""
    ours = [(f"{OURS}, {name}", *calendar_days(getattr(pace, wait))) for name, pace in PACES.items()]
    return [*advisers, *ours]


def note() -> str:
    """Say how this guide's working days became calendar days."""
    counts = sorted({getattr(pace, wait) for pace in PACES.values() for _, wait in QUESTIONS.values()})
    said = [f"{written_number(count)} are {span(*calendar_days(count))}" for count in counts]
    return f"Our working days are counted as calendar days here: {', '.join(said)}."


def span(first: int, last: int) -> str:
    """Say from which to which day, or which, where it is one."""
    return f"{first}" if first == last else f"{first} to {last}"


def camps() -> str:
    """Return the picture as a block of HTML for a Markdown page; the table below it says the same in words."""
    parts, down = [], TOP
    questions = {question: rows_of(*row) for question, row in QUESTIONS.items()}
    for question, rows in questions.items():
        parts.append(f'<text x="0" y="{down}" class="chart-ink" font-weight="bold">{escape(question)}</text>')
        for who, first, last in rows:
            down += ROW
            bar = "chart-act" if who.startswith(OURS) else "chart-done"
            start, width = LEFT + (first - 0.4) * DAY, (last - first + 0.8) * DAY
            days = span(first, last)
            parts.append(f'<text x="0" y="{down}" class="chart-ink">{escape(who)}</text>')
            parts.append(f'<rect x="{start:g}" y="{down - 11}" width="{width:g}" height="14" rx="4" class="{bar}"/>')
            parts.append(f'<text x="{start + width + 6:g}" y="{down}" class="chart-ink">{days}</text>')
        down += ROW + TOP
    said = "; ".join(
        f"{question}: " + ", ".join(f"{who}, {span(first, last)} days" for who, first, last in rows)
        for question, rows in questions.items()
    )
    height = down - TOP
    return (
        f'<div class="timeline-picture timeline-picture--narrow">\n'
        f'<svg class="timeline-chart" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-label="{escape(said)}">{"".join(parts)}</svg>\n</div>\n\n{note()}\n'
    )
