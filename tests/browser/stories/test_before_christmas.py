"""Just finished, two people, "before Christmas", through to acceptance."""

import pytest
from playwright.sync_api import expect

from tests.browser.stories.person import card, come_back, press, save, step

# A whole wait in a real browser.
pytestmark = pytest.mark.slow


def meet(page, name, email=""):
    press(page, "Add a person", -1)
    expect(page.get_by_label("Name", exact=True)).to_be_focused()
    page.keyboard.type(name)
    page.get_by_label("Email", exact=True).fill(email)
    save(page)


def test_before_christmas(page, site_address, wait_for):
    # "It is Friday 4 December, just past half past four, and I have come out. It took an hour."
    page.clock.set_fixed_time("2026-12-04T15:32:00Z")
    page.goto(site_address)
    page.get_by_role("link", name="Start with my interview").click()
    page.get_by_label("Company", exact=True).fill("Acme")
    press(page, "My interview has just finished")
    press(page, "Save interview")
    # Out at 16:30; four hours are as long as all of it is fresh.
    expect(card(page)).to_contain_text("Write down how it went by Friday 4 December, 20:30.")

    # "I met Dana, who gave me her address, and Sam."
    meet(page, "Dana Lee", "dana@acme.example")
    meet(page, "Sam Roe")

    # "They said: before Christmas." A friend takes that as Christmas Eve, Thursday 24 December.
    press(page, "Note what they said", -1)
    page.get_by_label("When will they answer?").select_option("by_date")
    page.get_by_label("The date they named").fill("2026-12-24")
    page.get_by_label("Their words").fill("before Christmas")
    save(page)
    expect(page.get_by_text("Understood as Thursday 24 December.")).to_be_visible()
    # Two working days on would be Tuesday 29 December (25 and 26 are holidays, 27 is a Sunday); but nobody is asked
    # anything between the years. Friday 1 January is a holiday; Monday 4 January is the first day on which one may.
    expect(step(page, "Check in once, briefly")).to_contain_text("From Monday, 4 January 2027, 09:00")

    # "I write down how it went, and say so where I wrote it."
    press(page, "Write it down")
    page.keyboard.type("They want somebody from February.")
    press(page, "I have written it down")
    # A day after 16:30.
    expect(card(page)).to_contain_text("Thank Dana Lee by Saturday 5 December, 16:30.")

    # "I write to Dana tonight, and thank Sam by phone."
    press(page, "Write it")
    page.get_by_label("What did you talk about with Dana Lee?").fill("the new warehouse")
    page.get_by_label("Your name").fill("Kim Oh")
    page.get_by_label("One strength that fits this job").fill("ten years of night shifts")
    expect(page.get_by_label("To", exact=True)).to_have_value("dana@acme.example")
    expect(page.get_by_label("Message", exact=True)).to_have_value(
        "Dear Dana,\n\nThank you for your time on Friday 4 December. I especially enjoyed our talk about the new "
        "warehouse.\n\nI think I could help there: I would bring ten years of night shifts. I would very much like to "
        "work with you.\n\nIf you need anything else from me, you can reach me here.\n\n"
        "Kind regards,\nKim Oh"
    )
    press(page, "I have sent it")
    page.get_by_role("link", name="Acme").last.click()
    expect(card(page)).to_contain_text("Thank Sam Roe by Saturday 5 December, 16:30.")
    page.get_by_role("button", name="I have done this").click()
    expect(card(page)).to_contain_text("Get Sam Roe’s card or contact details")
    page.get_by_role("button", name="Not for me: Get Sam Roe’s card").click()
    expect(card(page)).to_contain_text("Leave it until Monday 4 January 2027.")

    # "It is Monday 4 January, ten o'clock. They have just made me an offer, until Friday."
    come_back(page, "2027-01-04T09:00:00Z", wait_for)
    expect(card(page)).to_contain_text("Check in once, briefly by Monday 4 January 2027, 17:00.")
    press(page, "An offer")
    page.get_by_label("They want an answer by").fill("2027-01-08")
    save(page)
    expect(card(page)).to_contain_text("They want you. Take a breath before you answer.")
    expect(card(page)).to_contain_text("Friday 8 January 2027, 17:00")
    # Nobody is asked for news any more who has answered.
    expect(page.get_by_role("group", name="Have you heard from them?")).to_have_count(0)

    # "On Wednesday I say yes."
    come_back(page, "2027-01-06T09:00:00Z", wait_for)
    page.get_by_role("button", name="I have done this").click()
    page.get_by_label("What did you answer?").select_option(label="Yes")
    save(page)
    expect(card(page)).to_contain_text("Congratulations. Enjoy it.")
    # In writing, within a day.
    expect(card(page)).to_contain_text("by Thursday 7 January 2027, 10:00")
