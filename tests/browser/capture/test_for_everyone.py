"""Before you leave: for the thumb, for the keyboard alone, on the smallest screen."""

import pytest
from playwright.sync_api import expect

from tests.axe import AXE, FIND_CUT_OFF, FIND_FAULTS
from tests.browser.capture.screens import ID, move_on, people_of

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow

# What a thumb has to hit: a field's label is part of it.
FIND_SMALL = """() => [...document.querySelectorAll(
    ".capture :is(a, button, label.preset, select, summary, input:not([type=radio], [type=checkbox]))")]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
    .map((element) => element.outerHTML.slice(0, 100))"""


def test_the_keyboard_alone_does_it(leaving, stored, wait_for):
    page = leaving()
    press = page.keyboard.press
    page.locator(".capture-head a").focus()
    press("Tab")
    expect(page.get_by_role("radio", name="This week")).to_be_focused()
    press("ArrowDown")
    expect(page.get_by_role("radio", name="Next week")).to_be_checked()
    press("Tab")
    page.keyboard.type("soon")
    press("Tab")
    expect(page.get_by_role("button", name="I asked")).to_be_focused()
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
    for label in ("I did not ask", "By a date", "Within days or weeks", "Nothing clear"):
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


def test_question_and_answers_stand_together_and_the_bar_stands_still(leaving, page):
    leaving()
    question, answers = page.get_by_role("heading", level=1), page.get_by_role("group", name="What do they say?")

    def gap():
        box = question.bounding_box()
        return answers.bounding_box()["y"] - box["y"] - box["height"]

    assert gap() <= 50
    page.set_viewport_size({"width": 1280, "height": 900})
    assert gap() <= 24
    bar = page.locator(".capture-bar")
    before = bar.bounding_box()
    for radio in answers.get_by_role("radio").all():
        radio.check()
        assert bar.bounding_box() == before
    # Where so much is left over that it cannot go between them, it goes around both.
    page.set_viewport_size({"width": 390, "height": 844})
    move_on(page, 2)
    box = question.bounding_box()
    answer = page.get_by_role("button", name="Someone else").bounding_box()
    assert answer["y"] - box["y"] - box["height"] <= 50
    assert answer["y"] > page.viewport_size["height"] / 2


def test_what_is_not_chosen_is_hollow_in_the_dark_too(leaving, page):
    page.emulate_media(color_scheme="dark")
    leaving()
    answers = page.get_by_role("group", name="What do they say?").get_by_role("radio")
    colours = {answer.evaluate("(radio) => getComputedStyle(radio).backgroundColor") for answer in answers.all()}
    assert colours == {"rgba(0, 0, 0, 0)"}
    chosen = page.get_by_role("radio", name="Next week")
    chosen.check()
    expect(chosen).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
    page.emulate_media(forced_colors="active")
    expect(chosen).to_have_css("appearance", "auto")


def test_at_four_times_the_size_the_bar_leaves_the_room_to_the_answers(leaving):
    """1,280 by 1,024 pixels at 400 %: the window is 320 by 256."""
    page = leaving()
    page.set_viewport_size({"width": 320, "height": 256})
    bar = page.locator(".capture-bar")
    expect(bar).not_to_be_in_viewport()
    page.get_by_role("radio", name="I did not ask").focus()
    expect(page.get_by_text("I did not ask")).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Skip").focus()
    expect(bar).to_be_in_viewport()
