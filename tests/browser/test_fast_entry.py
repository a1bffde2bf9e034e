"""An invitation's text or its calendar file fills the form in: marked for checking, and never over what was typed."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.axe import AXE, expect_for_everyone
from tools.paths import ROOT

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow

NOW = "2026-06-01T08:00:00Z"
MARK = "From the invitation – check it"
TEXT = """Dear Alex,

we would like to meet you on Friday 5 June 2026 at 16:30 (Europe/Berlin), by Microsoft Teams.

Kind regards
Dana Lee <dana.lee@acme.example>
Copy: Sam Roe <sam.roe@acme.example>
"""
CALENDAR = "".join(
    line + "\r\n"
    for line in (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Example//EN",
        "BEGIN:VEVENT",
        "UID:1@acme.example",
        "DTSTAMP:20260601T080000Z",
        "DTSTART;TZID=Europe/Berlin:20260605T163000",
        "DTEND;TZID=Europe/Berlin:20260605T171500",
        "SUMMARY:Interview",
        "ORGANIZER;CN=Dana Lee:mailto:dana.lee@acme.example",
        "ATTENDEE;CN=Sam Roe:mailto:sam.roe@acme.example",
        "END:VEVENT",
        "END:VCALENDAR",
    )
)


@pytest.fixture
def form(page, address):
    page.clock.set_fixed_time(NOW)
    page.goto(f"{address}#new")
    page.get_by_text("Fill it in from the invitation").click()
    return page


def read(page, text=TEXT):
    page.get_by_label("Paste the invitation").fill(text)
    page.get_by_role("button", name="Read it").click()


def open_file(page, content, name="invitation.ics", encoding="utf-8"):
    file = {"name": name, "mimeType": "text/calendar", "buffer": content.encode(encoding)}
    page.get_by_label("Open its .ics file").set_input_files(file)


def expect_said(page, text, timeout=60_000):
    expect(page.locator(".invitation").get_by_role("status")).to_contain_text(text, timeout=timeout)


def field(page, label):
    return page.get_by_label(label, exact=True)


def values(page, *labels):
    return [field(page, label).input_value() for label in labels]


def marks(page):
    """How many fields, and people, are marked for checking."""
    return page.locator(".field-mark").count()


def test_a_pasted_invitation_fills_the_form_and_marks_what_it_filled(form, stored, wait_for):
    form.set_viewport_size({"width": 390, "height": 844})
    read(form)
    expect_said(form, "Filled in: company, date and time, time zone, format, people. Check each one.")
    expect_said(form, "Remove yourself, and whoever you will not meet.")
    essentials = ("Company", "Date and time", "Time zone")
    assert values(form, *essentials) == ["Acme", "2026-06-05T16:30", "Europe/Berlin"]
    assert values(form, "Format", "Name of person 1", "Email of person 2") == [
        "video",
        "Dana Lee",
        "sam.roe@acme.example",
    ]
    for label in (*essentials, "Format"):
        expect(field(form, label)).to_have_accessible_description(re.compile(MARK))
    assert marks(form) == 6

    # What is touched has been checked; what comes back after a reload has not.
    field(form, "Company").fill("Acme Ltd")
    field(form, "Name of person 1").fill("Dana M. Lee")
    assert marks(form) == 4
    form.reload()
    expect(field(form, "Company")).to_have_value("Acme Ltd")
    expect(field(form, "Date and time")).to_have_accessible_description(re.compile(MARK))
    form.get_by_role("button", name="Save interview").click()
    wait_for(form, "saved")
    record = stored(form, "2026-06-05-acme-ltd")
    assert (record["start"], record["time_zone"], record["format"]) == ("2026-06-05T16:30", "Europe/Berlin", "video")
    assert [(person["name"], person["email"]) for person in record["contacts"]] == [
        ("Dana M. Lee", "dana.lee@acme.example"),
        ("Sam Roe", "sam.roe@acme.example"),
    ]
    assert "marked" not in record


def test_a_calendar_file_fills_the_form(form):
    open_file(form, CALENDAR)
    expect_said(form, "Filled in: company, date and time, time zone, duration, people.")
    labels = ("Company", "Date and time", "Time zone", "Duration in minutes", "Name of person 2")
    assert values(form, *labels) == ["Acme", "2026-06-05T16:30", "Europe/Berlin", "45", "Sam Roe"]


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_a_calendar_file_may_be_in_another_code(form, encoding):
    open_file(form, CALENDAR.replace("Sam Roe", "Zoë “Sam” Roe"), encoding=encoding)
    expect_said(form, "Filled in: company, date and time")
    assert values(form, "Name of person 2") == ["Zoë Sam Roe"]


def test_what_was_typed_is_never_overwritten(form):
    field(form, "Company").fill("Globex")
    form.get_by_text("More details").click()
    # Chosen by hand, though it is what stood there before.
    field(form, "Format").select_option("phone")
    field(form, "Format").select_option("onsite")
    form.get_by_role("button", name="Add a person").click()
    field(form, "Email of person 1").fill("Dana.Lee@acme.example")
    read(form)
    expect_said(form, "Filled in: date and time, time zone, people.")
    expect_said(form, "What you had typed yourself is left as it was.")
    assert values(form, "Company", "Format", "Date and time") == ["Globex", "onsite", "2026-06-05T16:30"]
    assert values(form, "Name of person 1", "Name of person 2") == ["", "Sam Roe"]

    # A second invitation corrects what nobody has checked, and nothing else.
    field(form, "Time zone").fill("Europe/Paris")
    read(form, "It is on 8 June 2026 at 09:00 (America/New_York) after all.")
    expect(field(form, "Date and time")).to_have_value("2026-06-08T09:00", timeout=20_000)
    expect(field(form, "Time zone")).to_have_value("Europe/Paris")


def test_what_is_pasted_is_read_without_another_tap(context, form):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    form.evaluate("(text) => navigator.clipboard.writeText(text)", TEXT)
    form.get_by_label("Paste the invitation").focus()
    form.keyboard.press("Control+V")
    expect_said(form, "Filled in: company")


def test_nothing_leaves_the_page(context, form, site_address):
    sent = []
    context.on("request", lambda request: sent.append((request.method, request.url)))
    read(form)
    expect_said(form, "Filled in")
    open_file(form, CALENDAR)
    expect_said(form, "duration")
    assert any("icalendar" in url for _, url in sent), "the worker's requests are not seen"
    for method, url in sent:
        assert url.startswith(site_address)
        assert method == "GET"
        assert "acme" not in url.lower()
    assert "Dear Alex" not in form.evaluate("JSON.stringify(localStorage)")


def test_what_cannot_be_read_is_said(form):
    for act, content, message in (
        (read, "  ", "Paste the text first."),
        (read, "See you soon!", "Nothing was found in it."),
        (open_file, "not a calendar", "not a calendar file"),
        (open_file, CALENDAR + " " * 1_000_000, "too large"),
        (read, "Write to dana@acme.example", "No date and time was found"),
        (read, "We meet on 5 June 2026.", "It names a day and no time"),
        (read, "x" * 1_000_001, "too long"),
        (open_file, CALENDAR.replace("20260605T163000", "2026"), '"2026" is not a date'),
        (open_file, "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n" * 50_000, "nested more than 10 deep"),
        (open_file, CALENDAR.replace("SUMMARY", "STATUS:CANCELLED\r\nSUMMARY"), "cancelled, so nothing is filled in"),
        (read, "Your interview on 5 June 2026 at 10:00 was cancelled.", "cancelled, so nothing is filled in"),
    ):
        act(form, content)
        expect_said(form, message)
        expect(field(form, "Date and time")).to_have_value("")


def test_it_waits_for_python_and_the_form_goes_on(page, context, address):
    held = []
    context.route("**/pyodide.asm.wasm", lambda route: held.append(route))  # noqa: PLW0108 (Playwright marks what it calls)
    page.clock.set_fixed_time(NOW)
    page.goto(f"{address}#new")
    page.get_by_text("Fill it in from the invitation").click()
    open_file(page, CALENDAR)
    expect_said(page, "Reading it, as soon as the part that reads is loaded.")
    field(page, "Company").fill("Globex")
    for route in held:
        route.continue_()
    expect_said(page, "Filled in: date and time")
    assert values(page, "Company", "Date and time") == ["Globex", "2026-06-05T16:30"]


def test_a_text_is_read_without_python(page, address):
    page.route("**/app/worker-*.js", lambda route: route.fulfill(status=404))
    page.clock.set_fixed_time(NOW)
    page.goto(f"{address}#new")
    page.get_by_text("Fill it in from the invitation").click()
    read(page)
    expect_said(page, "Filled in: company, date and time, time zone, format, people.")


def test_where_python_cannot_start_it_says_so_and_the_form_stays(page, address, stored, wait_for):
    page.route("**/app/worker-*.js", lambda route: route.fulfill(status=404))
    page.clock.set_fixed_time(NOW)
    page.goto(f"{address}#new")
    field(page, "Company").fill("Acme")
    wait_for(page, "failed")
    page.get_by_text("Fill it in from the invitation").click()
    open_file(page, CALENDAR)
    expect_said(page, "It cannot be read here just now. Fill in the form by hand")
    expect(field(page, "Company")).to_have_value("Acme")
    field(page, "Date and time").fill("2026-06-05T16:30")
    page.get_by_role("button", name="Save interview").click()
    wait_for(page, "saved")
    assert stored(page, "2026-06-05-acme")["company"] == "Acme"

    # Later it can: asking again starts Python again.
    page.unroute("**/app/worker-*.js")
    page.goto(f"{address}#new")
    page.get_by_text("Fill it in from the invitation").click()
    open_file(page, CALENDAR)
    expect_said(page, "Filled in: company")


def choices(page, sentence):
    return page.get_by_role("group", name=sentence).get_by_role("button")


def test_of_several_dates_one_is_tapped(form):
    read(form, "Which suits you?\n- Friday 5 June 2026, 10:00\n- Monday 8 June 2026, 14:00 - 15:30")
    expect_said(form, "Two dates are offered: which is yours?")
    assert values(form, "Date and time") == [""]
    assert choices(form, "Two dates").all_inner_texts() == [
        "Friday, 5 June 2026 at 10:00",
        "Monday, 8 June 2026 at 14:00",
    ]
    choices(form, "Two dates").last.click()
    assert values(form, "Date and time", "Duration in minutes") == ["2026-06-08T14:00", "90"]
    expect_said(form, "Filled in: date and time, duration.")
    expect(choices(form, "Two dates")).to_have_count(0)
    expect(field(form, "Date and time")).to_be_focused()


def test_a_zone_that_names_several_places_is_asked_and_never_the_readers_in_silence(form):
    read(form, "We meet on 5 June 2026 at 4.30pm BST.")
    expect_said(form, "It says BST. Which place’s time is that?")
    assert values(form, "Date and time", "Time zone") == ["2026-06-05T16:30", ""]
    expect(field(form, "Time zone")).to_have_accessible_description(re.compile(MARK))
    choices(form, "It says BST").first.click()
    assert values(form, "Time zone") == ["Europe/London"]


def test_a_calendar_that_is_pasted_is_read_as_a_file(form):
    read(form, f"Hi Jo, see below\n\n{CALENDAR}")
    expect_said(form, "Filled in: company, date and time, time zone, duration, people.")
    labels = ("Date and time", "Duration in minutes", "Name of person 2")
    assert values(form, *labels) == ["2026-06-05T16:30", "45", "Sam Roe"]


FIXTURES = ROOT / "tests" / "app" / "invitation" / "fixtures"
EXPECTED = json.loads((FIXTURES / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("zone", ["America/New_York", "Europe/Berlin", "Asia/Kolkata"])
def test_every_file_shows_what_it_must(chromium, address, zone):
    context = chromium.new_context(timezone_id=zone, service_workers="block")
    page = context.new_page()
    page.clock.set_fixed_time(NOW)
    for name, expected in EXPECTED.items():
        page.goto(f"{address}#new")
        page.get_by_text("Fill it in from the invitation").click()
        if name.endswith(".ics"):
            content = {"name": name, "mimeType": "text/calendar", "buffer": (FIXTURES / name).read_bytes()}
            page.get_by_label("Open its .ics file").set_input_files(content)
        else:
            read(page, (FIXTURES / name).read_text(encoding="utf-8"))
        expect_said(page, re.compile(r"Filled in|which|cancelled|enter"))
        shown(page, name, expected, zone)
        page.get_by_role("button", name="Cancel").click()
        expect(page.locator(".form")).to_have_count(0)
    context.close()


def shown(page, name, expected, zone):
    """Whether the form shows what a file must; the reader's own zone is in it before, and so shows nothing."""
    said = page.locator(".invitation").get_by_role("status").inner_text()
    page.evaluate("document.querySelectorAll('.form details').forEach((part) => { part.open = true; })")
    labels = {"start": "Date and time", "time_zone": "Time zone", "format": "Format", "duration": "Duration in minutes"}
    for key, label in labels.items():
        if key in expected:
            (value,) = values(page, label)
            assert value in expected[key], f"{name}: {label} is {value}, read in {zone}"
    if "zone_or_said" in expected:
        zones, written = expected["zone_or_said"]
        (value,) = values(page, "Time zone")
        assert (value in zones) if value else (written in said), f"{name}: {value}, {said}"
    people = [field.input_value() for field in page.get_by_label(re.compile(r"^Name of person")).all()]
    if "people" in expected:
        assert sorted(people) == sorted(expected["people"]), name
    assert set(people) <= set(expected.get("people_any", people)), name
    assert not set(people) & set(expected.get("not_people", ())), name
    assert values(page, "Company")[0] not in expected.get("not_company", ()), name
    assert any(word in said for word in expected.get("said", [""])), name


def test_is_for_everyone(page, address):
    page.add_init_script(path=AXE)
    page.clock.set_fixed_time(NOW)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}#new")
    page.get_by_text("Fill it in from the invitation").click()
    read(page)
    expect_said(page, "Filled in")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    expect_for_everyone(page)
