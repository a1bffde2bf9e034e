"""Many files in one, and that what the page asks for tells its host neither country nor zone."""

import json

import pytest
from playwright.sync_api import expect

from tests.checklist.records import FRIDAY_IN_BERLIN
from tools.data.packs import packed, unpacked

KEEP = "([key, text]) => localStorage.setItem(key, text)"


@pytest.mark.parametrize("contents", [{}, {"a": b""}, {"Etc/UTC": b"\0\1", "Etc/GMT": b"\0\1", "é": b"other"}])
def test_a_pack_holds_what_was_put_into_it(contents):
    assert unpacked(packed(contents)) == contents


def test_equal_contents_are_there_once_and_equal_packs_are_equal():
    content = bytes(range(256)) * 100
    one, two = packed({"a": content}), packed({"a": content, "b": content})
    assert len(two) < len(one) + 50
    assert two == packed({"a": content, "b": content})


def asked_for(chromium, address, **place):
    """Which of our data a page asks for until it shows dates."""
    record = {**FRIDAY_IN_BERLIN, **place}
    context = chromium.new_context(service_workers="block")
    page = context.new_page()
    page.goto(f"{address}about/")
    page.evaluate(KEEP, [f"after-interview:interview:{record['id']}", json.dumps(record)])
    paths = []
    context.on("request", lambda request: paths.append(request.url.removeprefix(address)))
    page.goto(f"{address}checklist/#{record['id']}")
    expect(page.locator("[data-step='check-in-1'] time").first).to_be_attached(timeout=60_000)
    context.close()
    return sorted(path for path in paths if path.startswith("app/data/"))


@pytest.mark.slow
def test_the_host_learns_neither_country_nor_zone(chromium, site_address):
    german = asked_for(chromium, site_address, time_zone="Europe/Berlin", country="DE")
    new_zealander = asked_for(chromium, site_address, time_zone="Pacific/Chatham", country="NZ")
    assert german == new_zealander
    assert {"app/data/zones.bin", "app/data/countries.bin"} <= set(german)
    assert german.count("app/data/zones.bin") == german.count("app/data/countries.bin") == 1
