"""All interviews: the agenda in Python's order, the filter, the rounds of one process together, and the tab's count."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import hold_python

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow

NOW = "2026-06-09T10:00:00Z"


def interview(example, day, company, **changes):
    record = {
        **example,
        "id": f"{day}-{company.lower()}",
        "process": company.lower(),
        "company": company,
        "start": f"{day}T10:00",
    }
    return {**record, **changes}


@pytest.fixture
def records(example):
    unknown = {"kind": "unknown"}
    rejected = {"id": "e1", "kind": "rejected", "at": "2026-05-06T10:00Z"}
    return [
        example,
        interview(example, "2026-06-08", "Globex", steps={}, contacts=[], promise=unknown),
        interview(example, "2026-05-11", "Globex", events=[{"id": "e1", "kind": "next_round", "at": NOW}]),
        interview(example, "2026-06-16", "Initech", steps={}, contacts=[], role="Tester"),
        interview(example, "2026-05-26", "Umbrella", promise=unknown),
        interview(example, "2026-05-04", "Vehement", events=[rejected]),
    ]


@pytest.fixture
def listed(page, address, put, records, wait_for):
    page.clock.set_fixed_time(NOW)
    put(page, *records)
    page.goto(address)
    wait_for(page, "ready")
    expect(page.get_by_role("heading", name="Coming up")).to_be_visible()
    return page


@pytest.fixture
def agenda(records, tmp_path):
    file = tmp_path / "backup.json"
    file.write_text(json.dumps({"schema": 1, "interviews": records}), encoding="utf-8")
    command = [str(Path(sys.executable).parent / "checklist"), "today", str(file), "--now", NOW, "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout)


def shown(page, selector):
    return page.locator(selector).evaluate_all("(all) => all.map((one) => one.dataset.agenda)")


def test_the_agenda_is_the_command_lines(listed, agenda):
    for part, selector in (("act", ".now"), ("coming", "[data-part=coming]"), ("leave", "[data-part=leave]")):
        expected = [f"{entry['interview']}/{entry['step']}" for entry in agenda[part]]
        assert expected, part
        assert shown(listed, f"{selector} [data-agenda]") == expected[:6]
    first = agenda["act"][0]
    expect(listed.get_by_role("status", name="What to do now")).to_contain_text(f"{first['company']}: {first['title']}")
    expect(listed).to_have_title(f"({len(agenda['act'])}) Your checklist - After the Interview")


def test_the_first_entry_opens_its_card_and_a_tick_there_changes_the_agenda(listed, agenda):
    first = agenda["act"][0]
    listed.get_by_role("link", name="Open it").click()
    card = listed.get_by_role("status", name="What to do now")
    expect(card).to_contain_text(first["title"])
    expect(card).to_be_in_viewport(ratio=1)
    listed.locator(f"[data-step='{first['step']}'] input").click()
    listed.get_by_role("link", name="All interviews").click()
    expect(listed).to_have_title(f"({len(agenda['act']) - 1}) Your checklist - After the Interview")


def test_the_list_is_filtered_by_words_and_by_status(listed):
    companies = listed.locator(".entry strong")
    listed.get_by_label("Find an interview").fill("tester")
    expect(companies).to_have_text(["Initech"])
    listed.get_by_label("Find an interview").fill("dana engineer")
    expect(companies).to_have_text(["Vehement", "Umbrella", "Acme", "Globex"])
    listed.get_by_label("Show", exact=True).select_option("Waiting")
    expect(companies).to_have_text(["Umbrella", "Acme"])
    expect(listed.get_by_text("2 of 6 interviews")).to_be_visible()
    listed.get_by_label("Find an interview").fill("nobody")
    expect(listed.get_by_text("No interview matches.")).to_be_visible()


def test_the_rounds_of_one_process_stand_together(listed):
    rounds = listed.locator(".rounds")
    expect(rounds).to_have_count(1)
    expect(rounds).to_contain_text("Globex 2 rounds")
    expect(rounds.locator(".entry")).to_have_count(2)
    expect(listed.get_by_role("list", name="Your interviews").locator(".entry")).to_have_count(6)


def places(page):
    """Where each interview's link is, by its id."""
    return page.locator("a.entry").evaluate_all(
        "(links) => Object.fromEntries(links.map((link) => [link.dataset.interview, link.getBoundingClientRect().top]))"
    )


def test_no_interview_moves_under_the_finger_while_python_comes_back(listed, wait_for):
    """An hour later what was worked out is not believed any more; its place is."""
    page = listed
    page.clock.set_fixed_time("2026-06-09T11:30:00Z")
    let_go = hold_python(page)
    page.reload()
    expect(page.get_by_role("status", name="What to do now")).to_contain_text("Working out your dates")
    expect(page.get_by_role("heading", name="Coming up")).to_have_count(0)
    before = places(page)
    let_go()
    wait_for(page, "ready")
    expect(page.get_by_role("heading", name="Coming up")).to_be_visible()
    after = places(page)
    assert {name: after[name] - top for name, top in before.items() if abs(after[name] - top) > 4} == {}


def test_at_the_first_visit_the_list_hardly_moves(page, address, put, records, wait_for):
    page.clock.set_fixed_time(NOW)
    let_go = hold_python(page)
    put(page, *records[:4])
    page.goto(address)
    head = page.get_by_role("button", name="New interview")
    before = head.bounding_box()["y"]
    let_go()
    wait_for(page, "ready")
    expect(page.get_by_role("heading", name="Coming up")).to_be_visible()
    assert abs(head.bounding_box()["y"] - before) < 120
