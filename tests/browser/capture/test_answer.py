"""Before you leave: what they answer to 'by when', with one tap."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.capture.screens import ID, ON_THE_DAY, move_on

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow


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
    # It is their answer in the interview that counts here, not a later one.
    later = {"id": "e1", "kind": "reply", "at": "2026-06-05T15:00:00Z", "promise": {"kind": "end_of_month"}}
    page = leaving(with_python=True, events=[later])
    page.get_by_role("radio", name="Next week").check()
    wait_for(page, "ready")
    expect(page.get_by_text("The checklist takes that as Friday 12 June.")).to_be_visible()
    page.get_by_role("radio", name="“Don't call us”").check()
    expect(page.get_by_text("The checklist takes that as")).to_have_count(0)


def test_whoever_has_an_answer_has_asked_and_can_say_otherwise(leaving, stored, wait_for):
    page = leaving()
    asked = page.get_by_role("button", name="I asked")
    expect(asked).to_have_count(0)
    page.get_by_role("radio", name="Nothing clear").check()
    expect(asked).to_have_attribute("aria-pressed", "true")
    wait_for(page, "saved")
    tick = stored(page, ID)["steps"]["ask-next-steps"]
    assert (tick["state"], tick["at"]) == ("done", ON_THE_DAY)
    asked.click()
    wait_for(page, "saved")
    assert stored(page, ID)["steps"]["ask-next-steps"]["state"] == "clear"
    # Another answer does not bring back what was taken away.
    page.get_by_role("radio", name="Next week").check()
    wait_for(page, "saved")
    assert stored(page, ID)["steps"]["ask-next-steps"]["state"] == "clear"


@pytest.mark.parametrize("answer", [None, "Nothing clear"])
def test_words_without_an_answer_are_said_to_move_no_date(leaving, answer):
    page = leaving()
    if answer:
        page.get_by_role("radio", name=answer).check()
    quote = page.get_by_label("In their words")
    quote.fill("before Christmas")
    remark = page.get_by_role("status").filter(has_text="Words alone move no date.")
    expect(remark).to_be_visible()
    expect(quote).to_have_accessible_description(re.compile("Choose above the last day that they may mean"))
    page.get_by_role("radio", name="This week").check()
    expect(remark).to_have_count(0)


def test_whoever_said_they_did_not_ask_by_mistake_has_asked_after_all(leaving, stored, wait_for):
    page = leaving()
    page.get_by_role("radio", name="I did not ask").check()
    page.get_by_role("radio", name="This week").check()
    expect(page.get_by_role("button", name="I asked")).to_have_attribute("aria-pressed", "true")
    wait_for(page, "saved")
    assert stored(page, ID)["steps"]["ask-next-steps"]["state"] == "done"


def test_whoever_did_not_ask_says_so_like_any_answer_and_what_was_noted_is_taken_back(leaving, stored, wait_for):
    page = leaving()
    quote = page.get_by_label("In their words")
    page.get_by_role("radio", name="Next week").check()
    quote.fill("next week")
    wait_for(page, "saved")
    page.get_by_role("radio", name="I did not ask").check()
    # An answer leads nowhere by itself: arrow keys pass over it.
    expect(page.get_by_role("heading", level=1)).to_contain_text("What happens next")
    expect(page.get_by_text("You can still ask in your thank-you letter.")).to_be_visible()
    expect(page.get_by_role("button", name="I asked")).to_have_count(0)
    expect(quote).to_have_value("")
    wait_for(page, "saved")
    record = stored(page, ID)
    assert record["promise"] == {"kind": "unknown"}
    assert record["steps"]["ask-next-steps"]["state"] == "clear"
    move_on(page, 3)
    expect(page.get_by_text("Not noted. You can still ask in your thank-you letter.")).to_be_visible()


def test_what_was_taken_back_returns_with_another_answer(leaving, stored, wait_for):
    page = leaving()
    page.get_by_role("radio", name="Next week").check()
    page.get_by_label("In their words").fill("next week")
    wait_for(page, "saved")
    tick = stored(page, ID)["steps"]["ask-next-steps"]
    page.get_by_role("radio", name="“Don't call us”").check()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="I did not ask")).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="This week")).to_be_checked()
    wait_for(page, "saved")
    record = stored(page, ID)
    assert record["promise"] == {"kind": "end_of_week", "quote": "next week"}
    restored = record["steps"]["ask-next-steps"]
    assert (restored["state"], restored["at"]) == ("done", tick["at"])


def test_a_tap_saves_and_the_button_below_stops_being_a_quiet_skip(leaving, stored, wait_for):
    page = leaving()
    hint = page.get_by_text("Each tap is saved. You can also answer later.")
    onward = page.locator(".capture-bar button")
    expect(hint).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("group", name="What do they say?")).to_have_accessible_description(hint.text_content())
    expect(onward).to_have_text("Skip")
    expect(onward).to_have_css("background-color", "rgba(0, 0, 0, 0)")
    before = onward.bounding_box()
    assert before["height"] >= 44
    page.get_by_role("radio", name="Next week").check()
    expect(page.locator(".capture-head .saved")).to_have_text("Saved")
    expect(hint).to_have_count(0)
    expect(onward).to_have_text("Next")
    expect(onward).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
    assert onward.bounding_box() == before
    wait_for(page, "saved")
    assert stored(page, ID)["promise"] == {"kind": "next_week"}


def test_the_bar_says_what_it_does_and_saved_is_said_once_it_is_true(leaving, stored):
    page = leaving()
    said = page.locator(".capture-head .saved")
    expect(page.get_by_role("button", name="Back")).to_have_count(0)
    page.get_by_role("button", name="Skip").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("May I have your card?")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.get_by_role("button", name="Skip")).to_be_visible()
    expect(said).to_have_count(0)
    assert stored(page, ID)["promise"] == {"kind": "unknown"}
    page.get_by_label("Name of person 1").fill("Dana Lee")
    expect(page.get_by_role("button", name="Next")).to_be_visible()
    expect(said).to_have_text("Saved")
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("button", name="Skip")).to_be_visible()
    page.get_by_role("button", name="Dana Lee").click()
    expect(page.get_by_role("button", name="Next")).to_be_visible()
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(page.get_by_role("button", name="Skip")).to_be_visible()
