"""Whom one met: cards, thank-you notes, the agency, and ticks whose step is gone."""

from tests.scenarios.story import Story

# Tuesday 9 June 2026, 10:00 to 11:00 in Berlin. Check-in 1: 10, 11, 12, 15, 16 June.


def interview(plan, **fields):
    return Story(plan, "2026-06-09T10:00", "Europe/Berlin", "DE", **fields)


def test_eight_interviewers_get_one_note_through_the_coordinator_and_seven_get_their_own(plan):
    story = interview(plan)
    story.people(*(f"c{number}" for number in range(1, 9)))
    story.people("k", role="coordinator")
    alone = [f"thank-you:c{number}" for number in range(1, 9)]
    # The interview day's own 2, 8 cards, 1 note, 3 for the wait.
    story.at(
        "06-09 11:00",
        status="act",
        progress="0/14",
        absent=[*alone, "collect-cards", "collect-card:k"],
        rules={"thank-you": "thank-you-24-48", "collect-card:c8": "contacts-within-a-day"},
        steps={
            "thank-you": "open 06-09 11:00 | 06-10 11:00 | 06-11 11:00",
            "collect-card:c8": "open 06-09 10:00 | 06-09 11:00 | 06-10 11:00",
        },
    )
    # One of them thanked alone, then all are.
    story.tick("thank-you:c3", "06-09 15:00")
    open_now = "open 06-09 11:00 | 06-10 11:00 | 06-11 11:00"
    story.at("06-09 16:00", absent=["thank-you"], steps={"thank-you:c3": "done", "thank-you:c8": open_now})
    story.clear("thank-you:c3")
    story.skip("thank-you:c8", "06-09 15:00")  # or skipped
    story.at("06-09 16:00", absent=["thank-you"], steps={"thank-you:c8": "skipped", "thank-you:c1": open_now})
    story.clear("thank-you:c8")
    story.at("06-09 16:00", absent=alone, steps={"thank-you": "open"})
    # The eighth was the coordinator: seven are thanked one by one. 1 + 7 + 1 + 7 + 3, less what was missed.
    story.record["contacts"][7]["role"] = "coordinator"
    story.at("06-09 10:30", status="before", progress="0/19", absent=["thank-you", "thank-you:c8", "collect-card:c8"])


def test_one_note_for_three_people_stands_for_all_of_them(plan):
    story = interview(plan)
    story.people("c1", "c2", "c3")
    story.tick("thank-you", "06-11 18:00")
    # It counts as the last thank-you, on Thursday the 11th: 12, 15, 16, 17, 18.
    story.at(
        "06-11 18:05",
        absent=["thank-you:c1", "thank-you:c2", "thank-you:c3"],
        steps={
            "thank-you": "done 06-09 11:00 | 06-10 11:00 | 06-11 11:00",
            "check-in-1": "waiting 06-18 | 06-18 | 06-19",
        },
    )
    # One of them was thanked alone as well, later, on Friday 12: 15, 16, 17, 18, 19. Its own step no longer exists.
    story.tick("thank-you:c2", "06-12 09:00")
    story.at(
        "06-12 09:05",
        absent=["thank-you:c1"],
        rules={"thank-you:c2": None},
        steps={"thank-you": "done", "thank-you:c2": "done - | - | -", "check-in-1": "waiting 06-19 | 06-19 | 06-22"},
    )
    # Skipped, it stands for them too, but nobody was thanked then: from the 12th still.
    story.skip("thank-you", "06-11 18:00")
    story.at("06-12 09:05", absent=["thank-you:c1"], steps={"thank-you": "skipped", "check-in-1": "waiting 06-19"})
    story.clear("thank-you:c2")
    story.at("06-12 09:05", absent=["thank-you:c1"], steps={"check-in-1": "waiting 06-16 | 06-16 | 06-17"})


