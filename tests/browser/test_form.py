"""The form: what is wrong is said at the field, nothing typed is lost, and text stays text."""

import re

import pytest
from playwright.sync_api import expect

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow


@pytest.fixture
def form(page, address, wait_for):
    page.goto(f"{address}#new")
    wait_for(page, "ready")
    return page


def fill(page, company="Acme", start="2026-06-05T16:30", zone="Europe/Berlin"):
    page.get_by_label("Company", exact=True).fill(company)
    page.get_by_label("Date and time", exact=True).fill(start)
    page.get_by_label("Time zone", exact=True).fill(zone)


def save(page):
    page.get_by_role("button", name="Save interview").click()


def expect_fault(page, label, text):
    field = page.get_by_label(label, exact=True)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(text)
    expect(page.get_by_role("alert")).to_contain_text("another look")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('after-interview:interview'))") == []


@pytest.mark.parametrize(
    ("label", "values", "message"),
    [
        ("Company", {"company": "   "}, r"Enter the company's name"),
        ("Date and time", {"start": ""}, r"Enter the date and the time"),
        ("Date and time", {"start": "1999-12-31T10:00"}, r"between the years 2000 and 2100"),
        ("Time zone", {"zone": "Europe/Atlantis"}, r"no time zone we know"),
        # Only Python knows that the clocks go forward over this time.
        ("Date and time", {"start": "2026-03-29T02:30"}, r"does not exist in Europe/Berlin"),
    ],
)
def test_bad_input_is_said_at_its_field(form, label, values, message):
    fill(form, **values)
    form.get_by_label("Role", exact=True).fill("Kept")
    save(form)
    expect_fault(form, label, re.compile(message))
    expect(form.get_by_label("Role", exact=True)).to_have_value("Kept")
    fill(form)
    save(form)
    expect(form.get_by_role("heading", level=1)).to_have_text("Acme")


def test_a_promise_before_the_interview_is_said_at_its_field(form):
    fill(form)
    form.get_by_text("More details").click()
    form.get_by_label("When will they answer?").select_option("by_date")
    form.get_by_label("The date they named").fill("2026-06-01")
    save(form)
    expect_fault(form, "The date they named", re.compile("before the interview"))


def test_folded_fields_unfold_where_they_are_wrong(form):
    fill(form)
    form.get_by_text("More details").click()
    form.get_by_label("Duration in minutes").fill("1441")
    form.get_by_text("More details").click()
    save(form)
    expect_fault(form, "Duration in minutes", re.compile("from 1 to 1440"))


def test_a_fault_found_after_saving_is_shown_with_the_record(page, address, put, example, wait_for):
    put(page, {**example, "start": "2026-03-29T02:30"})
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "ready")
    expect(page.get_by_role("status", name="What to do now")).to_contain_text("does not exist in Europe/Berlin")
    expect(page.get_by_role("checkbox", name="Check in once, briefly")).to_be_visible()


def test_everything_entered_comes_back(form, stored, wait_for):
    fill(form)
    form.get_by_label("Role", exact=True).fill("Data Engineer")
    form.get_by_text("More details").click()
    form.get_by_label("Country", exact=True).select_option("DE")
    form.get_by_label("Region", exact=True).select_option("BE")
    form.get_by_label("Round", exact=True).fill("Second round")
    form.get_by_label("Duration in minutes").fill("45")
    form.get_by_label("Format", exact=True).select_option("video")
    form.get_by_label("Pace", exact=True).select_option("patient")
    form.get_by_label("Through an agency").check()
    form.get_by_label("When will they answer?").select_option("within")
    form.get_by_label("Within", exact=True).fill("2")
    form.get_by_label("Their words").fill("in a week or two")
    form.get_by_role("button", name="Add a person").click()
    form.get_by_label("Name of person 1").fill("Dana Lee")
    form.get_by_label("I have their card of person 1").check()
    form.get_by_label("Notes", exact=True).fill("Kafka")
    save(form)
    wait_for(form, "saved")
    expect(form.get_by_role("heading", level=1)).to_have_text("Acme")
    record = stored(form, "2026-06-05-acme-data-engineer")
    (person,) = record.pop("contacts")
    assert {name: person[name] for name in person if name not in {"id", "changed"}} == {
        "name": "Dana Lee",
        "card": True,
    }
    del record["updated_at"]
    assert record == {
        "schema": 1,
        "id": "2026-06-05-acme-data-engineer",
        "process": "acme-data-engineer",
        "company": "Acme",
        "role": "Data Engineer",
        "round": "Second round",
        "start": "2026-06-05T16:30",
        "duration_minutes": 45,
        "time_zone": "Europe/Berlin",
        "country": "DE",
        "subdivision": "BE",
        "format": "video",
        "via_agency": True,
        "pace": "patient",
        "promise": {"kind": "within", "amount": 2, "unit": "weeks", "quote": "in a week or two"},
        "notes": "Kafka",
    }


