"""Time zones to choose from."""

from collections import defaultdict
from functools import lru_cache
from zoneinfo import available_timezones

from django.utils.translation import gettext_lazy as _

CONTINENTS = {
    "Europe": _("Europe"),
    "Africa": _("Africa"),
    "America": _("America"),
    "Asia": _("Asia"),
    "Atlantic": _("Atlantic"),
    "Australia": _("Australia"),
    "Indian": _("Indian Ocean"),
    "Pacific": _("Pacific"),
}


PLACES = {
    "Africa/Cairo": _("Cairo"), "America/Mexico_City": _("Mexico City"), "America/Sao_Paulo": _("São Paulo"),
    "Asia/Hong_Kong": _("Hong Kong"), "Asia/Singapore": _("Singapore"), "Asia/Tokyo": _("Tokyo"),
    "Europe/Athens": _("Athens"), "Europe/Belgrade": _("Belgrade"), "Europe/Brussels": _("Brussels"),
    "Europe/Bucharest": _("Bucharest"), "Europe/Copenhagen": _("Copenhagen"), "Europe/Lisbon": _("Lisbon"),
    "Europe/Luxembourg": _("Luxembourg"), "Europe/Moscow": _("Moscow"), "Europe/Prague": _("Prague"),
    "Europe/Rome": _("Rome"), "Europe/Vienna": _("Vienna"), "Europe/Warsaw": _("Warsaw"), "Europe/Zurich": _("Zurich"),
}  # fmt: skip
"""Places that are called differently in other languages."""


def place_of(zone: str) -> str:
    """What a zone is called after, in the reader's language: Lisbon for Europe/Lisbon."""
    return str(PLACES[zone]) if zone in PLACES else zone.rpartition("/")[2].replace("_", " ")


@lru_cache(maxsize=1)
def zones_by_continent() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """(continent, ((zone, place), …)) in the order in which our readers look for them."""
    places: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for zone in _known():
        continent, _slash, place = zone.partition("/")
        if place:
            places[continent].append((zone, place.replace("_", " ").replace("/", ", ")))
    return tuple((continent, tuple(sorted(places[continent]))) for continent in CONTINENTS)


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Read once: every look at the machine's time zones walks through its folders."""
    return frozenset(available_timezones())


def is_zone(name: str) -> bool:
    """Whether the house can reckon in this zone."""
    return name in _known()


def choices(current: str = "") -> list[tuple[object, object]]:
    """For a select: grouped by continent; `current` is offered even when it is an old name."""
    grouped: list[tuple[object, object]] = [(CONTINENTS[key], zones) for key, zones in zones_by_continent()]
    known = {zone for _continent, zones in zones_by_continent() for zone, _place in zones}
    if current and current not in known and is_zone(current):
        grouped.insert(0, (current, current))
    return grouped
