"""Draws the timeline that the guide shows, with the function that draws everyone's."""

from __future__ import annotations

from checklist.dates.instants import parse_instant
from checklist.files import PackagedPlaces
from checklist.output.chart import chart_of
from checklist.plan.plan import plan_of
from checklist.record.parse import read_interview

# A Friday interview of an hour with nothing promised: the case that the follow-up page begins with.
EXAMPLE = {
    "schema": 1,
    "id": "example",
    "company": "Example",
    "start": "2026-06-05T16:30",
    "time_zone": "Europe/Berlin",
    "country": "DE",
}
AN_HOUR_LATER = "2026-06-05T18:30+02:00"


def timeline() -> str:
    """Return the picture as a block of HTML for a Markdown page."""
    plan = plan_of(read_interview(EXAMPLE, PackagedPlaces()), parse_instant(AN_HOUR_LATER))
    return f'<div class="timeline-picture">\n{chart_of(plan)}</div>\n'
