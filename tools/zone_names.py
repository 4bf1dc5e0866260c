"""What time zones are called in our languages, from CLDR by babel: writes vorzimmer/people/zone_names.json.

Run again when the tz database has a new zone: `pip install babel==2.18.0 tzdata` somewhere, then this file with that
python. CLDR is under the Unicode licence v3. The house itself needs no babel, which weighs several MB in each process.
"""

import json
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

from babel import Locale
from babel.core import get_global

TARGET = Path(__file__).resolve().parents[1] / "vorzimmer" / "people" / "zone_names.json"
TZDATA = files("tzdata")


def main() -> None:
    """Zone → [city, country] in German, then in English, then what it was called before."""
    table = TZDATA.joinpath("zoneinfo", "zone.tab").read_text().splitlines()
    countries = {line.split("\t")[2]: line.split("\t")[0] for line in table if line and not line.startswith("#")}
    others = _other_names(set(countries))
    found = {
        zone: [
            *(_names([zone, *sorted(others[zone])], code, Locale(language)) for language in ("de", "en")),
            sorted(others[zone]),
        ]
        for zone, code in countries.items()
    }
    lines = ",\n".join(
        f"{json.dumps(zone)}: {json.dumps(names, ensure_ascii=False)}" for zone, names in sorted(found.items())
    )
    TARGET.write_text(f"{{\n{lines}\n}}\n")


def _other_names(listed: set[str]) -> dict[str, set[str]]:
    """CLDR keeps the names that zones had at first: Asia/Calcutta. Those that are listed themselves are other places."""
    found: dict[str, set[str]] = defaultdict(set)
    for other, zone in get_global("zone_aliases").items():
        if other not in listed:
            found[zone].add(other)
    return found


def _names(known_as: list[str], code: str, locale: Locale) -> list[str]:
    said = (locale.time_zones.get(each, {}).get("city", "") for each in known_as)
    city = next(filter(None, said), known_as[0].rpartition("/")[2].replace("_", " "))
    return [city, locale.territories.get(code, "")]


if __name__ == "__main__":
    main()
