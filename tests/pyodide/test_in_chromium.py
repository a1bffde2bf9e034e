"""Random records planned by the page's own worker, in a real browser, equal CPython's plans byte for byte."""

import json

import pytest
from hypothesis import assume, given, settings

from checklist.dates.instants import parse_instant
from checklist.files import PackagedPlaces
from checklist.plan.plan import plan_of
from checklist.record.faults import InputError
from checklist.record.parse import read_interview
from tests.properties.strategies import records_at_moments

ASK = """
async ([records, now]) => {
  const answer = await new Promise((resolve) => {
    window.worker.onmessage = ({ data }) => data.id === 1 && resolve(data);
    window.worker.postMessage({ id: 1, kind: "plan", records, now });
  });
  return answer.plans.map((entry) => JSON.stringify(entry.plan));
}
"""
START = """
(script) => new Promise((resolve, reject) => {
  window.worker = new Worker(script, { type: "module" });
  window.worker.onmessage = ({ data }) =>
    data.kind === "ready" ? resolve() : data.kind === "failed" ? reject(data.message) : undefined;
  window.worker.postMessage({ kind: "start" });
})
"""


@pytest.fixture(scope="module")
def page(playwright, chromium_options, site_address, worker_path):
    """A page of the site with a worker of its own, ready."""
    browser = playwright.chromium.launch(**chromium_options)
    page = browser.new_page()
    page.goto(f"{site_address}checklist/")
    page.evaluate(START, worker_path)
    yield page
    browser.close()


@pytest.fixture(scope="module")
def places():
    return PackagedPlaces()


@given(example=records_at_moments())
@settings(max_examples=150)
def test_plans_are_the_same_in_the_browser(page, places, example):
    record, now = example
    try:
        expected = plan_of(read_interview(record, places), parse_instant(now)).document()
    except InputError:
        assume(False)
    text = json.dumps(expected, ensure_ascii=False, separators=(",", ":"))
    assert page.evaluate(ASK, [[record], now]) == [text]
