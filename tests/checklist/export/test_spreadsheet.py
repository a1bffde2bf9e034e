"""The table for a spreadsheet."""

import csv
import io

import pytest

from checklist.export.spreadsheet import harmless, spreadsheet_of


def rows(text):
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def test_a_row_for_each_step_with_its_times_in_the_interviews_zone(planned):
    ticks = {"check-in-1": {"state": "done", "at": "2026-06-12T08:00:00Z"}}
    plan = planned("2026-06-12T12:00+02:00", round="Second", steps=ticks)
    found = {row["Step id"]: row for row in rows(spreadsheet_of([plan]))}
    assert list(found) == [step.id for step in plan.steps]
    assert found["check-in-1"] == {
        "Interview id": "2026-06-05-acme-data-engineer",
        "Company": "Acme",
        "Role": "Data Engineer",
        "Round": "Second",
        "Interview": "2026-06-05 16:30",
        "Time zone": "Europe/Berlin",
        "Step id": "check-in-1",
        "Step": "Check in once, briefly",
        "State": "done",
        "Opens": "2026-06-12 09:00",
        "Best by": "2026-06-12 17:00",
        "At the latest": "2026-06-15 17:00",
        "Done or skipped": "2026-06-12 10:00",
        "Why": plan.document()["steps"][list(found).index("check-in-1")]["reason"],
    }
    assert found["close"]["Best by"] == ""


def test_nothing_to_list_is_a_head_alone():
    assert rows(spreadsheet_of([])) == []
    assert spreadsheet_of([]).count("\r\n") == 1


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\0=", " =", "\n="])
def test_a_cell_is_never_a_formula(begin, planned):
    company = f"{begin}1+1"
    assert harmless(company).startswith("'")
    assert rows(spreadsheet_of([planned("2026-06-05T18:00+02:00", company=company)]))[0]["Company"] == harmless(company)


def test_any_other_cell_stands_as_it_is():
    for text in ("Acme = 1", "1-2", "", "'tis", 'Ünï, "x"'):
        assert harmless(text) == text
