"""A country's weekends and public holidays, as the table that the build makes for it holds them.

The table (JSON, one file a country) is made at build time by the `holidays` library, public category, observed days
included, names in English where the library has them:

    {"code": "DE", "years": [2024, 2041],
     "weekend": [["2024-01-01", [5, 6]]],
     "holidays": {"2024-01-01": "New Year's Day", ...},
     "subdivisions": {"BE": {"name": "Berlin", "add": {"2024-03-08": "..."}, "remove": []}, ...}}

`weekend` lists from which date on which weekdays (Monday is 0) are the weekend, in order; a subdivision may carry its
own. `add` and `remove` are a subdivision's differences from the country.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

type Weekend = tuple[tuple[date, frozenset[int]], ...]
"""From which date on which weekdays (Monday is 0) are no business days, in order of the date."""

SATURDAY_SUNDAY: Final[Weekend] = ((date.min, frozenset({5, 6})),)


@dataclass(frozen=True)
class Holidays:
    """The days on which one country, or one of its subdivisions, does no business, for the years `first` to `last`."""

    weekend: Weekend
    names: Mapping[date, str]
    first: int
    last: int


@dataclass(frozen=True)
class Country:
    """One country's table, read."""

    code: str
    subdivisions: frozenset[str]
    table: Mapping[str, Any]

    def holidays(self, subdivision: str | None) -> Holidays:
        """The holidays of the whole country, or of the subdivision named, which must be one of `subdivisions`."""
        first, last = self.table["years"]
        names = dict(self.table["holidays"])
        weekend = self.table["weekend"]
        if subdivision is not None:
            differences = self.table["subdivisions"][subdivision]
            for day in differences.get("remove", ()):
                names.pop(day, None)
            names.update(differences.get("add", {}))
            weekend = differences.get("weekend", weekend)
        return Holidays(
            weekend=tuple((date.fromisoformat(start), frozenset(days)) for start, days in weekend),
            names={date.fromisoformat(day): name for day, name in names.items()},
            first=first,
            last=last,
        )


def read_country(table: Mapping[str, Any]) -> Country:
    """The country that a table of the form above describes."""
    return Country(table["code"], frozenset(table["subdivisions"]), table)
