"""Says which country a time zone lies in, for the form to suggest; where that is not certain, none."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from babel.core import get_global

if TYPE_CHECKING:
    from collections.abc import Container, Iterable


def countries_by_zone(names: Iterable[str], known: Container[str]) -> dict[str, str]:
    """Return the country of each time zone that lies in one of the `known` countries, by its ISO 3166 code.

    The table of the time zone database itself knows no other names of a zone, and its links join zones of different
    countries (Iceland is one with the Ivory Coast). Browsers say "Asia/Calcutta": for such names CLDR says which zone
    they mean. Names without a place in them ("EST", "Etc/GMT+5", "UTC") are the clocks of many countries.
    """
    own = dict(rows(files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")))
    aliases, territories = get_global("zone_aliases"), get_global("zone_territories")
    placed = [name for name in names if "/" in name and not name.startswith("Etc/")]
    found = {name: own.get(name) or str(territories.get(aliases.get(name, name), "")) for name in placed}
    return {name: country for name, country in found.items() if country in known}


def rows(table: str) -> Iterable[tuple[str, str]]:
    """Yield zone and country of each line of `zone.tab`."""
    for line in table.splitlines():
        if not line.startswith("#"):
            country, _, zone, *_ = line.split("\t")
            yield zone, country
