"""The ids of steps and their parts."""

import re

import pytest

from checklist.record.step_ids import StepId, is_step_id, parse_step_id


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("debrief", StepId("debrief")),
        ("thank-you:c1", StepId("thank-you", contact="c1")),
        ("close~e1", StepId("close", event="e1")),
        ("thank-you:c1~e1", StepId("thank-you", "c1", "e1")),
    ],
)
def test_an_id_is_taken_apart_and_put_together(text, step):
    assert parse_step_id(text) == step
    assert str(step) == text


@pytest.mark.parametrize("text", ["", ":c1", "close~", "Close", "close~e1:c1", "close e1", "a" * 121])
def test_what_is_no_id_is_refused(text):
    assert not is_step_id(text)
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        parse_step_id(text)
