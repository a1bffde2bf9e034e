"""Advice on a letter while it is edited: what is found, where, and with which reason."""

import pytest

from checklist.letters.advice import MOST_SUBJECT_CHARACTERS
from tests.checklist.letters.cases import DANA, IVO, SAM
from tests.checklist.records import event

GOOD = """\
Dear Dana,

Thank you for your time on Friday. I keep thinking about winning over the night shift.

Kind regards,
Mara"""


def codes(reviewed):
    return [advice.code for advice in reviewed.advice]


def test_a_good_letter_gets_no_advice(advised):
    assert advised(GOOD).document() == {"advice": [], "missing": []}


def test_the_drafts_themselves_get_advice_on_their_gaps_only(write, advised):
    for step in ("thank-you:c1", "thank-you", "check-in-1", "check-in-2", "answer-offer", "say-no-kindly", "ask-again"):
        letter = write(step, profile={})
        assert set(codes(advised(letter.body, step, letter.subject))) == {"missing"}, step


def test_advice_names_place_words_and_reason(advised):
    (advice,) = advised(GOOD.replace("Thank you", "As soon as possible, [sic] thank you")).advice[1:]
    assert advice.document() == {
        "where": "body",
        "quote": "As soon as possible",
        "code": "pushing",
        "words": "“As soon as possible” pushes, and people who feel pushed put an answer off.",
    }


@pytest.mark.parametrize(
    ("sentence", "code", "quote"),
    [
        ("Please answer ASAP.", "pushing", "ASAP"),
        ("This is URGENT!", "pushing", "URGENT"),
        ("I am still\nwaiting for you.", "pushing", "still\nwaiting"),
        ("As per my last email, I wait.", "pushing", "per my last email"),
        ("I was just checking in.", "empty_phrase", "just checking in"),
        ("Sorry to bother you.", "grovelling", "Sorry to bother you"),
        ("I would do anything for it.", "grovelling", "I would do anything"),
        ("I am desperate.", "grovelling", "desperate"),
        ("You said you would ring.", "reproach", "You said you would"),
        ("You promised it.", "reproach", "You promised"),
        ("I haven’t heard back from you.", "reproach", "I haven’t heard back"),
        ("I am disappointed.", "reproach", "disappointed"),
        ("Any news? Who? When?", "questions", None),
        ("I apologise, and sorry again.", "apologies", None),
        ("I bring [one thing you would bring].", "missing", "[one thing you would bring]"),
    ],
)
def test_what_is_found_in_a_sentence(advised, sentence, code, quote):
    (advice,) = advised(f"{GOOD}\n\n{sentence}").advice
    assert (advice.where, advice.code, advice.quote) == ("body", code, quote)
    assert advice.words


@pytest.mark.parametrize(
    "sentence",
    [
        "I was just checking in: is there any news?",
        "The insurgent beggar disappointedly said sorry.",
        "Is there any news? Or a date?",
        "An array[0\n] is no gap, nor is [" + "x" * 81 + "], nor [ ].",
    ],
)
def test_what_only_looks_alike_is_left_alone(advised, sentence):
    assert codes(advised(f"{GOOD}\n\n{sentence}")) == []


def test_gaps_are_listed_once_and_wherever_they_are(advised):
    reviewed = advised(f"{GOOD}\n[your name] [the pay] [your name]", subject="[job title]")
    assert reviewed.missing == ("job title", "your name", "the pay")
    assert [(advice.where, advice.quote) for advice in reviewed.advice] == [
        ("subject", "[job title]"),
        ("body", "[your name]"),
        ("body", "[the pay]"),
    ]


def test_of_many_gaps_the_first_ten_are_spoken_of_and_all_are_listed(advised):
    gaps = "".join(f" [gap {number}]" for number in range(12))
    reviewed = advised(f"{GOOD}\n{gaps}")
    assert [advice.quote for advice in reviewed.advice] == [f"[gap {number}]" for number in range(10)]
    assert len(reviewed.missing) == 12


def test_the_subject_is_there_and_short(advised):
    assert codes(advised(GOOD, subject=" ")) == ["no_subject"]
    assert codes(advised(GOOD, subject="x" * MOST_SUBJECT_CHARACTERS)) == []
    assert codes(advised(GOOD, subject="x" * (MOST_SUBJECT_CHARACTERS + 1))) == ["subject_too_long"]
    (advice,) = advised(GOOD, subject="Urgent: my application").advice
    assert (advice.where, advice.code, advice.quote) == ("subject", "pushing", "Urgent")


