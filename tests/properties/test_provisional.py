"""A date that is no guess stays where it is while nobody does anything."""

from datetime import timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from checklist.dates.instants import parse_instant
from checklist.files import PackagedPlaces
from checklist.plan.plan import plan_of
from checklist.record.faults import InputError
from checklist.record.parse import read_interview
from checklist.rules.steps import LEFT
from tests.properties.strategies import records_at_moments

PLACES = PackagedPlaces()


@given(records_at_moments(), st.integers(1, 90))
def test_what_is_no_guess_does_not_move(example, days):
    record, moment = example
    try:
        interview = read_interview(record, PLACES)
    except InputError:  # its start is skipped by the clocks
        assume(False)
    now = parse_instant(moment)
    later = {step.id: step for step in plan_of(interview, now + timedelta(days=days)).steps}
    for step in plan_of(interview, now).steps:
        if step.state in LEFT and not step.provisional:
            assert step.id in later
            assert later[step.id].window == step.window
