"""What the tests of letters share: a letter through the package's public door."""

from collections.abc import Callable
from typing import Any

import pytest

from checklist.dates.instants import parse_instant
from checklist.files import PackagedPlaces
from checklist.letters.advice import Reviewed, review
from checklist.letters.letter import Letter, letter_of
from checklist.record.faults import FaultList
from checklist.record.fields import Fields
from checklist.record.parse import read_interview
from checklist.record.parts import read_profile
from tests.checklist.letters.cases import DANA, INTERVIEW, PROFILE

FRIDAY = "2026-06-05T17:00+01:00"


@pytest.fixture
def write(places: PackagedPlaces) -> Callable[..., Letter]:
    """The letter of a step, for an interview with other fields."""

    def written(
        step: str, *, now: str = FRIDAY, about: str | None = None, profile: dict[str, Any] = PROFILE, **fields: Any
    ) -> Letter:
        interview = read_interview(INTERVIEW | {"contacts": [DANA]} | fields, places)
        own = read_profile(Fields({"profile": profile}, "", FaultList()))
        return letter_of(interview, own, step, about, parse_instant(now))

    return written


@pytest.fixture
def advised(places: PackagedPlaces) -> Callable[..., Reviewed]:
    """The advice on a text, for an interview with other fields."""

    def given(body: str, step: str = "thank-you:c1", subject: str = "Thank you", **fields: Any) -> Reviewed:
        return review(read_interview(INTERVIEW | {"contacts": [DANA]} | fields, places), step, subject, body)

    return given
