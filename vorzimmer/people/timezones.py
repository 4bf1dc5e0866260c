"""Time zones to choose from, called as the reader's language calls their places (CLDR, see tools/zone_names.py)."""

import json
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock

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
"""In the order in which our readers look for them."""

NAMES = Path(__file__).with_name("zone_names.json")
type Names = tuple[tuple[str, str], tuple[str, str], tuple[str, ...]]
"""City and country in German, in English, and older names of the zone."""


def place_of(zone: str) -> str:
    """What a zone is called after, in the reader's language: Lissabon for Europe/Lisbon."""
    known = _names().get(_today(zone))
    return known[_which()][0] if known else zone.rpartition("/")[2].replace("_", " ")


def words_of(zone: str) -> str:
    """By what it is found besides the place: its own name and older ones, and place and country in the other language."""
    known = _names().get(zone)
    return " ".join(dict.fromkeys((zone, *known[2], *known[1 - _which()]))) if known else ""


def is_zone(name: str) -> bool:
    """Whether the house can reckon in this zone."""
    return name in _known()


def choices(current: str = "") -> list[tuple[object, object]]:
    """For a select: grouped by continent, by place, with what the clock shows there now against UTC.

    `current` is offered even when it is an old name, or none of a place.
    """
    at = clock.now().replace(minute=0, second=0, microsecond=0)
    grouped: list[tuple[object, object]] = [(CONTINENTS[key], zones) for key, zones in _grouped(_which(), at)]
    if current and is_zone(current) and (current not in _names() or current.partition("/")[0] not in CONTINENTS):
        grouped.insert(0, (current, f"{place_of(current)} · {_offset(current, at)}"))
    return grouped


@lru_cache(maxsize=4)
def _grouped(which: int, at: datetime) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Made once an hour: that is how often a clock somewhere is changed."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for zone, names in _names().items():
        if is_zone(zone):
            found[zone.partition("/")[0]].append((zone, _label(names[which], _offset(zone, at))))
    return tuple((key, tuple(sorted(found[key], key=lambda each: _plain(each[1])))) for key in CONTINENTS)


def _label(name: Sequence[str], offset: str) -> str:
    city, country = name
    return f"{city} · {offset}" if country in ("", city) else f"{city}, {country} · {offset}"


def _offset(zone: str, at: datetime) -> str:
    """UTC+1, UTC−3:30."""
    seconds = round((at.astimezone(ZoneInfo(zone)).utcoffset() or at - at).total_seconds())
    hours, minutes = divmod(abs(seconds) // 60, 60)
    sign = "−" if seconds < 0 else "+"
    return f"UTC{sign}{hours}:{minutes:02}" if minutes else f"UTC{sign}{hours}" if hours else "UTC"


def _plain(text: str) -> str:
    """As one looks for it in a list: Ä beside A."""
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()


def _which() -> int:
    return 0 if (get_language() or "de").startswith("de") else 1


def _today(zone: str) -> str:
    """The name that a zone has now: Asia/Kolkata for Asia/Calcutta."""
    return _older().get(zone, zone)


@lru_cache(maxsize=1)
def _names() -> dict[str, Names]:
    """Read when it is first needed."""
    found: dict[str, Names] = json.loads(NAMES.read_text())
    return found


@lru_cache(maxsize=1)
def _older() -> dict[str, str]:
    return {older: zone for zone, names in _names().items() for older in names[2]}


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Read once: every look at the machine's time zones walks through its folders."""
    return frozenset(available_timezones())
