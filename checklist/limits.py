"""Every limit, written once: how much a file, an interview and a field may hold. The page's copy is made from it."""

from dataclasses import asdict, dataclass
from typing import Final


@dataclass(frozen=True)
class Limits:
    """The most that is taken, unless the name says otherwise. What is beyond is refused, never cut."""

    file_bytes: int = 10_000_000
    depth: int = 100
    """Lists and objects within one another; an interview needs five."""
    interviews: int = 5_000
    """In one file."""
    interviews_in_browser: int = 1_000
    contacts: int = 50
    """In one interview, as events and steps; the markers of deleted ones count."""
    events: int = 200
    steps: int = 500
    text: int = 20_000
    """Characters."""
    strengths: int = 5
    """For which a candidate's own details have room on the page."""
    what: int = 200
    """Characters of what a request asks for."""
    invitation: int = 1_000_000
    """Characters of an invitation, as text or as a file."""
    id: int = 120
    """Characters."""
    slug: int = 60
    """Characters of an interview's id when it is made, before a number is added."""
    first_year: int = 2000
    """Years in which any date or moment may lie."""
    last_year: int = 2100
    first_holiday_year: int = 2024
    """Years for which holidays are known."""
    last_holiday_year: int = 2041
    shortest_duration: int = 1
    """Minutes."""
    longest_duration: int = 1_440
    smallest_amount: int = 1
    """Days, weeks or months within which they promised to answer."""
    largest_amount: int = 366
    sequence: int = 2**31 - 1
    """The number of a calendar entry's version: the largest whole number that a calendar file can hold."""


LIMITS: Final = Limits()


def limits_document() -> dict[str, int]:
    """The limits as JSON, by name."""
    return asdict(LIMITS)
