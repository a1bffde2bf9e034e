"""An invitation's text or its calendar file fills the form in: marked for checking, and never over what was typed."""

import re

import pytest
from playwright.sync_api import expect

from tools.paths import ROOT

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow

NOW = "2026-06-01T08:00:00Z"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
FIND_FAULTS = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
    .flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 200)}`))"""
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


def open_file(page, content, name="invitation.ics"):
    file = {"name": name, "mimeType": "text/calendar", "buffer": content.encode()}
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
    assert values(form, "Format", "Name of person 1", "E-mail of person 2") == [
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


def test_what_was_typed_is_never_overwritten(form):
    field(form, "Company").fill("Globex")
    form.get_by_text("More details").click()
    # Chosen by hand, though it is what stood there before.
    field(form, "Format").select_option("phone")
    field(form, "Format").select_option("onsite")
    form.get_by_role("button", name="Add a person").click()
    field(form, "E-mail of person 1").fill("Dana.Lee@acme.example")
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
    open_file(form, CALENDAR)
    expect_said(form, "Filled in")
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
    read(page)
    expect_said(page, "Reading it, as soon as the part that reads is loaded.")
    field(page, "Company").fill("Globex")
    for route in held:
        route.continue_()
    expect_said(page, "Filled in: date and time")
    assert values(page, "Company", "Date and time") == ["Globex", "2026-06-05T16:30"]


def test_where_python_cannot_start_it_says_so_and_the_form_stays(page, address, stored, wait_for):
    page.route("**/app/worker-*.js", lambda route: route.fulfill(status=404))
    page.clock.set_fixed_time(NOW)
    page.goto(f"{address}#new")
    field(page, "Company").fill("Acme")
    wait_for(page, "failed")
    page.get_by_text("Fill it in from the invitation").click()
    read(page)
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
    read(page)
    expect_said(page, "Filled in: company")


def test_is_for_everyone(page, address):
    page.add_init_script(path=AXE)
    page.clock.set_fixed_time(NOW)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}#new")
    page.get_by_text("Fill it in from the invitation").click()
    read(page)
    expect_said(page, "Filled in")
    for scheme, name in (("dark", "slate"), ("light", "default")):
        page.emulate_media(color_scheme=scheme)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)
        assert page.evaluate(FIND_FAULTS) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
