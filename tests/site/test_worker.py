"""The worker says so when it cannot start, whichever of its files cannot be had."""

import pytest

from tests.conftest import PLAIN

START = """(script) => new Promise((resolve) => {
    const worker = new Worker(script, {type: "module"});
    worker.onmessage = ({data}) => data.kind === "progress" || resolve(data.kind);
    worker.onerror = () => resolve("no worker");
    worker.postMessage({kind: "start"});
})"""
FILES = [
    "data/zones.json",
    "data/countries.json",
    "*/pyodide.mjs",
    "*/pyodide.asm.mjs",
    "*/pyodide.asm.wasm",
    "*/pyodide-lock.json",
    "*/python_stdlib.zip",
    "*/after_the_interview-*.whl",
]


@pytest.fixture
def page(chromium, site_address):
    context = chromium.new_context()
    opened = context.new_page()
    opened.goto(f"{site_address}{PLAIN}")
    yield opened
    context.close()


def test_it_starts_where_all_is_there(page, worker_path):
    assert page.evaluate(START, worker_path) == "ready"


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_cannot_be_had_is_a_failure_that_is_told(page, file, worker_path):
    page.context.route(f"**/app/{file}", lambda route: route.abort())
    assert page.evaluate(START, worker_path) == "failed"


@pytest.mark.slow
@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_not_there_is_a_failure_that_is_told(page, file, worker_path):
    page.context.route(f"**/app/{file}", lambda route: route.fulfill(status=404, body="not here"))
    assert page.evaluate(START, worker_path) == "failed"
