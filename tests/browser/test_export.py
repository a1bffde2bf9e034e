"""Files for other programs: calendar entries, contact cards, a spreadsheet."""

import csv
import io

import icalendar
import pytest
from playwright.sync_api import expect


@pytest.fixture
def interview(page, address, put, wait_for):
    def opening(record):
        put(page, record)
        page.goto(f"{address}#{record['id']}")
        wait_for(page, "ready")
        return page

    return opening


@pytest.fixture
def waiting(example):
    """Everybody thanked on the day itself, so that the next thing is to leave it."""
    tick = {"state": "done", "at": "2026-06-05T18:10:00Z", "changed": "2026-06-05T18:11:00Z"}
    done = ["ask-next-steps", "thank-you:c1", "debrief", "collect-card:c1"]
    return {**example, "steps": dict.fromkeys(done, tick)}


def saved(page, press):
    with page.expect_download() as download:
        press()
    return download.value.path().read_text(encoding="utf-8")


def entries_of(text):
    return {str(event["UID"]): event for event in icalendar.Calendar.from_ical(text).walk("VEVENT")}


def test_from_waiting_to_a_calendar_file_is_one_tap(interview, waiting, stored):
    page = interview(waiting)
    offer = page.locator(".offer")
    expect(offer).to_contain_text("so that the day is not missed.")
    text = saved(page, offer.get_by_role("button", name="Add to calendar").click)
    # Within two weeks of 5 June is Friday 19 June; two working days later is Tuesday 23 June, 09:00 in Berlin.
    (event,) = entries_of(text).values()
    assert event["DTSTART"].dt.isoformat() == "2026-06-23T07:00:00+00:00"
    assert "Dana" not in text
    assert "Sam" not in text
    expect(page.get_by_text("Entries in a calendar do not change by themselves.")).to_be_visible()
    exported = stored(page, waiting["id"])["exported"]
    assert exported["check-in-1"]["sequence"] == 0
    expect(offer).to_have_count(0)


@pytest.mark.slow
def test_dates_that_moved_since_are_offered_anew_with_a_higher_number(interview, waiting):
    page = interview(waiting)
    first = entries_of(saved(page, page.locator(".offer .plain-button").click))
    page.get_by_role("button", name="Change: What did they say about timing?").click()
    page.get_by_label("When will they answer?").select_option("next_week")
    page.get_by_role("button", name="Save", exact=True).click()
    offer = page.locator(".offer")
    expect(offer).to_contain_text("Dates have moved since you put them into your calendar, and")
    second = entries_of(saved(page, offer.get_by_role("button", name="Add to calendar").click))
    assert first.keys() == second.keys()
    (before,), (after,) = first.values(), second.values()
    # Next week ends on Friday 12 June; two working days later is Tuesday 16 June.
    assert after["DTSTART"].dt.isoformat() == "2026-06-16T07:00:00+00:00"
    assert after["SEQUENCE"] > before["SEQUENCE"]
    expect(offer).to_have_count(0)


@pytest.mark.slow
def test_neutral_titles_are_one_tick_away(interview, waiting):
    page = interview(waiting)
    assert "Acme" in saved(page, page.locator(".offer .plain-button").click)
    page.get_by_label("Neutral titles, without the company").check()
    text = saved(page, page.get_by_role("button", name="Make the file again").click)
    assert "Acme" not in text
    assert "acme" not in text


@pytest.mark.slow
def test_one_step_and_all_interviews(interview, waiting, address):
    page = interview(waiting)
    row = page.locator("[data-step='check-in-1']")
    assert len(entries_of(saved(page, row.get_by_role("button", name="Add to calendar").click))) == 1
    page.goto(f"{address}#today")
    assert len(entries_of(saved(page, page.get_by_role("button", name="Add to calendar").click))) == 1


@pytest.mark.slow
def test_a_contact_is_saved(interview, example):
    page = interview(example)
    text = saved(page, page.get_by_role("button", name="Save contact").first.click)
    assert text.count("BEGIN:VCARD") == 1
    assert "FN:Dana Lee" in text
    assert "dana@acme.example" in text


@pytest.mark.slow
def test_interviews_as_a_spreadsheet(interview, example, address):
    page = interview({**example, "company": "=1+1"})
    page.goto(f"{address}#today")
    text = saved(page, page.get_by_role("button", name="Spreadsheet").click)
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert len(rows) > 1
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    assert any("=1+1" in cell for row in rows for cell in row)


@pytest.mark.slow
def test_without_python_it_is_said(page, address, put, example, wait_for):
    page.route("**/pyodide.mjs", lambda route: route.abort())
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "failed")
    page.get_by_role("button", name="Add to calendar").first.click()
    expect(page.get_by_text("The file could not be made just now.")).to_be_visible()


CARD = """BEGIN:VCARD\r
VERSION:3.0\r
N:Okonkwo;Ada;;;\r
FN:Ada Okonkwo\r
TITLE:Head of Data\r
EMAIL:ada@acme.example\r
TEL:+44 20 7946 0000\r
END:VCARD\r
"""


@pytest.mark.slow
def test_a_contact_file_fills_in_a_person(interview, example, stored):
    page = interview(example)
    page.get_by_role("button", name="Add a person").click()
    panel = page.get_by_role("form", name="Someone you met")
    field = panel.get_by_label("Fill in from a contact file (.vcf)")
    field.set_input_files({"name": "no.vcf", "mimeType": "text/vcard", "buffer": b"not a card"})
    expect(panel.get_by_text("this is not a contact file")).to_be_visible()
    field.set_input_files({"name": "ada.vcf", "mimeType": "text/vcard", "buffer": CARD.encode()})
    expect(panel.get_by_label("Name", exact=True)).to_have_value("Ada Okonkwo")
    panel.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("button", name="Edit: Ada Okonkwo")).to_be_visible()
    person = stored(page, example["id"])["contacts"][-1]
    assert (person["title"], person["email"]) == ("Head of Data", "ada@acme.example")
