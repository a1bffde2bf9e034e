"""What was found amiss by looking at the screens of a letter and of a calendar file: sizes, places, gaps."""

import json

import pytest
from playwright.sync_api import expect

# A browser each.
pytestmark = pytest.mark.slow

PROFILE = {"name": "Mara Okafor", "strengths": ["ten years of night shifts"], "changed": "2026-06-01T08:00:00Z"}
FONT_SIZE = "(element) => getComputedStyle(element).fontSize"


@pytest.fixture
def letter(page, address, put, example, wait_for):
    """The first thank-you, with nothing known yet; or with the person's own details."""

    def opening(profile=None):
        example["drafts"] = {}
        for contact in example["contacts"]:
            contact.pop("talked_about", None)
        put(page, example)
        if profile:
            page.evaluate("(text) => localStorage.setItem('after-interview:profile', text)", json.dumps(profile))
        page.goto(f"{address}#{example['id']}/thank-you:c1/letter")
        wait_for(page, "ready")
        expect(page.get_by_label("To", exact=True)).to_have_value("dana@acme.example")
        return page

    return opening


def top_of(locator):
    return locator.bounding_box()["y"]


def bottom_of(locator):
    box = locator.bounding_box()
    return box["y"] + box["height"]


def test_one_entry_is_spoken_of_as_one_and_more_as_more(page, address, put, example, wait_for):
    before = {**example, "start": "2026-06-08T16:30", "steps": {}, "drafts": {}}
    put(page, before)
    page.goto(f"{address}#{before['id']}")
    wait_for(page, "ready")
    told = page.locator(".exported [role=status]")
    page.locator(".step").get_by_role("button", name="Add to calendar").first.click()
    expect(told).to_have_text("1 entry is in a file among your downloads. Open it, and your calendar adds it.")
    page.get_by_role("group", name="You can also have it with").get_by_label("The interview itself, too").check()
    page.get_by_role("button", name="Make the file again").click()
    expect(told).to_have_text("2 entries are in a file among your downloads. Open it, and your calendar adds them.")


def test_an_interview_that_is_over_is_not_offered_for_the_calendar(page, address, put, example, wait_for):
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "ready")
    page.locator(".tools").get_by_role("button", name="Add to calendar").click()
    made = page.locator(".exported")
    expect(made.get_by_label("Neutral titles, without the company")).to_be_visible()
    expect(made.get_by_label("The interview itself, too")).to_have_count(0)


FIND_SMALL = """() => [...document.querySelectorAll(
    "#checklist :is(button, summary, select, textarea, .main-button, .plain-button, input)")]
    .filter((element) => element.offsetParent)
    .map((element) => {
        const isTick = element.matches("[type=checkbox]:not(.tick), [type=radio]");
        const label = document.querySelector(`label[for="${element.id}"]`) ?? element.closest("label");
        const touched = isTick ? label : element;
        const { width, height } = touched.getBoundingClientRect();
        return [(element.textContent || element.name).trim(), width, height];
    })
    .filter(([, width, height]) => width < 44 || height < 44)"""


def test_all_that_is_tapped_is_large_enough_for_a_thumb(letter, address, example):
    page = letter()
    assert page.evaluate(FIND_SMALL) == []
    page.get_by_role("button", name="I have sent it").click()
    page.get_by_role("button", name="Yes, like that").click()
    page.get_by_role("button", name="It was earlier").click()
    expect(page.get_by_label("When did you send it?")).to_be_focused()
    assert page.evaluate(FIND_SMALL) == []
    page.goto(f"{address}#{example['id']}")
    page.locator(".tools").get_by_role("button", name="Add to calendar").click()
    expect(page.get_by_label("Neutral titles, without the company")).to_be_visible()
    assert page.evaluate(FIND_SMALL) == []


def test_when_it_was_sent_is_asked_in_line_with_what_stands_around_it(letter):
    page = letter(PROFILE)
    page.get_by_role("button", name="I have sent it").click()
    page.get_by_role("button", name="Yes, like that").click()
    page.get_by_role("button", name="It was earlier").click()
    field = page.get_by_label("When did you send it?").bounding_box()
    assert abs(field["x"] - page.get_by_text("Noted as sent").bounding_box()["x"]) <= 1


def test_a_step_that_is_not_in_the_plan_is_not_promised_its_letter(letter, address, example):
    page = letter()
    page.goto(f"{address}#{example['id']}/ask-again~e9/letter")
    expect(page.get_by_text("The checklist cannot fill this in just now.")).to_be_visible()
    expect(page.get_by_text("It is filled in as soon as")).to_have_count(0)


def test_what_is_missing_is_said_once(letter):
    page = letter()
    missing = page.get_by_text("Still missing:")
    expect(missing).to_have_count(1)
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.get_by_role("button", name="I will fill it in")).to_be_focused()
    expect(missing).to_have_count(1)


def test_once_it_is_sent_it_is_said_when_and_what_to_do_now(letter):
    page = letter(PROFILE)
    page.get_by_role("button", name="I have sent it").click()
    page.get_by_role("button", name="Yes, like that").click()
    told = page.locator(".was-sent [tabindex]")
    expect(told).to_contain_text("today, 12:00")
    page.get_by_role("button", name="It was earlier").click()
    page.get_by_label("When did you send it?").fill("2026-06-05T18:05")
    page.get_by_role("button", name="Use this time").click()
    expect(told).to_contain_text("yesterday, 18:05")
    expect(told).to_be_focused()
    expect(page.locator(".was-sent")).to_contain_text("What to do now: Leave it until Tuesday 23 June.")


def test_on_a_wide_screen_the_advice_stands_beside_the_text(letter):
    page = letter(PROFILE)
    message, advice = page.get_by_label("Message", exact=True), page.locator(".letter-advice")
    message.fill("Dear Dana, please answer as soon as possible.")
    expect(advice).to_contain_text("pushes")
    assert top_of(advice) >= bottom_of(message)
    page.set_viewport_size({"width": 1280, "height": 800})
    place, text = advice.bounding_box(), message.bounding_box()
    assert place["x"] > text["x"] + text["width"]
    assert text["y"] - 60 < place["y"] < text["y"] + text["height"]
    assert place["x"] + place["width"] <= 1280


def test_a_label_with_a_button_beside_it_is_as_near_to_its_field_as_another(letter):
    page = letter(PROFILE)

    def gap(name):
        label = page.locator("label", has_text=name).first
        return top_of(page.get_by_label(name, exact=True)) - bottom_of(label)

    assert abs(gap("Subject") - gap("Message")) <= 2


def test_what_is_asked_stands_together_before_what_is_filled_in(letter):
    page = letter()
    asked = [page.get_by_label("What did you talk about with Dana Lee?"), page.get_by_label("Your name")]
    filled = [page.get_by_label(name, exact=True) for name in ("To", "Address them as", "Subject", "Message")]
    places = [top_of(field) for field in (*asked, *filled)]
    assert places == sorted(places)


def test_what_is_said_beside_the_fields_is_as_small_as_a_hint(letter):
    page = letter()
    hint = page.locator(".field-hint").first.evaluate(FONT_SIZE)
    for words in ("Asked once, for all your letters.", "A message that you have scheduled counts as sent."):
        assert page.get_by_text(words).evaluate(FONT_SIZE) == hint, words
