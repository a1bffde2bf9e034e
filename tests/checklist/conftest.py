"""What the unit tests share: plans through the package's public doors."""

from collections.abc import Callable
from typing import Any

import pytest

from checklist.dates.instants import parse_instant
from checklist.files import PackagedPlaces
from checklist.plan.plan import Plan, plan_of
from checklist.record.parse import read_interview
from tests.checklist.records import FRIDAY_IN_BERLIN

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


@pytest.fixture
def planned(places: PackagedPlaces) -> Callable[..., Plan]:
    """The plan of the Friday in Berlin, with other fields, at a moment."""

    def made(now: str, **fields: Any) -> Plan:
        return plan_of(read_interview({**FRIDAY_IN_BERLIN, **fields}, places), parse_instant(now))

    return made
