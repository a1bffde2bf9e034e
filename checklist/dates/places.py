"""What the domain must be told about the world: time zones and holidays.

The command line and the browser each bring their own, made from the same tables.
"""

from typing import Protocol
from zoneinfo import ZoneInfo

from checklist.dates.holidays import Country, Holidays


class Places(Protocol):
    """Knows zones and countries by name."""

    def zone(self, name: str) -> ZoneInfo | None:
        """The IANA time zone of that name; None where there is none."""

    def knows_zone(self, name: str) -> bool:
        """Whether there is a zone of that name, even where it is not at hand yet."""

    def country(self, code: str) -> Country | None:
        """The country with that ISO 3166-1 alpha-2 code; None where no holidays are known for it."""

    def holidays(self, country: str, subdivision: str | None) -> Holidays:
        """The holidays of a known country and subdivision, kept between calls since many records share them."""
