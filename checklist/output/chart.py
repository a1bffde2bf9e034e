"""The timeline as a picture: an SVG with a row for each stretch, what to do in it, and where today is.

It is as wide as the place it is put in: lengths across are shares of the width, lengths down are in `em`, so that its
letters keep the size of the page's. The colours stand in attributes, so that the picture is whole by itself; a page may
dress its classes anew. Its text alternative says the same in words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from checklist.dates.instants import date_in
from checklist.plan.plan import Plan
from checklist.plan.wording import Wording
from checklist.rules.steps import ACTIONABLE, LEFT, State, Step, Window
from checklist.text.catalogue import knows, say
from checklist.text.control_characters import dropped

_SHORTEST_REST: Final = timedelta(days=1)
_COLOURS: Final = {"act": "#8a4b00", "rest": "#5b7083", "done": "#4d6b3c", "ink": "#2b2622", "line": "#85796d"}
_DARK: Final = {"act": "#f0b266", "rest": "#a9bccc", "done": "#a9cc93", "ink": "#f2ece6", "line": "#8f857b"}
_INK: Final = f'class="chart-ink" fill="{_COLOURS["ink"]}"'
_LINE: Final = f'class="chart-line" stroke="{_COLOURS["line"]}"'

# Down the picture, in em: the rows below what is said of today, and in a row its two lines of text and then its bar.
_TOP: Final = 3.2
_ROW: Final = 4.2
_TITLE: Final = 1.0
_WORDS: Final = 2.2
_MIDDLE: Final = 3.2
_BAR: Final = 0.8
_TODAY: Final = 1.3
_HEADING: Final = 2.2
_GAP: Final = 1.5

# Across a file, which has no page to be as wide as, in pixels.
_WIDTH: Final = 640
_LETTER: Final = 12
_MARGIN: Final = 8

# Across the picture, in days: so many at least, and a day on which something is takes this share of them at least.
_FEWEST_DAYS: Final = 7
_LEAST_SHARE: Final = 0.04

# The library's own way brings the names of all of HTML's characters along, 40 KB that the page would have to load.
_ESCAPED: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


@dataclass(frozen=True)
class Stretch:
    """One row: from when to when, what it is called, and what kind of time it is."""

    kind: str
    title: str
    begins: datetime
    ends: datetime
    words: str


def stretches_of(plan: Plan) -> list[Stretch]:
    """The stretches of a plan in their order: the interview, what happened, what to do, and when to let it rest."""
    rows: list[Stretch] = []
    busy_until = plan.interview.start
    for act in sorted(_acts(plan), key=lambda act: act.begins):
        is_ahead = act.kind == "act" and act.begins > plan.now
        if is_ahead and act.begins - busy_until >= _SHORTEST_REST and rows:
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
    for event in interview.events:
        title = say(f"chart.event.{event.kind}")
        yield Stretch("event", title, event.at, event.at, wording.day_of(event.at))
    letters = [step for step in plan.steps if step.kind == "thank-you"]
    for step in [*_together(letters), *(step for step in plan.steps if step.kind != "thank-you")]:
        if not knows(f"chart.step.{step.kind}"):
            continue
        title = say(f"chart.step.{step.kind}")
        if step.state is State.DONE and step.at is not None:
            done = f"chart.done.{step.kind}"
            words = say(done if knows(done) else "chart.done", date=wording.day_of(step.at))
            yield Stretch("done", title, step.at, step.at, words)
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
    sent = {step.at: step for step in letters if step.state is State.DONE and step.at is not None}
    return left[:1] or [sent[at] for at in sorted(sent)[-1:]]


class _Axis:
    """Where the days stand from left to right, in hundredths of the width.

    Each has a column of its own, so that what is on different days never looks as if it were on one: a day on which
    something begins or ends, and today, is never too narrow to be seen.
    """

    def __init__(self, plan: Plan, rows: Sequence[Stretch]) -> None:
        self._zone = plan.interview.zone
        moments = [plan.now, *(row.begins for row in rows), *(row.ends for row in rows)]
        self._marked = {date_in(moment, self._zone) for moment in moments}
        self._first = min(self._marked)
        days = max((max(self._marked) - self._first).days + 1, _FEWEST_DAYS)
        self._marked_width = max(1, days * _LEAST_SHARE)
        self._length = days + (self._marked_width - 1) * len(self._marked)

    def column(self, moment: datetime) -> tuple[float, float]:
        """The left and the right edge of the day of one of the moments."""
        day = date_in(moment, self._zone)
        before = (day - self._first).days + (self._marked_width - 1) * self._marked_before(day)
        return 100 * before / self._length, 100 * (before + self._marked_width) / self._length

    def middle(self, moment: datetime) -> float:
        """The middle of that day."""
        return sum(self.column(moment)) / 2

    def _marked_before(self, day: date) -> int:
        return sum(marked < day for marked in self._marked)


def chart_of(plan: Plan) -> str:
    """The picture of a plan, to be put into a page, which may dress its classes."""
    title = say("chart.title", company=plan.interview.company)
    box = f'width="100%" height="{_em(_height(plan))}"'
    return _svg(box, title, description_of(plan), _inside(plan))


def charts_of(plans: Sequence[Plan]) -> str:
    """The pictures of several plans one below the other, as a file with its own paper and colours for the dark."""
    titles = [say("chart.title", company=plan.interview.company) for plan in plans]
    dark = "".join(f".chart-{name}{{fill:{colour};stroke:{colour}}}" for name, colour in _DARK.items())
    style = f"text{{stroke:none!important}}@media (prefers-color-scheme:dark){{{dark}.chart-paper{{fill:#1d1a17}}}}"
    parts: list[str] = []
    top = 0.0
    for plan, title in zip(plans, titles, strict=True):
        parts.append(_bold("start", 0, top + _TITLE, title))
        top += _HEADING
        parts.append(f'<svg y="{_em(top)}" width="{_WIDTH}" height="{_em(_height(plan))}">{_inside(plan)}</svg>')
        top += _height(plan) + _GAP
    width, height = _WIDTH + 2 * _MARGIN, round(top * _LETTER) + 2 * _MARGIN
    paper = (
        f'<rect class="chart-paper" x="{-_MARGIN}" y="{-_MARGIN}" width="{width}" height="{height}" fill="#fffdf9"/>'
    )
    words = " ".join(f"{title}. {description_of(plan)}" for plan, title in zip(plans, titles, strict=True))
    box = f'viewBox="{-_MARGIN} {-_MARGIN} {width} {height}"'
    return _svg(box, "; ".join(titles), words, f"<style>{style}</style>{paper}{''.join(parts)}")


def _svg(box: str, title: str, words: str, inside: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="timeline-chart" role="img" {box} '
        f'font-family="system-ui, sans-serif" font-size="{_LETTER}">'
        f"<title>{_text(title)}</title><desc>{_text(words)}</desc>{inside}</svg>\n"
    )


def _height(plan: Plan) -> float:
    return _TOP + _ROW * len(stretches_of(plan))


def _inside(plan: Plan) -> str:
    rows = stretches_of(plan)
    axis = _Axis(plan, rows)
    today = axis.middle(plan.now)
    # From each third of the width towards where there is more room: two thirds of it at least.
    anchor = "start" if today < 100 / 3 else "middle" if today <= 200 / 3 else "end"
    parts = [
        _bold(anchor, today, _TITLE, say("chart.today")),
        _plain(anchor, today, _WORDS, Wording(plan.interview).day_of(plan.now)),
    ]
    for number, row in enumerate(rows):
        parts += _drawn(row, _TOP + number * _ROW, axis, today)
    return "".join(parts)


def _drawn(row: Stretch, top: float, axis: _Axis, today: float) -> Iterator[str]:
    """A row: its words, below them the whole time as a thin line, what is on it, and where today crosses it."""
    yield _bold("start", 0, top + _TITLE, row.title)
    yield _plain("start", 0, top + _WORDS, row.words)
    middle = top + _MIDDLE
    if row.kind == "rest":
        ends = f'x1="{_share(axis.middle(row.begins))}" x2="{_share(axis.middle(row.ends))}"'
        dots = 'stroke-width="3" stroke-dasharray="0 7" stroke-linecap="round"'
        yield f'<line class="chart-rest" {ends} {_level(middle)} stroke="{_COLOURS["rest"]}" {dots}/>'
    else:
        yield f'<line {_LINE} x1="0" x2="100%" {_level(middle)} stroke-opacity="0.4"/>'
    if row.kind == "event":
        yield f'<circle {_INK} cx="{_share(axis.middle(row.begins))}" cy="{_em(middle)}" r="{_em(_BAR / 2)}"/>'
    elif row.kind != "rest":
        left, right = axis.column(row.begins)[0], axis.column(row.ends)[1]
        box = f'x="{_share(left)}" y="{_em(middle - _BAR / 2)}" width="{_share(right - left)}" height="{_em(_BAR)}"'
        yield f'<rect class="chart-{row.kind}" {box} rx="3" fill="{_COLOURS[row.kind]}"/>'
    # Between the words it is left out: it would cross them out.
    span = f'y1="{_em(middle - _TODAY / 2)}" y2="{_em(middle + _TODAY / 2)}"'
    yield f'<line {_LINE} x1="{_share(today)}" x2="{_share(today)}" {span} stroke-width="2"/>'


def _bold(anchor: str, across: float, down: float, words: str) -> str:
    return _plain(anchor, across, down, words, ' font-weight="600"')


def _plain(anchor: str, across: float, down: float, words: str, weight: str = "") -> str:
    place = f'x="{_share(across)}" y="{_em(down)}" text-anchor="{anchor}"'
    return f"<text {_INK} {place}{weight}>{_text(words)}</text>"


def _level(down: float) -> str:
    return f'y1="{_em(down)}" y2="{_em(down)}"'


def _share(hundredths: float) -> str:
    return f"{round(hundredths, 2):g}%"


def _em(length: float) -> str:
    return f"{round(length, 2):g}em"


def description_of(plan: Plan) -> str:
    """The picture in words, row by row."""
    today = say("chart.now", date=Wording(plan.interview).day_of(plan.now))
    return " ".join([today, *(say("chart.row", title=row.title, words=row.words) for row in stretches_of(plan))])


def _text(text: str) -> str:
    return dropped(text).translate(_ESCAPED)
