"""Public holidays: known dates of German states, Austria and Swiss cantons."""

from __future__ import annotations

from collections.abc import MutableMapping
from datetime import date

import pytest

from vorzimmer.foundation.working_time import (
    UnknownRegion,
    holiday_name,
    holidays_in,
    is_holiday,
    is_region,
    regions_of,
)

GERMAN_STATES = [
    "BB",
    "BE",
    "BW",
    "BY",
    "HB",
    "HE",
    "HH",
    "MV",
    "NI",
    "NW",
    "RP",
    "SH",
    "SL",
    "SN",
    "ST",
    "TH",
]


@pytest.mark.parametrize(
    ("day", "states"),
    [
        (date(2026, 1, 6), "BW BY ST"),
        (date(2026, 3, 8), "BE MV"),
        (date(2026, 6, 4), "BW BY HE NW RP SL"),
        (date(2026, 8, 15), "SL"),
        (date(2026, 9, 20), "TH"),
        (date(2026, 10, 3), " ".join(GERMAN_STATES)),
        (date(2026, 10, 31), "BB HB HH MV NI SH SN ST TH"),
        (date(2026, 11, 1), "BW BY NW RP SL"),
        (date(2026, 11, 18), "SN"),
        (date(2026, 12, 24), ""),
        (date(2026, 12, 26), " ".join(GERMAN_STATES)),
    ],
)
def test_a_day_is_a_holiday_in_exactly_these_german_states(day: date, states: str) -> None:
    found = [state for state in GERMAN_STATES if is_holiday(day, f"DE-{state}")]
    assert found == states.split()


@pytest.mark.parametrize(
    ("day", "region", "german", "english"),
    [
        (date(2026, 10, 26), "AT-9", "Nationalfeiertag", "National Day"),
        (date(2026, 12, 8), "AT", "Mariä Empfängnis", "Immaculate Conception"),
        (date(2026, 10, 26), "DE-BY", None, None),
        (date(2026, 8, 1), "CH-ZH", "Nationalfeiertag", "National Day"),
        (date(2026, 1, 2), "CH-BE", "Berchtoldstag", "Saint Berchtold's Day"),
        (date(2026, 6, 4), "CH-ZH", None, None),
        (date(2026, 6, 4), "CH-LU", "Fronleichnam", "Corpus Christi"),
        (date(2026, 8, 15), "DE-BY", None, None),
        (date(2026, 8, 15), "DE-BY-catholic", "Mariä Himmelfahrt", "Assumption Day"),
        (date(2026, 8, 8), "DE-Augsburg", "Augsburger Hohes Friedensfest", "Augsburg Peace Festival"),
        (date(2026, 6, 4), "DE-SN-catholic", "Fronleichnam", "Corpus Christi"),
        (date(2026, 11, 18), "DE-SN", "Buß- und Bettag", "Repentance and Prayer Day"),
        (date(2026, 1, 6), "DE", None, None),
        (date(2026, 1, 1), "", None, None),
    ],
)
def test_a_holiday_has_its_name_in_both_languages(
    day: date, region: str, german: str | None, english: str | None
) -> None:
    assert holiday_name(day, region) == german
    assert holiday_name(day, region, "de-formal") == german
    assert holiday_name(day, region, "en") == english


def test_a_country_without_german_names_answers_in_english() -> None:
    assert holiday_name(date(2026, 6, 12), "PH", "de") == "Independence Day"


@pytest.mark.parametrize("region", ["XX", "DE-XX", "DE-by", "AT-10", "AT-9-catholic", "-BY", "Bayern"])
def test_an_unknown_region_is_said_to_be_unknown(region: str) -> None:
    assert not is_region(region)
    with pytest.raises(UnknownRegion):
        holiday_name(date(2026, 1, 1), region)


def test_every_region_offered_for_choosing_is_known() -> None:
    offered = [region for country in ("DE", "AT", "CH") for region in regions_of(country)]
    assert {"DE", "DE-BY", "DE-BY-catholic", "AT-9", "CH-ZH"} <= set(offered)
    assert {f"DE-{state}" for state in GERMAN_STATES} <= set(offered)
    assert len(offered) == len(set(offered))
    assert all(is_region(region) for region in offered)
    with pytest.raises(UnknownRegion):
        regions_of("XX")


def test_a_year_is_worked_out_once_and_cannot_be_changed() -> None:
    assert holidays_in("DE-HH", 2026) is holidays_in("DE-HH", 2026)
    assert not isinstance(holidays_in("DE-HH", 2026), MutableMapping)
