"""Before you leave: the questions for the last five minutes, and what is noted while they answer."""

import re

import pytest
from playwright.sync_api import expect

from tools.paths import ROOT

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow

ON_THE_DAY = "2026-06-05T15:20:00Z"
ID = "2026-06-05-acme-data-engineer"
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
FIND_FAULTS = """async () => (await axe.run(document, {resultTypes: ["violations"]}))
    .violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 200)}`))"""
FIND_CUT_OFF = """() => [...document.querySelectorAll("#checklist *")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth)
    .map((element) => element.outerHTML.slice(0, 100))"""
ONWARD = re.compile("^(Next|Skip)$")
# What a thumb has to hit: a field's label is part of it.
FIND_SMALL = """() => [...document.querySelectorAll(
    ".capture :is(a, button, label.preset, select, summary, input:not([type=radio], [type=checkbox]))")]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
    .map((element) => element.outerHTML.slice(0, 100))"""


@pytest.fixture
def bare(example):
    """The example just before its end: nobody is noted yet, and nothing is promised."""
    return {**example, "contacts": [], "steps": {}, "promise": {"kind": "unknown"}}


@pytest.fixture
def leaving(page, address, put, bare):
    """Open the questions for a record, with its changes; without Python, which hardly anything here needs."""

    def opening(*, with_python=False, **changes):
        if not with_python:
            page.route("**/app/worker.js", lambda route: route.fulfill(status=404))
        page.clock.set_fixed_time(ON_THE_DAY)
        put(page, {**bare, **changes})
        page.goto(f"{address}#{ID}/before-you-leave")
        expect(page.locator(".capture h1")).to_be_visible()
        return page

    return opening


def move_on(page, times=1):
    for _ in range(times):
        page.get_by_role("button", name=ONWARD).click()


def people_of(record):
    """The people of a record, without what is made up: ids and stamps."""
    return [
        {name: value for name, value in person.items() if name not in {"id", "changed"}}
        for person in record["contacts"]
        if not person.get("deleted")
    ]


@pytest.mark.parametrize(
    ("now", "changes", "is_offered"),
    [
        ("2026-05-20T08:00:00Z", {}, True),
        ("2026-06-05T21:59:00Z", {}, True),
        ("2026-06-05T22:01:00Z", {}, False),
        # The day is the employer's: in Auckland it has begun the evening before.
        ("2026-06-05T11:59:00Z", {"time_zone": "Pacific/Auckland"}, True),
        ("2026-06-05T12:01:00Z", {"time_zone": "Pacific/Auckland"}, False),
        (
            "2026-05-20T08:00:00Z",
            {"events": [{"id": "e1", "kind": "cancelled", "at": "2026-05-19T08:00:00Z"}]},
            False,
        ),
    ],
)
def test_is_offered_until_the_day_is_over(page, address, put, bare, wait_for, now, changes, is_offered):
    # Only that it was cancelled is Python's to say.
    if "events" not in changes:
        page.route("**/app/worker.js", lambda route: route.fulfill(status=404))
    page.clock.set_fixed_time(now)
    put(page, {**bare, **changes})
    page.goto(f"{address}#{ID}")
    wait_for(page, "ready" if "events" in changes else "failed")
    offer = page.locator(".capture-offer")
    expect(offer).to_have_count(1 if is_offered else 0)
    page.goto(f"{address}#today")
    expect(page.get_by_role("list", name="Your interviews")).to_be_visible()
    expect(offer).to_have_count(1 if is_offered else 0)
    if is_offered:
        offer.click()
        expect(page).to_have_url(f"{address}#{ID}/before-you-leave")
        expect(page.locator(".capture h1")).to_be_focused()


def test_each_answer_is_kept_with_one_tap(leaving, stored, wait_for):
    page = leaving()
    for label, promise in {
        "This week": {"kind": "end_of_week"},
        "Next week": {"kind": "next_week"},
        "End of the month": {"kind": "end_of_month"},
        "“Don't call us”": {"kind": "no_contact"},
        "Nothing clear": {"kind": "unknown"},
    }.items():
        page.get_by_role("radio", name=label).check()
        wait_for(page, "saved")
        assert stored(page, ID)["promise"] == promise
    page.get_by_role("button", name="They said yes: in two weeks").click()
    wait_for(page, "saved")
    assert stored(page, ID)["promise"] == {"kind": "within", "amount": 2, "unit": "weeks"}
    page.get_by_role("button", name="1 month").click()
    wait_for(page, "saved")
    assert stored(page, ID)["promise"] == {"kind": "within", "amount": 1, "unit": "months"}
    page.get_by_label("Number").fill("10")
    page.get_by_label("Unit").select_option("business_days")
    wait_for(page, "saved")
    assert stored(page, ID)["promise"] == {"kind": "within", "amount": 10, "unit": "business_days"}


