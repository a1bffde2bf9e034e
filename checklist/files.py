"""Files: interview files in and out, and the tables of zones and holidays that belong to the command line."""

import functools
import io
import json
import stat
import sys
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from checklist.dates.holidays import Country, Holidays, read_country
from checklist.limits import LIMITS
from checklist.record.faults import Fault, InputError
from checklist.record.json_text import parse_document
from checklist.standard_streams import reason_of, write_result
from checklist.text.catalogue import say
from checklist.whole_file import write_whole

STANDARD: Final = "-"
"""The file name that means standard input or output."""


def read_document(name: str) -> Any:
    """The JSON in a file. Raises `InputError` where it cannot be read, is too large, or is not JSON."""
    try:
        if name != STANDARD:
            with Path(name).open("rb") as file:
                content = file.read(LIMITS.file_bytes + 1)
        elif sys.stdin is None:
            raise InputError([Fault(name, say("fault.unreadable", reason=say("fault.closed")))])
        else:
            content = sys.stdin.buffer.read(LIMITS.file_bytes + 1)
    except (OSError, ValueError) as error:
        raise InputError([Fault(name, say("fault.unreadable", reason=reason_of(error)))]) from error
    return parse_document(content)


def write_text(name: str | None, text: str, *, replace: bool) -> None:
    """Write a result whole or not at all, to a file or (None, or `-`) to standard output.

    A file that is there already is overwritten only where `replace` says so. What is no file, such as a pipe or a
    device, is written into.
    """
    if name is None or name == STANDARD:
        write_result(text)
        return
    path = Path(name)
    try:
        content = text.encode()
        there = _kind_of(path)
        if there is not None and not stat.S_ISREG(there):
            path.write_bytes(content)
        elif there is not None and not replace:
            raise InputError([Fault(name, say("fault.exists"))])
        else:
            write_whole(path, content)
    except BrokenPipeError:  # as on standard output: the reader has seen enough
        raise
    except (OSError, ValueError) as error:
        raise InputError([Fault(name, say("fault.unwritable", reason=reason_of(error)))]) from error


def _kind_of(path: Path) -> int | None:
    """What is at the end of a path and its links, as its mode says; None where nothing is."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


class PackagedPlaces:
    """Zones from the pinned `tzdata` package (never the system's) and holidays from the tables made at build time.

    Raises `InputError` where the installation lacks one of them.
    """

    def __init__(self) -> None:
        self._tables = resources.files("checklist") / "tables"
        try:
            zones = resources.files("tzdata")
        except ModuleNotFoundError as error:
            raise InputError([Fault("tzdata", say("fault.not_installed"))]) from error
        self._zones = zones / "zoneinfo"
        self._zone_names = frozenset(_content(zones / "zones").decode().splitlines())
        self._country_codes = frozenset(json.loads(_content(self._tables / "countries.json"))["countries"])
        self.zone = functools.cache(self._zone)
        self.country = functools.cache(self._country)
        self.holidays = functools.cache(self._holidays)

    def knows_zone(self, name: str) -> bool:
        """Whether the package has a zone of that name."""
        return name in self._zone_names

    def _zone(self, name: str) -> ZoneInfo | None:
        if not self.knows_zone(name):
            return None
        return ZoneInfo.from_file(io.BytesIO(_content(self._zones.joinpath(*name.split("/")))), key=name)

    def _country(self, code: str) -> Country | None:
        if code not in self._country_codes:
            return None
        return read_country(json.loads(_content(self._tables / "countries" / f"{code}.json")))

    def _holidays(self, code: str, subdivision: str | None) -> Holidays:
        country = self.country(code)
        if country is None:
            raise KeyError(code)
        return country.holidays(subdivision)


def _content(file: Traversable) -> bytes:
    """What is in a file that is installed with us."""
    try:
        return file.read_bytes()
    except OSError as error:
        reason = say("fault.unreadable", reason=error.strerror)
        raise InputError([Fault(str(file), f"{reason}; {say('fault.not_installed')}")]) from error
