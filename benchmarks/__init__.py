"""Side-by-side measurements. Figures are ratios from one run on one machine; results with their date are kept here."""

RECORD = {
    "schema": 1,
    "id": "2026-06-05-acme",
    "company": "Acme",
    "start": "2026-06-05T16:30",
    "time_zone": "Europe/Berlin",
    "country": "DE",
}
"""The interview that is measured with."""
