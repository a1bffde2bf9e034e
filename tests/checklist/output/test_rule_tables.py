"""The guide's tables say what the rules do."""

import re
from dataclasses import fields

import pytest

from checklist.output.outline import outline, step_kinds
from checklist.output.rule_tables import tables
from checklist.record.model import OutcomeKind
from checklist.rules.sources import EXPLANATIONS
from checklist.rules.timing import EVERY_RULE as EVERY_ROW
from checklist.rules.timing import INTERVIEW_DAY, NO_PROMISE, OUTCOMES, PACES, SAME_DAY, WAIT
from checklist.text.catalogue import knows

EVERY_RULE = {
    "at-the-interview",
    "contacts-within-a-day",
    "fresh-notes",
    "agency-debrief",
    "thank-you-24-48",
    "thank-you-same-day",
    "promise-plus-grace",
    "week-after-thanks",
    "second-check-in",
    "close-after-two",
    "own-reminder",
    "answer-promptly",
    "request-on-time",
    "on-hold-rest",
    "withdraw-when-secured",
    "offer-deadline",
    "offer-courtesy",
    "after-accepting",
    "say-no-promptly",
    "after-rejection",
    "interest-later",
}


def test_every_rule_has_a_line_with_its_anchor_and_nothing_else_has():
    anchors = re.findall(r"\{ #([a-z0-9-]+) \}", tables()["timing-table.md"])
    assert set(anchors) == EVERY_RULE
    assert len(anchors) == len(set(anchors))
    assert set(EXPLANATIONS) == EVERY_RULE


def test_the_rules_that_run_are_the_rules_that_are_told():
    used = {rule.rule for rules in (INTERVIEW_DAY, WAIT, [SAME_DAY], *OUTCOMES.values()) for rule in rules}
    assert used | {NO_PROMISE, "offer-deadline"} == EVERY_RULE


def test_the_thank_you_says_24_and_48_hours():
    section = tables()["timing-table.md"].partition("{ #thank-you-24-48 }")[2]
    row = section.partition("| --- |")[2].splitlines()[1]
    assert row == (
        "| the end | 24 hours after the end | 48 hours after the end "
        "| late until the working day before the first check-in, then missed |"
    )


def test_the_paces_are_those_of_the_rules():
    assert tables()["pace-table.md"].splitlines()[2:] == [
        "| After a promised date | 2 | 5 |",
        "| No date: after your thank-you | 5 | 10 |",
        "| First to second check-in | 5 | 10 |",
        "| Second check-in to letting go | 10 | 10 |",
    ]


def test_no_wait_of_a_pace_is_left_out_of_the_table():
    assert len(tables()["pace-table.md"].splitlines()[2:]) == len(fields(PACES["standard"]))


def test_every_outcome_has_its_rules():
    assert set(OUTCOMES) == set(OutcomeKind.__value__.__args__)


def test_the_outline_names_every_first_step():
    steps = {step["id"]: step for step in outline()}
    assert list(steps) == [
        "ask-next-steps",
        "collect-card:ID",
        "collect-cards",
        "debrief",
        "agency-debrief",
        "thank-you:ID",
        "thank-you",
        "check-in-1",
        "check-in-2",
        "close",
    ]
    assert steps["thank-you:ID"] == {
        "id": "thank-you:ID",
        "title": "Thank {name}",
        "when": "within 24 hours, 48 at most",
        "for": "interviewer",
        "at_most": 7,
    }


# Small things of the day itself, which the picture leaves out.
NOT_DRAWN = {"ask-next-steps", "collect-card", "collect-cards", "debrief", "agency-debrief"}


@pytest.mark.parametrize("kind", sorted({rule.kind for rule in EVERY_ROW}))
def test_every_kind_of_step_has_its_words(kind):
    assert knows(f"title.{kind}")
    assert knows(f"chart.step.{kind}") != (kind in NOT_DRAWN)


def test_the_page_is_told_which_steps_are_sent_and_which_are_check_ins():
    assert step_kinds() == {
        "sent": [
            *("answer-hold", "answer-reply", "ask-again", "check-in-1", "check-in-2", "letter-of-interest"),
            *("say-no-kindly", "send-request", "thank-after-rejection", "thank-you"),
        ],
        "check_ins": ["check-in-1", "check-in-2"],
    }
