"""To whom a letter goes, what it says of what is known, and what it leaves to be filled in."""

import pytest

from checklist.letters.letter import letter_of, steps_with_letters
from checklist.record.faults import InputError
from checklist.record.model import Profile
from checklist.record.parse import read_interview
from tests.checklist.letters.cases import BY_FRIDAY_19, DANA, INTERVIEW, IVO, PRIYA, SAM, THANKED
from tests.checklist.records import event

BARE = {"id": "c1", "name": "Dana Lee"}
ADDRESSLESS = {**BARE, "talked_about": "returns"}


@pytest.mark.parametrize(
    ("step", "contacts", "agency", "to"),
    [
        ("thank-you:c1", [DANA, SAM], False, "Dana Lee"),
        ("thank-you:c1", [ADDRESSLESS, SAM], False, "Sam Roe"),
        # A coordinator without an address is no way round either.
        ("thank-you:c1", [ADDRESSLESS, {**SAM, "email": ""}], False, "Dana Lee"),
        ("thank-you:c1", [DANA, SAM, PRIYA], True, "Ms Priya Nair"),
        ("thank-you:c1", [DANA, SAM], True, "Sam Roe"),
        ("thank-you:c1", [DANA], True, "Dana Lee"),
        ("thank-you", [DANA, SAM], False, "Sam Roe"),
        ("thank-you", [DANA, PRIYA], False, "Ms Priya Nair"),
        ("thank-you", [DANA, IVO], False, "Dana Lee"),
        ("check-in-1", [DANA, SAM], False, "Sam Roe"),
        ("check-in-1", [DANA, SAM, PRIYA], True, "Ms Priya Nair"),
        ("check-in-2", [IVO, DANA], False, "Ivo Brandt"),
        ("letter-of-interest", [SAM, DANA], False, "Dana Lee"),
        ("check-in-1", [], False, None),
        ("thank-references", [DANA, SAM], False, None),
        ("withdraw-elsewhere", [DANA, SAM], False, None),
    ],
)
def test_to_whom_a_letter_goes(write, step, contacts, agency, to):
    letter = write(step, contacts=contacts, via_agency=agency)
    assert (letter.to and letter.to.name) == to
    assert (letter.greeting is None) == (to is None)
    passes_on = step.startswith("thank-you") and to not in ("Dana Lee", None)
    assert ("Would you please pass on my thanks to Dana Lee?" in letter.body) == passes_on


def test_no_two_people_get_the_same_text(write):
    people = [{"id": f"c{number}", "name": f"Person{number} Lee", "talked_about": "returns"} for number in (1, 2)]
    bodies = [write(f"thank-you:{person['id']}", contacts=people).body for person in people]
    assert "ten years of night shifts" in bodies[0]
    assert "two moves of a stock system" in bodies[1]
    # A third person begins again with the first strength.
    third = {"id": "c3", "name": "Kim", "talked_about": "staff"}
    assert "ten years of night shifts" in write("thank-you:c3", contacts=[*people, third]).body


def test_what_nobody_has_entered_stays_visible_and_is_listed(write):
    letter = write("thank-you:c1", contacts=[BARE], profile={})
    assert [each.document() for each in letter.missing] == [
        {"fact": "name", "words": "your name"},
        {"fact": "talked_about", "contact": "c1", "words": "what you talked about"},
        {"fact": "strength", "words": "one thing you would bring"},
    ]
    for words in ("your name", "what you talked about", "one thing you would bring"):
        assert f"[{words}]" in letter.body
    nobody = write("check-in-1", contacts=[])
    assert [missing.fact for missing in nobody.missing] == ["recipient"]
    assert nobody.body.startswith("Dear [their name],")


@pytest.mark.parametrize(
    ("step", "agency", "role"),
    [
        ("thank-you", False, "coordinator"),
        ("check-in-1", False, "coordinator"),
        ("check-in-1", True, "recruiter"),
        ("letter-of-interest", False, "interviewer"),
        ("thank-references", False, None),
        ("withdraw-elsewhere", True, None),
    ],
)
def test_who_gets_a_letter_that_names_nobody_can_be_entered(write, step, agency, role):
    assert write(step, contacts=[], via_agency=agency).document()["newcomer"] == role
    assert write(step, via_agency=agency).document()["newcomer"] is None


def test_what_was_talked_about_is_kept_with_whoever_gets_the_letter_where_nobody_else_is_known(write):
    (missing,) = write("thank-you", contacts=[SAM]).missing
    assert (missing.fact, missing.contact) == ("talked_about", "c8")
    told = write("thank-you", contacts=[SAM | {"talked_about": "the night shift"}])
    assert "I enjoyed talking about the night shift." in told.body
    assert told.missing == ()


def test_the_next_steps_are_asked_for_once_and_only_where_they_were_not(write):
    question = "May I ask what happens next"
    people = [DANA, IVO]
    assert question in write("thank-you:c1", contacts=people).body
    assert question not in write("thank-you:c2", contacts=people).body
    assert question not in write("thank-you:c1", promise=BY_FRIDAY_19).body
    asked = {"ask-next-steps": {"state": "done", "at": "2026-06-05T15:50+01:00"}}
    assert question not in write("thank-you:c1", steps=asked).body
    skipped = {"ask-next-steps": {"state": "skipped", "at": "2026-06-05T15:50+01:00"}}
    assert question in write("thank-you:c1", steps=skipped).body
    assert "No reply is needed" in write("thank-you:c1", promise={"kind": "no_contact"}).body


