"""Advice on a letter while it is edited: what to look at once more, and why. Never a score, and nothing is forbidden.

Each check goes through the text a fixed number of times, whatever stands in it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, Literal

from checklist.letters.english import (
    ADVICE,
    APOLOGIES,
    EMPTY_PHRASES,
    FORMAL_TITLES,
    GREETED_TOGETHER,
    GREETINGS,
    GROVELLING,
    PUSHING,
    REPROACHES,
)
from checklist.letters.greetings import greeting_of, one_line
from checklist.letters.letter import step_with_letter
from checklist.letters.recipients import Recipient, person_of, recipient_of
from checklist.record.model import Interview
from checklist.record.step_ids import StepId, is_step_id, parse_step_id

type Place = Literal["subject", "body"]

MOST_WORDS: Final[Mapping[str, int]] = {"thank-you": 150, "check-in-1": 90, "check-in-2": 90, "letter-of-interest": 250}
"""How many words are plenty, by kind of step; `USUAL_WORDS` for all others."""
USUAL_WORDS: Final = 150
MOST_SUBJECT_CHARACTERS: Final = 80
MOST_QUESTION_MARKS: Final = 2
_LONGEST_GAP: Final = 80
"""Characters: what stands between brackets that are further apart is no gap."""
_MOST_GAPS: Final = 10
"""Of which advice speaks, in one place: who has filled these in sees the next."""
_SHORT_WORD: Final = 3
"""Letters: words up to this length ("the", "for") are in any text."""
_WORD: Final = re.compile(r"\w++")


@dataclass(frozen=True)
class Advice:
    """One thing to look at. `quote` are the words of the text that it is about; None: the whole."""

    where: Place
    quote: str | None
    code: str
    words: str

    def document(self) -> dict[str, str | None]:
        """As the page reads it."""
        return {"where": self.where, "quote": self.quote, "code": self.code, "words": self.words}


@dataclass(frozen=True)
class Reviewed:
    """What there is to say of a text, and what it still holds to be filled in."""

    advice: tuple[Advice, ...]
    missing: tuple[str, ...]

    def document(self) -> dict[str, Any]:
        """As the page reads it."""
        return {"advice": [each.document() for each in self.advice], "missing": list(self.missing)}


@dataclass(frozen=True)
class _Draft:
    """A text that is looked at, and for whom it is."""

    interview: Interview
    step: StepId
    recipient: Recipient
    subject: str
    body: str

    @property
    def texts(self) -> tuple[tuple[Place, str], ...]:
        """Where something stands, and what."""
        return ("subject", self.subject), ("body", self.body)


def review(interview: Interview, step: str, subject: str, body: str) -> Reviewed:
    """Look at the text of a step's letter. Raises `InputError` where the step has none."""
    identifier = step_with_letter(interview, step)
    draft = _Draft(interview, identifier, recipient_of(interview, identifier), subject, body)
    gaps = tuple(dict.fromkeys(gap for _, text in draft.texts for gap in gaps_in(text)))
    return Reviewed(tuple(each for check in _CHECKS for each in check(draft)), gaps)


def gaps_in(text: str) -> Iterator[str]:
    """What stands in square brackets, without them: a few words in one line that are still to be filled in."""
    for part in text.split("[")[1:]:
        words, closed, _ = part[: _LONGEST_GAP + 1].partition("]")
        if closed and words.strip() and "\n" not in words:
            yield words


def _gaps(draft: _Draft) -> Iterator[Advice]:
    for where, text in draft.texts:
        for gap in islice(dict.fromkeys(gaps_in(text)), _MOST_GAPS):
            yield _advice(where, "missing", f"[{gap}]")


def _subject(draft: _Draft) -> Iterator[Advice]:
    if not draft.subject.strip():
        yield _advice("subject", "no_subject")
    elif len(draft.subject) > MOST_SUBJECT_CHARACTERS:
        yield _advice("subject", "subject_too_long")


def _length(draft: _Draft) -> Iterator[Advice]:
    most = MOST_WORDS.get(draft.step.kind, USUAL_WORDS)
    count = len(draft.body.split())
    if count > most:
        yield _advice("body", "too_long", count=count, most=most)


