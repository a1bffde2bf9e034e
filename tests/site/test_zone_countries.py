"""The country that the form suggests for a time zone."""

import json
from importlib.resources import files

import pytest


@pytest.fixture(scope="module")
def countries(site):
    return json.loads((site / "app" / "data" / "zone-countries.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Europe/London", "GB"),
        ("Europe/Berlin", "DE"),
        ("Asia/Riyadh", "SA"),
        ("America/New_York", "US"),
        # What Chromium and Firefox still say, each of which the database links to the new name.
        ("Asia/Calcutta", "IN"),
        ("Asia/Kolkata", "IN"),
        ("Asia/Saigon", "VN"),
        ("Asia/Katmandu", "NP"),
        ("Europe/Kiev", "UA"),
        ("America/Buenos_Aires", "AR"),
        ("US/Pacific", "US"),
        # Zones that the database joins with those of other countries: Abidjan, Brussels, Berlin, Yangon.
        ("Atlantic/Reykjavik", "IS"),
        ("Europe/Amsterdam", "NL"),
        ("Europe/Oslo", "NO"),
        ("Atlantic/Jan_Mayen", "SJ"),
        ("Asia/Rangoon", "MM"),
        ("Europe/Belfast", "GB"),
    ],
)
def test_the_country_of_a_zone(countries, zone, country):
    assert countries[zone] == country


@pytest.mark.parametrize("zone", ["Etc/UTC", "UTC", "EST", "CET", "EST5EDT", "Etc/GMT+5", "GMT"])
def test_where_it_is_not_certain_none_is_named(countries, zone):
    assert zone not in countries


def test_every_country_is_one_whose_holidays_are_known_and_every_zone_one_of_ours(countries, site):
    known = json.loads((site / "app" / "data" / "countries.json").read_text(encoding="utf-8"))["countries"]
    assert set(countries.values()) <= set(known)
    names = (files("tzdata") / "zones").read_text(encoding="utf-8").split()
    assert set(countries) <= set(names)
    # Of 598 names 418 are zones of a country, and most others are their old names.
    assert len(countries) > 450