def test_a_thank_you_names_their_day_while_it_is_ahead(write):
    named = "If you need anything else from me before Friday 19 June"
    assert named in write("thank-you:c1", now="2026-06-19T08:00+01:00", promise=BY_FRIDAY_19).body
    assert named not in write("thank-you:c1", now="2026-06-20T08:00+01:00", promise=BY_FRIDAY_19).body
    # A day that is far off is no reason to write before it; fourteen days are near.
    assert named in write("thank-you:c1", now="2026-06-05T17:00+01:00", promise=BY_FRIDAY_19).body
    later = {"kind": "by_date", "date": "2026-06-20"}
    assert "from me, you can reach me here" in write("thank-you:c1", promise=later).body
    # Nor is one that they have not named: "next week" is Friday 12 June.
    assert "from me, you can reach me here" in write("thank-you:c1", promise={"kind": "next_week"}).body
    # They decide on the day of the interview.
    today = {"kind": "by_date", "date": "2026-06-05"}
    assert "before Friday" not in write("thank-you:c1", promise=today).body


def test_a_check_in_replies_to_the_thank_you(write):
    now = "2026-06-12T09:00+01:00"
    made = write("check-in-1", now=now, steps=THANKED)
    assert made.subject == "Re: Thank you – Operations Analyst, Friday 5 June"
    drafts = {"thank-you:c2": {"subject": "To Ivo", "body": ""}, "thank-you:c1": {"subject": "To\nDana", "body": ""}}
    assert write("check-in-1", now=now, drafts=drafts).subject == "Re: To Dana"
    assert write("check-in-2", now=now, drafts={"thank-you": {"subject": "Re: All", "body": ""}}).subject == "Re: All"
    # Another's is better than none; an empty one is none.
    drafts["thank-you:c1"]["subject"] = " "
    assert write("check-in-1", now=now, drafts=drafts).subject == "Re: To Ivo"


def test_thanks_that_were_missed_go_into_the_check_in(write):
    thanks = "Thank you for your time on Friday 5 June."
    now = "2026-06-12T09:00+01:00"
    missed = write("check-in-1", now=now)
    assert thanks in missed.body
    assert missed.subject == "Operations Analyst, Friday 5 June"
    assert thanks not in write("check-in-1", now=now, steps=THANKED).body
    # With what they promised as well, the day of the interview is named once; so is it through whoever arranged it.
    for people in ([DANA], [DANA, SAM], []):
        promised = write("check-in-1", now="2026-06-23T09:00+01:00", contacts=people, promise=BY_FRIDAY_19).body
        assert "\n\nYou hoped to have news by Friday 19 June. I know that dates can move." in promised
        assert promised.count("Friday 5 June") == 1


def test_a_promise_is_named_kindly_and_never_quoted(write):
    promise = BY_FRIDAY_19 | {"quote": "I swear you will hear by the 19th"}
    passed = write("check-in-1", now="2026-06-23T09:00+01:00", promise=promise, steps=THANKED).body
    assert "you hoped to have news by Friday 19 June. I know that dates can move." in passed
    assert "swear" not in passed
    ahead = write("check-in-1", now="2026-06-19T09:00+01:00", promise=promise, steps=THANKED).body
    assert "I know that dates can move" not in ahead
    # Ten working days after Friday 19 June: Friday 3 July. On the Monday after it, the time gone by is owned up to.
    tenth = write("check-in-1", now="2026-07-03T09:00+01:00", promise=promise, steps=THANKED).body
    assert "Friday 19 June. I know that dates can move." in tenth
    late = write("check-in-1", now="2026-07-06T09:00+01:00", promise=promise, steps=THANKED).body
    assert "Friday 19 June. It has been a while, and I know that dates can move." in late
    through = {"via_agency": True, "contacts": [DANA, PRIYA]}
    agency = write("check-in-1", now="2026-06-23T09:00+01:00", promise=promise, steps=THANKED, **through).body
    assert "Harrow & Finch hoped to have news by Friday 19 June" in agency


def test_a_check_in_after_a_message_speaks_of_the_message(write):
    asked = event("request", "2026-06-15T10:00+01:00") | {"what": "two references."}
    sent = {"send-request~e1": {"state": "done", "at": "2026-06-18T10:00+01:00"}}
    now = "2026-06-25T09:00+01:00"
    after = write("check-in-1~e1", now=now, events=[asked], steps=sent).body
    assert "I hope that what I sent on Thursday 18 June (two references) gives you what you need." in after
    replied = event("reply", "2026-06-15T10:00+01:00")
    assert (
        "Thank you again for your message of Monday 15 June." in write("check-in-1~e1", now=now, events=[replied]).body
    )
    promised = replied | {"promise": {"kind": "by_date", "date": "2026-06-23"}}
    after = write("check-in-1~e1", now=now, events=[promised]).body
    assert "When you wrote on Monday 15 June, you hoped to have news by Tuesday 23 June." in after


