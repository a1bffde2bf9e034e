"""Nothing that was saved is lost: not by reloading, by another tab, or by damage to one copy."""

import json

import pytest
from playwright.sync_api import expect

from tests.conftest import PLAIN

PREFIX = "after-interview:interview:"
# When the first check-in of the example is open, so that ticking it is not asked about.
LATER = "2026-06-23T10:00:00Z"


@pytest.fixture
def page(page):
    page.clock.set_fixed_time(LATER)
    return page


def test_a_record_put_in_by_hand_shows_up_whole_and_survives_a_tick(
    page, address, put, example, stored, durable, wait_for
):
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    for text in ("Acme", "Data Engineer", "Second round", "Dana Lee", "CTO", "dana@acme.example", "+49 30 1234"):
        expect(page.locator("#checklist")).to_contain_text(text)
    expect(page.locator("#checklist")).to_contain_text("you'll hear in a week or two")
    page.get_by_role("button", name="Show what is done").click()
    expect(page.get_by_role("checkbox", name="Thank Dana Lee")).to_be_checked()
    box = page.get_by_role("checkbox", name="Check in once, briefly")
    box.click()
    expect(box).to_be_checked()
    wait_for(page, "saved")
    record = stored(page, example["id"])
    assert record["steps"].pop("check-in-1")["state"] == "done"
    assert {**record, "updated_at": example["updated_at"]} == example
    assert durable(page, example["id"]) == stored(page, example["id"])
    page.reload()
    page.get_by_role("button", name="Show what is done").click()
    expect(box).to_be_checked()


def test_unknown_fields_and_what_the_form_does_not_show_survive_an_edit(page, address, put, example, stored, wait_for):
    example["from_the_future"] = {"a": [1]}
    example["contacts"][0]["pronouns"] = "she"
    put(page, example)
    page.goto(f"{address}#{example['id']}/edit")
    page.get_by_label("Company", exact=True).fill("Acme Ltd")
    page.get_by_role("button", name="Save interview").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme Ltd")
    wait_for(page, "saved")
    record = stored(page, example["id"])
    expected = {**example, "company": "Acme Ltd", "updated_at": record["updated_at"]}
    del expected["notes"]
    assert record == expected
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme")
    wait_for(page, "saved")
    assert {**stored(page, example["id"]), "updated_at": ""} == {**example, "updated_at": ""}


def test_ticking_twice_within_a_second_ends_as_last_ticked(page, address, put, example, durable, wait_for):
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    box = page.get_by_role("checkbox", name="Check in once, briefly")
    for _ in range(5):
        box.click()
    expect(box).to_be_checked()
    box.click()
    wait_for(page, "saved")
    assert durable(page, example["id"])["steps"]["check-in-1"]["state"] == "clear"
    page.reload()
    expect(box).not_to_be_checked()


@pytest.mark.slow
def test_two_tabs_ticking_different_steps_lose_nothing(context, page, address, put, example, stored, durable, wait_for):
    # Nothing is promised, or the question about the next steps would count as asked.
    put(page, {**example, "promise": {"kind": "unknown"}})
    other = context.new_page()
    other.clock.set_fixed_time(LATER)
    for tab in (page, other):
        tab.goto(f"{address}#{example['id']}")
        wait_for(tab, "saved")
    steps = [["check-in-1", "ask-next-steps"], ["debrief", "thank-you:c1"]]
    # Both pages click on their own, at the same time, without waiting for each other or for anything.
    for tab, own in zip((page, other), steps, strict=True):
        tab.evaluate(
            """(steps) => {
                for (let round = 0; round < 9; round += 1) {
                    setTimeout(() => steps.forEach((step) =>
                        document.querySelector(`[data-step="${step}"] input`).click()), 200 + 20 * round);
                }
            }""",
            own,
        )
    for tab in (page, other):
        tab.wait_for_timeout(800)
        wait_for(tab, "saved")
    for record in (stored(page, example["id"]), durable(page, example["id"])):
        ticks = {step: record["steps"][step]["state"] for step in (*steps[0], *steps[1])}
        # Each was clicked nine times.
        assert ticks == {"check-in-1": "done", "ask-next-steps": "clear", "debrief": "done", "thank-you:c1": "clear"}
    for tab in (page, other):
        for step, state in ticks.items():
            expect(tab.locator(f'[data-step="{step}"] input')).to_be_checked(checked=state == "done")


@pytest.mark.slow
@pytest.mark.parametrize("lost", ["localStorage.clear()", "indexedDB.deleteDatabase('after-interview')"])
def test_one_copy_comes_back_from_the_other(page, address, site_address, put, example, stored, durable, wait_for, lost):
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    page.get_by_role("checkbox", name="Check in once, briefly").click()
    wait_for(page, "saved")
    page.goto(site_address + PLAIN)
    page.evaluate(f"() => void {lost}")
    page.goto(f"{address}#{example['id']}")
    page.get_by_role("button", name="Show what is done").click()
    expect(page.get_by_role("checkbox", name="Check in once, briefly")).to_be_checked()
    wait_for(page, "saved")
    assert stored(page, example["id"])["steps"]["check-in-1"]["state"] == "done"
    assert durable(page, example["id"]) == stored(page, example["id"])


def test_damaged_values_are_set_aside_and_newer_ones_left_alone(page, address, put, example, wait_for):
    damaged, newer = '{"schema": 1, "id": "2026-01-01-dam', {**example, "id": "2026-02-02-newer", "schema": 7}
    put(page, damaged, newer, example)
    page.goto(address)
    wait_for(page, "saved")
    listed = page.get_by_role("list", name="Your interviews")
    expect(listed).to_contain_text("damaged, Thursday, 1 January 2026: this cannot be read")
    expect(listed).to_contain_text("Acme · Data Engineer, Monday, 2 February 2026: reload to see this")
    # What cannot be read may need something today, so the card on top does not pass over it.
    expect(page.get_by_role("status", name="What to do now")).to_contain_text("2 interviews below cannot be read here")
    listed.get_by_role("button", name="Restore from a backup").click()
    expect(page.get_by_label("Backup file")).to_be_visible()
    page.get_by_role("link", name="All interviews").click()
    page.get_by_role("link", name="Acme").first.click()
    page.get_by_role("checkbox", name="Check in once, briefly").click()
    wait_for(page, "saved")
    read = "(key) => localStorage.getItem(key)"
    assert page.evaluate(read, f"{PREFIX}2026-01-01-damaged") is None
    set_aside = """() => Object.keys(localStorage).filter((key) => key.startsWith("after-interview:set-aside:"))
        .map((key) => localStorage.getItem(key))"""
    assert page.evaluate(set_aside) == [damaged]
    assert page.evaluate(read, f"{PREFIX}2026-02-02-newer") == json.dumps(newer)


def test_says_so_and_goes_on_where_the_durable_copy_is_denied(page, address, put, example, stored):
    page.add_init_script("indexedDB.open = () => { throw new DOMException('denied'); }")
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    page.get_by_role("checkbox", name="Check in once, briefly").click()
    expect(page.get_by_text("Not saved yet")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-saved", "no")
    assert stored(page, example["id"])["steps"]["check-in-1"]["state"] == "done"
