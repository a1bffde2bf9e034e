"""What the unit tests share: plans through the package's public doors."""

from collections.abc import Callable
from typing import Any

import pytest

from checklist.files import PackagedPlaces
from checklist.instants import parse_instant
from checklist.plan import plan_of
from checklist.reading import read_interview

type Planner = Callable[[dict[str, Any], str], dict[str, Any]]


@pytest.fixture(scope="session")
def places() -> PackagedPlaces:
    """The zones and holidays of the command line."""
    return PackagedPlaces()


@pytest.fixture(scope="session")
def plan(places: PackagedPlaces) -> Planner:
    """The plan of a record at a moment, as `checklist plan --json` prints it."""

    def planned(record: dict[str, Any], now: str) -> dict[str, Any]:
        return plan_of(read_interview(record, places), parse_instant(now)).document()

    return planned
