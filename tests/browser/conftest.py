"""What the tests of the checklist page share: pages, records put in by hand, and the command line to compare with."""

import json
import subprocess
import sys
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.checklist.records import CONTRACT_EXAMPLE
from tests.conftest import PLAIN

# On a machine with much else to do, a page takes its time.
expect.set_options(timeout=20_000)

PHONE = {"width": 390, "height": 844}
VISITOR = {"viewport": PHONE, "timezone_id": "Europe/Berlin", "locale": "en-GB", "reduced_motion": "reduce"}
# Requests are watched and held in many tests; with a service worker between, nobody sees them.
BROWSER = {**VISITOR, "service_workers": "block"}
# What only the real one has: its maker's name, and a storage that is not granted to stay.
SAFARI = """
    Object.defineProperty(navigator, "vendor", { get: () => "Apple Computer, Inc." });
    navigator.storage.persisted = async () => false;"""
PREFIX = "after-interview:interview:"
# Saturday noon in Berlin, the day after the example's interview.
NOW = "2026-06-06T10:00:00Z"
LEFT_OUT = {"events", "country", "subdivision"}
# Changed last before that: a link with a change from the future is refused.
STAMP = "2026-06-06T08:00:00Z"
EXAMPLE = {
    **{name: value for name, value in CONTRACT_EXAMPLE.items() if name not in LEFT_OUT},
    "drafts": {step: {**draft, "changed": STAMP} for step, draft in CONTRACT_EXAMPLE["drafts"].items()},
    "updated_at": STAMP,
}

MAIN = "indexedDB"
# Held, because Chromium answers nothing any more once no script holds a bucket.
BUCKET = '(window.bucket ??= await navigator.storageBuckets.open("after-interview")).indexedDB'
IN_DATABASE = """async ([id, text]) => {{
    const factory = {factory};
    return new Promise((resolve, reject) => {{
        const request = factory.open("after-interview");
        request.onupgradeneeded = () => reject(new Error("there was none"));
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {{
            const transaction = request.result.transaction("interviews", text === null ? "readonly" : "readwrite");
            const table = transaction.objectStore("interviews");
            const asked = text === null ? table.get(id) : table.put(text, id);
            transaction.oncomplete = () => {{ request.result.close(); resolve(asked.result ?? null); }};
        }};
    }});
}}"""


def read_database(factory, page, identifier):
    text = page.evaluate(IN_DATABASE.format(factory=factory), [identifier, None])
    return None if text is None else json.loads(text)


def write_database(factory, page, identifier, text):
    page.evaluate(IN_DATABASE.format(factory=factory), [identifier, text])


@pytest.fixture
def example():
    """The example record of the interview file's description, less events and country, changed last on Saturday."""
    return json.loads(json.dumps(EXAMPLE))


@pytest.fixture
def address(site_address):
    return site_address + "checklist/"


@contextmanager
def watched(chromium, options):
    """A browser without a past; whatever goes wrong in its pages, or against their policy, fails the test."""
    opened = chromium.new_context(**options)
    faults = []
    opened.on("weberror", lambda error: faults.append(str(error.error)))
    opened.on("console", lambda message: faults.append(message.text) if "Security Policy" in message.text else None)
    yield opened
    opened.close()
    assert faults == []


@pytest.fixture
def browser_options():
    """What the browser is; a file of tests may have another."""
    return BROWSER


@pytest.fixture
def context(chromium, browser_options):
    """A watched browser, on a phone in Berlin."""
    with watched(chromium, browser_options) as opened:
        yield opened


@pytest.fixture
def unwatched(chromium, browser_options):
    """The same without the watch, for tests that want something to go wrong: they give it out as their `context`."""
    opened = chromium.new_context(**browser_options)
    yield opened
    opened.close()


@pytest.fixture
def page(context):
    opened = context.new_page()
    opened.clock.set_fixed_time(NOW)
    return opened


@pytest.fixture
def put_at():
    """Put records into local storage by hand, before the checklist is opened; at the site of an address."""

    def at(site_address):
        def putting(page, *records):
            page.goto(site_address + PLAIN)
            for record in records:
                text = record if isinstance(record, str) else json.dumps(record)
                identifier = "2026-01-01-damaged" if isinstance(record, str) else record["id"]
                page.evaluate("([key, text]) => localStorage.setItem(key, text)", [PREFIX + identifier, text])

        return putting

    return at


@pytest.fixture
def put(put_at, site_address):
    """Put records into local storage by hand, before the checklist is opened."""
    return put_at(site_address)


@pytest.fixture
def stored():
    """Read a record as local storage holds it, once what waits to be written there has been."""
    script = """async (key) => {
        await navigator.locks.request("after-interview:local", () => {});
        return localStorage.getItem(key);
    }"""

    def reading(page, identifier):
        text = page.evaluate(script, PREFIX + identifier)
        return None if text is None else json.loads(text)

    return reading


@pytest.fixture
def durable():
    """Read a record as the durable copy holds it."""
    return partial(read_database, MAIN)


@pytest.fixture
def spare():
    """Read a record as the spare of the durable copy holds it."""
    return partial(read_database, BUCKET)


@pytest.fixture
def put_durable():
    """Put a text into the durable copy by hand."""
    return partial(write_database, MAIN)


@pytest.fixture
def put_spare():
    """Put a text into the spare of the durable copy by hand."""
    return partial(write_database, BUCKET)


def hold_python(page):
    """Keep Python from coming until what is returned is called."""
    held, free = [], []

    def hold(route):
        if free:
            route.continue_()
        else:
            held.append(route)

    def let_go():
        free.append(True)
        for route in held:
            route.continue_()

    page.context.route("**/app/python-*/*", hold)
    return let_go


@pytest.fixture
def opened(page, address, put, example, wait_for):
    """The example's own screen, saved."""
    put(page, example)
    page.goto(f"{address}#{example['id']}")
    wait_for(page, "saved")
    return page


@pytest.fixture
def wait_for():
    """Wait until the page says so: `saved`, or one of Python's states."""

    def waiting(page, what):
        attribute, value = ("data-saved", "yes") if what == "saved" else ("data-python", what)
        expect(page.locator("html")).to_have_attribute(attribute, value, timeout=60_000)

    return waiting


@pytest.fixture
def plan_of(tmp_path):
    """The plan that the command line makes of a record."""

    def planning(record, now=NOW):
        file = tmp_path / "record.json"
        file.write_text(json.dumps(record), encoding="utf-8")
        command = [str(Path(sys.executable).parent / "checklist"), "plan", str(file), "--now", now, "--json"]
        return json.loads(subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout)

    return planning