def test_of_several_thank_yous_the_last_one_counts_but_none_before_the_interview_day(plan):
    story = interview(plan)
    story.people("c1", "c2")
    # Ticked by mistake with the day before: the interview day counts, 10, 11, 12, 15, 16.
    story.tick("thank-you:c1", "06-08 20:00")
    story.at("06-09 12:00", steps={"thank-you:c1": "done", "check-in-1": "waiting 06-16 | 06-16 | 06-17"})
    # Entered in this order: the 12th, then the 10th. 15, 16, 17, 18, 19 after the 12th.
    story.tick("thank-you:c2", "06-12 10:00")
    story.tick("thank-you:c1", "06-10 10:00")
    story.at("06-12 12:00", steps={"check-in-1": "waiting 06-19 | 06-19 | 06-22"})
    # What is said to happen tomorrow is taken as given.
    story.at("06-11 12:00", steps={"thank-you:c2": "done", "check-in-1": "waiting 06-19 | 06-19 | 06-22"})
    # Five minutes past midnight in Berlin, written as UTC: Saturday 13. 15, 16, 17, 18, 19 as well; patient: 26.
    story.record["steps"]["thank-you:c2"]["at"] = "2026-06-12T22:05:00Z"
    story.at("06-13 12:00", steps={"check-in-1": "waiting 06-19 | 06-19 | 06-22"})
    story.record["pace"] = "patient"
    story.at("06-13 12:00", steps={"check-in-1": "waiting 06-26 | 06-26 | 06-29"})


def test_cards_that_are_known_need_not_be_collected(plan):
    story = interview(plan)
    story.people("c1", card=True)
    story.people("c2", email="c2@acme.example")
    story.people("c3", phone="+49 30 1234")
    story.people("c4", email="", phone="", card=False)
    story.skip("collect-card:c1", "06-09 11:00")  # known all the same
    story.tick("collect-card:c2", "06-09 10:50")
    found = story.at(
        "06-09 11:30",
        status="act",
        next_step="debrief",  # the card only helps now, and the notes are still in time
        progress="3/12",  # left: a card, the notes, four thank-yous, three for the wait
        steps={
            "collect-card:c1": "done 06-09 10:00 | 06-09 11:00 | 06-10 11:00",
            "collect-card:c2": "done",
            "collect-card:c3": "done",
            "collect-card:c4": "due",
        },
    )
    moments = {step["id"]: step["at"] for step in found["steps"] if step["kind"] == "collect-card"}
    assert moments["collect-card:c1"] is None
    assert moments["collect-card:c2"] == "2026-06-09T10:50:00+02:00"
    assert moments["collect-card:c3"] is None
    story.at("06-10 11:00", next_step="thank-you:c1", steps={"collect-card:c4": "due"})
    story.at("06-10 11:01", next_step="thank-you:c1", steps={"collect-card:c4": "missed", "collect-card:c1": "done"})
    # The card turns up later: done after all.
    story.record["contacts"][3]["card"] = True
    story.at("06-10 11:01", steps={"collect-card:c4": "done"})


def test_through_an_agency_there_is_a_second_call(plan):
    story = interview(plan, via_agency=True)
    story.at(
        "06-09 12:00",
        status="act",
        progress="0/7",
        order=[
            "ask-next-steps",
            "collect-cards",
            "debrief",
            "agency-debrief",
            "thank-you",
            "check-in-1",
            "check-in-2",
            "close",
        ],
        rules={"debrief": "fresh-notes", "agency-debrief": "agency-debrief"},
        steps={"agency-debrief": "open 06-09 11:00 | 06-09 15:00 | 06-10 11:00"},
    )
    story.at("06-09 15:01", steps={"agency-debrief": "due"})
    story.at("06-10 11:01", steps={"agency-debrief": "late"})
    story.at("06-16 08:59", steps={"agency-debrief": "late"})
    story.at("06-16 09:00", next_step="check-in-1", steps={"agency-debrief": "missed"})
    story.tick("agency-debrief", "06-09 11:20")
    story.at("06-09 12:00", next_step="debrief", progress="1/7", steps={"agency-debrief": "done"})
    # There was no agency: the tick stays, at the end, without dates.
    story.record["via_agency"] = False
    found = story.at("06-09 12:00", rules={"agency-debrief": None}, steps={"agency-debrief": "done - | - | -"})
    assert found["steps"][-1]["id"] == "agency-debrief"


