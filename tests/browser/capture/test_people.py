"""Before you leave: who was there, and whom to write to."""

import pytest
from playwright.sync_api import expect

from tests.browser.capture.screens import ID, move_on, people_of

# Many screens in a real browser: minutes, so they are part of `make test-all`.
pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("changes", "question", "has_card", "help_line"),
    [
        ({"format": "onsite"}, "May I have your card?", True, "how the name is spelt"),
        ({"format": "video"}, "put it in the chat", False, "The organiser can give you the addresses"),
        ({"format": "phone"}, "an address where I can reach you", False, "The organiser can give you the address"),
        ({"format": "video", "via_agency": True}, "How do you spell your name?", False, "Ask your recruiter"),
    ],
)
def test_the_words_fit_how_you_meet(leaving, stored, wait_for, changes, question, has_card, help_line):
    page = leaving(**changes)
    move_on(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text(question)
    expect(page.get_by_text(help_line)).to_be_visible()
    expect(page.get_by_role("checkbox", name="Card of person 1")).to_have_count(1 if has_card else 0)
    if not has_card and not changes.get("via_agency"):
        page.get_by_label("Email of person 1").fill("dana@acme.example")
        wait_for(page, "saved")
        # Without a name, the address stands in for it: neither is lost.
        assert people_of(stored(page, ID)) == [{"name": "dana@acme.example", "email": "dana@acme.example"}]


def test_taking_a_person_off_can_be_undone(leaving, stored, wait_for, example):
    page = leaving(contacts=example["contacts"])
    move_on(page)
    page.get_by_text("Details of Dana Lee").click()
    page.get_by_role("button", name="Remove of Dana Lee").click()
    wait_for(page, "saved")
    assert [person["name"] for person in people_of(stored(page, ID))] == ["Sam Roe"]
    page.get_by_role("button", name="Undo").click()
    wait_for(page, "saved")
    restored = {person["id"]: person for person in stored(page, ID)["contacts"]}
    assert restored["c1"]["name"] == "Dana Lee"
    assert restored["c1"]["email"] == "dana@acme.example"
    assert "deleted" not in restored["c1"]


def test_a_name_that_is_typed_anew_is_the_same_person(leaving, stored, wait_for):
    page = leaving()
    move_on(page)
    name = page.get_by_label("Name of person 1")
    name.fill("Dna Lee")
    wait_for(page, "saved")
    (before,) = stored(page, ID)["contacts"]
    name.fill("")
    wait_for(page, "saved")
    assert people_of(stored(page, ID)) == []
    page.get_by_role("checkbox", name="Card of person 1").check()
    expect(page.get_by_text("Add a name, then this person is noted.")).to_be_visible()
    name.fill("Dana Lee")
    wait_for(page, "saved")
    (after,) = stored(page, ID)["contacts"]
    assert (after["id"], after["name"], after["card"]) == (before["id"], "Dana Lee", True)


@pytest.mark.parametrize(
    ("via_agency", "button", "role"), [(False, "Someone else", "coordinator"), (True, "My recruiter", "recruiter")]
)
def test_whom_to_write_to(leaving, stored, wait_for, example, via_agency, button, role):
    page = leaving(via_agency=via_agency, contacts=example["contacts"][:1])
    move_on(page, 2)
    page.get_by_role("button", name="Dana Lee").click()
    expect(page.get_by_label("Email of Dana Lee")).to_be_focused()
    expect(page.get_by_label("Email of Dana Lee")).to_have_value("dana@acme.example")
    page.get_by_role("button", name=button).click()
    expect(page.get_by_label("Name of person 2")).to_be_focused()
    page.keyboard.type("Kim")
    page.get_by_label("Phone of Kim").fill("+49 30 99")
    wait_for(page, "saved")
    assert people_of(stored(page, ID))[1] == {"name": "Kim", "role": role, "phone": "+49 30 99"}
