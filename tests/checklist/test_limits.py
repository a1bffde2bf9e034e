"""The limits, as other people's programs and the page rely on them."""

from checklist.limits import limits_document


def test_the_limits_are_those_that_are_promised():
    assert limits_document() == {
        "file_bytes": 10_000_000,
        "depth": 100,
        "interviews": 5_000,
        "interviews_in_browser": 1_000,
        "invitation": 1_000_000,
        "contacts": 50,
        "events": 200,
        "steps": 500,
        "text": 20_000,
        "strengths": 5,
        "what": 200,
        "id": 120,
        "slug": 60,
        "first_year": 2000,
        "last_year": 2100,
        "first_holiday_year": 2024,
        "last_holiday_year": 2041,
        "shortest_duration": 1,
        "longest_duration": 1_440,
        "smallest_amount": 1,
        "largest_amount": 366,
        "sequence": 2_147_483_647,
    }