def test_ticks_whose_step_is_gone_are_kept_and_unknown_ones_are_pointed_out(plan):
    story = interview(plan)
    story.people("c1", "c2")
    story.tick("thank-you:c2", "06-11 09:00")
    story.tick("collect-card:c2", "06-09 11:00")
    story.record["contacts"][1] = {"id": "c2", "deleted": True, "changed": "2026-06-12T08:00:00Z"}
    # Their thank-you counts still, on the 11th: 12, 15, 16, 17, 18.
    found = story.at(
        "06-12 12:00",
        rules={"thank-you:c2": None, "collect-card:c2": None},
        steps={
            "thank-you:c1": "late",
            "thank-you:c2": "done - | - | -",
            "collect-card:c2": "done - | - | -",
            "check-in-1": "waiting 06-18 | 06-18 | 06-19",
        },
    )
    assert [step["id"] for step in found["steps"]][-2:] == ["collect-card:c2", "thank-you:c2"]
    story.tick("water-the-plants", "06-09 12:00")
    story.skip("another-thing", "06-09 12:00")
    story.tick("check-in-1~e9", "06-09 12:00")  # a known form, of an event that there is not
    story.record["steps"]["never-was"] = {"state": "clear"}
    found = story.at(
        "06-12 12:00",
        warnings=["unknown_step", "unknown_step"],  # one each
        absent=["never-was"],
        rules={"water-the-plants": None},
        steps={
            "water-the-plants": "done - | - | -",
            "another-thing": "skipped - | - | -",
            "check-in-1~e9": "done - | - | -",
        },
    )
    assert [step["id"] for step in found["steps"]][-5:] == [
        "another-thing",
        "check-in-1~e9",
        "collect-card:c2",
        "thank-you:c2",
        "water-the-plants",
    ]


def test_people_who_are_recorded_late_take_over_from_the_general_steps(plan):
    story = interview(plan)
    story.tick("collect-cards", "06-09 11:00")
    story.at("06-09 11:30", next_step="debrief", progress="1/6", steps={"collect-cards": "done", "thank-you": "open"})
    story.people("c1", name="Dana Lee")
    story.people("c2", name="Dana Lee")  # two of one name: titles differ all the same
    story.at(
        "06-09 11:30",
        next_step="debrief",
        progress="1/9",
        absent=["thank-you"],
        steps={"collect-cards": "done - | - | -", "collect-card:c1": "due", "thank-you:c2": "open"},
    )
    # Everyone gone again: the general steps are back.
    story.record["contacts"] = [{"id": "c1", "deleted": True}, {"id": "c2", "deleted": True}]
    story.at("06-09 11:30", progress="1/6", steps={"collect-cards": "done 06-09 10:00", "thank-you": "open"})


def test_clearing_a_tick_restores_what_was_there(plan):
    story = interview(plan)
    story.people("c1")
    before = story.at("06-12 12:00", next_step="thank-you:c1", progress="0/5", steps={"check-in-1": "waiting 06-16"})
    for step in ("ask-next-steps", "collect-card:c1", "debrief", "thank-you:c1", "check-in-1", "check-in-2", "close"):
        story.tick(step, "06-12 11:00")
    story.at(
        "06-12 12:00",
        status="closed",
        next_step=None,
        progress="7/7",
        warnings=["early:check-in-1", "early:check-in-2"],
    )
    for step in list(story.record["steps"]):
        story.clear(step)
    assert story.at("06-12 12:00") == before
