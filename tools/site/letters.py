"""The guide's example letters: the checklist's own templates, with the facts of one example in them.

`example_letters.json` beside this file holds the example. Each of its letters has a step, a moment, what the interview
holds besides, what the writer puts into the gaps (`filled`), and whether its paragraphs are `marked` with numbers that
the page explains.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from checklist.dates.instants import parse_instant
from checklist.files import PackagedPlaces
from checklist.letters.letter import Letter, letter_of
from checklist.record.faults import FaultList
from checklist.record.fields import Fields
from checklist.record.parse import read_interview
from checklist.record.parts import read_profile

EXAMPLE = Path(__file__).with_name("example_letters.json")


def example_letters() -> dict[str, str]:
    """Return each letter as Markdown, by the name of the file that the guide includes."""
    example = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    return {f"letter-{name}.md": markdown(of, example) for name, of in example["letters"].items()}


def markdown(of: dict[str, Any], example: dict[str, Any]) -> str:
    """Return one of the example's letters as it stands on a page of the guide."""
    interview = read_interview(example["interview"] | of.get("interview", {}), PackagedPlaces())
    profile = read_profile(Fields(example, "", FaultList()))
    letter = letter_of(interview, profile, of["step"], of.get("about"), parse_instant(of["now"]))
    text = as_markdown(letter, marked=of.get("marked", False))
    for words, filling in of.get("filled", {}).items():
        if f"[{words}]" not in text:
            raise SystemExit(f"{EXAMPLE.name}: the letter of {of['step']} has no gap “{words}” any more")
        text = text.replace(f"[{words}]", filling)
    # A number stays in one line.
    return text.replace(profile.phone, profile.phone.replace(" ", "&nbsp;"))


def as_markdown(letter: Letter, *, marked: bool) -> str:
    """Return a letter in the guide's form of one; greeting and close are never marked."""
    greeting, *paragraphs, close = letter.body.split("\n\n")
    mark = "\n{ .marked }" if marked else ""
    head = [f"**To:** {letter.to.name}"] if letter.to is not None else []
    head += [f"**Subject:** {letter.subject}", "{ .letter-head }"]
    parts = ["\n".join(head), greeting, *(f"{paragraph}{mark}" for paragraph in paragraphs), close]
    return "\n\n".join(['<div class="letter" markdown>', *parts, "</div>\n"])
