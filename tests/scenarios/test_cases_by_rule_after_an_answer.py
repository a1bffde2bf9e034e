"""Cases for the rules of replies and outcomes, worked out by hand; Berlin, 2026, if nothing else is said."""

import pytest

from tests.scenarios.cases import check

# Mondays of 2026: 4, 11, 18, 25 May; 1, 8, 15, 22, 29 June; 6, 13, 20, 27 July. Pentecost Monday is 25 May.
MONDAY = "2026-06-08T11:00"


def after(kind, at, **fields):
    """A record whose last word is this, looked at in that moment."""
    return {"start": MONDAY, "event": (kind, at, fields), "now": at}


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        # A Tuesday: 10, 11. A Friday: 15, 16. A Saturday as well.
        (after("reply", "06-09 10:00"), "open 06-09 10:00 | 06-10 | 06-11"),
        (after("reply", "06-12 18:00"), "open 06-12 18:00 | 06-15 | 06-16"),
        (after("reply", "06-13 18:00"), "open 06-13 18:00 | 06-15 | 06-16"),
        # Friday before Pentecost Monday: 26, 27.
        (after("reply", "05-22 18:00") | {"start": "2026-05-18T11:00"}, "open 05-22 18:00 | 05-26 | 05-27"),
        # Late from the 11th, 17:00; thirty days later missed.
        (after("reply", "06-09 10:00") | {"now": "07-11 16:59"}, "late 06-09 10:00 | 06-10 | 06-11"),
        (after("reply", "06-09 10:00") | {"now": "07-11 17:01"}, "missed 06-09 10:00 | 06-10 | 06-11"),
    ],
)
def test_answer_promptly(plan, case, expected):
    check(plan, "answer-promptly", "answer-reply~e1", case, expected)


@pytest.mark.parametrize(
    ("promise", "rule", "expected"),
    [
        # From Tuesday 16 June. Nothing: 17, 18, 19, 22, 23; then 24.
        ({"kind": "unknown"}, "week-after-thanks", "waiting 06-23 | 06-23 | 06-24"),
        # Today: 17, 18. Friday 19: 22, 23. Saturday 20, so Monday 22: 23, 24.
        ({"kind": "by_date", "date": "2026-06-16"}, "promise-plus-grace", "waiting 06-18 | 06-18 | 06-19"),
        ({"kind": "by_date", "date": "2026-06-19"}, "promise-plus-grace", "waiting 06-23 | 06-23 | 06-24"),
        ({"kind": "by_date", "date": "2026-06-20"}, "promise-plus-grace", "waiting 06-24 | 06-24 | 06-25"),
        # This week, Friday 19; next week, Friday 26: 29, 30; this month, Tuesday 30: 1, 2 July.
        ({"kind": "end_of_week"}, "promise-plus-grace", "waiting 06-23 | 06-23 | 06-24"),
        ({"kind": "next_week"}, "promise-plus-grace", "waiting 06-30 | 06-30 | 07-01"),
        ({"kind": "end_of_month"}, "promise-plus-grace", "waiting 07-02 | 07-02 | 07-03"),
        # Ten days: Friday 26. Three working days: 17, 18, 19: 22, 23. Two weeks: Tuesday 30.
        ({"kind": "within", "amount": 10, "unit": "days"}, "promise-plus-grace", "waiting 06-30 | 06-30 | 07-01"),
        (
            {"kind": "within", "amount": 3, "unit": "business_days"},
            "promise-plus-grace",
            "waiting 06-23 | 06-23 | 06-24",
        ),
        ({"kind": "within", "amount": 2, "unit": "weeks"}, "promise-plus-grace", "waiting 07-02 | 07-02 | 07-03"),
    ],
)
def test_the_check_in_after_a_reply(plan, promise, rule, expected):
    check(plan, rule, "check-in-1~e1", after("reply", "06-16 10:00", promise=promise), expected)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        (after("offer", "06-16 10:00", reply_by="2026-06-19"), "open 06-16 10:00 | 06-19 17:00 | 06-19 23:59:59"),
        # Their word counts, be it a Sunday, the same day or a month away.
        (after("offer", "06-16 10:00", reply_by="2026-06-21"), "open 06-16 10:00 | 06-21 17:00 | 06-21 23:59:59"),
        (after("offer", "06-16 10:00", reply_by="2026-06-16"), "open 06-16 10:00 | 06-16 17:00 | 06-16 23:59:59"),
        (after("offer", "06-16 10:00", reply_by="2026-07-16"), "open 06-16 10:00 | 07-16 17:00 | 07-16 23:59:59"),
    ],
)
def test_offer_deadline(plan, case, expected):
    check(plan, "offer-deadline", "answer-offer", case, expected)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        # Tuesday 16: 17, 18; 19, 22, 23. Friday 19: 22, 23; 24, 25, 26. Sunday 21: 22, 23; 24, 25, 26.
        (after("offer", "06-16 10:00"), "open 06-16 10:00 | 06-18 | 06-23"),
        (after("offer", "06-19 10:00"), "open 06-19 10:00 | 06-23 | 06-26"),
        (after("offer", "06-21 10:00"), "open 06-21 10:00 | 06-23 | 06-26"),
        # Thursday 21 May: 22, 26; 27, 28, 29.
        (after("offer", "05-21 10:00") | {"start": "2026-05-18T11:00"}, "open 05-21 10:00 | 05-26 | 05-29"),
    ],
)
def test_offer_courtesy(plan, case, expected):
    check(plan, "offer-courtesy", "answer-offer", case, expected)


