"""Axe finds nothing on the screens for keeping, moving, restoring and removing, and nothing is cut off there."""

import json

import pytest
from playwright.sync_api import expect

from tests.axe import AXE, expect_for_everyone

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow


def choose(page, *records):
    page.get_by_role("button", name="Restore").click()
    content = json.dumps({"schema": 1, "interviews": records}).encode()
    page.get_by_label("Backup file").set_input_files({"name": "b.json", "mimeType": "text/json", "buffer": content})


def restoring(page, example):
    choose(page, {**example, "id": "2026-05-05-" + "long" * 20, "company": "Nord" * 30})
    expect(page.get_by_role("heading", name="File against this device")).to_be_visible()


def refused(page, example):
    choose(page, {**example, "start": "2026-02-30T10:00"})
    expect(page.get_by_role("alert")).to_contain_text("interviews[0].start")


def removing(page, example):
    page.get_by_role("button", name="Remove everything from this device").click()
    with page.expect_download():
        page.get_by_role("button", name="Back up first").click()
    expect(page.get_by_text("is in checklist-2026-06-06.json")).to_be_visible()


def moving(page, example):
    page.get_by_role("link", name="Acme").first.click()
    page.get_by_role("button", name="Move to another device").click()
    expect(page.get_by_role("img", name="QR code of the link")).to_be_visible()


def carried(page, example):
    script = "async (record) => (await import('/app/testing.js')).shareLink.packed(record, false)"
    payload = page.evaluate(script, {**example, "company": "Acme Ltd"})
    page.goto(f"{page.url.split('#')[0]}#carry={payload}")
    expect(page.get_by_role("heading", name="What would change here")).to_be_visible()


def set_aside(page, example):
    page.evaluate("""(id) => {
        localStorage.setItem("after-interview:interview:2026-01-01-damaged", "{");
        localStorage.setItem("after-interview:interview:2026-01-02-newer", '{"schema": 2, "id": "2026-01-02-newer"}');
        localStorage.setItem("after-interview:settings", '{"changes": 10}');
    }""")
    page.reload()
    expect(page.get_by_role("button", name="Reload to update")).to_be_visible()
    expect(page.get_by_role("button", name="Not now")).to_be_visible()


def delete(page):
    page.get_by_role("link", name="Acme").first.click()
    page.get_by_role("button", name="Delete", exact=True).click()


def deleted(page, example):
    delete(page)
    expect(page.get_by_role("list", name="Recently deleted")).to_be_visible()


def bringing_back(page, example):
    delete(page)
    choose(page, example, {**example, "id": "2026-05-05-other", "company": "Nord" * 30})
    expect(page.get_by_role("checkbox", name="Was deleted here on 6 June. Bring it back")).to_be_checked()


SCREENS = [restoring, refused, removing, moving, carried, set_aside, deleted, bringing_back]


@pytest.mark.parametrize("act", SCREENS)
def test_every_screen_is_for_everyone(page, address, put, example, wait_for, act):
    put(page, example)
    page.goto(f"{address}#today")
    wait_for(page, "ready")
    act(page, example)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    expect_for_everyone(page)
