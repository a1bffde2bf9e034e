"""The numbers in the guide's sentences are those of the rules; each short form of the follow-up rule says the same."""

import re
from datetime import date

import pytest

from checklist.files import PackagedPlaces
from checklist.plan.plan import plan_of
from checklist.record.parse import read_interview
from checklist.rules.moments import Clock, Elapsed
from checklist.rules.timing import (
    CHECK_INS,
    EVERY_RULE,
    HOLD_WAIT,
    INTEREST_WAIT,
    MOST_LETTERS,
    OWN_REMINDER_WAIT,
    PACES,
    SAME_DAY,
    SECURED_WAIT,
)
from checklist.text.catalogue import written_number
from tools.paths import ROOT

PAGES = sorted(path.stem for path in (ROOT / "docs").glob("*.md"))
# Between "ten" and this one the guide has no number of a rule.
LONGEST_WAIT = {20: "twenty"}


def in_words(number):
    return LONGEST_WAIT.get(number) or written_number(number)


def step(kind, rule=None):
    return next(row for row in EVERY_RULE if row.kind == kind and rule in (None, row.rule))


def amount(moment):
    """The number in a moment: hours in figures above ten, working days in words, as the guide writes them."""
    if isinstance(moment, Elapsed):
        return str(moment.hours) if moment.hours > 10 else in_words(moment.hours)
    assert isinstance(moment, Clock)
    return in_words(moment.business_days)


def target(kind, rule=None):
    return amount(step(kind, rule).target)


def limit(kind, rule=None):
    return amount(step(kind, rule).deadline)


NUMBERS = {
    **{name: in_words(getattr(PACES["standard"], name)) for name in ("grace", "wait", "second", "closing")},
    **{f"patient_{name}": in_words(getattr(PACES["patient"], name)) for name in ("grace", "wait", "second", "closing")},
    "check_ins": {2: "twice"}[len(CHECK_INS)],
    "most_letters": in_words(MOST_LETTERS),
    "too_many": in_words(MOST_LETTERS + 1),
    "silence": in_words(OWN_REMINDER_WAIT),
    "hold": in_words(HOLD_WAIT),
    "interest": in_words(INTEREST_WAIT),
    "secured": in_words(SECURED_WAIT),
    "thanks": target("thank-you"),
    "thanks_limit": limit("thank-you"),
    "same_day": amount(SAME_DAY.target),
    "notes": target("debrief"),
    "agency": target("agency-debrief"),
    "agency_limit": limit("agency-debrief"),
    "cards": limit("collect-card"),
    "reply": target("answer-reply"),
    "reply_limit": limit("answer-reply"),
    "send_limit": limit("send-request", "request-on-time"),
    "held": target("answer-hold"),
    "held_limit": limit("answer-hold"),
    "offer": target("answer-offer", "offer-courtesy"),
    "offer_limit": limit("answer-offer", "offer-courtesy"),
    "confirm": target("confirm-in-writing"),
    "confirm_limit": limit("confirm-in-writing"),
    "references": target("thank-references"),
    "withdraw": target("withdraw-elsewhere"),
    "withdraw_limit": limit("withdraw-elsewhere"),
    "decline": target("say-no-kindly"),
    "decline_limit": limit("say-no-kindly"),
    "rejected": target("thank-after-rejection"),
    "rejected_limit": limit("thank-after-rejection"),
}
AFTER_THEIR_DAY = "{grace} working days after it, or after the next working day if theirs is a day off"