def test_words_without_an_answer_are_said_to_move_no_date_and_move_nothing(form):
    fill(form)
    form.get_by_text("More details").click()
    quote = form.get_by_label("Their words")
    below = form.get_by_role("button", name="Add a person")
    place = below.bounding_box()
    quote.press_sequentially("before Christmas")
    remark = form.get_by_role("status").filter(has_text="Words alone move no date.")
    expect(remark).to_be_visible()
    expect(quote).to_have_accessible_description(re.compile("Choose above the last day that they may mean"))
    assert below.bounding_box() == place
    form.get_by_label("When will they answer?").select_option("next_week")
    expect(remark).to_have_count(0)
    form.get_by_label("When will they answer?").select_option("unknown")
    expect(remark).to_be_visible()
    quote.fill(" ")
    expect(remark).to_have_count(0)
    # It is a remark and no fault: whoever knows no day saves all the same.
    quote.fill("before Christmas")
    save(form)
    expect(form.get_by_role("heading", level=1)).to_have_text("Acme")


def test_a_second_interview_on_the_same_day_gets_a_name_of_its_own(form, address):
    for ending in ("", "-2", "-3"):
        form.goto(f"{address}#new")
        fill(form)
        save(form)
        expect(form).to_have_url(f"{address}#2026-06-05-acme{ending}")
        form.goto(f"{address}#today")


def test_typing_a_city_is_enough_and_the_readers_own_time_is_shown(form):
    fill(form, zone="new york")
    zone = form.get_by_label("Time zone", exact=True)
    zone.blur()
    expect(zone).to_have_value("America/New_York")
    expect(form.get_by_text("On your own clock (Berlin): Friday, 5 June 2026 at 22:30.")).to_be_visible()


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "new york"])
def test_nothing_moves_under_the_finger_that_saves(form, zone):
    button = form.get_by_role("button", name="Save interview")
    fill(form, zone="")
    empty = button.bounding_box()
    form.get_by_label("Time zone", exact=True).press_sequentially(zone)
    if zone != "new york":
        expect(form.locator("#field-time_zone-live")).not_to_be_empty()
    assert button.bounding_box() == empty
    button.hover()
    form.mouse.down()
    form.mouse.up()
    expect(form.get_by_role("heading", level=1)).to_have_text("Acme")


def test_what_was_typed_survives_a_reload(form):
    fill(form, company="Half typed")
    form.reload()
    expect(form.get_by_label("Company", exact=True)).to_have_value("Half typed")
    form.get_by_role("button", name="Cancel").click()
    form.get_by_role("button", name="New interview").click()
    expect(form.get_by_label("Company", exact=True)).to_have_value("")


def test_text_is_never_html(form, wait_for):
    hostile = '<img src=x onerror="document.title=1"><b>bold</b>'
    fill(form, company=hostile)
    form.get_by_text("More details").click()
    form.get_by_role("button", name="Add a person").click()
    form.get_by_label("Name of person 1").fill(hostile)
    form.get_by_label("Email of person 1").fill("javascript:alert(1)")
    save(form)
    expect(form.get_by_role("heading", level=1)).to_have_text(hostile)
    wait_for(form, "saved")
    expect(form.get_by_role("checkbox", name=f"Thank {hostile}")).to_be_visible()
    expect(form.locator("#checklist img, #checklist b")).to_have_count(0)
    assert form.locator("#checklist a[href^='javascript']").count() == 0
    form.goto(form.url.split("#")[0] + "#today")
    expect(form.get_by_role("list", name="Your interviews")).to_contain_text(hostile)


def test_the_country_is_suggested_from_the_time_zone_until_the_person_says(page, address, stored, wait_for):
    page.goto(f"{address}#new")
    country, zone = page.get_by_label("Country", exact=True), page.get_by_label("Time zone", exact=True)
    expect(country).to_have_value("DE")
    expect(country).to_have_accessible_description(re.compile("From the time zone"))
    zone.fill("Europe/London")
    expect(country).to_have_value("GB")
    expect(country).to_have_accessible_description(re.compile("Choose a region only if you know it"))
    page.get_by_label("Region", exact=True).select_option("ENG")
    expect(country).not_to_have_accessible_description(re.compile("region", re.IGNORECASE))
    page.get_by_label("Region", exact=True).select_option("")
    page.get_by_role("link", name="All interviews").click()
    page.evaluate("localStorage.removeItem('after-interview:form:new')")
    page.goto("about:blank")
    page.goto(f"{address}#new")
    expect(country).to_have_value("DE")
    zone.fill("Etc/UTC")
    expect(country).to_have_value("")
    zone.fill("Asia/Calcutta")
    expect(country).to_have_value("IN")
    country.select_option("IE")
    zone.fill("Europe/London")
    expect(country).to_have_value("IE")
    expect(country).not_to_have_accessible_description(re.compile("From the time zone"))
    country.select_option("")
    zone.fill("Asia/Riyadh")
    page.reload()
    expect(zone).to_have_value("Asia/Riyadh")
    expect(country).to_have_value("")
    expect(country).to_contain_text("India")
    expect(country).to_have_value("")


