"""The zones and holidays that the page hands over, one at a time, when an interview names them."""

import functools
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from checklist.dates.holidays import Country, Holidays, read_country


class SuppliedPlaces:
    """The zones and countries that the page has handed over so far."""

    def __init__(self) -> None:
        self._names: dict[str, frozenset[str]] = {"zone": frozenset(), "country": frozenset()}
        self._zones: dict[str, ZoneInfo] = {}
        self._countries: dict[str, Country] = {}
        self.holidays = functools.cache(self._holidays)

    def supply(self, kind: str, name: str, content: bytes) -> None:
        """Take in a list of names (`zones`, `countries`), a `zone` (TZif) or a `country` (its table)."""
        match kind:
            case "zones":
                self._names["zone"] = frozenset(json.loads(content))
            case "countries":
                self._names["country"] = frozenset(json.loads(content)["countries"])
            case "zone":
                self._zones[name] = ZoneInfo.from_file(io.BytesIO(content), key=name)
            case "country":
                self._countries[name] = read_country(json.loads(content))
            case _:
                raise ValueError(kind)

    def zone(self, name: str) -> ZoneInfo | None:
        """The zone of that name, if it was handed over."""
        return self._zones.get(name)

    def knows_zone(self, name: str) -> bool:
        """Whether the zone can be had, if it was not handed over yet."""
        return name in self._names["zone"]

    def country(self, code: str) -> Country | None:
        """The country of that code, if it was handed over."""
        return self._countries.get(code)

    def missing(self, documents: Iterable[Any]) -> list[dict[str, str]]:
        """The zones and countries that exist, are named in these documents, and were not handed over yet."""
        have = {"zone": self._zones.keys(), "country": self._countries.keys()}
        wanted = {
            (kind, document[field])
            for document in documents
            if isinstance(document, Mapping)
            for kind, field in (("zone", "time_zone"), ("country", "country"))
            if isinstance(document.get(field), str)
        }
        return [
            {"kind": kind, "name": name}
            for kind, name in sorted(wanted)
            if name in self._names[kind] and name not in have[kind]
        ]

    def _holidays(self, code: str, subdivision: str | None) -> Holidays:
        return self._countries[code].holidays(subdivision)
