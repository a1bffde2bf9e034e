"""The tables give the working days that the `holidays` library gives, for every country and subdivision."""

from datetime import date, timedelta

import holidays
import pytest

from checklist.dates.business_days import BusinessDays
from checklist.files import PackagedPlaces
from checklist.limits import LIMITS

SUPPORTED = holidays.list_supported_countries(include_aliases=False)
WITH_TRAITS = ["AE", "DE", "GB", "IN", "MY", "SA"]
"""A weekend that moved, many subdivisions, observed days, a shorter table, weekends by subdivision, Friday-Saturday."""

PLACES = PackagedPlaces()
SATURDAY, SUNDAY = 5, 6


def days(first_year, last_year):
    day = date(first_year, 1, 1)
    while day.year <= last_year:
        yield day
        day += timedelta(days=1)


def differences(code, subdivision):
    known = PLACES.holidays(code, subdivision)
    ours = BusinessDays(known)
    library = holidays.country_holidays(
        code,
        subdiv=subdivision,
        years=range(known.first, known.last + 1),
        observed=True,
        language="en_US",
        expand=False,
    )
    for day in days(known.first, known.last):
        closed = library.is_weekend(day) or day in library or rests_by_custom(library, day)
        if ours.is_business_day(day) == closed:
            yield day


def rests_by_custom(library, day):
    """Offices that rest on Sunday alone by law rest on Saturday by custom."""
    week = (day + timedelta(days=ahead) for ahead in range(7))
    return day.weekday() == SATURDAY and not any(library.is_weekend(one) for one in week if one.weekday() != SUNDAY)


def places_of(code):
    return [(code, None), *((code, subdivision) for subdivision in SUPPORTED[code])]


@pytest.mark.parametrize("code", WITH_TRAITS)
def test_business_days_of_countries_with_traits_of_their_own(code):
    for country, subdivision in places_of(code)[:3]:
        assert list(differences(country, subdivision)) == []


@pytest.mark.slow
@pytest.mark.parametrize("code", sorted(SUPPORTED))
def test_business_days_of_every_country_and_subdivision(code):
    for country, subdivision in places_of(code):
        assert list(differences(country, subdivision)) == [], subdivision


def test_every_country_and_subdivision_of_the_library_is_there():
    for code, subdivisions in SUPPORTED.items():
        country = PLACES.country(code)
        assert country is not None
        assert country.subdivisions == set(subdivisions), code


def test_the_tables_cover_the_years_promised():
    assert LIMITS.first_holiday_year <= 2024
    assert LIMITS.last_holiday_year >= 2041
    shorter = {code for code in SUPPORTED if PLACES.holidays(code, None).last < LIMITS.last_holiday_year}
    # Of India the library knows the moon's feasts to 2035; beyond, weekends alone count, with a warning.
    assert shorter == {"IN"}
