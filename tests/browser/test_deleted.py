"""Nothing is deleted by accident: what was deleted is found, comes back, or goes for good, and is in no backup."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.capture.screens import move_on
from tests.browser.test_backup import back_up, choose, fates
from tests.conftest import PLAIN

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow

KEY = "after-interview:deleted:"
KEPT = "(prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix))"
NAME = "Acme · Data Engineer · Second round"
GONE = "Was deleted here on 6 June. Bring it back"
PACK = "async ([record, whole]) => (await import('/app/testing.js')).shareLink.packed(record, whole)"
UNPACK = "async (payload) => (await import('/app/testing.js')).shareLink.unpacked(payload)"
WRITE = "([key, text]) => localStorage.setItem(key, text)"


def delete(page, address, record, wait_for):
    page.goto(f"{address}#{record['id']}")
    page.get_by_role("button", name="Delete", exact=True).click()
    expect(page.get_by_role("button", name="New interview").first).to_be_visible()
    wait_for(page, "saved")


def listed(page):
    return page.get_by_role("list", name="Your interviews")


def recent(page):
    return page.get_by_role("list", name="Recently deleted")


def folded(page):
    """The line that says how many there are, whether they are shown or not."""
    return page.locator("summary", has_text="Recently deleted")


@pytest.fixture
def other(example):
    return {**example, "id": "2026-05-01-other", "company": "Other", "process": "other"}


@pytest.fixture
def listing(page, address, put, example, wait_for):
    """The list with the example in it."""
    put(page, example)
    page.goto(address)
    wait_for(page, "saved")
    return page


@pytest.fixture
def without(listing, address, example, wait_for):
    """The list after the example was deleted, and the page was loaded anew."""
    delete(listing, address, example, wait_for)
    listing.reload()
    wait_for(listing, "saved")
    return listing


def test_deleted_by_accident_it_is_found_after_a_reload_and_comes_back_in_one_tap(
    without, example, stored, durable, wait_for
):
    page = without
    expect(recent(page).get_by_role("listitem")).to_have_count(1)
    expect(recent(page)).to_contain_text(f"{NAME}, Deleted: today")
    assert stored(page, example["id"])["deleted"] is True
    page.get_by_role("button", name=f"Bring back: {NAME}").click()
    expect(listed(page)).to_contain_text("Acme")
    expect(page.get_by_text("Acme · Data Engineer: back among your interviews")).to_be_visible()
    expect(page.locator(f"[data-interview='{example['id']}']")).to_be_focused()
    expect(recent(page)).to_have_count(0)
    wait_for(page, "saved")
    record = durable(page, example["id"])
    assert record == {**example, "updated_at": record["updated_at"]}
    assert page.evaluate(KEPT, KEY) == []
    page.reload()
    expect(listed(page)).to_contain_text("Acme")
    expect(folded(page)).to_have_count(0)


def test_its_own_bookmark_offers_it_too(without, address, example):
    page = without
    page.goto(f"{address}#{example['id']}/check-in-1")
    page.get_by_role("button", name=f"Bring back: {NAME}").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme")


def test_undo_leaves_nothing_to_be_brought_back(listing, address, example, wait_for):
    page = listing
    delete(page, address, example, wait_for)
    expect(recent(page)).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme")
    wait_for(page, "saved")
    assert page.evaluate(KEPT, KEY) == []


def test_after_an_hour_it_is_folded_and_says_how_many(without):
    page = without
    expect(recent(page)).to_be_visible()
    page.clock.set_fixed_time("2026-06-07T10:00:00Z")
    page.reload()
    expect(folded(page)).to_have_text("Recently deleted (1)")
    expect(recent(page)).to_have_count(0)
    folded(page).click()
    expect(recent(page)).to_contain_text("Deleted: yesterday")
    folded(page).click()
    expect(recent(page)).to_have_count(0)


def test_deleted_for_good_it_is_gone_with_one_tap(without, example, stored, wait_for):
    page = without
    page.get_by_role("button", name=f"Delete for good: {NAME}").click()
    expect(page.get_by_text("Acme · Data Engineer: deleted for good")).to_be_visible()
    expect(recent(page)).to_have_count(0)
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    assert "Dana" not in page.evaluate("JSON.stringify(localStorage)")
    page.reload()
    wait_for(page, "saved")
    expect(folded(page)).to_have_count(0)
    assert stored(page, example["id"])["deleted"] is True


def test_after_thirty_days_it_goes_by_itself(without):
    page = without
    page.clock.set_fixed_time("2026-07-06T09:00:00Z")
    page.reload()
    folded(page).click()
    expect(recent(page)).to_contain_text("Deleted: Saturday 6 June")
    page.clock.set_fixed_time("2026-07-06T10:00:00Z")
    page.get_by_role("button", name="Restore").click()
    page.get_by_role("link", name="All interviews").click()
    expect(page.get_by_role("button", name="New interview").first).to_be_visible()
    expect(folded(page)).to_have_count(0)
    assert page.evaluate(KEPT, KEY) == []


def test_another_tab_sees_it_and_brings_it_back(listing, context, address, example, wait_for):
    page = listing
    there = context.new_page()
    there.clock.set_fixed_time("2026-06-06T10:00:00Z")
    there.goto(address)
    expect(listed(there)).to_contain_text("Acme")
    delete(page, address, example, wait_for)
    expect(recent(there)).to_contain_text("Acme")
    there.get_by_role("button", name=f"Bring back: {NAME}").click()
    expect(listed(page)).to_contain_text("Acme")
    expect(folded(page)).to_have_count(0)
    delete(page, address, example, wait_for)
    expect(recent(there)).to_contain_text("Acme")
    there.get_by_role("button", name=f"Delete for good: {NAME}").click()
    expect(folded(page)).to_have_count(0)
    for tab in (page, there):
        tab.reload()
        wait_for(tab, "saved")
        expect(folded(tab)).to_have_count(0)
    assert page.evaluate(KEPT, KEY) == []


def test_a_deletion_that_only_the_durable_copy_knows_of_can_be_taken_back(
    listing, address, example, put_durable, site_address
):
    """Local storage comes to the disk seconds later: a crash may leave the record there and nothing of the deletion."""
    page = listing
    page.goto(site_address + PLAIN)
    marker = {"id": example["id"], "deleted": True, "changed": "2026-06-06T09:59:00Z"}
    put_durable(page, example["id"], json.dumps(marker))
    page.goto(address)
    page.get_by_role("button", name=f"Bring back: {NAME}").click()
    expect(listed(page)).to_contain_text("Acme")


def test_remove_everything_takes_it(without, context, address):
    page = without
    there = context.new_page()
    there.clock.set_fixed_time("2026-06-06T10:00:00Z")
    there.goto(address)
    expect(recent(there)).to_contain_text("Acme")
    page.get_by_role("button", name="Remove everything from this device").click()
    expect(page.get_by_text("with what you deleted lately")).to_be_visible()
    page.get_by_role("button", name="Yes, remove everything").click()
    expect(page.get_by_text("Everything was removed")).to_be_visible()
    for tab in (page, there):
        expect(folded(tab)).to_have_count(0)
        tab.wait_for_timeout(1200)
        assert tab.evaluate(KEPT, "after-interview") == []


@pytest.mark.parametrize("kept", ["{", "null", '{"at": "2026-06-06T09:00:00Z", "record": {"id": "2026-01-01-x"}}'])
def test_a_damaged_value_is_dropped_and_the_others_stay(without, kept):
    page = without
    page.evaluate(WRITE, [f"{KEY}2026-01-01-x", kept])
    page.reload()
    expect(recent(page).get_by_role("listitem")).to_have_count(1)
    assert page.evaluate(KEPT, KEY) == [f"{KEY}2026-06-05-acme-data-engineer"]


def test_no_backup_holds_it(without, put, other, address, wait_for):
    page = without
    put(page, other)
    page.goto(address)
    wait_for(page, "ready")
    text, _ = back_up(page)
    assert '"Acme"' not in text
    assert [one["id"] for one in json.loads(text)["interviews"] if not one.get("deleted")] == [other["id"]]
    expect(page.get_by_text("1 interview is in")).to_be_visible()


def test_no_link_holds_it(without, put, other, address):
    page = without
    put(page, other)
    page.goto(f"{address}#{other['id']}")
    page.get_by_role("button", name="Move to another device").click()
    page.get_by_label("Take names, notes and all else along").check()
    expect(page.get_by_label("The link", exact=True)).to_be_visible()
    link = page.get_by_label("The link", exact=True).input_value()
    assert page.evaluate(UNPACK, link.split("#carry=")[1]) == {"record": other, "isWhole": True}


def test_a_backup_brings_it_back_on_an_otherwise_empty_device(listing, address, example, stored, wait_for):
    page = listing
    wait_for(page, "ready")
    text, _ = back_up(page)
    delete(page, address, example, wait_for)
    page.get_by_role("button", name=f"Delete for good: {NAME}").click()
    choose(page, text.encode())
    assert fates(page) == {"Acme · Data Engineer": GONE}
    box = page.get_by_role("checkbox", name=f"Acme · Data Engineer {GONE}")
    expect(box).to_be_checked()
    box.uncheck()
    expect(page.get_by_text("Nothing would change. What was deleted here stays so")).to_be_visible()
    expect(page.get_by_role("button", name="Merge into this device")).to_have_count(0)
    box.check()
    page.get_by_role("button", name="Merge into this device").click()
    expect(page.get_by_text("Restored: 1 interview")).to_be_visible()
    expect(listed(page)).to_contain_text("Acme")
    wait_for(page, "saved")
    record = stored(page, example["id"])
    assert record == {**example, "updated_at": record["updated_at"]}
    page.get_by_role("button", name="Undo").click()
    expect(recent(page)).to_contain_text("Acme")


def test_among_others_each_is_brought_back_only_where_that_is_said(
    listing, put, address, example, other, stored, wait_for
):
    page = listing
    third = {**other, "id": "2026-05-02-third", "company": "Third"}
    new = {**other, "id": "2026-05-03-new", "company": "New"}
    put(page, other, third)
    page.goto(address)
    delete(page, address, example, wait_for)
    delete(page, address, third, wait_for)
    choose(page, {"schema": 1, "interviews": [example, other, third, new]})
    assert fates(page) == {
        "Acme · Data Engineer": GONE,
        "Third · Data Engineer": GONE,
        "New · Data Engineer": "New on this device",
    }
    expect(page.get_by_text("1 interview stays as on this device.")).to_be_visible()
    boxes = page.get_by_role("checkbox", name=GONE)
    expect(boxes).to_have_count(2)
    for box in boxes.all():
        expect(box).not_to_be_checked()
    page.get_by_role("checkbox", name="Third").check()
    page.get_by_role("button", name="Merge into this device").click()
    expect(page.get_by_text("Restored: 2 interviews")).to_be_visible()
    expect(listed(page)).to_contain_text("Third")
    expect(listed(page)).not_to_contain_text("Acme")
    wait_for(page, "saved")
    assert stored(page, example["id"])["deleted"] is True
    assert stored(page, third["id"])["company"] == "Third"


def test_what_is_kept_and_what_the_backup_holds_come_back_together(listing, address, example, stored, wait_for):
    page = listing
    earlier = json.loads(json.dumps(example))
    del earlier["steps"]["debrief"]
    earlier["updated_at"] = "2026-06-05T20:00:00Z"
    earlier["steps"]["close"] = {"state": "skipped", "at": "2026-06-05T20:00:00Z", "changed": "2026-06-05T20:00:00Z"}
    delete(page, address, example, wait_for)
    choose(page, {"schema": 1, "interviews": [earlier]})
    page.get_by_role("button", name="Merge into this device").click()
    expect(listed(page)).to_contain_text("Acme")
    wait_for(page, "saved")
    assert set(stored(page, example["id"])["steps"]) == {*example["steps"], "close"}


def test_those_that_come_back_count_for_the_limit(listing, put, address, example, other, wait_for):
    page = listing
    put(page, other)
    page.goto(address)
    delete(page, address, example, wait_for)
    bare = {name: other[name] for name in ("schema", "company", "start", "time_zone", "updated_at")}
    many = [{**bare, "id": f"2026-05-01-number-{number}"} for number in range(999)]
    choose(page, {"schema": 1, "interviews": [*many, example]})
    box = page.get_by_role("checkbox", name=GONE)
    box.check(timeout=60_000)
    page.get_by_role("button", name="Merge into this device").click()
    expect(page.get_by_role("alert")).to_contain_text("There would be 1,001 interviews", timeout=60_000)
    choose(page, {"schema": 1, "interviews": [*many, example]})
    expect(box).not_to_be_checked(timeout=60_000)
    page.get_by_role("button", name="Merge into this device").click()
    expect(page.get_by_text("Restored: 999 interviews")).to_be_visible(timeout=60_000)
    page.get_by_role("button", name=f"Bring back: {NAME}").click()
    expect(page.get_by_text("holds 1,000 interviews at most")).to_be_visible()
    expect(recent(page)).to_contain_text("Acme")


def test_what_a_file_lacks_that_replaces_all_is_found_again(listing, other, wait_for):
    page = listing
    choose(page, {"schema": 1, "interviews": [other]})
    page.get_by_label("Replace").check()
    page.get_by_role("button", name="Replace what is here").click()
    expect(listed(page)).to_contain_text("Other")
    expect(listed(page)).not_to_contain_text("Acme")
    wait_for(page, "saved")
    page.reload()
    expect(recent(page)).to_contain_text("Acme")


def test_a_link_without_names_brings_back_the_names_that_are_still_kept(listing, address, example, stored, wait_for):
    page = listing
    payload = page.evaluate(PACK, [example, False])
    delete(page, address, example, wait_for)
    page.goto(f"{address}#carry={payload}")
    expect(page.get_by_text("It was deleted on this device.")).to_be_visible(timeout=30_000)
    page.get_by_role("button", name="Take it over").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme")
    wait_for(page, "saved")
    record = stored(page, example["id"])
    assert record == {**example, "updated_at": record["updated_at"]}
    assert page.evaluate(KEPT, KEY) == []


def test_whoever_is_deleted_takes_along_the_drafts_to_them_and_undo_brings_them_back(
    page, address, put, example, stored, durable, wait_for
):
    example["drafts"]["thank-you:c1"] = {"subject": "Thanks", "body": "Dear Dana", "changed": "2026-06-06T08:00:00Z"}
    put(page, example)
    page.goto(f"{address}#{example['id']}/edit")
    page.get_by_role("button", name="Remove").first.click()
    page.get_by_role("button", name="Save interview").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Acme")
    expect(page.get_by_text("Dana Lee")).to_have_count(0)
    wait_for(page, "saved")
    assert "Dana" not in json.dumps(durable(page, example["id"]))
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("button", name="Edit: Dana Lee")).to_be_visible()
    wait_for(page, "saved")
    drafts = stored(page, example["id"])["drafts"]
    assert drafts["thank-you:c1"]["body"] == "Dear Dana"
    assert drafts["check-in-1"] == example["drafts"]["check-in-1"]


def test_the_same_before_you_leave_even_where_undo_comes_on_another_screen(
    page, address, put, example, stored, wait_for
):
    example["drafts"]["thank-you:c1"] = {"subject": "Thanks", "body": "Dear Dana", "changed": "2026-06-06T08:00:00Z"}
    put(page, example)
    page.goto(f"{address}#{example['id']}/before-you-leave")
    move_on(page)
    page.get_by_text("Details of Dana Lee").click()
    page.get_by_role("button", name="Remove of Dana Lee").click()
    wait_for(page, "saved")
    assert "Dana" not in json.dumps(stored(page, example["id"]))
    page.goto(f"{address}#today")
    page.get_by_role("button", name="Undo").click()
    wait_for(page, "saved")
    record = stored(page, example["id"])
    assert record["drafts"]["thank-you:c1"]["body"] == "Dear Dana"
    assert record["contacts"][0]["talked_about"] == example["contacts"][0]["talked_about"]


def test_a_copy_that_differs_is_merged_and_not_set_aside(
    listing, address, example, put_durable, site_address, wait_for
):
    page = listing
    page.goto(site_address + PLAIN)
    later = {**example, "company": "Acme Ltd", "updated_at": "2026-06-06T09:30:00Z"}
    put_durable(page, example["id"], json.dumps(later))
    page.goto(address)
    expect(listed(page)).to_contain_text("Acme Ltd")
    wait_for(page, "saved")
    expect(listed(page).get_by_role("listitem")).to_have_count(1)
    assert page.evaluate(KEPT, "after-interview:set-aside") == []
