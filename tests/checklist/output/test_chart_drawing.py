"""The timeline as a picture. Lengths across are hundredths of its width, lengths down are in em."""

import json
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from checklist.cli import main
from checklist.output.chart import chart_of, charts_of, description_of
from checklist.rules.timing import OUTCOMES
from tests.checklist.records import FRIDAY_IN_BERLIN, SENT_ON_SATURDAY, event

SVG = "{http://www.w3.org/2000/svg}"


def drawn(plan):
    return ET.fromstring(chart_of(plan))


def texts(picture):
    return [element.text for element in picture.iter(f"{SVG}text")]


def length(element, name, unit):
    value = element.get(name)
    assert value == "0" or value.endswith(unit), f"{name} of {element.tag} is {value}"
    return float(value.removesuffix(unit))


def share(element, name):
    """A length across, in hundredths of the width."""
    return length(element, name, "%")


def bars(picture):
    return list(picture.iter(f"{SVG}rect"))


def right_edge(bar):
    return share(bar, "x") + share(bar, "width")


def today_lines(picture):
    return [line for line in picture.iter(f"{SVG}line") if line.get("x1") == line.get("x2")]


def today_in(picture):
    (place,) = {share(line, "x1") for line in today_lines(picture)}
    return place


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("reply", "They replied"),
        ("offer", "They made an offer"),
        ("accepted", "You accepted the offer"),
        ("declined", "You declined the offer"),
        ("rejected", "They said no"),
        ("withdrawn", "You withdrew"),
        ("cancelled", "They called it off"),
        ("no_answer", "No answer came"),
        ("next_round", "They invited you again"),
    ],
)
def test_what_happened_is_marked_on_its_day_and_told(planned, kind, told):
    plan = planned("2026-06-12T07:00:00Z", events=[event(kind, "2026-06-09T23:30Z")])
    # Half past eleven in the evening in London is the next day in Berlin, Wednesday 10 June.
    assert f"{told}: Wednesday 10 June." in description_of(plan)
    picture = drawn(plan)
    assert texts(picture)[texts(picture).index(told) + 1] == "Wednesday 10 June"
    (mark,) = picture.iter(f"{SVG}circle")
    # After the interview on 5 June, before today, 12 June.
    assert right_edge(bars(picture)[0]) < share(mark, "cx") < today_in(picture)


def test_every_outcome_there_is_can_be_drawn(planned):
    events = [event(kind, f"2026-06-1{day}T10:00+02:00", f"e{day}") for day, kind in enumerate(OUTCOMES)]
    assert len(list(drawn(planned("2026-06-22T07:00:00Z", events=events)).iter(f"{SVG}circle"))) == len(OUTCOMES)


def test_with_nothing_left_only_the_interview_and_its_end_are_drawn(planned):
    events = [event("cancelled", "2026-06-05T10:00+02:00")]
    plan = planned("2026-06-08T07:00:00Z", events=events)
    assert description_of(plan) == (
        "Today is Monday 8 June. They called it off: Friday 5 June. Interview: Friday 5 June, 16:30."
    )


def test_the_picture_is_an_image_with_its_words(planned):
    plan = planned("2026-06-06T07:00:00Z", company="Tom & <b>Jerry</b>")
    picture = ET.fromstring(chart_of(plan))
    assert picture.get("role") == "img"
    assert picture.findtext(f"{SVG}title") == "The timeline after the interview at Tom & <b>Jerry</b>"
    assert picture.findtext(f"{SVG}desc") == description_of(plan)
    # A page's policy allows no style of the picture's own.
    assert "style" not in chart_of(plan)


# From before the interview until long after the last step.
MOMENTS = [
    *(f"2026-06-{day:02}T07:00:00Z" for day in (1, 5, 6, 8, 12, 16, 20, 22, 30)),
    *(f"2026-07-{day:02}T07:00:00Z" for day in (1, 3, 10)),
    "2026-09-01T07:00:00Z",
]


def spoken(planned, now):
    """The picture with the letter and both check-ins sent, so that today wanders through it from left to right."""
    steps = {
        **SENT_ON_SATURDAY,
        "check-in-1": {"state": "done", "at": "2026-06-12T10:00+02:00"},
        "check-in-2": {"state": "done", "at": "2026-06-19T10:00+02:00"},
    }
    return drawn(planned(now, steps=steps))


@pytest.mark.parametrize("now", MOMENTS)
def test_the_drawing_is_as_wide_as_its_place_and_nothing_leaves_it(planned, now):
    for picture in (drawn(planned(now)), spoken(planned, now)):
        # No box of its own, which would enlarge the letters together with the bars.
        assert picture.get("width") == "100%"
        assert picture.get("viewBox") is None
        edges = [edge for bar in bars(picture) for edge in (share(bar, "x"), right_edge(bar))]
        edges += [share(line, name) for line in picture.iter(f"{SVG}line") for name in ("x1", "x2")]
        assert min(edges) == 0
        assert max(edges) == pytest.approx(100, abs=0.02)
        assert [share(bar, "x") for bar in bars(picture)] == sorted(share(bar, "x") for bar in bars(picture))


def test_the_first_day_is_at_the_left_end_and_the_last_at_the_right(planned):
    picture = drawn(planned("2026-06-06T07:00:00Z"))
    assert share(bars(picture)[0], "x") == 0
    assert right_edge(bars(picture)[-1]) == pytest.approx(100, abs=0.02)


