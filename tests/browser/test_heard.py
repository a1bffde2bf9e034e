"""Coming back when a message is due: whether they have answered is asked first; and undoing what was just done."""

import pytest
from playwright.sync_api import expect

ID = "2026-06-05-acme-data-engineer"
# Tuesday 23 June: two working days after Friday 19 June, within two weeks of 5 June.
DUE = "2026-06-23T10:00:00Z"
TICK = {"state": "done", "at": "2026-06-05T18:10:00Z", "changed": "2026-06-05T18:11:00Z"}
DONE = ["ask-next-steps", "thank-you:c1", "debrief", "collect-card:c1"]


@pytest.fixture
def due(page, address, put, example, wait_for):
    page.clock.set_fixed_time(DUE)
    put(page, {**example, "steps": dict.fromkeys(DONE, TICK)})
    page.goto(f"{address}#{ID}")
    wait_for(page, "ready")
    return page


def question(page):
    return page.get_by_role("group", name="Have you heard from them?")


def test_it_is_asked_first_and_no_leads_to_the_message(due):
    expect(question(due)).to_be_visible()
    # Never in front of the message itself.
    expect(due.get_by_role("button", name="Write it", exact=True).first).to_be_visible()
    question(due).get_by_role("button", name="No", exact=True).click()
    expect(question(due)).to_have_count(0)
    expect(due.locator(".now .main-button")).to_be_focused()


@pytest.mark.slow
def test_at_most_once_a_day(due):
    expect(question(due)).to_be_visible()
    due.reload()
    expect(due.locator("html")).to_have_attribute("data-python", "ready", timeout=60_000)
    expect(due.get_by_role("button", name="Write it", exact=True).first).to_be_visible()
    expect(question(due)).to_have_count(0)
    due.clock.set_fixed_time("2026-06-24T10:00:00Z")
    due.reload()
    expect(question(due)).to_be_visible()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("press", "form", "kind"),
    [
        ("They wrote", "A reply or a decision", "reply"),
        ("A next round", "A reply or a decision", "next_round"),
        ("An offer", "A reply or a decision", "offer"),
        ("It’s a no", "A reply or a decision", "rejected"),
        ("On hold", "A reply or a decision", "on_hold"),
        ("Moved", "Moved to another day", None),
    ],
)
def test_one_tap_opens_the_right_panel(due, press, form, kind):
    question(due).get_by_role("button", name=press).click()
    panel = due.get_by_role("form", name=form)
    expect(panel).to_be_visible()
    if kind:
        expect(panel.get_by_label("What happened?")).to_have_value(kind)


@pytest.mark.slow
def test_it_is_not_asked_while_waiting_is_right(due):
    due.clock.set_fixed_time("2026-06-10T10:00:00Z")
    due.reload()
    expect(due.get_by_role("status", name="What to do now")).to_contain_text("Leave it until")
    expect(question(due)).to_have_count(0)


@pytest.mark.slow
def test_undo_stands_where_it_was_ticked_three_tabs_away_at_most(due, stored):
    tick = due.locator("[data-step='check-in-1'] input")
    tick.focus()
    due.keyboard.press("Space")
    undo = due.get_by_role("button", name="Undo")
    expect(undo).to_have_count(1)
    for _ in range(3):
        due.keyboard.press("Tab")
        if undo.evaluate("(button) => button === document.activeElement"):
            break
    expect(undo).to_be_focused()
    due.keyboard.press("Enter")
    expect(tick).to_be_focused()
    assert stored(due, ID)["steps"]["check-in-1"]["state"] == "clear"


@pytest.mark.slow
def test_control_z_undoes_outside_fields_and_only_there(due, stored):
    due.locator("[data-step='check-in-1'] input").click()
    due.get_by_label("Notes").focus()
    due.keyboard.press("Control+z")
    assert stored(due, ID)["steps"]["check-in-1"]["state"] == "done"
    due.get_by_role("heading", name="Acme").focus()
    due.keyboard.press("Control+z")
    expect(due.locator("[data-step='check-in-1'] input")).not_to_be_checked()
    assert stored(due, ID)["steps"]["check-in-1"]["state"] == "clear"


@pytest.mark.slow
def test_with_an_agency_between_it_is_the_recruiter_who_is_asked_about(page, put, address, example):
    page.clock.set_fixed_time(DUE)
    put(page, {**example, "steps": dict.fromkeys(DONE, TICK), "via_agency": True})
    page.goto(f"{address}#{ID}")
    expect(page.get_by_role("group", name="Have you heard from the recruiter?")).to_be_visible()


@pytest.mark.slow
def test_done_from_the_card_twice_in_a_row_does_not_tick_the_step_after_it(due, stored):
    done = due.locator(".now").get_by_role("button", name="I have done this")
    done.focus()
    due.keyboard.press("Enter")
    expect(due.locator(".now [data-undo]")).to_be_focused()
    due.keyboard.press("Enter")
    expect(done).to_be_visible()
    assert [step for step, tick in stored(due, ID)["steps"].items() if tick["state"] == "done"] == DONE


@pytest.mark.slow
def test_the_list_says_that_an_answer_comes_before_a_message(due):
    due.get_by_role("link", name="All interviews").click()
    expect(due.get_by_role("status", name="What to do now")).to_contain_text("Have they answered meanwhile?")


@pytest.mark.slow
def test_done_from_the_card_is_undone_there(due):
    due.get_by_role("button", name="I have done this").click()
    due.locator(".now").get_by_role("button", name="Undo").click()
    expect(due.locator("[data-step='check-in-1'] input")).not_to_be_checked()
