"""Called off, moved, nobody came, a second round, and on hold."""

import pytest
from playwright.sync_api import expect

from tests.browser.stories.person import card, come_back, press, save, step

# A whole wait in a real browser.
pytestmark = pytest.mark.slow

ID = "2026-06-10-acme"


def decide(page, kind):
    press(page, "Something else")
    page.get_by_label("What happened?").select_option(kind)


def test_called_off_moved_nobody_came_second_round_on_hold(page, address, put, example, wait_for):
    # "My interview is on Wednesday 10 June at ten. On Monday they call it off."
    bare = {"contacts": [], "steps": {}, "promise": {"kind": "unknown"}, "role": "", "round": "", "country": "DE"}
    page.clock.set_fixed_time("2026-06-08T08:00:00Z")
    put(page, {**example, **bare, "id": ID, "start": "2026-06-10T10:00"})
    page.goto(f"{address}#{ID}")
    wait_for(page, "ready")
    expect(card(page)).to_contain_text("Your interview is on Wednesday 10 June, 10:00.")
    decide(page, "cancelled")
    save(page)
    expect(card(page)).to_contain_text(
        "They called it off. That is hard after the work you put in, and it is no verdict on you."
    )

    # "On Tuesday they write: Thursday of next week, two o'clock." It was not called off after all.
    come_back(page, "2026-06-09T08:00:00Z", wait_for)
    press(page, "Moved to another day")
    page.get_by_label("The new day and time").fill("2026-06-18T14:00")
    save(page)
    expect(card(page)).to_contain_text("Your interview is on Thursday 18 June, 14:00.")
    expect(page.locator("[data-kind='cancelled']")).to_have_count(0)

    # "Thursday, a quarter past two. I sit there, and nobody comes." The card has the way to say so.
    come_back(page, "2026-06-18T12:15:00Z", wait_for)
    press(page, "Moved, called off, or nobody came?")
    press(page, "Nobody came")
    panel = page.get_by_role("form", name="Nobody came")
    expect(panel).to_contain_text("Wait 15 minutes, then ring or write to them, without reproach")
    # Before there is a new day, nothing is given up, and nothing is noted that nobody said.
    expect(panel).not_to_contain_text("No longer needed")
    press(page, "Save")
    expect(panel.get_by_label("The new day and time")).to_have_attribute("aria-invalid", "true")

    # "They are sorry: Tuesday 23 June at nine." And that one took place.
    panel.get_by_label("The new day and time").fill("2026-06-23T09:00")
    save(page)
    expect(card(page)).to_contain_text("Your interview is on Tuesday 23 June, 09:00.")

    # "They want to see me again, on Wednesday 1 July at eleven."
    come_back(page, "2026-06-25T08:00:00Z", wait_for)
    press(page, "They invited you to the next round")
    save(page)
    # The day may not be known yet: first of all, they are to be answered.
    expect(card(page)).to_contain_text("Well done. Thank them, say yes, and offer times.")
    expect(card(page)).to_contain_text("The next round is what counts now.")
    press(page, "Enter the next round")
    expect(page.get_by_label("Round", exact=True)).to_have_value("Second round")
    expect(page.get_by_label("Company", exact=True)).to_have_value("Acme")
    page.get_by_label("Date and time", exact=True).fill("2026-07-01T11:00")
    press(page, "Save interview")
    expect(card(page)).to_contain_text("Your interview is on Wednesday 1 July, 11:00.")
    page.get_by_role("link", name="All interviews").click()
    expect(page.get_by_text("2 rounds")).to_be_visible()

    # "On Friday 3 July the post is on hold."
    page.get_by_role("link", name="Wednesday, 1 July").click()
    come_back(page, "2026-07-03T08:00:00Z", wait_for)
    decide(page, "on_hold")
    save(page)
    # Answer by the next working day, Monday 6 July; ask again twenty working days on, which is four weeks: 31 July.
    expect(step(page, "Answer that you have understood")).to_contain_text("Monday 6 July, 17:00")
    expect(step(page, "Ask whether it is open again")).to_contain_text("Friday 31 July")
    step(page, "Answer that you have understood").get_by_role("checkbox").click()
    expect(card(page)).to_contain_text("On hold is no verdict on you. A short, kind answer keeps the door open.")
