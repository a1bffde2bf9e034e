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
