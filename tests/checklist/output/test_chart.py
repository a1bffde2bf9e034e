"""The words of the timeline's picture: its text alternative."""

import pytest

from checklist.output.chart import description_of
from tests.checklist.records import SENT_ON_SATURDAY, event


def test_the_words_say_what_to_send_and_when_to_leave_it_alone(planned):
    # Friday 5 June 2026 until 17:30. Five working days later is Friday 12 June, five more Friday 19 June, ten more
    # Friday 3 July: no German holidays in between.
    assert description_of(planned("2026-06-06T07:00:00Z")) == (
        "Today is Saturday 6 June. Interview: Friday 5 June, 16:30. Thank-you: by Saturday 6 June, 17:30. "
        "Let it rest: until Friday 12 June. First check-in: Friday 12 June. Let it rest: until Friday 19 June. "
        "Second check-in: Friday 19 June. Let it rest: until Friday 3 July. Let it go: Friday 3 July."
    )


def test_what_was_sent_is_told_as_sent(planned):
    words = description_of(planned("2026-06-08T07:00:00Z", steps=SENT_ON_SATURDAY))
    assert "Thank-you: sent Saturday 6 June. Let it rest: until Friday 12 June. First check-in: " in words


def test_what_is_late_is_open_until_today_and_nothing_rests_before_it(planned):
    # The check-in was due on Friday 12 June. Today, Monday 22 June, it is still worth doing; the second would be five
    # working days from today, on Monday 29 June.
    words = description_of(planned("2026-06-22T07:00:00Z"))
    assert words == (
        "Today is Monday 22 June. Interview: Friday 5 June, 16:30. First check-in: still worth doing. "
        "Let it rest: until Monday 29 June. Second check-in: Monday 29 June. Let it rest: until Monday 13 July. "
        "Let it go: Monday 13 July."
    )


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("check-in-1", "First check-in: sent Monday 4 May."),
        ("check-in-2", "Second check-in: sent Monday 4 May."),
        ("close", "Let it go: let go Monday 4 May."),
        ("answer-reply~e1", "Answer them: answered Monday 4 May."),
        ("answer-offer", "Answer the offer: answered Monday 4 May."),
        ("confirm-in-writing", "Confirm in writing: sent Monday 4 May."),
        ("withdraw-elsewhere", "Withdraw elsewhere: done Monday 4 May."),
        ("thank-references", "Thank references: done Monday 4 May."),
        ("say-no-kindly", "Say no, kindly: done Monday 4 May."),
        ("thank-after-rejection", "Thank them: sent Monday 4 May."),
        ("letter-of-interest", "Letter of interest: sent Monday 4 May."),
        ("own-reminder", "Take stock: done Monday 4 May."),
    ],
)
def test_a_step_that_is_done_is_told_in_its_own_word(planned, kind, told):
    steps = {kind: {"state": "done", "at": "2026-05-04T10:00+02:00"}}
    plan = planned("2026-06-06T07:00:00Z", start="2026-04-01T09:00", steps=steps)
    assert told in description_of(plan)


def test_the_letter_that_was_sent_is_told_though_another_was_left_out_later(planned):
    contacts = [{"id": "c1", "name": "Dana Lee"}, {"id": "c2", "name": "Sam Roe"}]
    steps = {
        "thank-you:c1": {"state": "done", "at": "2026-06-05T20:00+02:00"},
        "thank-you:c2": {"state": "skipped", "at": "2026-06-06T09:00+02:00"},
    }
    assert "Thank-you: sent Friday 5 June." in description_of(
        planned("2026-06-06T08:00:00Z", contacts=contacts, steps=steps)
    )


def test_after_a_no_the_picture_shows_the_no_and_the_kind_steps(planned):
    # Rejected on Monday 8 June: thanks within two days, a letter of interest after twenty working days, Monday 6 July.
    events = [event("rejected", "2026-06-08T10:00+02:00")]
    words = description_of(planned("2026-06-08T09:00:00Z", events=events))
    assert words.endswith(
        "Interview: Friday 5 June, 16:30. They said no: Monday 8 June. Thank them: Wednesday 10 June. "
        "Let it rest: until Monday 6 July. Letter of interest: Monday 6 July."
    )


def test_nobody_rests_until_something_happens(planned):
    # Looked at on Saturday 6 June, the reply of Thursday 11 June is still to come: no reason to wait for that day.
    events = [event("reply", "2026-06-11T10:00+02:00")]
    words = description_of(planned("2026-06-06T07:00:00Z", events=events))
    assert "They replied: Thursday 11 June." in words
    assert "until Thursday 11 June" not in words


def test_a_step_of_another_version_is_no_part_of_the_picture(planned):
    steps = {"title": {"state": "done", "at": "2026-06-06T10:00+02:00"}}
    assert "of another version" not in description_of(planned("2026-06-08T07:00:00Z", steps=steps))