@pytest.mark.parametrize(
    ("step", "at", "expected"),
    [
        ("confirm-in-writing", "06-16 10:00", "open 06-16 10:00 | 06-17 10:00 | 06-18 10:00"),
        ("confirm-in-writing", "06-19 22:00", "open 06-19 22:00 | 06-20 22:00 | 06-21 22:00"),
        # Five working days after Tuesday 16: 17, 18, 19, 22, 23. After Friday 19: 22 to 26. Ten: 24, 25, 26, 29, 30;
        # 29, 30, 1, 2, 3 July.
        ("offer-secured", "06-16 10:00", "open 06-16 10:00 | 06-30 | -"),
        ("offer-secured", "06-19 22:00", "open 06-19 22:00 | 07-03 | -"),
        ("thank-references", "06-16 10:00", "open 06-16 10:00 | 06-23 | -"),
        ("thank-references", "06-19 22:00", "open 06-19 22:00 | 06-26 | -"),
    ],
)
def test_after_accepting(plan, step, at, expected):
    check(plan, "after-accepting", step, after("accepted", at), expected)


@pytest.mark.parametrize(
    ("at", "more", "expected"),
    [
        # Not secured: from 17:00 of the tenth working day, 30 June and 3 July; 48 hours; five: 1, 2, 3, 6, 7; 6 to 10.
        ("06-16 10:00", {}, "waiting 06-30 17:00 | 07-02 17:00 | 07-07"),
        ("06-19 22:00", {}, "waiting 07-03 17:00 | 07-05 17:00 | 07-10"),
        # Past that day, from today's 17:00, be it over: Wednesday 1 July: 2, 3, 6, 7, 8.
        ("06-16 10:00", {"now": "07-01 18:00"}, "waiting 07-01 17:00 | 07-03 17:00 | 07-08"),
        # Secured on Thursday 18, 12:00: 19, 22, 23, 24, 25. Left out: the same.
        ("06-16 10:00", {"done": {"offer-secured": "06-18 12:00"}}, "waiting 06-18 12:00 | 06-20 12:00 | 06-25"),
        ("06-16 10:00", {"skipped": {"offer-secured": "06-18 12:00"}}, "waiting 06-18 12:00 | 06-20 12:00 | 06-25"),
        # In writing before the yes was given: from the yes. 17, 18, 19, 22, 23.
        ("06-16 10:00", {"done": {"offer-secured": "06-15 12:00"}}, "open 06-16 10:00 | 06-18 10:00 | 06-23"),
    ],
)
def test_withdraw_when_secured(plan, at, more, expected):
    check(plan, "withdraw-when-secured", "withdraw-elsewhere", after("accepted", at) | more, expected)


