"""Asks the `holidays` library for every country it knows, and writes one small table a country.

The command line reads the tables from `checklist/tables`, the page gets copies of the same files:
so the two cannot differ. Their format is described in `checklist/dates/holidays.py`.
"""

from __future__ import annotations

import shutil
import warnings
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta
from importlib.metadata import version
from typing import Any

import holidays

from checklist.limits import LIMITS
from tools.paths import ROOT, TABLES, fingerprint, finish, say, up_to_date, write_json

YEARS = range(LIMITS.first_holiday_year, LIMITS.last_holiday_year + 1)
SUNDAY = 6
WEEK = 7
DAYS_BACK = 31


def main() -> None:
    """Write all tables, unless the library, the years and this module are those that wrote them last time."""
    mark = fingerprint(ROOT / "tools" / "data" / "holidays.py", ROOT / "checklist" / "limits.py", version("holidays"))
    if up_to_date(TABLES, mark):
        return
    codes = sorted(holidays.list_supported_countries(include_aliases=False))
    say(f"Writing the holidays of {len(codes)} countries (half a minute, once) …")
    shutil.rmtree(TABLES, ignore_errors=True)
    (TABLES / "countries").mkdir(parents=True)
    with ProcessPoolExecutor() as workers:
        tables = list(workers.map(country_table, codes, chunksize=4))
    for table in tables:
        write_json(TABLES / "countries" / f"{table['code']}.json", table)
    index = {table["code"]: names_of(table) for table in tables}
    write_json(TABLES / "countries.json", {"years": [YEARS[0], YEARS[-1]], "countries": index})
    finish(TABLES, mark)


def country_table(code: str) -> dict[str, Any]:
    """Return the table of one country: its own days, and how each subdivision differs from them."""
    years = known_years(code)
    whole = known_days(code, None, years)
    own, weekend = days_off(whole), weekends(whole)
    aliases = whole.get_subdivision_aliases()
    table: dict[str, Any] = {
        "code": code,
        "years": [years[0], years[-1]],
        "weekend": weekend,
        "holidays": own,
        "subdivisions": {},
    }
    for subdivision in sorted(whole.subdivisions):
        part = known_days(code, subdivision, years)
        days, part_weekend = days_off(part), weekends(part)
        difference: dict[str, Any] = {
            "name": next(iter(aliases.get(subdivision, [])), subdivision),
            "add": {day: name for day, name in days.items() if own.get(day) != name},
            "remove": [day for day in own if day not in days],
        }
        if part_weekend != weekend:
            difference["weekend"] = part_weekend
        table["subdivisions"][subdivision] = difference
    return table


def names_of(table: dict[str, Any]) -> dict[str, str]:
    """Return the subdivisions of a table for the index: code and readable name."""
    return {code: difference["name"] for code, difference in table["subdivisions"].items()}


def known_years(code: str) -> range:
    """Return the years of the table: of a few countries the library knows the movable feasts not so far ahead."""
    known = [year for year in YEARS if knows(code, year)]
    return range(known[0], known[-1] + 1)


def knows(code: str, year: int) -> bool:
    """Tell whether the library vouches for a year: where it does not, it warns."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        holidays.country_holidays(code, years=year)
    return not caught


def known_days(code: str, subdivision: str | None, years: range) -> holidays.HolidayBase:
    """Ask the library for the public holidays of one place, in English where it has English names."""
    return holidays.country_holidays(
        code,
        subdiv=subdivision,
        years=years,
        observed=True,
        language="en_US",
        expand=False,
    )


def days_off(place: holidays.HolidayBase) -> dict[str, str]:
    """Return the holidays of a place in order, the date as text."""
    return {day.isoformat(): name for day, name in sorted(place.items()) if day.year in YEARS}


def weekends(place: holidays.HolidayBase) -> list[tuple[str, list[int]]]:
    """Return the weekdays of the weekend (Monday is 0), each with the first day from which they hold.

    A weekend can move (as the Emirates' did), so all years in which an interview may lie are gone through: the first
    week of each month, and where that differs from the month before, each day of that month.
    """
    found: list[tuple[str, list[int]]] = []
    current: list[int] = []
    for year in range(LIMITS.first_year, LIMITS.last_year + 1):
        for month in range(1, 13):
            after = date(year, month, 1)
            if weekend_from(place, after) == current:
                continue
            days = (after + timedelta(days=ahead) for ahead in range(-DAYS_BACK, WEEK))
            first = next(day for day in days if place.is_weekend(day) != (day.weekday() in current)) if found else after
            current = weekend_from(place, first)
            found.append((first.isoformat(), with_saturday(current)))
    return found


def weekend_from(place: holidays.HolidayBase, day: date) -> list[int]:
    """Return the weekdays that are the weekend in the seven days from `day`."""
    week = (day + timedelta(days=number) for number in range(WEEK))
    return sorted(each.weekday() for each in week if place.is_weekend(each))


def with_saturday(weekend: list[int]) -> list[int]:
    """Add Saturday where the library knows only Sunday: offices are closed then, whatever the law calls it."""
    return [SUNDAY - 1, SUNDAY] if weekend == [SUNDAY] else weekend


if __name__ == "__main__":
    main()
