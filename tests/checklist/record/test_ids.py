"""Ids of interviews: readable, short, and never taken twice."""

from datetime import date

import pytest

from checklist.record.ids import interview_id

DAY = date(2026, 6, 5)


@pytest.mark.parametrize(
    ("company", "role", "identifier"),
    [
        ("Acme", "Data Engineer", "2026-06-05-acme-data-engineer"),
        ("Acme", "", "2026-06-05-acme"),
        ("  Müller & Söhne ", "Ärztin", "2026-06-05-muller-sohne-arztin"),
        ("株式会社", "", "2026-06-05-interview"),
        ("!!!", "???", "2026-06-05-interview"),
        # Eleven characters of date and hyphen leave 49 for the words.
        ("x" * 80, "y", "2026-06-05-" + "x" * 49),
        ("x" * 48, "y", "2026-06-05-" + "x" * 48),
    ],
)
def test_an_id_is_made_of_date_company_and_role(company, role, identifier):
    assert interview_id(DAY, company, role) == identifier


def test_a_taken_id_is_numbered():
    taken = {"2026-06-05-acme", "2026-06-05-acme-2"}
    assert interview_id(DAY, "Acme", "", taken) == "2026-06-05-acme-3"
