"""Backing up, restoring, removing everything."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow

PREFIX = "after-interview:interview:"
KEYS = "(prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix))"
OWN_KEYS = """async () => [
    Object.keys(localStorage), Object.keys(sessionStorage),
    (await indexedDB.databases()).map(({ name }) => name), await navigator.storageBuckets.keys(),
    await caches.keys()]"""


@pytest.fixture
def opened(page, address, put, example, wait_for):
    """The list of interviews with the example in it, Python ready."""
    put(page, example)
    page.goto(address)
    wait_for(page, "ready")
    wait_for(page, "saved")
    return page


def back_up(page):
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Back up").first.click()
    return Path(downloading.value.path()).read_text(encoding="utf-8"), downloading.value.suggested_filename


def choose(page, content, name="backup.json"):
    """Choose a file to restore from."""
    if page.get_by_label("Backup file").count() == 0:
        page.get_by_role("button", name="Restore").click()
    text = content if isinstance(content, bytes) else json.dumps(content).encode()
    page.get_by_label("Backup file").set_input_files({"name": name, "mimeType": "application/json", "buffer": text})


def fates(page):
    """What would become of each interview, as the screen says it."""
    expect(page.get_by_role("heading", name="File against this device")).to_be_visible(timeout=30_000)
    return {
        item.locator("strong").inner_text(): item.locator("span").inner_text()
        for item in page.get_by_role("list", name="File against this device").get_by_role("listitem").all()
    }


def validate(text, tmp_path):
    file = tmp_path / "backup.json"
    file.write_text(text, encoding="utf-8")
    command = [str(Path(sys.executable).parent / "checklist"), "validate", str(file)]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8")


def test_a_backup_is_valid_for_the_command_line_and_restores_all(opened, example, stored, wait_for, tmp_path):
    page = opened
    other = {**example, "id": "2026-05-01-gone", "company": "Gone"}
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [PREFIX + other["id"], json.dumps(other)])
    page.reload()
    page.get_by_role("link", name="Gone").first.click()
    page.get_by_role("button", name="Delete", exact=True).click()
    wait_for(page, "saved")
    wait_for(page, "ready")
    text, name = back_up(page)
    assert name == "checklist-2026-06-06.json"
    assert validate(text, tmp_path).returncode == 0
    document = json.loads(text)
    assert document["interviews"][0] == example
    assert document["interviews"][1]["deleted"] is True
    page.get_by_role("button", name="Remove everything from this device").click()
    page.get_by_role("button", name="Yes, remove everything").click()
    expect(page.get_by_text("Everything was removed")).to_be_visible()
    choose(page, text.encode())
    assert fates(page) == {"Acme · Data Engineer": "New on this device"}
    page.get_by_role("button", name="Merge into this device").click()
    expect(page.get_by_role("list", name="Your interviews")).to_contain_text("Acme")
    wait_for(page, "saved")
    assert stored(page, example["id"]) == example


def test_a_record_that_could_not_be_restored_is_offered_on_its_own(opened, example, put, address, wait_for, tmp_path):
    page = opened
    put(page, {**example, "id": "2026-05-01-nowhere", "company": "Nowhere", "time_zone": "Mars/Olympus"})
    page.goto(address)
    wait_for(page, "ready")
    text, _ = back_up(page)
    assert validate(text, tmp_path).returncode == 0
    assert [record["id"] for record in json.loads(text)["interviews"]] == [example["id"]]
    expect(page.get_by_text("time_zone:")).to_contain_text("Mars/Olympus")
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Download it on its own: 2026-05-01-nowhere").click()
    alone = json.loads(Path(downloading.value.path()).read_text(encoding="utf-8"))
    assert alone["time_zone"] == "Mars/Olympus"


def test_restoring_by_merging_shows_what_changes_and_can_be_undone(opened, example, stored, durable, wait_for):
    page = opened
    tick = {"state": "done", "at": "2026-06-06T11:00+02:00", "changed": "2026-06-06T09:00:00Z"}
    changed = {**example, "steps": {**example["steps"], "check-in-1": tick}}
    new = {**example, "id": "2026-05-01-other", "company": "Other"}
    choose(page, {"schema": 1, "interviews": [changed, new]})
    assert fates(page) == {"Acme · Data Engineer": "Changes: 1 step", "Other · Data Engineer": "New on this device"}
    assert stored(page, new["id"]) is None
    page.get_by_role("button", name="Merge into this device").click()
    expect(page.get_by_text("Restored: 2 interviews")).to_be_visible()
    wait_for(page, "saved")
    assert stored(page, example["id"]) == changed
    assert stored(page, new["id"]) == new
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("list", name="Your interviews")).not_to_contain_text("Other")
    wait_for(page, "saved")
    record = durable(page, example["id"])
    assert record["steps"].pop("check-in-1")["state"] == "clear"
    assert record == example
    assert durable(page, new["id"])["deleted"] is True
    # What was undone stays so when the file is merged by mistake once more, or another tab still knew of it.
    page.reload()
    expect(page.get_by_role("list", name="Your interviews")).not_to_contain_text("Other")


def test_restoring_by_replacing_goes_back_to_the_file_even_where_the_device_is_later(opened, example, stored, wait_for):
    page = opened
    page.clock.set_fixed_time("2026-06-23T10:00:00Z")
    page.get_by_role("link", name="Acme").first.click()
    page.get_by_role("checkbox", name="Check in once, briefly").click()
    page.get_by_role("link", name="All interviews").click()
    file = {
        "schema": 1,
        "interviews": [
            {**example, "company": "Acme before", "updated_at": "2026-06-01T00:00:00Z", "contacts": []},
        ],
    }
    choose(page, file)
    assert "Changes" not in str(fates(page))
    page.get_by_label("Replace").check()
    assert fates(page) == {"Acme before · Data Engineer": "Changes: 1 step, 2 people and 1 detail"}
    page.get_by_role("button", name="Replace what is here").click()
    expect(page.get_by_role("list", name="Your interviews")).to_contain_text("Acme before")
    wait_for(page, "saved")
    record = stored(page, example["id"])
    assert record["company"] == "Acme before"
    assert record["steps"]["check-in-1"]["state"] == "clear"
    assert [person.get("deleted") for person in record["contacts"]] == [True, True]
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("list", name="Your interviews")).not_to_contain_text("Acme before")
    wait_for(page, "saved")
    record = stored(page, example["id"])
    assert [person["name"] for person in record["contacts"]] == ["Dana Lee", "Sam Roe"]
    assert record["steps"]["check-in-1"]["state"] == "done"


def many(example, count):
    return {
        "schema": 1,
        "interviews": [{**example, "id": f"2026-05-01-number-{number}"} for number in range(count)],
    }


def test_what_is_not_as_it_should_be_is_refused_with_its_path_and_nothing_is_written(opened, example, stored):
    page = opened
    wrong = {**example, "id": "2026-05-01-wrong", "start": "2026-02-30T10:00"}
    cases = [
        (
            {"schema": 1, "interviews": [example, wrong]},
            "Interview 2, date and time, interviews[1].start: “2026-02-30T10:00” is not",
        ),
        ({**example, "schema": 9}, "format 9"),
        (b"{", "not JSON"),
        (b'{"schema": 1, "interviews": [], "interviews": []}', "twice"),
        (b"[" * 2000 + b"]" * 2000, "100"),
        (b" " * 10_000_001, "10,000,001 bytes; at most 10,000,000"),
        (many(example, 1000), "There would be 1,001 interviews; this browser holds 1,000 at most"),
    ]
    for content, words in cases:
        choose(page, content)
        alert = page.get_by_role("alert")
        if isinstance(content, dict) and len(content.get("interviews", [])) == 1000:
            page.get_by_role("button", name="Merge into this device").click(timeout=60_000)
        expect(alert).to_contain_text("Nothing has changed", timeout=30_000)
        assert_contains(alert.inner_text(), words)
        assert page.evaluate(KEYS, PREFIX) == [PREFIX + example["id"]]
    assert stored(page, example["id"]) == example


def assert_contains(text, words):
    plain = text.replace("“", '"').replace("”", '"')
    assert words.replace("“", '"').replace("”", '"') in plain


def test_without_python_the_shape_is_checked_all_the_same(page, address, example):
    page.route("**/worker-*.js", lambda route: route.abort())
    page.goto(address)
    choose(page, {"schema": 1, "interviews": [example, {**example, "id": "2026-05-01-b", "company": 7}]})
    expect(page.get_by_role("alert")).to_contain_text("interviews[1].company")
    choose(page, {"schema": 1, "interviews": [example]})
    page.get_by_role("button", name="Merge into this device").click()
    expect(page.get_by_role("list", name="Your interviews")).to_contain_text("Acme")


def test_what_would_not_fit_is_refused_with_the_numbers(page, address, example, wait_for):
    page.add_init_script(
        "navigator.storage.estimate = async () => ({ quota: 100_000_000, usage: 99_999_000 });",
    )
    page.goto(address)
    choose(page, {"schema": 1, "interviews": [example]})
    page.get_by_role("button", name="Merge into this device").click(timeout=30_000)
    expect(page.get_by_role("alert")).to_contain_text("this browser has 1,000 bytes left")
    assert page.evaluate(KEYS, PREFIX) == []


# Of another site at the same address, below a path of its own.
SIBLINGS = ["after-interview:/sibling/:files"]


def test_remove_everything_really_does_in_every_tab(opened, context, address, example, wait_for):
    page = opened
    page.evaluate("""async () => {
        localStorage.setItem("sibling", "stays");
        localStorage.setItem("/.__palette", "{}");
        for (const name of ["after-interview:/:files", "after-interview:/sibling/:files"]) {
            await (await caches.open(name)).put("/x", new Response("x"));
        }
    }""")
    page.get_by_label("Neutral titles and links").check()
    other = context.new_page()
    other.clock.set_fixed_time("2026-06-06T10:00:00Z")
    other.goto(f"{address}#{example['id']}")
    wait_for(other, "ready")
    page.get_by_role("button", name="Remove everything from this device").click()
    with page.expect_download():
        page.get_by_role("button", name="Back up first").click()
    page.get_by_role("button", name="Yes, remove everything").click()
    expect(page.get_by_text("Everything was removed")).to_be_visible()
    expect(other.get_by_text("This browser does not know")).to_be_visible()
    for tab in (page, other):
        # Whatever was still under way in either tab has had its time.
        tab.wait_for_timeout(1200)
        assert tab.evaluate(OWN_KEYS) == [["sibling"], [], [], [], SIBLINGS]
    page.reload()
    expect(page.get_by_role("button", name="New interview")).to_be_visible()
    # On any visit, the guide notes that no colours were chosen.
    assert page.evaluate("delete localStorage['/.__palette'] && Object.keys(localStorage)") == ["sibling"]
    assert page.evaluate(OWN_KEYS)[2:4] == [[], []]
