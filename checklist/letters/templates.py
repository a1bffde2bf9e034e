"""The letters' templates: text files in `templates/`, each `Subject: …`, an empty line, then the body.

A template's name is the kind of its step; where a step has several letters, with a dot and which one it is
(`answer-offer.more-time.txt`). What they may use stands in `facts.py`. Jinja2 fills them in, in its sandbox; the texts
that a person has entered come in as facts, and are never read as a template.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from itertools import groupby
from typing import Final

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

type Fact = str | bool | frozenset[str]

_FOLDER: Final = resources.files("checklist.letters") / "templates" / "en"
_PHONE: Final = "phone"
_ENDING: Final = ".txt"
_SUBJECT: Final = "Subject: "
# No escaping: what comes of them is plain text, which nothing reads as HTML.
_JINJA: Final = SandboxedEnvironment(autoescape=False, undefined=StrictUndefined)


class TemplateFault(Exception):  # noqa: N818 (a fault, as everywhere in this package)
    """A template that cannot be used: its message begins with the file and the line."""


@dataclass(frozen=True)
class Filled:
    """A template with the facts in it."""

    subject: str
    body: str


@cache
def letter_names() -> frozenset[str]:
    """The names of all letters, like `check-in-1` and `answer-offer.time`."""
    return frozenset(_names(_FOLDER))


@cache
def script_names() -> frozenset[str]:
    """The names of the steps for which there is something to say on the phone."""
    return frozenset(_names(_FOLDER / _PHONE))


def letter_kinds() -> frozenset[str]:
    """The kinds of steps that have a letter."""
    return frozenset(name.partition(".")[0] for name in letter_names())


def letter(name: str, facts: Mapping[str, Fact]) -> Filled:
    """The letter of that name with these facts."""
    subject, _, body = _filled(f"{name}{_ENDING}", facts).partition("\n")
    # A line that held nothing but a condition is empty now: it parts paragraphs, as any empty line does.
    lines = groupby(body.splitlines(), key=lambda line: bool(line.strip()))
    paragraphs = ["\n".join(paragraph) for has_words, paragraph in lines if has_words]
    return Filled(subject.removeprefix(_SUBJECT), "\n\n".join(paragraphs))


def script(name: str, facts: Mapping[str, Fact]) -> str:
    """What to say on the phone for a step, with these facts."""
    return _filled(f"{_PHONE}/{name}{_ENDING}", facts)


def check_templates(folder: Traversable, known: frozenset[str]) -> None:
    """Raise a `TemplateFault` for the first template below a folder that Jinja2 cannot read or that uses other facts.

    Every branch is looked at, also those that no facts at hand would reach.
    """
    for path, source in _sources(folder):
        if not path.startswith(f"{_PHONE}/"):
            first, second, *_ = [*source.split("\n"), ""]
            if not first.startswith(_SUBJECT) or second:
                raise TemplateFault(f"{path}:1: the first line should be “Subject: …”, the second empty")
        try:
            tree = _JINJA.parse(source)
        except TemplateSyntaxError as error:
            raise TemplateFault(f"{path}:{error.lineno}: {error.message}") from error
        for name in tree.find_all(nodes.Name):
            if name.name not in known:
                raise TemplateFault(f"{path}:{name.lineno}: there is no fact “{name.name}”")


def packaged_templates() -> Traversable:
    """The folder of the templates that come with the package."""
    return _FOLDER


def _names(folder: Traversable) -> Iterator[str]:
    return (entry.name.removesuffix(_ENDING) for entry in folder.iterdir() if entry.name.endswith(_ENDING))


def _sources(folder: Traversable, above: str = "") -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        path = f"{above}{entry.name}"
        if entry.is_dir():
            yield from _sources(entry, f"{path}/")
        elif path.endswith(_ENDING):
            yield path, entry.read_text(encoding="utf-8")


def _filled(path: str, facts: Mapping[str, Fact]) -> str:
    return _template(path).render(facts)


@cache
def _template(path: str) -> Template:
    return _JINJA.from_string(_FOLDER.joinpath(*path.split("/")).read_text(encoding="utf-8"))
