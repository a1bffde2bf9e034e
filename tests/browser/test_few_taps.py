"""From the home page to a saved interview with a promise and two people, on a phone: counted in taps and keys."""

import pytest
from playwright.sync_api import expect

MOST_TAPS = 25
MOST_CHARACTERS = 60
KEYBOARDS = """() => [...document.querySelectorAll("#checklist :is(input, textarea)")]
    .filter((field) => !["checkbox", "radio", "file"].includes(field.type))
    .map((field) => [
        [...field.labels[0].childNodes].map((node) => node.nodeType === 3 ? node.data : "").join("").trim(),
        [field.type, field.inputMode, field.getAttribute("autocapitalize") ?? "", field.autocomplete],
    ])"""
NAME = ["text", "", "words", "off"]
WANTED = {
    "Company": NAME,
    "Role": NAME,
    "Date and time": ["datetime-local", "", "", "off"],
    "Time zone": NAME,
    "The date they named": ["date", "", "", "off"],
    "The date": ["date", "", "", "off"],
    "Within": ["text", "numeric", "", "off"],
    "Number": ["text", "numeric", "", "off"],
    "Duration in minutes": ["text", "numeric", "", "off"],
    "Name": NAME,
    "Position": NAME,
    "Email": ["email", "", "none", "off"],
    "Phone": ["tel", "", "none", "off"],
}


class Thumb:
    """Taps and types on a page, counts both, and looks before each whether the page has grown sideways."""

    def __init__(self, page):
        self.page = page
        self.taps = 0
        self.characters = 0

    def tap(self, target, position=None):
        target.wait_for()
        overflow = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow == 0, f"sideways scroll before tap {self.taps + 1}"
        target.tap(position=position)
        self.taps += 1

    def type(self, text):
        self.page.keyboard.type(text)
        self.characters += len(text)


@pytest.fixture
def phone(chromium):
    context = chromium.new_context(
        viewport={"width": 390, "height": 844},
        timezone_id="Europe/Berlin",
        locale="en-GB",
        has_touch=True,
        is_mobile=True,
    )
    page = context.new_page()
    page.clock.set_fixed_time("2026-06-05T15:32:00Z")
    yield page
    context.close()


def test_few_taps_and_few_keys(phone, site_address, stored, wait_for):
    thumb = Thumb(phone)
    phone.goto(site_address)
    thumb.tap(phone.get_by_role("link", name="Start with my interview"))
    thumb.tap(phone.get_by_label("Company", exact=True))
    thumb.type("Acme")
    # A picker differs from phone to phone, so date and time are typed out in full, and all of it counts.
    thumb.tap(phone.get_by_label("Date and time", exact=True), position={"x": 25, "y": 24})
    thumb.type("060520260430PM")
    expect(phone.get_by_label("Date and time", exact=True)).to_have_value("2026-06-05T16:30")
    thumb.tap(phone.get_by_role("button", name="Save interview"))
    thumb.tap(phone.get_by_role("link", name="Before you leave: what to ask"))
    thumb.tap(phone.get_by_text("Within days or weeks"))
    thumb.tap(phone.get_by_role("button", name="2 weeks"))
    thumb.tap(phone.get_by_label("In their words"))
    thumb.type("in a week or two")
    expect(phone.get_by_role("button", name="I asked")).to_have_attribute("aria-pressed", "true")
    thumb.tap(phone.get_by_role("button", name="Next"))
    thumb.tap(phone.get_by_label("Name of person 1"))
    thumb.type("Dana Lee")
    thumb.tap(phone.get_by_text("Card of Dana Lee"))
    thumb.tap(phone.get_by_role("button", name="Another person"))
    thumb.type("Sam Roe")
    thumb.tap(phone.get_by_role("button", name="Next"))
    thumb.tap(phone.get_by_role("button", name="Skip"))
    thumb.tap(phone.get_by_role("link", name="To the checklist"))
    wait_for(phone, "saved")

    record = stored(phone, "2026-06-05-acme")
    assert record["start"] == "2026-06-05T16:30"
    assert record["promise"] == {"kind": "within", "amount": 2, "unit": "weeks", "quote": "in a week or two"}
    assert [person["name"] for person in record["contacts"]] == ["Dana Lee", "Sam Roe"]
    assert record["steps"]["ask-next-steps"]["state"] == "done"
    assert thumb.taps <= MOST_TAPS
    assert thumb.characters <= MOST_CHARACTERS


