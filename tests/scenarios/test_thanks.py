"""Until when thanks are worth a message of their own, one letter for all, and what is done without a tick."""

from tests.scenarios.story import Story

# Tuesday 9 June 2026, 10:00 to 11:00 in Berlin. Check-in 1: 10, 11, 12, 15, 16 June; its eve is Monday 15.


def interview(plan, **fields):
    return Story(plan, "2026-06-09T10:00", "Europe/Berlin", "DE", **fields)


def step(found, identifier):
    return next(step for step in found["steps"] if step["id"] == identifier)


def test_thanks_are_late_until_the_eve_of_the_check_in_and_notes_until_it_opens(plan):
    story = interview(plan)
    story.at("06-14 23:59:59", valid_until="06-15 00:00", steps={"thank-you": "late", "debrief": "late"})
    found = story.at("06-15 00:00", valid_until="06-16 09:00", steps={"thank-you": "missed", "debrief": "late"})
    assert step(found, "thank-you")["reason"].endswith("That is past: thank them in your check-in.")
    story.at("06-16 09:00", steps={"debrief": "missed"})


def test_the_eve_counts_only_once_the_deadline_has_passed(plan):
    # Friday 5 June, 16:30 to 17:30; they decide that day: check-in 1 on Tuesday 9, its eve is Monday 8.
    story = Story(plan, "2026-06-05T16:30", "Europe/Berlin", "DE", promise={"kind": "by_date", "date": "2026-06-05"})
    story.at("06-07 17:30", warnings=["weekend"], steps={"thank-you": "due 06-05 17:30 | 06-05 19:30 | 06-07 17:30"})
    story.at("06-07 17:30:01", steps={"thank-you": "late"})
    story.at("06-08 00:00", steps={"thank-you": "missed"})
    # Monday 8, to 17:30: check-in 1 on Wednesday 10, its eve is Tuesday 9; due until Wednesday 17:30, and yet missed
    # from 9:00 on, when the check-in opens.
    story.record |= {"start": "2026-06-08T16:30", "promise": {"kind": "by_date", "date": "2026-06-08"}}
    story.at("06-09 12:00", steps={"thank-you": "due 06-08 17:30 | 06-08 19:30 | 06-10 17:30"})
    story.at("06-10 08:59:59", steps={"thank-you": "due"})
    story.at("06-10 09:00", steps={"thank-you": "missed"})


def test_once_the_check_in_is_sent_the_thanks_went_into_it(plan):
    story = interview(plan)
    story.tick("check-in-1", "06-10 10:00")
    found = story.at("06-10 10:05", warnings=["early:check-in-1"], steps={"thank-you": "missed", "debrief": "due"})
    assert step(found, "thank-you")["reason"].endswith(
        "You have checked in since, and your thanks belong in that message."
    )
    # Left out, it carries no thanks.
    story.skip("check-in-1", "06-10 10:00")
    story.at("06-10 10:05", steps={"thank-you": "open"})


def test_a_late_letter_moves_the_check_in_and_gives_the_others_time(plan):
    story = interview(plan)
    story.people("c1", "c2")
    story.at("06-15 09:00", steps={"thank-you:c1": "missed", "thank-you:c2": "missed"})
    # Monday 15: 16, 17, 18, 19, 22; its eve is Friday 19.
    story.tick("thank-you:c1", "06-15 09:30")
    story.at("06-15 10:00", steps={"thank-you:c2": "late", "check-in-1": "waiting 06-22 | 06-22 | 06-23"})
    story.at("06-18 23:59", steps={"thank-you:c2": "late"})
    story.at("06-19 00:00", steps={"thank-you:c2": "missed"})


def test_where_no_check_in_is_needed_its_eve_is_as_it_would_be(plan):
    story = interview(plan)
    story.event("e1", "reply", "06-09 14:00")
    story.at("06-14 23:59", steps={"check-in-1": "not_needed", "thank-you": "late"})
    story.at("06-15 00:00", steps={"check-in-1": "not_needed", "thank-you": "missed"})


