"""Whatever is in a record: each step with a letter has a whole one, and names stand in it as they are or not at all."""

import json

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checklist.dates.instants import parse_instant
from checklist.files import PackagedPlaces
from checklist.letters.advice import review
from checklist.letters.greetings import one_line
from checklist.letters.letter import ABOUTS, letter_of, steps_with_letters
from checklist.record.faults import InputError
from checklist.record.model import Profile
from checklist.record.parse import read_interview
from tests.properties.strategies import records_at_moments

PLACES = PackagedPlaces()
# Marked, so that they can be told from words of the letter. Without commas: one may turn a name round.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=","), max_size=12).map(
    lambda text: f"⟨{text}⟩"
)


@settings(max_examples=60)
@given(records_at_moments(), TEXTS, TEXTS, TEXTS)
def test_every_letter_is_whole(record_at_moment, name, topic, company):
    record, now = record_at_moment
    contacts = [contact | {"name": name, "talked_about": topic} for contact in record["contacts"]]
    try:
        interview = read_interview(record | {"contacts": contacts, "company": company}, PLACES)
    except InputError:
        assume(False)
    profile = Profile(name=name, strengths=(topic,))
    entered = {one_line(name), one_line(topic), one_line(topic).rstrip("."), one_line(company)}
    for step in steps_with_letters(interview):
        for about in ABOUTS.get(step.kind, (None,)):
            letter = letter_of(interview, profile, str(step), about, parse_instant(now))
            assert letter.subject.splitlines() == [letter.subject]
            assert len(letter.body.splitlines()) < 30
            assert letter.body.startswith("Dear ")
            rest = f"{letter.subject}\n{letter.body}"
            for text in sorted(entered, key=len, reverse=True):
                rest = rest.replace(text, "")
            assert "⟨" not in rest
            assert "⟩" not in rest
            json.dumps(letter.document())
            review(interview, str(step), letter.subject, letter.body)
