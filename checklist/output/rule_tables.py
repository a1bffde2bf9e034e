"""The guide's timing tables as Markdown, made from the very rules that the checklist runs."""

from checklist.rules.sources import EXPLANATIONS
from checklist.rules.timing import EVERY_RULE, NO_PROMISE, PACES, StepRule
from checklist.text.catalogue import say


def tables() -> dict[str, str]:
    """The name and text of each piece of Markdown that the timing page includes."""
    return {"timing-table.md": _timing(), "pace-table.md": _paces()}


def _timing() -> str:
    rows: dict[str, list[StepRule]] = {}
    for rule in EVERY_RULE:
        known = rows.setdefault(rule.rule, [])
        if not any(_moments(rule) == _moments(other) for other in known):
            known.append(rule)
        if rule.kind == "check-in-1":
            rows[NO_PROMISE] = [rule]
    return "\n".join(_section(name, rules) for name, rules in rows.items())


def _section(name: str, rules: list[StepRule]) -> str:
    explanation = EXPLANATIONS[name]
    lines = [f"### {explanation.heading} {{ #{name} }}", "", explanation.summary, ""]
    columns = ["Opens", "Aim for", "At the latest", "After that"]
    rows = [list(_moments(rule)) for rule in rules]
    if len(rules) > 1:
        columns.insert(0, "Step")
        rows = [[say(f"title.{rule.kind}"), *row] for rule, row in zip(rules, rows, strict=True)]
    lines += [_row(columns), _row(["---"] * len(columns)), *(_row(row) for row in rows)]
    if explanation.sources:
        links = ", ".join(f"[{source.name}]({source.address})" for source in explanation.sources)
        lines += ["", f"Advice behind it: {links}."]
    return "\n".join([*lines, ""])


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _moments(rule: StepRule) -> tuple[str, str, str, str]:
    target = "no limit" if rule.target is None else str(rule.target)
    deadline = "no limit" if rule.deadline is None else str(rule.deadline)
    if rule.deadline is None and not rule.given_up:
        after = "stays open until ticked"
    elif rule.given_up:
        after = "still worth doing, then let go after 30 days"
    else:
        after = str(rule.after_deadline)
    return str(rule.opens), target, deadline, after


def _paces() -> str:
    waits = {
        "After a promised date": "grace",
        "No date: after your thank-you": "wait",
        "First to second check-in": "second",
        "Second check-in to letting go": "closing",
    }
    lines = [_row(["Working days", *(name.title() for name in PACES)]), _row(["---"] * (len(PACES) + 1))]
    for words, field in waits.items():
        lines.append(_row([words, *(str(getattr(pace, field)) for pace in PACES.values())]))
    return "\n".join([*lines, ""])