def test_each_day_has_a_column(planned):
    # Called off on Monday 8 June, today Sunday 14 June: from Friday 5 June ten days, so that each is a tenth wide.
    # The interview fills the first, the mark is in the middle of the fourth, and today in that of the tenth.
    picture = drawn(planned("2026-06-14T07:00:00Z", events=[event("cancelled", "2026-06-08T10:00+02:00")]))
    (interview,), (mark,) = bars(picture), picture.iter(f"{SVG}circle")
    assert (share(interview, "x"), share(interview, "width")) == (0, 10)
    assert share(mark, "cx") == 35
    assert today_in(picture) == 95


def test_a_single_day_does_not_fill_the_drawing(planned):
    # Called off on the day itself: at least a week is drawn, so the day is a seventh, 14.29 hundredths.
    picture = drawn(planned("2026-06-05T18:00:00Z", events=[event("cancelled", "2026-06-05T10:00+02:00")]))
    assert share(bars(picture)[0], "width") == 14.29


def test_what_was_yesterday_does_not_look_like_today_however_long_the_wait(planned):
    # They said 1 December: two working days later is Thursday 3 December, then 10 and 24 December. From 5 June that
    # is 203 days; one of them alone would be half a hundredth wide, less than two pixels on a phone.
    promise = {"kind": "by_date", "date": "2026-12-01"}
    picture = drawn(planned("2026-06-06T07:00:00Z", promise=promise))
    # A day on which something is counts for 203 x 0.04 = 8.12 instead. There are eight: 5, 6 and 7 June (the letter's
    # last day), and 3, 4, 10, 11 and 24 December (a check-in's last day is the next). 203 + 8 x 7.12 = 259.96 in all,
    # so a column is 3.12 wide, and the middle of the second is at 4.69.
    assert (share(bars(picture)[0], "x"), share(bars(picture)[0], "width")) == (0, 3.12)
    assert today_in(picture) == 4.69


def test_an_interview_of_today_stands_on_today(planned):
    picture = drawn(planned("2026-06-05T07:00:00Z"))
    assert share(bars(picture)[0], "x") < today_in(picture) < right_edge(bars(picture)[0])


def test_today_stands_between_what_is_past_and_what_is_ahead(planned):
    picture = drawn(planned("2026-06-08T07:00:00Z", steps=SENT_ON_SATURDAY))
    _, sent, check_in, *_ = bars(picture)
    assert right_edge(sent) < today_in(picture) < share(check_in, "x")


@pytest.mark.parametrize("now", MOMENTS)
def test_what_is_said_of_today_has_room_wherever_today_is(planned, now):
    # The longest date, "Wednesday 30 September", takes less than two thirds of the narrowest drawing: 250 pixels, on a
    # phone of 320.
    picture = spoken(planned, now)
    today = list(picture.iter(f"{SVG}text"))[:2]
    assert today[0].text == "Today"
    for text in today:
        at = share(text, "x")
        assert at == today_in(picture)
        room = {"start": 100 - at, "middle": 2 * min(at, 100 - at), "end": at}[text.get("text-anchor")]
        assert room > 66


def test_what_is_said_of_today_turns_to_where_there_is_room(planned):
    anchors = [next(spoken(planned, now).iter(f"{SVG}text")).get("text-anchor") for now in MOMENTS]
    assert list(dict.fromkeys(anchors)) == ["start", "middle", "end"]


@pytest.mark.parametrize("now", MOMENTS)
def test_no_line_and_no_bar_runs_through_words(planned, now):
    picture = spoken(planned, now)
    # Letters reach four fifths of their size above their line and a quarter below it.
    words = [length(text, "y", "em") for text in picture.iter(f"{SVG}text")]
    spans = [(length(line, "y1", "em"), length(line, "y2", "em")) for line in picture.iter(f"{SVG}line")]
    spans += [(length(bar, "y", "em"), length(bar, "y", "em") + length(bar, "height", "em")) for bar in bars(picture)]
    assert all(bottom < line - 0.8 or top > line + 0.25 for top, bottom in spans for line in words)
    assert all(low - high > 1.05 for high, low in pairwise(sorted(words)))
    assert max(bottom for _, bottom in spans) <= length(picture, "height", "em")


def test_several_stand_one_below_the_other(planned):
    one, other = planned("2026-06-06T07:00:00Z"), planned("2026-06-06T07:00:00Z", company="Other")
    picture = charts_of([one, other])
    words = texts(ET.fromstring(picture))
    assert words.index("The timeline after the interview at Acme") < words.index(
        "The timeline after the interview at Other"
    )
    assert "prefers-color-scheme:dark" in picture


def test_a_file_holds_all_of_its_pictures(planned):
    # Two of eight rows: 2.2 for the heading, 3.2 for today, 8 x 4.2 for the rows and 1.5 below make 40.5 em of twelve
    # pixels each, 486; twice that is 972, and around it all are eight pixels.
    plan = planned("2026-06-06T07:00:00Z")
    picture = ET.fromstring(charts_of([plan, plan]))
    assert picture.get("viewBox") == "-8 -8 656 988"
    _, first, second = picture.iter(f"{SVG}svg")
    assert [(part.get("y"), part.get("width"), part.get("height")) for part in (first, second)] == [
        ("2.2em", "640", "36.8em"),
        ("42.7em", "640", "36.8em"),
    ]


def test_the_command_writes_a_file(tmp_path, capsys):
    record = tmp_path / "record.json"
    record.write_text(json.dumps(FRIDAY_IN_BERLIN), encoding="utf-8")
    chart = tmp_path / "chart.svg"
    assert main(["chart", str(record), "--now", "2026-06-06T09:00+02:00", "-o", str(chart)]) == 0
    assert capsys.readouterr().out == ""
    assert "First check-in" in texts(ET.parse(chart))