def test_the_region_may_be_left_and_the_next_interview_there_takes_it_over(page, address, wait_for):
    page.goto(f"{address}#new")
    wait_for(page, "ready")
    country, region = page.get_by_label("Country", exact=True), page.get_by_label("Region", exact=True)
    fill(page, start="2026-06-04T10:00", zone="Europe/London")
    expect(region.locator("option:checked")).to_have_text("If you know it")
    region.select_option("SCT")
    save(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme")
    page.goto(f"{address}#new")
    expect(country).to_have_value("DE")
    expect(region).to_have_value("")
    fill(page, company="Globex", start="2026-06-11T10:00", zone="Europe/London")
    expect(region).to_have_value("SCT")
    expect(country).to_have_accessible_description(re.compile("Region as in your last interview there"))
    # Of two, the later interview counts; and what is chosen here is nobody else's.
    region.select_option("ENG")
    expect(country).not_to_have_accessible_description(re.compile("Region as in"))
    save(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Globex")
    page.goto(f"{address}#new")
    page.get_by_label("Time zone", exact=True).fill("Europe/London")
    expect(region).to_have_value("ENG")
    region.select_option("")
    country.select_option("FR")
    expect(region).to_have_value("")
    fill(page, company="Initech", zone="Europe/Paris")
    save(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Initech")


def test_what_is_typed_after_a_tap_replaces_the_time_zone(page, address, wait_for):
    page.goto(f"{address}#new")
    wait_for(page, "ready")
    page.get_by_label("Date and time", exact=True).fill("2026-06-05T16:30")
    zone, country = page.get_by_label("Time zone", exact=True), page.get_by_label("Country", exact=True)
    expect(country).to_have_value("DE")
    zone.click()
    page.keyboard.type("new yor")
    expect(zone).to_have_value("new yor")
    # Half a name is no fault, and half a name is in no other country.
    page.wait_for_timeout(600)
    expect(page.locator("#field-time_zone-live")).to_be_empty()
    expect(country).to_have_value("DE")
    zone.blur()
    told = page.get_by_role("status").filter(has_text="That is no time zone we know. Choose one from the list")
    expect(told).to_be_visible()
    zone.click()
    page.keyboard.type("new york")
    expect(told).to_have_count(0)
    zone.blur()
    expect(zone).to_have_value("America/New_York")
    expect(country).to_have_value("US")
    # A second press within it places the cursor, as anywhere.
    zone.click()
    zone.click(position={"x": 20, "y": 20})
    assert zone.evaluate("(field) => field.selectionStart === field.selectionEnd")


def fill_in(page, address, start, zone, country):
    """The form of a new interview: the country is there by itself."""
    page.goto(f"{address}#new")
    page.get_by_label("Company").fill("Acme")
    page.get_by_label("Date and time").fill(start)
    page.get_by_label("Time zone", exact=True).fill(zone)
    expect(page.get_by_label("Country", exact=True)).to_have_value(country)


def test_a_london_interview_in_december_with_nothing_set_by_hand(page, address, wait_for):
    """They promised an answer before Christmas: nobody writes on a bank holiday."""
    page.clock.set_fixed_time("2026-12-17T18:00:00Z")
    fill_in(page, address, "2026-12-17T15:00", "Europe/London", "GB")
    page.get_by_text("More details").click()
    page.get_by_label("When will they answer?").select_option("by_date")
    page.get_by_label("The date they named").fill("2026-12-24")
    page.get_by_role("button", name="Save interview").click()
    wait_for(page, "ready")
    # Friday 25 and, for the 26th, Monday 28 December are bank holidays. Two working days' grace after Thursday the 24th
    # would be Tuesday 29 and Wednesday 30; at the year's end it waits for the first working day after New Year's Day
    # (Friday): Monday 4 January.
    expect(page.locator("[data-step='check-in-1']")).to_contain_text("Monday 4 January")


def test_an_interview_without_a_country_offers_the_one_of_its_zone(opened, stored, example, wait_for):
    page = opened
    wait_for(page, "ready")
    offer = page.get_by_role("button", name="Count the public holidays of Germany")
    offer.click()
    wait_for(page, "saved")
    assert stored(page, example["id"])["country"] == "DE"
    expect(offer).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    wait_for(page, "saved")
    assert "country" not in stored(page, example["id"])


def test_a_sunday_interview_in_riyadh_with_nothing_set_by_hand(page, address, wait_for):
    page.clock.set_fixed_time("2026-06-07T12:00:00Z")
    fill_in(page, address, "2026-06-07T10:00", "Asia/Riyadh", "SA")
    page.get_by_role("button", name="Save interview").click()
    wait_for(page, "ready")
    # Nobody works on Friday the 12th and Saturday the 13th: five working days are 8 to 11 and Sunday 14 June.
    expect(page.locator("[data-step='check-in-1']")).to_contain_text("Sunday 14 June")