def test_a_date_counts_once_it_is_chosen(leaving, stored, wait_for):
    page = leaving()
    page.get_by_role("radio", name="Next week").check()
    page.get_by_role("radio", name="By a date").check()
    expect(page.get_by_text("Choose the date, then it is noted.")).to_be_visible()
    wait_for(page, "saved")
    assert stored(page, ID)["promise"] == {"kind": "next_week"}
    page.get_by_label("The date").fill("2026-06-04")
    expect(page.get_by_text("That is before the interview.")).to_be_visible()
    page.get_by_label("The date").fill("2026-06-12")
    wait_for(page, "saved")
    assert stored(page, ID)["promise"] == {"kind": "by_date", "date": "2026-06-12"}


def test_python_says_which_day_an_answer_means(leaving, wait_for):
    page = leaving(with_python=True)
    page.get_by_role("radio", name="Next week").check()
    wait_for(page, "ready")
    expect(page.get_by_text("The checklist takes that as Friday 12 June.")).to_be_visible()
    page.get_by_role("radio", name="“Don't call us”").check()
    expect(page.get_by_text("The checklist takes that as")).to_have_count(0)


def test_what_is_typed_is_saved_without_a_button_and_found_again(leaving, stored, durable, wait_for):
    page = leaving()
    wait_for(page, "saved")
    page.get_by_label("In their words").press_sequentially("in a week ")
    assert page.locator("html").get_attribute("data-saved") == "no"
    page.get_by_label("In their words").press_sequentially("or two ")
    wait_for(page, "saved")
    expect(page.get_by_label("In their words")).to_have_value("in a week or two ")
    move_on(page)
    page.get_by_label("Name of person 1").press_sequentially("Dana Lee")
    page.get_by_role("checkbox", name="Card of Dana Lee").check()
    page.get_by_role("button", name="Another person").click()
    expect(page.get_by_label("Name of person 2")).to_be_focused()
    page.keyboard.type("Sam Roe")
    page.get_by_text("Details of Sam Roe").click()
    page.get_by_label("E-mail of Sam Roe").fill("sam@acme.example")
    page.get_by_label("Part they play of Sam Roe").select_option("coordinator")
    wait_for(page, "saved")
    record = stored(page, ID)
    assert record == durable(page, ID)
    assert record["promise"] == {"kind": "unknown", "quote": "in a week or two"}
    assert people_of(record) == [
        {"name": "Dana Lee", "card": True},
        {"name": "Sam Roe", "email": "sam@acme.example", "role": "coordinator"},
    ]
    page.reload()
    expect(page.get_by_label("In their words")).to_have_value("in a week or two")
    move_on(page)
    expect(page.get_by_label("Name of person 2")).to_have_value("Sam Roe")


def test_leaving_at_once_loses_no_letter(leaving, stored, wait_for):
    page = leaving()
    page.get_by_label("In their words").fill("by Friday")
    page.get_by_role("link", name="Acme", exact=True).click()
    expect(page.locator(".capture")).to_have_count(0)
    wait_for(page, "saved")
    assert stored(page, ID)["promise"]["quote"] == "by Friday"