def _name(draft: _Draft) -> Iterator[Advice]:
    """A name in the greeting that is none of the recipient's."""
    contact, greeted = draft.recipient.contact, _greeted(draft.body)
    if contact is None or not greeted or any(True for _ in gaps_in(greeted)):
        return
    greeting = greeting_of(contact)
    theirs = {word for name in (contact.name, greeting.chosen) for word in _words(name)}
    words = {*_words(greeted)} - FORMAL_TITLES
    if words and words.isdisjoint(theirs | GREETED_TOGETHER):
        yield _advice("body", "wrong_name", greeted, name=one_line(contact.name))


def _greeted(body: str) -> str:
    """The name in the first line that has any words: "Dana" of "Dear Dana,"."""
    first = body.lstrip().split("\n", 1)[0][: 2 * _LONGEST_GAP]
    greeting, _, name = first.partition(" ")
    return name.strip().rstrip(",!:.") if greeting.casefold() in GREETINGS else ""


def _conversation(draft: _Draft) -> Iterator[Advice]:
    """A thank-you that says nothing of what was talked about, and has no gap for it either."""
    if draft.step.kind != "thank-you" or any(True for _ in gaps_in(draft.body)):
        return
    person = draft.recipient.person
    people = draft.interview.interviewers if person is None else (person,)
    topics = [topic for each in people if (topic := one_line(each.talked_about).casefold())]
    telling = {word for topic in topics for word in _words(topic) if len(word) > _SHORT_WORD}
    # Some scripts put no spaces between words: there the whole topic is looked for.
    body = draft.body.casefold()
    if topics and telling.isdisjoint(_words(body)) and not any(topic in body for topic in topics):
        yield _advice("body", "no_conversation")


def _same_text(draft: _Draft) -> Iterator[Advice]:
    """The same letter to somebody else, apart from whom it greets."""
    said = _after_greeting(draft.body)
    for step, other in draft.interview.document.get("drafts", {}).items():
        if step == str(draft.step) or not said or not is_step_id(step):
            continue
        person = person_of(draft.interview, parse_step_id(step))
        if person is None or person == draft.recipient.person:
            continue
        if _after_greeting(other.get("body", "")) == said:
            yield _advice("body", "same_text", name=one_line(person.name))
            return


def _after_greeting(body: str) -> list[str]:
    """The words of a letter after its first line."""
    return _words(body.strip().partition("\n")[2])


def _tone(draft: _Draft) -> Iterator[Advice]:
    for where, text in draft.texts:
        for code, phrases in _PHRASES.items():
            for found in filter(None, (phrase.search(text) for phrase in phrases)):
                if code != "empty_phrase" or "?" not in draft.body:
                    yield _advice(where, code, found[0])
    if draft.body.count("?") > MOST_QUESTION_MARKS:
        yield _advice("body", "questions")
    words = Counter(_words(draft.body))
    if sum(words[apology] for apology in APOLOGIES) > 1:
        yield _advice("body", "apologies")


def _words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return _WORD.findall(text.casefold())


def _phrase(words: str) -> re.Pattern[str]:
    """Finds some words in a row, in letters of any size, however they are set apart; only as whole words."""
    return re.compile(rf"\b{r'\W{1,3}'.join(_words(words))}\b", re.IGNORECASE)


_PHRASES: Final[Mapping[str, tuple[re.Pattern[str], ...]]] = {
    "pushing": tuple(map(_phrase, PUSHING)),
    "empty_phrase": tuple(map(_phrase, EMPTY_PHRASES)),
    "grovelling": tuple(map(_phrase, GROVELLING)),
    "reproach": tuple(map(_phrase, REPROACHES)),
}


def _advice(where: Place, code: str, quote: str | None = None, **facts: object) -> Advice:
    return Advice(where, quote, code, ADVICE[code].format(quote=quote, **facts))


_CHECKS: Final[tuple[Callable[[_Draft], Iterator[Advice]], ...]] = (
    _gaps,
    _subject,
    _name,
    _conversation,
    _same_text,
    _tone,
    _length,
)
