"""The timeline as a picture, and the same in words."""

import json
import re
from xml.etree import ElementTree as ET

import pytest

from checklist.chart import chart_of, charts_of, description_of
from checklist.cli import main
from checklist.instants import parse_instant
from checklist.plan import plan_of
from checklist.reading import read_interview
from tests.unit.records import FRIDAY_IN_BERLIN

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def planned(places):
    def made(now, **fields):
        return plan_of(read_interview({**FRIDAY_IN_BERLIN, **fields}, places), parse_instant(now))

    return made


def test_the_words_say_what_to_send_and_when_to_leave_it_alone(planned):
    # Friday 5 June 2026 until 17:30. Five business days later is Friday 12 June, five more Friday 19 June, ten more
    # Friday 3 July: no German holidays in between.
    assert description_of(planned("2026-06-06T07:00:00Z")) == (
        "Today is Saturday 6 June. Interview: Friday 5 June, 16:30. Thank-you: by Saturday 6 June, 17:30. "
        "Let it rest: until Friday 12 June. First check-in: Friday 12 June. Let it rest: until Friday 19 June. "
        "Second check-in: Friday 19 June. Let it rest: until Friday 3 July. Let it go: Friday 3 July."
    )


def test_what_was_sent_is_told_as_sent(planned):
    steps = {"thank-you": {"state": "done", "at": "2026-06-06T10:00+02:00"}}
    words = description_of(planned("2026-06-08T07:00:00Z", steps=steps))
    assert "Thank-you: sent Saturday 6 June. Let it rest: until Friday 12 June. First check-in: " in words


def test_what_is_late_is_open_until_today_and_nothing_rests_before_it(planned):
    # The check-in was due on Friday 12 June. Today, Monday 22 June, it is still worth doing; the second would be five
    # business days from today, on Monday 29 June.
    words = description_of(planned("2026-06-22T07:00:00Z"))
    assert words == (
        "Today is Monday 22 June. Interview: Friday 5 June, 16:30. First check-in: still worth doing. "
        "Let it rest: until Monday 29 June. Second check-in: Monday 29 June. Let it rest: until Monday 13 July. "
        "Let it go: Monday 13 July."
    )


def test_after_a_no_the_picture_shows_the_kind_steps(planned):
    # Rejected on Monday 8 June: thanks within two days, a letter of interest after twenty business days, Monday 6 July.
    events = [{"id": "e1", "kind": "rejected", "at": "2026-06-08T10:00+02:00"}]
    words = description_of(planned("2026-06-08T09:00:00Z", events=events))
    assert words.endswith(
        "Thank them: Wednesday 10 June. Let it rest: until Monday 6 July. Letter of interest: Monday 6 July."
    )


def test_with_nothing_left_only_the_interview_is_drawn(planned):
    events = [{"id": "e1", "kind": "cancelled", "at": "2026-06-05T10:00+02:00"}]
    plan = planned("2026-06-08T07:00:00Z", events=events)
    assert description_of(plan) == "Today is Monday 8 June. Interview: Friday 5 June, 16:30."


def test_a_step_of_another_version_is_no_part_of_the_picture(planned):
    steps = {"title": {"state": "done", "at": "2026-06-06T10:00+02:00"}}
    assert "of another version" not in description_of(planned("2026-06-08T07:00:00Z", steps=steps))


def texts(svg):
    return [element.text for element in ET.fromstring(svg).iter(f"{SVG}text")]


def test_the_picture_is_an_image_with_its_words(planned):
    plan = planned("2026-06-06T07:00:00Z", company="Tom & <b>Jerry</b>")
    picture = ET.fromstring(chart_of(plan))
    assert picture.get("role") == "img"
    assert picture.findtext(f"{SVG}title") == "The timeline after the interview at Tom & <b>Jerry</b>"
    assert picture.findtext(f"{SVG}desc") == description_of(plan)
    # A page's policy allows no style of the picture's own.
    assert "style" not in chart_of(plan)


def test_all_lies_within_the_picture_and_stretches_follow_one_another(planned):
    for now in ("2026-06-01T07:00:00Z", "2026-06-06T07:00:00Z", "2026-09-01T07:00:00Z"):
        picture = ET.fromstring(chart_of(planned(now)))
        bars = [(float(bar.get("x")), float(bar.get("width"))) for bar in picture.iter(f"{SVG}rect")]
        assert len(bars) >= 3
        assert all(left >= 0 and left + width <= 360 for left, width in bars)
        assert [left for left, _ in bars] == sorted(left for left, _ in bars)


def test_today_stands_between_what_is_past_and_what_is_ahead(planned):
    steps = {"thank-you": {"state": "done", "at": "2026-06-06T10:00+02:00"}}
    picture = ET.fromstring(chart_of(planned("2026-06-08T07:00:00Z", steps=steps)))
    (line,) = [path for path in picture.iter(f"{SVG}path") if path.get("class") == "chart-line"]
    today = float(re.match(r"M([\d.]+) ", line.get("d"))[1])
    _, sent, check_in, *_ = [float(bar.get("x")) for bar in picture.iter(f"{SVG}rect")]
    assert sent < today < check_in


def test_several_stand_one_below_the_other(planned):
    one, other = planned("2026-06-06T07:00:00Z"), planned("2026-06-06T07:00:00Z", company="Other")
    picture = charts_of([one, other])
    words = texts(picture)
    assert words.index("The timeline after the interview at Acme") < words.index(
        "The timeline after the interview at Other"
    )
    assert "prefers-color-scheme:dark" in picture


def test_the_command_writes_a_file(tmp_path, capsys):
    record = tmp_path / "record.json"
    record.write_text(json.dumps(FRIDAY_IN_BERLIN), encoding="utf-8")
    chart = tmp_path / "chart.svg"
    assert main(["chart", str(record), "--now", "2026-06-06T09:00+02:00", "-o", str(chart)]) == 0
    assert capsys.readouterr().out == ""
    assert "First check-in" in texts(chart.read_text(encoding="utf-8"))