@pytest.mark.parametrize(
    ("at", "answer", "again"),
    [
        # Tuesday 16: 17, 18; twenty: 17, 18, 19, 22 to 26, 29 to 3 July, 6 to 10, 13, 14.
        ("06-16 10:00", "open 06-16 10:00 | 06-17 | 06-18", "waiting 07-14 | 07-14 | -"),
        # Friday 12, late: 15, 16; twenty: 15 to 19, 22 to 26, 29 to 3, 6 to 10.
        ("06-12 23:30", "open 06-12 23:30 | 06-15 | 06-16", "waiting 07-10 | 07-10 | -"),
    ],
)
def test_on_hold(plan, at, answer, again):
    check(plan, "answer-promptly", "answer-hold", after("on_hold", at), answer)
    check(plan, "on-hold-rest", "ask-again", after("on_hold", at), again)


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        # A Tuesday: 10, 11. A Friday: 15, 16.
        (after("request", "06-09 10:00"), "open 06-09 10:00 | 06-10 | 06-11"),
        (after("request", "06-12 18:00"), "open 06-12 18:00 | 06-15 | 06-16"),
        # Their moment, be it on a Sunday or five minutes later.
        (after("request", "06-09 10:00", due="2026-06-14T20:00+02:00"), "open 06-09 10:00 | 06-14 20:00 | 06-14 20:00"),
        (after("request", "06-09 10:00", due="2026-06-09T08:05Z"), "open 06-09 10:00 | 06-09 10:05 | 06-09 10:05"),
        # Late after it; thirty days later missed.
        (after("request", "06-09 10:00") | {"now": "06-11 17:01"}, "late 06-09 10:00 | 06-10 | 06-11"),
        (after("request", "06-09 10:00") | {"now": "07-11 16:59"}, "late 06-09 10:00 | 06-10 | 06-11"),
        (after("request", "06-09 10:00") | {"now": "07-11 17:01"}, "missed 06-09 10:00 | 06-10 | 06-11"),
    ],
)
def test_request_on_time(plan, case, expected):
    check(plan, "request-on-time", "send-request~e1", case, expected)


@pytest.mark.parametrize("kind", ["declined", "withdrawn"])
@pytest.mark.parametrize(
    ("at", "now", "expected"),
    [
        ("06-16 10:00", "06-17 10:00", "open 06-16 10:00 | 06-17 10:00 | 06-18 10:00"),
        ("06-16 10:00", "06-18 10:00", "due 06-16 10:00 | 06-17 10:00 | 06-18 10:00"),
        ("06-16 10:00", "07-18 09:59", "late 06-16 10:00 | 06-17 10:00 | 06-18 10:00"),
        ("06-16 10:00", "07-18 10:01", "missed 06-16 10:00 | 06-17 10:00 | 06-18 10:00"),
        # Before the interview.
        ("06-01 10:00", "06-01 10:00", "open 06-01 10:00 | 06-02 10:00 | 06-03 10:00"),
    ],
)
def test_say_no_promptly(plan, kind, at, now, expected):
    check(plan, "say-no-promptly", "say-no-kindly", after(kind, at) | {"now": now}, expected)


@pytest.mark.parametrize(
    ("at", "thanks", "letter"),
    [
        # Tuesday 16: 17, 18, 19, 22, 23; twenty: 24, 25, 26, 29, 30, 1, 2, 3, 6 to 10, 13, 14.
        ("06-16 10:00", "open 06-16 10:00 | 06-18 10:00 | 06-23", "waiting 07-14 | - | -"),
        # Friday 12, late: 15 to 19; twenty: 22 to 26, 29 to 3, 6 to 10.
        ("06-12 23:30", "open 06-12 23:30 | 06-14 23:30 | 06-19", "waiting 07-10 | - | -"),
        # Friday 18 December: 21 to 24, 28; twenty: 29, 30, 31, 4 to 8, 11 to 15, 18, 19 January.
        ("12-18 10:00", "open 12-18 10:00 | 12-20 10:00 | 12-28", "waiting 2027-01-19 | - | -"),
    ],
)
def test_after_rejection_and_interest_later(plan, at, thanks, letter):
    check(plan, "after-rejection", "thank-after-rejection", after("rejected", at), thanks)
    check(plan, "interest-later", "letter-of-interest", after("rejected", at), letter)
