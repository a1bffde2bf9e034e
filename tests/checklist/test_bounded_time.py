"""Texts made to be slow end soon. How their times grow is measured by `benchmarks/adversarial.py`.

A bound in seconds is several times what is needed, and a fraction of what it once took.
"""

import sys
import time
from collections import Counter
from datetime import datetime, timedelta

from checklist.cli import main
from checklist.invitation.calendar_file import CalendarFile

NEW = ("new", "--start", "2026-06-05T16:30", "--time-zone", "Europe/Berlin")


def test_an_id_is_made_of_a_name_with_very_many_accents(capsys):
    accents = "\N{COMBINING ACUTE ACCENT}\N{COMBINING DOT BELOW}" * 9_999
    began = time.process_time()
    assert main([*NEW, "--company", f"a{accents}", "--role", f"b{accents}"]) == 0
    assert time.process_time() - began < 0.6
    assert '"id": "2026-06-05-a-b"' in capsys.readouterr().out


def calendar(count):
    """A series with so many dates, each but the first of which was moved to Monday at 10:00."""
    dates = [datetime(2026, 6, 5, 8) + timedelta(minutes=number) for number in range(count)]
    written = [f"{date:%Y%m%dT%H%M%S}" for date in dates]
    series = ["BEGIN:VEVENT", "UID:a", "DTSTART:20260605T080000", *(f"RDATE:{date}" for date in written), "END:VEVENT"]
    for date in written[1:]:
        series += ["BEGIN:VEVENT", "UID:a", f"RECURRENCE-ID:{date}", "DTSTART:20260608T100000", "END:VEVENT"]
    return "\r\n".join(["BEGIN:VCALENDAR", *series, "END:VCALENDAR"]).encode()


def test_a_series_has_as_many_changes_as_dates(places):
    """Counted in calls, some nine hundred for each date: no machine changes them."""
    calls = Counter()
    for count in (100, 400):
        file = CalendarFile(calendar(count), places)
        sys.setprofile(lambda *_, count=count: calls.update([count]))
        try:
            answer = file.document()
        finally:
            sys.setprofile(None)
        starts = [choice["fields"]["start"] for choice in answer["questions"][0]["choices"]]
        assert starts == ["2026-06-05T08:00", *["2026-06-08T10:00"] * 11]
    assert calls[400] < 5 * calls[100]
