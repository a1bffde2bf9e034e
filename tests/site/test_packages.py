"""Packages that the page loads only when something needs them: what is in them, and that asking brings them."""

import zipfile
from importlib.metadata import distribution

import pytest

from tests.checklist.records import FRIDAY_IN_BERLIN
from tests.conftest import PLAIN
from tools.python.packages import INSTALLED, belongs, make_wheel

INVITATION = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
BEGIN:VEVENT
UID:1@acme.example
DTSTAMP:20260601T080000Z
DTSTART:20260605T143000Z
DTEND:20260605T153000Z
SUMMARY:Interview
ORGANIZER;CN=Dana Lee:mailto:dana@acme.example
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")
REQUEST = {"kind": "invitation", "bytes": INVITATION}
START = """(script) => new Promise((resolve) => {
    const worker = new Worker(script, {type: "module"});
    worker.onerror = () => resolve("no worker");
    globalThis.ask = (request) => new Promise((answered) => {
        worker.onmessage = ({data}) => answered(data);
        worker.postMessage({...request, id: 1});
    });
    worker.onmessage = ({data}) => data.kind === "progress" || resolve(data.message ?? data.kind);
    worker.postMessage({kind: "start"});
})"""


@pytest.fixture
def page(chromium, site_address, worker_path):
    """A page of the site with a worker of its own, ready to be asked."""
    context = chromium.new_context()
    opened = context.new_page()
    opened.goto(f"{site_address}{PLAIN}")
    opened.requested = []
    context.on("request", lambda request: opened.requested.append(request.url.rpartition("/")[2]))
    assert opened.evaluate(START, worker_path) == "ready"
    yield opened
    context.close()


def wheels(names):
    return {name for name in names if name.endswith(".whl")}


def test_nothing_but_our_own_package_is_loaded_at_the_start(page):
    assert wheels(page.requested) == {"after_the_interview-0.1.0-py3-none-any.whl"}


def test_a_calendar_file_brings_what_reads_it_and_only_that(page):
    before = wheels(page.requested)
    answer = page.evaluate("(request) => ask(request)", REQUEST)
    assert answer["fields"]["start"] == "2026-06-05T14:30"
    assert answer["fields"]["duration_minutes"] == 60
    assert answer["fields"]["contacts"] == [{"name": "Dana Lee", "email": "dana@acme.example"}]
    brought = {name.split("-")[0] for name in wheels(page.requested) - before}
    assert brought == {"icalendar", "python_dateutil", "six", "tzdata"}


def test_a_letter_brings_the_letters_and_what_fills_them_in(page):
    before = wheels(page.requested)
    letter = {"kind": "letter", "record": FRIDAY_IN_BERLIN, "profile": {"name": "Kim"}, "step": "check-in-1"}
    answer = page.evaluate("(request) => ask(request)", letter | {"now": "2026-06-12T08:00:00Z"})
    assert answer["letter"]["body"].endswith("Kind regards,\nKim")
    brought = {name.split("-")[0] for name in wheels(page.requested) - before}
    assert brought == {"after_the_interview_letters", "jinja2", "markupsafe"}


# The deepest of what is needed is the hardest case; the others are looked at in the slow run.
@pytest.mark.parametrize(
    "lost",
    ["six", *(pytest.param(name, marks=pytest.mark.slow) for name in ("icalendar", "python_dateutil", "tzdata"))],
)
def test_what_could_not_be_loaded_is_said_and_can_be_asked_for_again(page, lost):
    pattern = f"**/{lost}-*.whl"
    page.context.route(pattern, lambda route: route.abort())
    assert "fault" in page.evaluate("(request) => ask(request)", REQUEST)
    page.context.unroute(pattern)
    assert page.evaluate("(request) => ask(request)", REQUEST)["fields"]["start"] == "2026-06-05T14:30"


@pytest.mark.parametrize("name", INSTALLED)
def test_a_wheel_holds_modules_and_the_licence_and_no_tests(tmp_path, name):
    with zipfile.ZipFile(make_wheel(name, tmp_path)) as wheel:
        names = wheel.namelist()
    assert any(file.endswith(".py") for file in names)
    assert any(file.rpartition("/")[2].startswith("LICENSE") for file in names)
    assert [file for file in names if "tests/" in file or file.endswith((".pyc", ".so", "INSTALLER"))] == []


def test_of_the_zones_only_the_one_that_all_calendars_use_comes_along():
    kept = [file.as_posix() for file in distribution("tzdata").files if belongs(file)]
    assert [file for file in kept if file.startswith("tzdata/zoneinfo/") and not file.endswith(".py")] == [
        "tzdata/zoneinfo/UTC"
    ]