# Each page that says a number of the rules, and how it says it.
SAID = [
    ("index", "Send a short thank-you within {thanks} hours"),
    ("index", "Within {thanks} hours Email each interviewer"),
    ("index", "Up to {thanks_limit} hours is fine"),
    ("index", f"until {AFTER_THEIR_DAY}. If not, for {{wait}} working days after your thank-you."),
    ("index", "One short email. If it brings nothing, one more after {second} working days. Never a third."),
    ("index", "Still nothing {closing} working days after the second?"),
    ("just-out", "Within {thanks} hours, email each interviewer"),
    ("just-out", "Ring your recruiter, within about {agency} hours"),
    ("just-out", "Within {notes} hours"),
    ("just-out", "They decide today? Then within {same_day} hours."),
    ("just-out", "Up to {thanks_limit} hours you are still on time"),
    ("just-out", f"it is due {AFTER_THEIR_DAY}. If not, {{wait}} working days after your thank-you"),
    ("thank-you", "Aim for {thanks} hours after the end of the interview; up to {thanks_limit} is fine."),
    ("thank-you", "up to {most_letters} people. With {too_many} or more, send a single email to the coordinator"),
    ("thank-you", "For fewer people one letter for all is fine too"),
    ("thank-you", "Send within {same_day} hours"),
    ("thank-you", "Between {thanks} and {thanks_limit} hours"),
    ("thank-you", "within about {agency} hours of the end, and within {agency_limit} at the latest"),
    ("contacts", "You have about {cards} hours after the interview"),
    ("next-steps", f"you check in {AFTER_THEIR_DAY}."),
    ("next-steps", "You check in {wait} working days after your thank-you letter"),
    ("next-steps", "After {silence} working days, decide whether to let it go"),
    ("follow-up", "Chase {check_ins} at most."),
    ("follow-up", f"send the first short email {AFTER_THEIR_DAY}. If not, send it {{wait}} working days after"),
    ("follow-up", "second and last check-in {second} working days after the first"),
    ("follow-up", "Still nothing {closing} working days later? Let it go."),
    ("follow-up", "Answer within {reply} working day, {reply_limit} at most."),
    ("follow-up", "{silence} working days after the interview, decide whether to let it go"),
    ("follow-up", f"check in by email {AFTER_THEIR_DAY}. They named none: check in {{wait}} working days after"),
    ("follow-up", "{patient_grace} working days after the day they named, or {patient_wait} after your thank-you"),
    ("follow-up", "Then {patient_second} more before the second check-in."),
    ("follow-up", "{grace} working days is our standard pace, {patient_grace} is the patient one."),
    ("waiting", f"Check in {AFTER_THEIR_DAY}"),
    ("waiting", "Check in {wait} working days after your thank-you letter"),
    ("waiting", "One more, {second} working days after the first. It is the last"),
    ("waiting", "After {closing} working days, let it go"),
    ("situations", "Thank each person on the panel, up to {most_letters}"),
    ("situations", "{too_many} or more, or in Britain: one email to the organiser"),
    ("situations", "check in {patient_grace} working days after their day, or {patient_wait} after your thank-you"),
    ("outcomes", "You have checked in {check_ins} and {closing} working days have gone by"),
    ("outcomes", f"check in {AFTER_THEIR_DAY}. No day: {{wait}} working days after their reply."),
    ("outcomes", "Send them by the next working day; {send_limit} working days are the limit."),
    (
        "outcomes",
        f"check in {{wait}} working days after sending. They named a day for their answer? {AFTER_THEIR_DAY}.",
    ),
    ("outcomes", "Answer within {held} working day, {held_limit} at most, let it rest"),
    ("outcomes", "ask once after {hold} working days whether it is open again"),
    ("outcomes", "Thank them within {rejected} hours; {rejected_limit} working days is the limit."),
    ("outcomes", "In about {interest} working days, a letter of interest"),
    ("letter-of-interest", "After a no, wait about {interest} working days"),
    ("offer", "{offer} working days; {offer_limit} at most."),
    ("offer", "within {confirm} hours of saying yes; {confirm_limit} is the limit"),
    ("offer", "Thank your references within {references} working days"),
    ("offer", "Not safe {secured} working days after your yes?"),
    ("offer", "Aim for {withdraw} hours; {withdraw_limit} working days is the limit."),
    ("offer", "For this one, aim for {withdraw} hours; {withdraw_limit} working days is the limit:"),
    ("offer", "within {decline} hours of deciding; {decline_limit} is the limit"),
    ("evidence", "{grace} working days"),
    ("evidence", "{wait} working days after your thank-you"),
]


def prose(page):
    """What stands on a page, without the marks of Markdown and HTML."""
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    for noise, kept in (
        (r"\]\([^)]*\)", ""),
        (r"</?[a-z][^>]*>", " "),
        (r"\{[^}]*\}", ""),
        (r"[*\[]", ""),
        (r"\s+", " "),
    ):
        text = re.sub(noise, kept, text)
    return text


@pytest.mark.parametrize(("page", "words"), SAID)
def test_a_page_says_the_numbers_of_the_rules(page, words):
    wanted = words.format(**NUMBERS)
    # A number can begin a sentence.
    assert wanted.lower() in prose(page).lower()


@pytest.mark.parametrize("page", PAGES)
def test_no_page_forgets_that_their_day_can_be_a_day_off(page):
    """A page that counts from "it", the day they named, says at once what happens where that is a day off."""
    short = f"{NUMBERS['grace']} working days after it"
    whole = AFTER_THEIR_DAY.format(**NUMBERS)
    # The table of examples has a row for it.
    text = prose(page).lower().replace(f"{short}: tuesday 9 june. | | a day off:", "")
    assert text.count(short) == text.count(whole)


@pytest.mark.parametrize("page", [page for page in PAGES if page not in ("timing", "project", "evidence")])
def test_no_page_counts_working_days_that_no_rule_has(page):
    """The pages of rules and sources also name what others advise."""
    known = {"next", "last", "first", "working", "a", "one", *NUMBERS.values()}
    found = set(re.findall(r"(\w+) working days?\b", prose(page).lower()))
    counted = {word for word in found if word.isdigit() or word in {in_words(number) for number in range(1, 21)}}
    assert counted <= known


def test_the_year_s_end_is_as_the_rule_has_it():
    """No check-in falls on the days that the page names, and one can fall on the day before them."""
    first, last = map(
        int, re.search(r"a check-in that falls on (\d+) to (\d+) December waits", prose("follow-up")).groups()
    )
    days = {
        (planned.month, planned.day)
        for year in range(2025, 2031)
        for planned in map(check_in_day, (date(year, 12, day) for day in range(10, 32)))
    }
    assert not {(12, day) for day in range(first, last + 1)} & days
    assert (12, first - 1) in days
    assert {month for month, day in days if (month, day) > (12, last) or month == 1} == {1}


def check_in_day(promised):
    """When the first check-in opens in England, where they named that day in December."""
    record = {
        "schema": 1,
        "id": "a",
        "company": "Acme",
        "start": f"{promised.year}-12-01T10:00",
        "time_zone": "Europe/London",
        "country": "GB",
        "subdivision": "ENG",
        "promise": {"kind": "by_date", "date": promised.isoformat()},
    }
    interview = read_interview(record, PackagedPlaces())
    steps = plan_of(interview, interview.end).steps
    return next(step.window.opens for step in steps if step.kind == "check-in-1")
