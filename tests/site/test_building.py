"""The parts of the build that work something out."""

from datetime import date

import pytest

from tools.data.holidays import days_off, weekends
from tools.paths import fingerprint, finish, up_to_date
from tools.site.page import with_first_state

STEPS = [{"title": "Thank {name}", "when": "within <24> hours"}, {"title": "Write down", "when": "today"}]


def test_the_first_state_is_plain_text_in_the_marked_element():
    page = with_first_state('<p>a</p><div class="x" data-outline></div><p>b</p>', STEPS)
    assert page.startswith('<p>a</p><div class="x" data-outline>\n<ol>\n')
    assert "<strong>Thank each interviewer</strong> <span>within &lt;24&gt; hours</span>" in page
    assert page.count("<li>") == 2
    assert page.endswith("</ol>\n</div><p>b</p>")


@pytest.mark.parametrize("page", ["<p>none</p>", "<div data-outline></div><div data-outline></div>"])
def test_a_page_without_the_one_place_for_it_stops_the_build(page):
    with pytest.raises(SystemExit, match="needs one empty element"):
        with_first_state(page, STEPS)


def test_the_built_page_holds_the_first_state(site):
    page = (site / "checklist" / "index.html").read_text(encoding="utf-8")
    assert page.count("<li><strong>") >= 5


class Place(dict):
    """A country as the library gives it: Friday and Saturday off until the end of 2025, then Saturday and Sunday."""

    def is_weekend(self, day):
        return day.weekday() in ({4, 5} if day < date(2026, 1, 1) else {5, 6})


class OnlySundays(dict):
    def is_weekend(self, day):
        return day.weekday() == 6


def test_a_weekend_that_moves_is_found_from_its_first_day_that_differs():
    # 2 January 2026 is the first Friday that is a working day.
    assert weekends(Place()) == [("2000-01-01", [4, 5]), ("2026-01-02", [5, 6])]


def test_where_only_sunday_is_known_saturday_is_added():
    assert weekends(OnlySundays()) == [("2000-01-01", [5, 6])]


def test_days_off_are_in_order_and_within_the_years():
    place = Place({date(2025, 5, 1): "May", date(2023, 12, 31): "before", date(2024, 1, 1): "New"})
    assert list(days_off(place).items()) == [("2024-01-01", "New"), ("2025-05-01", "May")]


def test_a_folder_is_up_to_date_only_after_it_was_finished(tmp_path):
    mark = fingerprint("a", "b")
    assert not up_to_date(tmp_path, mark)
    finish(tmp_path, mark)
    assert up_to_date(tmp_path, mark)
    assert not up_to_date(tmp_path, fingerprint("ab", ""))
