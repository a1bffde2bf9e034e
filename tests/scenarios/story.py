"""Tells a story: a record that grows, and what its plan must be at several moments.

Moments are written in the employer's zone, `06-05 17:30` in the year of the interview, or in full, and with an
offset where the clocks are the point. A step is written `state opens | target | deadline`; a date alone means 09:00
where it opens and 17:00 otherwise, `-` means null, and what is left out is not compared.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

DATES = ("opens", "target", "deadline")
CLOCKS = {"opens": "09:00", "target": "17:00", "deadline": "17:00"}


class Story:
    def __init__(self, plan: Callable, start: str, zone: str, country: str | None = None, **fields: Any) -> None:
        self.plan = plan
        self.year = start[:4]
        self.zone = ZoneInfo(zone)
        self.record: dict[str, Any] = {
            "schema": 1,
            "id": f"{start[:10]}-acme-engineer",
            "company": "Acme",
            "role": "Engineer",
            "start": start,
            "time_zone": zone,
            "contacts": [],
            "steps": {},
            "events": [],
        }
        self.record |= ({"country": country} if country else {}) | fields

    def moment(self, text: str, clock: str = "") -> str | None:
        """A moment as a plan writes it."""
        if text == "-":
            return None
        text = text if text[4] == "-" else f"{self.year}-{text}"
        when = datetime.fromisoformat(text if ":" in text else f"{text} {clock}")
        return (when if when.tzinfo else when.replace(tzinfo=self.zone)).isoformat()

    def people(self, *ids: str, **fields: Any) -> None:
        self.record["contacts"] += [{"id": each, "name": f"Person {each.upper()}"} | fields for each in ids]

    def tick(self, step: str, at: str, state: str = "done") -> None:
        self.record["steps"][step] = {"state": state, "at": self.moment(at)}

    def skip(self, step: str, at: str) -> None:
        self.tick(step, at, "skipped")

    def clear(self, step: str) -> None:
        self.record["steps"][step] = {"state": "clear"}

    def event(self, name: str, kind: str, at: str, **fields: Any) -> None:
        self.record["events"].append({"id": name, "kind": kind, "at": self.moment(at)} | fields)

    def at(self, now: str, **expected: Any) -> dict[str, Any]:
        """Look at the plan; `expected` as in `differences`."""
        moment = self.moment(now)
        plan = self.plan(self.record, moment)
        wrong = differences(plan, {"now": moment} | expected, self.moment)
        wrong += unsteady(plan, lambda when: self.plan(self.record, when.isoformat()))
        assert not wrong, f"at {now}:\n  " + "\n  ".join(wrong)
        return plan


def thanked(plan: Callable, **fields: Any) -> Story:
    """Monday 8 June, 11:00 to 12:00 in Berlin, everything of the day itself done; check-in 1 on Monday 15."""
    story = Story(plan, "2026-06-08T11:00", "Europe/Berlin", "DE", **fields)
    for step in ("ask-next-steps", "collect-cards", "debrief", "thank-you"):
        story.tick(step, "06-08 14:00")
    return story


def reason(found: Mapping[str, Any], identifier: str) -> str:
    """Why a step has its dates, as the plan says it."""
    return next(step["reason"] for step in found["steps"] if step["id"] == identifier)


def differences(plan: Mapping[str, Any], expected: Mapping[str, Any], moment: Callable) -> list[str]:
    """Where the plan is not as expected: `now`, `status`, `next_step`, `progress` (`"3/6"`), `warnings` (all of them;
    none if not given), `steps`, `absent` (ids), `order` (all ids), `valid_until`, `rules`."""
    found = {step["id"]: step for step in plan["steps"]}
    progress = plan["progress"]
    seen = {
        "now": plan["now"],
        "status": plan["status"],
        "next_step": plan["next"],
        "progress": f"{progress['done']}/{progress['total']}",
        "warnings": sorted(warning["code"] for warning in plan["warnings"]),
        "order": list(found),
        "absent": sorted(set(expected.get("absent", ())) & set(found)),
        "valid_until": plan["valid_until"],
        "rules": {name: found.get(name, {}).get("rule", "absent") for name in expected.get("rules", {})},
    }
    wanted = {"warnings": []} | {name: value for name, value in expected.items() if name != "steps"}
    wanted["warnings"] = sorted(wanted["warnings"])
    if "absent" in wanted:
        wanted["absent"] = []
    if wanted.get("valid_until"):
        wanted["valid_until"] = moment(wanted["valid_until"])
    wrong = [f"{name}: expected {value}, got {seen[name]}" for name, value in wanted.items() if seen[name] != value]
    for name, text in expected.get("steps", {}).items():
        wrong += step_differences(name, text, found.get(name), moment)
    return wrong + ill_formed(plan["steps"])


def step_differences(name: str, text: str, step: Mapping[str, Any] | None, moment: Callable) -> list[str]:
    if step is None:
        return [f"{name}: expected {text}, but it is absent"]
    state, _, rest = text.partition(" ")
    texts = [part.strip() for part in rest.split("|")] if rest else []
    wanted = {"state": state} | {field: moment(part, CLOCKS[field]) for field, part in zip(DATES, texts, strict=False)}
    return [
        f"{name}.{field}: expected {value}, got {step[field]}"
        for field, value in wanted.items()
        if step[field] != value
    ]


def ill_formed(steps: Sequence[Mapping[str, Any]]) -> list[str]:
    """What no plan may have: titles given twice, a kind with a name in it, dates on what is not needed, no reason."""
    wrong = []
    for step in steps:
        if step["kind"] != step["id"].partition("~")[0].partition(":")[0]:
            wrong.append(f"{step['id']}: kind {step['kind']}")
        if step["state"] == "not_needed" and any(step[field] for field in DATES):
            wrong.append(f"{step['id']}: not needed, but has dates")
        if step["rule"] and not step["reason"]:
            wrong.append(f"{step['id']}: no reason")
    titles = [step["title"] for step in steps]
    return wrong + [f"title given twice: {title}" for title in set(titles) if titles.count(title) > 1]


def unsteady(plan: Mapping[str, Any], at: Callable) -> list[str]:
    """Until `valid_until` nothing changes but `now`; then something does."""

    def content(some: Mapping[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in some.items() if key not in {"now", "valid_until"}}

    now = datetime.fromisoformat(plan["now"])
    if plan["valid_until"] is None:
        later = [now + timedelta(days=days) for days in (1, 40, 400)]
        return [f"valid for ever, but other at {when}" for when in later if content(at(when)) != content(plan)]
    until = datetime.fromisoformat(plan["valid_until"])
    if until <= now:
        return [f"valid until {until}, which is over"]
    wrong = []
    if content(at(until - timedelta(seconds=1))) != content(plan):
        wrong.append(f"valid until {until}, but other a second before")
    if content(at(until)) == content(plan):
        wrong.append(f"valid until {until}, but the same then")
    return wrong
