"""Names of the regions whose public holidays somebody keeps."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vorzimmer.foundation.working_time.regions import CATHOLIC, regions_of

COUNTRIES = {"DE": gettext_lazy("Germany"), "AT": gettext_lazy("Austria"), "CH": gettext_lazy("Switzerland")}
NAMES = {
    "DE-BB": gettext_lazy("Brandenburg"),
    "DE-BE": gettext_lazy("Berlin"),
    "DE-BW": gettext_lazy("Baden-Württemberg"),
    "DE-BY": gettext_lazy("Bavaria"),
    "DE-HB": gettext_lazy("Bremen"),
    "DE-HE": gettext_lazy("Hesse"),
    "DE-HH": gettext_lazy("Hamburg"),
    "DE-MV": gettext_lazy("Mecklenburg-Western Pomerania"),
    "DE-NI": gettext_lazy("Lower Saxony"),
    "DE-NW": gettext_lazy("North Rhine-Westphalia"),
    "DE-RP": gettext_lazy("Rhineland-Palatinate"),
    "DE-SH": gettext_lazy("Schleswig-Holstein"),
    "DE-SL": gettext_lazy("Saarland"),
    "DE-SN": gettext_lazy("Saxony"),
    "DE-ST": gettext_lazy("Saxony-Anhalt"),
    "DE-TH": gettext_lazy("Thuringia"),
    "DE-Augsburg": gettext_lazy("Augsburg (city)"),
    "AT-1": gettext_lazy("Burgenland"),
    "AT-2": gettext_lazy("Carinthia"),
    "AT-3": gettext_lazy("Lower Austria"),
    "AT-4": gettext_lazy("Upper Austria"),
    "AT-5": gettext_lazy("Salzburg"),
    "AT-6": gettext_lazy("Styria"),
    "AT-7": gettext_lazy("Tyrol"),
    "AT-8": gettext_lazy("Vorarlberg"),
    "AT-9": gettext_lazy("Vienna"),
    "CH-AG": gettext_lazy("Aargau"),
    "CH-AI": gettext_lazy("Appenzell Innerrhoden"),
    "CH-AR": gettext_lazy("Appenzell Ausserrhoden"),
    "CH-BE": gettext_lazy("Bern"),
    "CH-BL": gettext_lazy("Basel-Landschaft"),
    "CH-BS": gettext_lazy("Basel-Stadt"),
    "CH-FR": gettext_lazy("Fribourg"),
    "CH-GE": gettext_lazy("Geneva"),
    "CH-GL": gettext_lazy("Glarus"),
    "CH-GR": gettext_lazy("Grisons"),
    "CH-JU": gettext_lazy("Jura"),
    "CH-LU": gettext_lazy("Lucerne"),
    "CH-NE": gettext_lazy("Neuchâtel"),
    "CH-NW": gettext_lazy("Nidwalden"),
    "CH-OW": gettext_lazy("Obwalden"),
    "CH-SG": gettext_lazy("St. Gallen"),
    "CH-SH": gettext_lazy("Schaffhausen"),
    "CH-SO": gettext_lazy("Solothurn"),
    "CH-SZ": gettext_lazy("Schwyz"),
    "CH-TG": gettext_lazy("Thurgau"),
    "CH-TI": gettext_lazy("Ticino"),
    "CH-UR": gettext_lazy("Uri"),
    "CH-VD": gettext_lazy("Vaud"),
    "CH-VS": gettext_lazy("Valais"),
    "CH-ZG": gettext_lazy("Zug"),
    "CH-ZH": gettext_lazy("Zurich"),
    "CH-Stadt Zurich": gettext_lazy("Zurich (city)"),
}


def region_name(region: str) -> str:
    """Bavaria for DE-BY; the code itself when it is unknown."""
    if region in COUNTRIES:
        return _("Only nationwide holidays")
    plain = region.removesuffix(f"-{CATHOLIC}")
    name = str(NAMES.get(plain, plain))
    return name if plain == region else _("%(region)s, Catholic municipalities") % {"region": name}


def choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """For a select: regions by name under their countries, the nationwide days first."""
    grouped = []
    for country, name in COUNTRIES.items():
        whole, *parts = regions_of(country)
        named = sorted(((part, region_name(part)) for part in parts), key=lambda pair: pair[1])
        grouped.append((str(name), [(whole, region_name(whole)), *named]))
    return grouped
