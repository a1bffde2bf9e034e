"""Letters as they go out, each compared with a text that somebody has read aloud and approved.

After a change to a template, read what came out as the person who gets it would; then make it the approved text.
"""

from pathlib import Path

import pytest

from tests.checklist.letters.cases import CASES

APPROVED = Path(__file__).parent / "approved"
MOST_WORDS = {"thank-you": 150, "check-in-1": 90, "check-in-2": 90}


def as_text(letter):
    """A letter with all that the page shows of it."""
    to = "" if letter.to is None else f"{letter.to.name} <{letter.to.email}>"
    parts = [f"To: {to}\nSubject: {letter.subject}", letter.body]
    if letter.script:
        parts.append(f"On the phone: {letter.script}")
    if letter.missing:
        parts.append(f"Missing: {', '.join(missing.words for missing in letter.missing)}")
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_letter_is_as_approved(write, case):
    fields = {"contacts": [], **case.record}
    letter = write(case.step, now=case.now, about=case.about, profile=case.profile, **fields)
    path = APPROVED / f"{case.name.replace(',', '').replace(' ', '-')}.txt"
    assert as_text(letter) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_letter_is_short_and_names_the_job(write, case):
    letter = write(case.step, now=case.now, about=case.about, profile=case.profile, **{"contacts": [], **case.record})
    most = MOST_WORDS.get(case.step.partition(":")[0].partition("~")[0], 150)
    assert len(letter.body.split()) <= most
    assert "Operations Analyst" in letter.subject or case.name in {
        "phone screening",
        "second check-in",
        "letter of interest",
    }
    assert letter.script is None or sum(letter.script.count(mark) for mark in ".?") <= 4


def test_every_approved_text_belongs_to_a_case():
    assert len(list(APPROVED.iterdir())) == len(CASES)
