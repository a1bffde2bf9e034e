"""Carry links: what they hold, what they leave out, what opening one does; and the QR code of one."""

import json

import pytest
from playwright.sync_api import expect

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow

PACK = "async ([record, whole]) => (await import('/app/testing.js')).shareLink.packed(record, whole)"
UNPACK = "async (payload) => (await import('/app/testing.js')).shareLink.unpacked(payload)"
OWN = "Object.keys(localStorage).filter((key) => key.startsWith('after-interview:interview'))"
PRIVATE = ["Dana Lee", "dana@acme.example", "+49 30 1234", "event sourcing", "you'll hear", "My notes", "subject line"]


@pytest.fixture
def rich(example):
    """The example with something in every private field, and a reply."""
    example["notes"] = "My notes"
    example["drafts"]["check-in-1"]["subject"] = "subject line"
    reply = {"kind": "reply", "promise": {"kind": "unknown", "quote": "you'll hear later"}}
    example["events"] = [{"id": "e1", "at": "2026-06-05T19:00+02:00", "changed": "2026-06-05T18:00:00Z", **reply}]
    return example


def pack(page, address, record, *, whole=False):
    page.goto(address)
    return page.evaluate(PACK, [record, whole])


def test_a_link_holds_no_private_word_and_stays_short(page, address, rich):
    payload = pack(page, address, rich)
    assert len(f"https://someone.github.io/after-the-interview/checklist/#carry={payload}") < 2000
    carried = page.evaluate(UNPACK, payload)
    assert carried["isWhole"] is False
    text = json.dumps(carried["record"])
    assert [word for word in PRIVATE if word in text] == []
    assert carried["record"]["steps"] == rich["steps"]
    assert carried["record"]["company"] == "Acme"
    whole = page.evaluate(UNPACK, pack(page, address, rich, whole=True))
    assert whole == {"record": rich, "isWhole": True}


def test_from_one_device_to_another_and_back(page, chromium, address, put, rich, stored, wait_for):
    put(page, rich)
    page.goto(f"{address}#{rich['id']}")
    wait_for(page, "ready")
    page.get_by_role("button", name="Move to another device").click()
    link = page.get_by_label("The link", exact=True).input_value()
    expect(page.get_by_role("img", name="QR code of the link")).to_be_visible(timeout=20_000)
    context = chromium.new_context(timezone_id="Europe/Berlin", service_workers="block")
    there = context.new_page()
    there.clock.set_fixed_time("2026-06-06T10:00:00Z")
    there.goto(link)
    expect(there.get_by_text("It is new on this device.")).to_be_visible(timeout=30_000)
    expect(there.locator("#checklist")).to_contain_text("2 people, 3 steps ticked or set aside")
    assert there.evaluate(OWN) == []
    there.get_by_role("button", name="Take it over").click()
    expect(there).to_have_url(f"{address}#{rich['id']}")
    expect(there.get_by_text("Person 1", exact=True)).to_be_visible()
    there.clock.set_fixed_time("2026-06-23T10:00:00Z")
    there.get_by_role("checkbox", name="Check in once, briefly").click()
    wait_for(there, "saved")
    there.get_by_role("button", name="Move to another device").click()
    back = there.get_by_label("The link", exact=True).input_value()
    context.close()
    page.clock.set_fixed_time("2026-06-23T11:00:00Z")
    page.goto(back)
    expect(page.get_by_text("It changes 1 step.")).to_be_visible(timeout=30_000)
    page.get_by_role("button", name="Take it over").click()
    wait_for(page, "saved")
    record = stored(page, rich["id"])
    assert record["steps"].pop("check-in-1")["state"] == "done"
    assert {**record, "updated_at": ""} == {**rich, "updated_at": ""}
    page.get_by_role("button", name="Undo").click()
    wait_for(page, "saved")
    assert stored(page, rich["id"])["steps"]["check-in-1"]["state"] == "clear"


def test_nothing_is_stored_where_the_answer_is_no(page, address, rich):
    payload = pack(page, address, rich)
    page.goto(f"{address}#carry={payload}")
    page.get_by_role("button", name="Not now").click(timeout=30_000)
    expect(page).to_have_url(f"{address}#today")
    assert page.evaluate(OWN) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda payload: payload[: len(payload) // 2], "damaged or was cut short"),
        (lambda payload: "%%%", "damaged or was cut short"),
        (lambda payload: "", "damaged or was cut short"),
    ],
)
def test_a_link_cut_short_says_so(page, address, rich, change, words):
    payload = pack(page, address, rich)
    page.goto(f"{address}#carry={change(payload)}")
    expect(page.get_by_role("alert")).to_contain_text(words)
    assert page.evaluate(OWN) == []


def test_links_that_are_newer_faulty_or_bombs_are_refused(page, address, rich):
    newer = pack(page, address, {**rich, "schema": 2}, whole=True)
    page.goto(f"{address}#carry={newer}")
    expect(page.get_by_role("alert")).to_contain_text("newer version")
    faulty = pack(page, address, {**rich, "start": "2026-02-30T10:00"})
    page.goto(f"{address}#carry={faulty}")
    expect(page.get_by_role("alert")).to_contain_text("start: ", timeout=30_000)
    bomb = pack(page, address, {**rich, "notes": "x" * 2_000_000}, whole=True)
    assert len(bomb) < 5000
    page.goto(f"{address}#carry={bomb}")
    expect(page.get_by_role("alert")).to_contain_text("damaged")


def test_a_deleted_interview_comes_back_by_its_link(page, address, put, rich, stored, wait_for):
    put(page, rich)
    page.goto(f"{address}#{rich['id']}")
    payload = page.evaluate(PACK, [rich, True])
    page.get_by_role("button", name="Delete", exact=True).click()
    wait_for(page, "saved")
    page.goto(f"{address}#carry={payload}")
    expect(page.get_by_text("It was deleted on this device.")).to_be_visible(timeout=30_000)
    page.get_by_role("button", name="Take it over").click()
    wait_for(page, "saved")
    assert stored(page, rich["id"])["company"] == "Acme"


def test_a_stand_in_name_does_not_cover_a_real_one(page, address, put, rich, stored, wait_for):
    put(page, rich)
    later = "2026-06-06T09:00:00Z"
    contacts = [{"id": "c1", "name": "Person 1", "card": False, "changed": later}, rich["contacts"][1]]
    payload = pack(page, address, {**rich, "contacts": contacts, "updated_at": "2026-06-06T09:30:00Z"}, whole=True)
    page.goto(f"{address}#carry={payload}")
    page.get_by_role("button", name="Take it over").click(timeout=30_000)
    wait_for(page, "saved")
    assert stored(page, rich["id"])["contacts"][0]["name"] == "Dana Lee"
    assert stored(page, rich["id"])["contacts"][0]["card"] is False


def test_an_old_browser_is_told_to_use_a_backup(page, address, put, rich):
    page.add_init_script("delete globalThis.CompressionStream")
    put(page, rich)
    page.goto(f"{address}#{rich['id']}")
    page.get_by_role("button", name="Move to another device").click()
    expect(page.get_by_text("too old to make such a link")).to_be_visible()
    page.goto(f"{address}#carry=abc")
    expect(page.get_by_role("alert")).to_contain_text("too old to read such a link")