@pytest.mark.slow
def test_a_first_interview_is_saved_with_four_taps(phone, site_address, stored, wait_for):
    """Its length is taken as an hour; another is a tap away."""
    thumb = Thumb(phone)
    phone.goto(site_address)
    thumb.tap(phone.get_by_role("link", name="Start with my interview"))
    thumb.tap(phone.get_by_label("Company", exact=True))
    thumb.type("Harrow & Sons")
    thumb.tap(phone.get_by_role("button", name="My interview has just finished"))
    thumb.tap(phone.get_by_role("button", name="Save interview"))
    wait_for(phone, "saved")
    assert stored(phone, "2026-06-05-harrow-sons")["start"] == "2026-06-05T16:30"
    assert (thumb.taps, thumb.characters) == (4, 13)


def test_the_start_is_one_tap_for_whoever_is_on_the_way_out(phone, address):
    phone.goto(f"{address}#new")
    phone.get_by_role("button", name="My interview has just finished").tap()
    expect(phone.get_by_label("Date and time", exact=True)).to_have_value("2026-06-05T16:30")
    phone.get_by_label("Date and time", exact=True).fill("")
    phone.get_by_label("Time zone", exact=True).fill("America/New_York")
    phone.get_by_role("button", name="My interview has just finished").tap()
    expect(phone.get_by_label("Date and time", exact=True)).to_have_value("2026-06-05T10:30")


def test_the_date_is_said_in_words_and_optional_is_no_part_of_a_name(phone, address):
    phone.goto(f"{address}#new")
    start = phone.get_by_label("Date and time", exact=True)
    expect(start).to_have_accessible_description("")
    start.fill("2026-06-05T16:30")
    expect(start).to_have_accessible_description("Friday, 5 June 2026 at 16:30")
    expect(phone.locator("#field-role")).to_have_accessible_name("Role")
    expect(phone.locator("#field-role")).to_have_accessible_description("(optional)")


@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 640), (390, 400)])
def test_saving_is_in_reach_and_lies_over_no_field_in_use(phone, address, width, height):
    phone.set_viewport_size({"width": width, "height": height})
    phone.goto(f"{address}#new")
    button = phone.get_by_role("button", name="Save interview")
    # In a window as low as above an open keyboard, the fields have all the room.
    if height > 480:
        expect(button).to_be_in_viewport(ratio=1)
    else:
        expect(button).not_to_be_in_viewport()
    phone.get_by_text("More details").tap()
    for label in ("Company", "Time zone", "Role", "Country", "Duration in minutes", "Notes"):
        field = phone.get_by_label(label, exact=True)
        field.focus()
        box = field.bounding_box()
        bar = phone.locator(".form-actions").bounding_box()
        assert box["y"] >= 0, label
        assert box["y"] + box["height"] <= min(bar["y"], height), label


@pytest.mark.slow
def test_each_field_brings_up_its_keyboard(phone, address, wait_for):
    def check():
        found = phone.evaluate(KEYBOARDS)
        seen.update(label for label, _ in found)
        assert {label: keyboard for label, keyboard in found if label in WANTED} == {
            label: WANTED[label] for label, _ in found if label in WANTED
        }
        # Nothing is offered from the browser's own memory, and nothing is remembered there.
        assert {keyboard[3] for _, keyboard in found} <= {"off"}

    seen = set()
    phone.goto(f"{address}#new")
    phone.get_by_label("Company", exact=True).fill("Acme")
    phone.get_by_text("More details").tap()
    phone.get_by_role("button", name="Add a person").tap()
    for kind in ("by_date", "within"):
        phone.get_by_label("When will they answer?").select_option(kind)
        check()
    phone.get_by_label("When will they answer?").select_option("unknown")
    phone.get_by_role("button", name="My interview has just finished").tap()
    phone.get_by_role("button", name="Save interview").tap()
    wait_for(phone, "saved")
    phone.get_by_role("link", name="Before you leave: what to ask").tap()
    for kind in ("By a date", "Within days or weeks"):
        phone.get_by_text(kind).tap()
        check()
    phone.get_by_role("button", name="Next").tap()
    check()
    assert seen >= WANTED.keys()