def test_one_letter_for_all_where_the_record_says_so(plan):
    story = interview(plan, one_letter=True)
    story.people("c1", "c2", "c3")
    alone = ["thank-you:c1", "thank-you:c2", "thank-you:c3"]
    letter = "open 06-09 11:00 | 06-10 11:00 | 06-11 11:00"
    story.at("06-09 12:00", absent=alone, rules={"thank-you": "thank-you-24-48"}, steps={"thank-you": letter})
    # One left out is not one written.
    story.skip("thank-you:c2", "06-09 12:00")
    found = story.at(
        "06-09 12:05", absent=["thank-you:c1"], steps={"thank-you": letter, "thank-you:c2": "skipped - | - | -"}
    )
    assert step(found, "thank-you:c2")["rule"] is None
    # One written: then all get one.
    story.tick("thank-you:c2", "06-09 12:00")
    story.at("06-09 12:05", absent=["thank-you"], steps={"thank-you:c1": letter, "thank-you:c2": "done"})
    # To somebody who is no longer there: then not.
    story.record["contacts"][1] = {"id": "c2", "deleted": True}
    story.at("06-09 12:05", absent=["thank-you:c1"], steps={"thank-you": letter, "thank-you:c2": "done - | - | -"})
    # The letter itself sent stands for all.
    story.clear("thank-you:c2")
    story.tick("thank-you", "06-09 15:00")
    story.at("06-09 15:05", absent=["thank-you:c1", "thank-you:c3"], steps={"thank-you": "done"})


def test_one_letter_for_eight_of_whom_one_is_thanked_already(plan):
    story = interview(plan, one_letter=True)
    story.people(*(f"c{number}" for number in range(1, 9)))
    story.at("06-09 12:00", absent=["thank-you:c1"], steps={"thank-you": "open"})
    story.tick("thank-you:c8", "06-09 12:00")
    story.at("06-09 12:05", absent=["thank-you"], steps={"thank-you:c1": "open", "thank-you:c8": "done"})


def test_a_promise_and_a_card_are_known_whatever_was_said_of_the_step(plan):
    story = interview(plan, promise={"kind": "next_week"})
    story.people("c1", card=True)
    story.skip("ask-next-steps", "06-09 11:00")
    story.skip("collect-card:c1", "06-09 11:00")
    done = {"ask-next-steps": "done 06-09 10:00 | 06-09 11:00 | 06-09 11:00", "collect-card:c1": "done"}
    found = story.at("06-09 12:00", progress="2/7", steps=done)
    assert (step(found, "ask-next-steps")["at"], step(found, "collect-card:c1")["at"]) == (None, None)
    story.tick("ask-next-steps", "06-09 10:55")
    found = story.at("06-09 12:00", steps=done)
    assert step(found, "ask-next-steps")["at"] == "2026-06-09T10:55:00+02:00"
    # And after an outcome as well.
    story.clear("ask-next-steps")
    story.event("e1", "no_answer", "06-09 12:30")
    story.at("06-09 12:35", status="closed", progress="2/2", steps=done | {"debrief": "not_needed"})
    # "Don't call us" is an answer too; none given, the question was missed.
    story.record |= {"promise": {"kind": "no_contact"}, "events": []}
    story.at("06-09 12:35", steps={"ask-next-steps": "done"})
    story.record["promise"] = {"kind": "unknown"}
    story.at("06-09 12:35", steps={"ask-next-steps": "missed"})


def test_what_only_helps_comes_after_what_counts(plan):
    story = interview(plan, via_agency=True)
    story.people("c1")
    # 15:30: the card (11:00) and the notes (15:00) only help now; the recruiter (15:00) counts in full.
    order = ["agency-debrief", "thank-you:c1", "collect-card:c1", "debrief"]
    for name in order:
        story.at("06-09 15:30", next_step=name)
        story.tick(name, "06-09 15:30")
    # Before that the notes count like all else: their target, with the recruiter's, is the first of those to come.
    story.record["steps"] = {}
    story.at("06-09 14:00", next_step="debrief")
    # Wednesday, 12:00: what is late comes after what is due, and among what is late the notes are last.
    for name in ("thank-you:c1", "agency-debrief", "debrief"):
        story.at("06-10 12:00", next_step=name)
        story.tick(name, "06-10 12:00")
