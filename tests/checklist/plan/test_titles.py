"""Titles: no two steps of a record share one."""

from checklist.plan import wording
from checklist.plan.wording import Wording
from checklist.record.parse import read_interview
from checklist.record.step_ids import StepId
from tests.checklist.records import FRIDAY_IN_BERLIN

GONE = "Thank someone (no longer listed)"


def test_titles_that_would_be_the_same_are_numbered_in_their_order(places):
    words = Wording(read_interview(FRIDAY_IN_BERLIN, places))
    ids = [
        StepId("thank-you", contact="c1"),
        StepId("debrief"),
        *(StepId("thank-you", contact=c) for c in ("c2", "c3")),
    ]
    assert list(words.titles(ids).values()) == [GONE, "Write down how it went", f"{GONE} (2)", f"{GONE} (3)"]


def test_a_number_that_a_name_has_already_is_passed_over(places):
    names = ["Dana", "Dana (2)", "Dana", "Dana"]
    contacts = [{"id": f"c{number}", "name": name} for number, name in enumerate(names)]
    words = Wording(read_interview({**FRIDAY_IN_BERLIN, "contacts": contacts}, places))
    titles = words.titles(StepId("thank-you", contact=contact["id"]) for contact in contacts)
    assert list(titles.values()) == ["Thank Dana", "Thank Dana (2)", "Thank Dana (3)", "Thank Dana (4)"]


def test_thousands_of_steps_of_one_title_are_each_numbered_once(places, monkeypatch):
    numbered = []

    def counting(key, **facts):
        numbered.append(key == "title.numbered")
        return say(key, **facts)

    say = wording.say
    monkeypatch.setattr(wording, "say", counting)
    ids = [StepId("thank-you", contact=f"c{number}") for number in range(4_000)]
    titles = Wording(read_interview(FRIDAY_IN_BERLIN, places)).titles(ids)
    assert titles[ids[-1]] == f"{GONE} (4000)"
    assert sum(numbered) == 3_999
