"""Public holidays by region.

A region is written "DE" (nationwide only), "DE-BY", "AT-9", "CH-ZH", or any other country (and part of it)
that the `holidays` package knows; "" means no holidays at all. Where a holiday depends on the municipality
(Mariä Himmelfahrt in Bavaria, Fronleichnam in Saxony and Thuringia) the plain code leaves it out and
"DE-BY-catholic", "DE-SN-catholic", "DE-TH-catholic" take it in.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

NO_HOLIDAYS: Mapping[date, str] = MappingProxyType({})
CATHOLIC = "catholic"
DEPENDS_ON_MUNICIPALITY = {("DE", "BY"), ("DE", "SN"), ("DE", "TH")}


class UnknownRegion(ValueError):
    """The region is not one whose public holidays are known."""


def holiday_name(day: date, region: str, language: str = "de") -> str | None:
    """What the public holiday on this day is called, or None on an ordinary day.

    The name comes in `language` ("de", "de-formal", "en") where the country has it, else in English,
    else in the country's own language. Raises UnknownRegion.
    """
    return holidays_in(region, day.year, language).get(day)


def is_holiday(day: date, region: str) -> bool:
    """Whether this day is a public holiday in the region. Raises UnknownRegion."""
    return day in holidays_in(region, day.year)


def is_region(region: str) -> bool:
    """Whether the holidays of this region are known; "" counts. For validating what a form sends."""
    try:
        holidays_in(region, 2026)
    except UnknownRegion:
        return False
    return True


@lru_cache(maxsize=32)
def regions_of(country: str) -> tuple[str, ...]:
    """The regions to choose from within a country ("DE", "AT", "CH"), the country itself first."""
    # Imported here and below because the package is slow to import and most processes never ask for it.
    from holidays import list_supported_countries

    known = list_supported_countries(include_aliases=False)
    if country not in known:
        raise UnknownRegion(country)
    regions = [country]
    for part in known[country]:
        regions.append(f"{country}-{part}")
        if (country, part) in DEPENDS_ON_MUNICIPALITY:
            regions.append(f"{country}-{part}-{CATHOLIC}")
    return tuple(regions)


@lru_cache(maxsize=1024)
def holidays_in(region: str, year: int, language: str = "de") -> Mapping[date, str]:
    """All public holidays of one year, day to name. Raises UnknownRegion."""
    if not region:
        return NO_HOLIDAYS
    country, part, categories = _taken_apart(region)
    if country not in _countries() or (part and part not in _countries()[country]):
        raise UnknownRegion(region)

    from holidays import country_holidays

    plain = country_holidays(country, subdiv=part)
    if not set(categories) <= set(plain.supported_categories):
        raise UnknownRegion(region)
    spoken = _language_of(language, plain.supported_languages)
    found = country_holidays(country, subdiv=part, years=year, language=spoken, categories=categories)
    return MappingProxyType(dict(found.items()))


def _taken_apart(region: str) -> tuple[str, str | None, tuple[str, ...]]:
    country, _, rest = region.partition("-")
    if rest.endswith(f"-{CATHOLIC}"):
        return country, rest.removesuffix(f"-{CATHOLIC}"), ("public", CATHOLIC)
    return country, rest or None, ("public",)


def _language_of(language: str, supported: tuple[str, ...]) -> str | None:
    wanted = language.partition("-")[0]
    for prefix in (wanted, "en"):
        for candidate in supported:
            if candidate.partition("_")[0] == prefix:
                return candidate
    return None


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, tuple[str, ...]]:
    from holidays import list_supported_countries

    return {country: tuple(parts) for country, parts in list_supported_countries(include_aliases=False).items()}
