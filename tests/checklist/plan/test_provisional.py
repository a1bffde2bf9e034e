"""Which dates are guesses: they follow from today, or from something that must be done first."""

from datetime import timedelta

import pytest

from checklist.rules.steps import LEFT
from tests.checklist.records import event

NOW = "2026-06-16T12:00+02:00"
LATER = "2026-07-06T12:00+02:00"


def ticks(**states):
    """Ticks of Friday 12 June, one day apart, by step."""
    days = {step: f"2026-06-{12 + number}T10:00+02:00" for number, step in enumerate(states)}
    return {step.replace("_", "-"): {"state": state, "at": days[step]} for step, state in states.items()}


REQUEST = event("request", "2026-06-15T10:00+02:00")
SENT = {"send-request~e1": {"state": "done", "at": "2026-06-16T10:00+02:00"}}
ACCEPTED = {"events": [event("accepted", "2026-06-15T10:00+02:00")]}
SECURED = {"offer-secured": {"state": "done", "at": "2026-06-16T10:00+02:00"}}
NAMED = {"promise": {"kind": "by_date", "date": "2026-06-19"}}
SILENT = {"promise": {"kind": "no_contact"}}
CASES = {
    # The second check-in is counted from the day of the first, which is today at the earliest; letting go from it.
    "nothing sent": ({}, {"check-in-2", "close"}),
    "first sent": ({"steps": ticks(check_in_1="done")}, {"close"}),
    "first left out": ({"steps": ticks(check_in_1="skipped")}, {"close"}),
    "second left out before the first": ({"steps": ticks(check_in_2="skipped")}, {"close"}),
    "both sent": ({"steps": ticks(check_in_1="done", check_in_2="done")}, set()),
    "both left out": ({"steps": ticks(check_in_1="skipped", check_in_2="skipped")}, set()),
    "second sent without the first": ({"steps": ticks(check_in_2="done")}, set()),
    "let go": ({"steps": ticks(close="done")}, set()),
    "replied": ({"events": [event("reply", "2026-06-15T10:00+02:00")]}, {"check-in-2~e1", "close~e1"}),
    # Until it is sent, nobody knows from when their answer is to be counted.
    "asked": ({"events": [REQUEST]}, {"check-in-1~e1", "check-in-2~e1", "close~e1"}),
    "asked and sent": ({"events": [REQUEST], "steps": SENT}, {"check-in-2~e1", "close~e1"}),
    "asked, with their date": ({"events": [REQUEST | NAMED]}, {"check-in-2~e1", "close~e1"}),
    "asked, and for silence": ({"events": [REQUEST | SILENT]}, {"own-reminder~e1"}),
    "asked for silence": (SILENT, set()),
    "accepted": (ACCEPTED, {"withdraw-elsewhere"}),
    "accepted and secured": (ACCEPTED | {"steps": SECURED}, set()),
    "rejected": ({"events": [event("rejected", "2026-06-15T10:00+02:00")]}, set()),
}


@pytest.mark.parametrize(("fields", "expected"), CASES.values(), ids=CASES.keys())
def test_dates_that_follow_from_today_are_guesses_and_move(planned, fields, expected):
    steps = planned(NOW, **fields).steps
    assert {step.id for step in steps if step.provisional} == expected
    # Twenty days on, with nothing done: the guesses have moved, the others have not.
    later = {step.id: step for step in planned(LATER, **fields).steps}
    for step in steps:
        if step.state in LEFT and later[step.id].state in LEFT:
            moved = later[step.id].window.opens - step.window.opens
            assert (moved > timedelta(0)) == step.provisional, step.id


def test_what_was_let_go_leaves_no_guess_behind(planned):
    # Asked on Monday 15 June, due on Wednesday 17 June at 17:00; thirty days later it is missed, and the first
    # check-in of that wait is counted from Friday 17 July: five working days later is Friday 24 July.
    plan = planned("2026-07-20T12:00+02:00", events=[REQUEST])
    check_in = next(step for step in plan.steps if step.id == "check-in-1~e1")
    assert not check_in.provisional
    assert plan.document()["steps"][plan.steps.index(check_in)]["opens"] == "2026-07-24T09:00:00+02:00"