@pytest.mark.parametrize(("step", "most"), [("thank-you:c1", 150), ("check-in-1", 90), ("check-in-2", 90)])
def test_length_is_counted_in_words(advised, step, most):
    greeting = "Dear Dana, the night shift "  # five words
    assert codes(advised(greeting + "word " * (most - 5), step)) == []
    (advice,) = advised(greeting + "word " * (most - 4), step).advice
    assert advice.code == "too_long"
    assert f"This has {most + 1} words; {most} are plenty" in advice.words


@pytest.mark.parametrize(
    ("greeting", "is_wrong"),
    [
        ("Dear Dana,", False),
        ("Hi Ms Lee", False),
        ("Hello Dana Lee!", False),
        ("Dear DANA,", False),
        ("Good morning,", False),
        ("Dear all,", False),
        ("Dear [their name],", False),
        ("Dear Ivo,", True),
        ("Dear Ms Brandt,", True),
        ("hi Dan,", True),
    ],
)
def test_a_wrong_name_is_noticed(advised, greeting, is_wrong):
    reviewed = advised(GOOD.replace("Dear Dana,", greeting), contacts=[DANA, IVO])
    assert ("wrong_name" in codes(reviewed)) == is_wrong


def test_the_name_is_that_of_whoever_gets_it(advised):
    # Without an address the thanks go by way of the coordinator.
    contacts = [{**DANA, "email": ""}, SAM]
    assert codes(advised(GOOD, contacts=contacts)) == ["wrong_name"]
    assert codes(advised(GOOD.replace("Dear Dana", "Dear Sam"), contacts=contacts)) == []
    greeted = [{**DANA, "greeting": "Mx Q"}]
    assert codes(advised(GOOD.replace("Dear Dana", "Dear Mx Q"), contacts=greeted)) == []


def test_a_thank_you_without_a_word_of_the_talk_is_noticed(advised):
    plain = "Dear Dana,\n\nThank you for the time.\n\nMara"
    assert codes(advised(plain)) == ["no_conversation"]
    assert codes(advised("Dear Dana,\n\nThank you for your thoughts on SHIFT work.\n\nMara")) == []
    # Where nobody has noted what it was about, there is nothing to look for.
    assert codes(advised(plain, contacts=[{"id": "c1", "name": "Dana"}])) == []
    assert codes(advised(plain, "check-in-1")) == []
    chinese = [{**DANA, "talked_about": "夜班的问题"}]
    assert codes(advised("Dear Dana,\n\n我还在想夜班的问题。\n\nMara", contacts=chinese)) == []
    assert codes(advised(plain, contacts=chinese)) == ["no_conversation"]


def test_the_same_text_to_two_people_is_noticed(advised):
    same = GOOD.replace("Dear Dana", "Dear Ivo")
    contacts = [DANA, {**IVO, "talked_about": "the night shift"}]

    def given(drafts):
        return advised(GOOD, contacts=contacts, drafts=drafts).advice

    (advice,) = given({"thank-you:c2": {"subject": "", "body": same}})
    assert (advice.code, advice.words.startswith("The letter to Ivo Brandt says the same")) == ("same_text", True)
    assert given({"thank-you:c2": {"subject": "", "body": same.replace("Friday", "your day")}}) == ()
    # Its own draft, one to nobody in particular, one to somebody who is gone.
    assert given({"thank-you:c1": {"body": GOOD}, "thank-you": {"body": GOOD}, "thank-you:c9": {"body": GOOD}}) == ()


HOSTILE = (
    "[" * 20_000,
    "[a" * 10_000,
    "as soon as " * 1_800,
    "just checking " * 1_400,
    "Dear " * 4_000,
    "\n" * 20_000,
    "you\u00a0" * 5_000,
    "İ" * 20_000,
    "ß" * 20_000,
    "<script>Bcc: a@b.example\r\n{{ 7 * 7 }}{% raw %}" * 400,
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_is_looked_at(advised, text):
    reviewed = advised(text, subject=text, contacts=[{**DANA, "talked_about": text[:10_000]}])
    assert all(advice.words for advice in reviewed.advice)
    assert len(reviewed.advice) < 50


def test_advice_is_for_steps_with_a_letter(advised):
    offer = [event("offer", "2026-06-10T15:00+01:00")]
    assert codes(advised("Dear Dana,\n\nThank you for the offer.\n\nMara", "answer-offer", events=offer)) == []
