"""Interviews and their steps as a table for a spreadsheet (CSV), a row a step; nothing in it is ever a formula.

It begins with a byte order mark: without one, Excel takes UTF-8 for the machine's own old encoding.
"""

import csv
import io
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from checklist.plan.plan import Plan
from checklist.record.model import Interview
from checklist.rules.steps import Step
from checklist.text.catalogue import say
from checklist.text.control_characters import dropped

_MARK: Final = "\ufeff"
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that spreadsheets work out instead of showing it."""


def spreadsheet_of(plans: Iterable[Plan]) -> str:
    """A row for each step of each plan. Times are those of the interview's zone."""
    rows = [_row(plan.interview, step) for plan in plans for step in plan.steps]
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(say(f"spreadsheet.{column}") for column in _COLUMNS)
    writer.writerows([harmless(row[column]) for column in _COLUMNS] for row in rows)
    return _MARK + text.getvalue()


def harmless(text: str) -> str:
    """The text as a cell that is shown as it is: one that could be a formula begins with an apostrophe."""
    shown = dropped(text)
    return f"'{shown}" if text.startswith(_FORMULA) or shown.lstrip().startswith(_FORMULA) else shown


_COLUMNS: Final = (
    *("interview", "company", "role", "round", "start", "zone"),
    *("step", "title", "state", "opens", "target", "deadline", "at", "reason"),
)


def _row(interview: Interview, step: Step) -> dict[str, str]:
    def written(instant: datetime | None) -> str:
        return "" if instant is None else f"{instant.astimezone(interview.zone):%Y-%m-%d %H:%M}"

    window = step.window
    return {
        "interview": interview.id,
        "company": interview.company,
        "role": interview.role,
        "round": interview.document.get("round", ""),
        "start": written(interview.start),
        "zone": interview.zone.key,
        "step": step.id,
        "title": step.title,
        "state": say(f"state.{step.state}"),
        "opens": written(None if window is None else window.opens),
        "target": written(None if window is None else window.target),
        "deadline": written(None if window is None else window.deadline),
        "at": written(step.at),
        "reason": step.reason,
    }
