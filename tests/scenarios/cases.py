"""One step of one record at one moment, for tables of cases."""

from collections.abc import Callable
from typing import Any

from tests.scenarios.story import Story, step_differences

PLACES = {
    "berlin": ("Europe/Berlin", "DE"),
    "london": ("Europe/London", "GB"),
    "new york": ("America/New_York", "US"),
    "tokyo": ("Asia/Tokyo", "JP"),
    "riyadh": ("Asia/Riyadh", "SA"),
    "auckland": ("Pacific/Auckland", "NZ"),
}


def check(plan: Callable, rule: str, step: str, case: dict[str, Any], expected: str) -> None:
    """`case`: `start`, and if they matter `where`, `now` (else the start), `done`, `skipped`, `event`, and fields."""
    told = {"where", "now", "done", "skipped", "event", "start"}
    fields = {name: value for name, value in case.items() if name not in told}
    story = Story(plan, case["start"], *PLACES[case.get("where", "berlin")], **fields)
    for name, at in case.get("done", {}).items():
        story.tick(name, at)
    for name, at in case.get("skipped", {}).items():
        story.skip(name, at)
    if "event" in case:
        kind, at, more = case["event"]
        story.event("e1", kind, at, **more)
    moment = story.moment(case.get("now", case["start"].replace("T", " ")))
    found = {each["id"]: each for each in plan(story.record, moment)["steps"]}[step]
    assert expected.count("|") == 2
    assert step_differences(step, expected, found, story.moment) == []
    assert found["rule"] == rule
    assert found["reason"]
