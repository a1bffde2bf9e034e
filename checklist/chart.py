"""The timeline as a picture: an SVG with a row for each stretch, what to do in it, and where today is.

The colours stand in attributes, so that the picture is whole by itself; a page may dress its classes anew. Its text
alternative says the same in words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
from typing import Final

from checklist.messages import knows, say
from checklist.plan import Plan
from checklist.steps import ACTIONABLE, LEFT, SETTLED, State, Step, Window
from checklist.wording import Wording

WIDTH: Final = 360
_ROW: Final = 34
_TOP: Final = 26
_BAR_LEFT: Final = 180
_BAR_RIGHT: Final = 352
_BAR_HEIGHT: Final = 10
_NARROWEST: Final = 6
_SHORTEST_REST: Final = timedelta(days=1)
_COLOURS: Final = {"act": "#8a4b00", "rest": "#5b7083", "done": "#4d6b3c", "ink": "#2b2622", "line": "#c9bfb4"}
_DARK: Final = {"act": "#f0b266", "rest": "#a9bccc", "done": "#a9cc93", "ink": "#f2ece6", "line": "#5b534b"}
_BOLD: Final = f'font-weight="600" fill="{_COLOURS["ink"]}"'
_DASHES: Final = 'stroke-width="2" stroke-dasharray="2 4"'
_HEADING: Final = 26
_GAP: Final = 18


@dataclass(frozen=True)
class Stretch:
    """One row: from when to when, what it is called, and what kind of time it is."""

    kind: str
    title: str
    begins: datetime
    ends: datetime
    words: str


def stretches_of(plan: Plan) -> list[Stretch]:
    """The stretches of a plan in their order: the interview, what to send, and from now on, when to let it rest."""
    rows: list[Stretch] = []
    busy_until = plan.interview.start
    for act in sorted(_acts(plan), key=lambda act: act.begins):
        if act.begins > plan.now and act.begins - busy_until >= _SHORTEST_REST and rows:
            until = say("chart.rest.until", date=Wording(plan.interview).day_of(act.begins))
            rows.append(Stretch("rest", say("chart.rest"), busy_until, act.begins, until))
        rows.append(act)
        busy_until = max(busy_until, act.ends)
    return rows


def _acts(plan: Plan) -> Iterator[Stretch]:
    interview = plan.interview
    wording = Wording(interview)
    kind = "act" if plan.now < interview.end else "done"
    yield Stretch(kind, say("chart.interview"), interview.start, interview.end, wording.moment(interview.start))
    letters = [step for step in plan.steps if step.kind == "thank-you"]
    for step in [*_together(letters), *(step for step in plan.steps if step.kind != "thank-you")]:
        if not knows(f"chart.step.{step.kind}"):
            continue
        title = say(f"chart.step.{step.kind}")
        if step.state is State.DONE and step.at is not None:
            yield Stretch("done", title, step.at, step.at, say("chart.done", date=wording.day_of(step.at)))
        elif step.state in LEFT and step.window is not None:
            yield _left(step, step.window, title, plan.now, wording)


def _left(step: Step, window: Window, title: str, now: datetime, wording: Wording) -> Stretch:
    target = window.target or window.opens
    ends = window.deadline or target
    if step.state in ACTIONABLE and now > target:
        return Stretch("act", title, window.opens, max(ends, now), say("chart.open"))
    words = say("chart.by", moment=wording.moment(target)) if step.kind == "thank-you" else wording.day_of(target)
    return Stretch("act", title, window.opens, ends, words)


def _together(letters: list[Step]) -> list[Step]:
    """All thank-you letters as one row: the first that is left, else the last that was sent."""
    left = [step for step in letters if step.state in LEFT]
    sent = [step for step in letters if step.state in SETTLED and step.at is not None]
    return left[:1] or sorted(sent, key=lambda step: str(step.at))[-1:]


def chart_of(plan: Plan) -> str:
    """The picture of a plan, to be put into a page, which may dress its classes."""
    return _svg(_inside(plan), _height(plan), say("chart.title", company=plan.interview.company), description_of(plan))


def charts_of(plans: Sequence[Plan]) -> str:
    """The pictures of several plans one below the other, as a file with its own paper and colours for the dark."""
    titles = [say("chart.title", company=plan.interview.company) for plan in plans]
    dark = "".join(f".chart-{name}{{fill:{colour};stroke:{colour}}}" for name, colour in _DARK.items())
    style = f"text{{stroke:none!important}}@media (prefers-color-scheme:dark){{{dark}.chart-paper{{fill:#1d1a17}}}}"
    parts: list[str] = []
    top = 0
    for plan, title in zip(plans, titles, strict=True):
        parts.append(
            f'<g transform="translate(0 {top})"><text class="chart-ink" x="0" y="16" {_BOLD}>{_text(title)}</text>'
        )
        parts.append(f'<g transform="translate(0 {_HEADING})">{_inside(plan)}</g></g>')
        top += _HEADING + _height(plan) + _GAP
    paper = f'<rect class="chart-paper" x="-8" y="-8" width="{WIDTH + 16}" height="{top + 16}" fill="#fffdf9"/>'
    words = " ".join(f"{title}. {description_of(plan)}" for plan, title in zip(plans, titles, strict=True))
    return _svg(f"<style>{style}</style>{paper}{''.join(parts)}", top, "; ".join(titles), words, margin=8)


def _svg(inside: str, height: int, title: str, words: str, margin: int = 0) -> str:
    box = f"{-margin} {-margin} {WIDTH + 2 * margin} {height + 2 * margin}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" viewBox="{box}" '
        f'font-family="system-ui, sans-serif" font-size="12">'
        f"<title>{_text(title)}</title><desc>{_text(words)}</desc>{inside}</svg>\n"
    )


def _height(plan: Plan) -> int:
    return _TOP + _ROW * len(stretches_of(plan))


def _inside(plan: Plan) -> str:
    rows = stretches_of(plan)
    wording = Wording(plan.interview)
    first = min([row.begins for row in rows] + [plan.now])
    last = max([row.ends for row in rows] + [plan.now])
    length = (last - first) / timedelta(seconds=1)

    def place(moment: datetime) -> float:
        share = ((moment - first) / timedelta(seconds=1)) / length
        return round(_BAR_LEFT + share * (_BAR_RIGHT - _BAR_LEFT), 1)

    today = place(plan.now)
    anchor = "end" if today > (_BAR_LEFT + _BAR_RIGHT) / 2 else "start"
    words = _text(say("chart.today", date=wording.day_of(plan.now)))
    parts = [
        f'<path class="chart-line" d="M{today} 18V{_height(plan)}" stroke="{_COLOURS["line"]}" {_DASHES}/>',
        f'<text class="chart-ink" x="{today}" y="13" text-anchor="{anchor}" fill="{_COLOURS["ink"]}">{words}</text>',
    ]
    for number, row in enumerate(rows):
        parts += _drawn(row, _TOP + number * _ROW, place(row.begins), place(row.ends))
    return "".join(parts)


def _drawn(row: Stretch, top: int, left: float, right: float) -> Iterator[str]:
    colour = _COLOURS[row.kind]
    yield f'<text class="chart-ink" x="0" y="{top + 13}" {_BOLD}>{_text(row.title)}</text>'
    yield f'<text class="chart-ink" x="0" y="{top + 27}" fill="{_COLOURS["ink"]}">{_text(row.words)}</text>'
    width = round(max(right - left, _NARROWEST), 1)
    left = min(left, _BAR_RIGHT - width)
    if row.kind == "rest":
        yield f'<path class="chart-rest" d="M{left} {top + 9}h{width}" stroke="{colour}" {_DASHES}/>'
    else:
        box = f'x="{left}" y="{top + 4}" width="{width}" height="{_BAR_HEIGHT}" rx="3"'
        yield f'<rect class="chart-{row.kind}" {box} fill="{colour}"/>'


def description_of(plan: Plan) -> str:
    """The picture in words, row by row."""
    today = say("chart.now", date=Wording(plan.interview).day_of(plan.now))
    return " ".join([today, *(say("chart.row", title=row.title, words=row.words) for row in stretches_of(plan))])


def _text(text: str) -> str:
    return escape(text, quote=False)