@pytest.mark.parametrize(
    ("changes", "question", "has_card", "help_line"),
    [
        ({"format": "onsite"}, "May I have your card?", True, "how the name is spelt"),
        ({"format": "video"}, "put it in the chat", False, "The organiser can give you the addresses"),
        ({"format": "phone"}, "an address where I can reach you", False, "The organiser can give you the address"),
        ({"format": "video", "via_agency": True}, "How do you spell your name?", False, "Ask your recruiter"),
    ],
)
def test_the_words_fit_how_you_meet(leaving, stored, wait_for, changes, question, has_card, help_line):
    page = leaving(**changes)
    move_on(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text(question)
    expect(page.get_by_text(help_line)).to_be_visible()
    expect(page.get_by_role("checkbox", name="Card of person 1")).to_have_count(1 if has_card else 0)
    if not has_card and not changes.get("via_agency"):
        page.get_by_label("E-mail of person 1").fill("dana@acme.example")
        wait_for(page, "saved")
        # Without a name, the address stands in for it: neither is lost.
        assert people_of(stored(page, ID)) == [{"name": "dana@acme.example", "email": "dana@acme.example"}]


def test_taking_a_person_off_can_be_undone(leaving, stored, wait_for, example):
    page = leaving(contacts=example["contacts"])
    move_on(page)
    page.get_by_text("Details of Dana Lee").click()
    page.get_by_role("button", name="Remove of Dana Lee").click()
    wait_for(page, "saved")
    assert [person["name"] for person in people_of(stored(page, ID))] == ["Sam Roe"]
    page.get_by_role("button", name="Undo").click()
    wait_for(page, "saved")
    restored = {person["id"]: person for person in stored(page, ID)["contacts"]}
    assert restored["c1"]["name"] == "Dana Lee"
    assert restored["c1"]["email"] == "dana@acme.example"
    assert "deleted" not in restored["c1"]


def test_a_name_that_is_typed_anew_is_the_same_person(leaving, stored, wait_for):
    page = leaving()
    move_on(page)
    name = page.get_by_label("Name of person 1")
    name.fill("Dna Lee")
    wait_for(page, "saved")
    (before,) = stored(page, ID)["contacts"]
    name.fill("")
    wait_for(page, "saved")
    assert people_of(stored(page, ID)) == []
    page.get_by_role("checkbox", name="Card of person 1").check()
    expect(page.get_by_text("Add a name, then this person is noted.")).to_be_visible()
    name.fill("Dana Lee")
    wait_for(page, "saved")
    (after,) = stored(page, ID)["contacts"]
    assert (after["id"], after["name"], after["card"]) == (before["id"], "Dana Lee", True)


@pytest.mark.parametrize(
    ("via_agency", "button", "role"), [(False, "Someone else", "coordinator"), (True, "My recruiter", "recruiter")]
)
def test_whom_to_write_to(leaving, stored, wait_for, example, via_agency, button, role):
    page = leaving(via_agency=via_agency, contacts=example["contacts"][:1])
    move_on(page, 2)
    page.get_by_role("button", name="Dana Lee").click()
    expect(page.get_by_label("E-mail of Dana Lee")).to_be_focused()
    expect(page.get_by_label("E-mail of Dana Lee")).to_have_value("dana@acme.example")
    page.get_by_role("button", name=button).click()
    expect(page.get_by_label("Name of person 2")).to_be_focused()
    page.keyboard.type("Kim")
    page.get_by_label("Phone of Kim").fill("+49 30 99")
    wait_for(page, "saved")
    assert people_of(stored(page, ID))[1] == {"name": "Kim", "role": role, "phone": "+49 30 99"}


def test_i_asked_is_one_tap_and_offered_once_there_is_an_answer(leaving, stored, wait_for):
    page = leaving()
    asked = page.get_by_role("button", name="I asked")
    expect(asked).to_have_count(0)
    page.get_by_role("radio", name="Nothing clear").check()
    wait_for(page, "saved")
    assert stored(page, ID)["steps"] == {}
    asked.click()
    expect(asked).to_have_attribute("aria-pressed", "true")
    wait_for(page, "saved")
    tick = stored(page, ID)["steps"]["ask-next-steps"]
    assert (tick["state"], tick["at"]) == ("done", ON_THE_DAY)
    asked.click()
    wait_for(page, "saved")
    assert stored(page, ID)["steps"]["ask-next-steps"]["state"] == "clear"


def test_whoever_did_not_ask_goes_on_and_what_was_noted_is_taken_back(leaving, stored, wait_for):
    page = leaving()
    page.get_by_role("radio", name="Next week").check()
    page.get_by_label("In their words").fill("next week")
    page.get_by_role("button", name="I asked").click()
    wait_for(page, "saved")
    page.get_by_role("button", name="I did not ask").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("May I have your card?")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    wait_for(page, "saved")
    record = stored(page, ID)
    assert record["promise"] == {"kind": "unknown"}
    assert record["steps"]["ask-next-steps"]["state"] == "clear"
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(page.get_by_role("button", name="Skip")).to_be_visible()


def test_the_bar_says_what_it_does_and_saved_is_said_once_it_is_true(leaving, stored):
    page = leaving()
    said = page.locator(".capture-head .saved")
    expect(page.get_by_role("button", name="Skip")).to_be_visible()
    expect(page.get_by_role("button", name="Back")).to_have_count(0)
    page.get_by_role("button", name="I did not ask").click()
    expect(page.get_by_role("button", name="Skip")).to_be_visible()
    expect(page.get_by_role("button", name="Back")).to_be_visible()
    expect(said).to_have_count(0)
    assert stored(page, ID)["promise"] == {"kind": "unknown"}
    page.get_by_label("Name of person 1").fill("Dana Lee")
    expect(page.get_by_role("button", name="Next")).to_be_visible()
    expect(said).to_have_text("Saved")
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("button", name="Skip")).to_be_visible()
    page.get_by_role("button", name="Dana Lee").click()
    expect(page.get_by_role("button", name="Next")).to_be_visible()