def test_the_words_of_an_offer_follow_its_date(write):
    offer = event("offer", "2026-06-24T15:00+01:00")
    dated = offer | {"reply_by": "2026-06-30"}
    on_the_day, after = "2026-06-30T23:00+01:00", "2026-07-01T00:00+01:00"
    assert "By when would you like my answer?" in write("answer-offer", now=after, events=[offer]).body
    letter = write("answer-offer", now=on_the_day, events=[dated])
    assert (letter.about, letter.abouts, letter.script) == ("time", ("time", "more-time", "yes", "no"), None)
    assert "I will let you know by Tuesday 30 June." in letter.body
    late = write("answer-offer", now=after, events=[dated])
    assert "I am sorry that my answer is late." in late.body
    assert "my answer was due on Tuesday 30 June" in late.script
    more = write("answer-offer", now=on_the_day, events=[dated], about="more-time")
    assert "If that is difficult, I will still answer by Tuesday 30 June." in more.body
    assert [missing.fact for missing in more.missing] == ["new_day"]
    # Who says yes or no has nothing left to ask on the phone.
    for about in ("yes", "no"):
        assert write("answer-offer", now=after, events=[dated], about=about).script is None


def test_saying_no_fits_what_is_left(write):
    offer = event("offer", "2026-06-10T15:00+01:00")
    declined, withdrawn = (
        event("declined", "2026-06-11T15:00+01:00", "e2"),
        event("withdrawn", "2026-06-11T15:00+01:00", "e2"),
    )
    now = "2026-06-11T16:00+01:00"
    for events, offered in (([offer], True), ([offer, declined], True), ([offer, withdrawn], False), ([], False)):
        assert ("Thank you for the offer" in write("say-no-kindly", now=now, events=events).body) == offered, events
    # Called off by the candidate before they have met.
    early = write("say-no-kindly", now="2026-06-01T09:00+01:00", events=[event("withdrawn", "2026-06-01T08:00+01:00")])
    assert "Thank you for considering me" in early.body
    assert "meeting" not in early.body


@pytest.mark.parametrize(
    ("step", "fields"),
    [
        ("close", {}),
        ("collect-card:c1", {}),
        ("ask-next-steps", {}),
        ("own-reminder", {}),
        ("offer-secured", {}),
        ("thank-you:c9", {}),
        ("thank-you:c8", {"contacts": [DANA, SAM]}),
        ("answer-reply~e1", {}),
        ("answer-reply~e1", {"events": [event("request", "2026-06-15T10:00+01:00")]}),
        ("check-in-1", {"promise": {"kind": "no_contact"}}),
        ("check-in-1~e1", {"events": [event("offer", "2026-06-15T10:00+01:00")]}),
        ("send flowers", {}),
        ("", {}),
    ],
)
def test_a_step_without_a_letter_is_refused_with_those_that_have_one(write, step, fields):
    with pytest.raises(InputError) as refused:
        write(step, **fields)
    (fault,) = refused.value.faults
    assert fault.path == "step"
    assert "thank-you:c1, thank-you, " in fault.message


def test_a_letter_that_the_step_does_not_have_is_refused(write):
    choices = "time, more-time, yes, no"
    for step, about, words in (
        ("answer-offer", "salary", f'"salary" is none of this step\'s letters; it should be one of {choices}'),
        ("check-in-1", "time", '"check-in-1" has one letter only; leave this out'),
    ):
        with pytest.raises(InputError) as refused:
            write(step, about=about)
        assert str(refused.value) == f"about: {words}"


def test_every_step_that_means_writing_has_a_letter(places):
    messages = [event("reply", "2026-06-15T10:00+01:00"), event("request", "2026-06-16T10:00+01:00", "e2")]
    interview = read_interview(INTERVIEW | {"contacts": [DANA], "events": messages}, places)
    steps = [str(step) for step in steps_with_letters(interview)]
    waits = ["check-in-1", "check-in-2", "answer-reply~e1", "check-in-1~e1", "check-in-2~e1", "send-request~e2"]
    outcomes = {
        "answer-offer",
        "confirm-in-writing",
        "thank-references",
        "withdraw-elsewhere",
        "answer-hold",
        "ask-again",
    }
    outcomes |= {"say-no-kindly", "thank-after-rejection", "letter-of-interest"}
    assert steps[:10] == ["thank-you:c1", "thank-you", *waits, "check-in-1~e2", "check-in-2~e2"]
    assert set(steps[10:]) == outcomes
    for step in steps:
        letter = letter_of(interview, Profile("Mara"), step, None, interview.end)
        assert letter.body.startswith("Dear ")
        assert letter.body.endswith("\nMara")


def test_without_anyone_between_an_agencys_letter_speaks_to_the_person(write):
    letter = write("thank-you:c1", via_agency=True)
    assert letter.subject == "Thank you – Operations Analyst, Friday 5 June"
    assert "when you hope to decide" in letter.body