def test_another_tab_keeps_what_it_has_noted(leaving, context, address, stored, wait_for):
    page = leaving()
    other = context.new_page()
    other.route("**/app/worker.js", lambda route: route.fulfill(status=404))
    other.clock.set_fixed_time(ON_THE_DAY)
    other.goto(f"{address}#{ID}/before-you-leave")
    move_on(other)
    other.get_by_label("Name of person 1").fill("Sam Roe")
    wait_for(other, "saved")
    page.get_by_role("radio", name="Next week").check()
    move_on(page)
    page.get_by_label("Name of person 1").fill("Dana Lee")
    wait_for(page, "saved")
    record = stored(page, ID)
    assert record["promise"] == {"kind": "next_week"}
    assert sorted(person["name"] for person in people_of(record)) == ["Dana Lee", "Sam Roe"]


def test_the_keyboard_alone_does_it(leaving, stored, wait_for):
    page = leaving()
    press = page.keyboard.press
    page.locator(".capture-head a").focus()
    press("Tab")
    expect(page.get_by_role("radio", name="This week")).to_be_focused()
    press("ArrowDown")
    expect(page.get_by_role("radio", name="Next week")).to_be_checked()
    press("Tab")
    expect(page.get_by_role("button", name="I did not ask")).to_be_focused()
    press("Tab")
    page.keyboard.type("soon")
    press("Tab")
    press("Enter")
    # Not to the button that leads back: there is nothing before the first question.
    press("Tab")
    expect(page.get_by_role("button", name="Next")).to_be_focused()
    press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    press("Tab")
    page.keyboard.type("Dana Lee")
    press("Tab")
    press("Space")
    wait_for(page, "saved")
    record = stored(page, ID)
    assert record["promise"] == {"kind": "next_week", "quote": "soon"}
    assert record["steps"]["ask-next-steps"]["state"] == "done"
    assert people_of(record) == [{"name": "Dana Lee", "card": True}]


def fill_everything(page):
    """Go through all screens, and stop at each with as much on it as there can be."""
    yield "empty"
    for label in ("By a date", "Within days or weeks", "Nothing clear"):
        page.get_by_role("radio", name=label).check()
        yield label
    move_on(page)
    page.get_by_label("Name of person 1").fill("Dana Lee")
    page.get_by_text("Details of Dana Lee").click()
    page.get_by_role("button", name="Another person").click()
    yield "people"
    move_on(page)
    page.get_by_role("button", name="Dana Lee").click()
    yield "address"
    move_on(page)
    # Material colours a link under the pointer; the words on this one must stay legible.
    page.get_by_role("link", name="To the checklist").hover()
    yield "end"


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.slow)])
def test_is_for_everyone(leaving, page, scheme):
    page.add_init_script(path=AXE)
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 640})
    for name in fill_everything(leaving()):
        assert (name, page.evaluate(FIND_FAULTS)) == (name, [])
        assert (name, page.evaluate(FIND_CUT_OFF)) == (name, [])
        assert (name, page.evaluate(FIND_SMALL)) == (name, [])


@pytest.mark.parametrize("size", [{"width": 390, "height": 844}, {"width": 360, "height": 640}], ids=["390", "360"])
def test_what_is_tapped_lies_under_the_thumb(leaving, page, size):
    page.set_viewport_size(size)
    leaving()
    for name in ("Next week", "Nothing clear"):
        box = page.get_by_role("radio", name=name).bounding_box()
        assert box["y"] + box["height"] < size["height"]
    bar = page.get_by_role("button", name="Skip").bounding_box()
    assert size["height"] - 100 < bar["y"] < size["height"] - bar["height"] + 1
    page.get_by_role("radio", name="Within days or weeks").check()
    expect(page.get_by_role("button", name="2 weeks")).to_be_in_viewport(ratio=1)
