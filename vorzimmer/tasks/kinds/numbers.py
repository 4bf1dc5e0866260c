"""Numbers and amounts as people type them in Germany, Austria, Switzerland and in English."""

from __future__ import annotations

import re
from decimal import Decimal

SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "fr.": "CHF", "sfr.": "CHF", "euro": "EUR", "franken": "CHF"}
MOST_DIGITS = 12
GROUPED = r"\d{1,3}(?:%s\d{3})+"


def number(text: str, language: str) -> Decimal | None:
    """The number typed, or None when it is none.

    "1.234,5", "1,234.5", "1'234.5" and "1 234,5" are the same. A single sign with three digits behind it
    divides thousands where the language does so: "1.500" is 1500 in German and 1.5 in English.
    """
    compact = re.sub(r"[\s'’\u00a0\u202f]", "", text)
    thousands, point = (",", ".") if language.startswith("en") else (".", ",")
    if re.fullmatch(_grouped(thousands) + rf"(?:\{point}\d+)?", compact):
        plain = compact.replace(thousands, "").replace(point, ".")
    elif re.fullmatch(_grouped(point) + rf"\{thousands}\d+", compact) or re.fullmatch(
        rf"\d{{1,3}}(?:\{point}\d{{3}}){{2,}}", compact
    ):
        plain = compact.replace(point, "").replace(thousands, ".")
    elif re.fullmatch(r"-?\d+(?:[.,]\d+)?", compact):
        plain = compact.replace(",", ".")
    else:
        return None
    found = Decimal(plain)
    return found if len(found.as_tuple().digits) <= MOST_DIGITS else None


def amount(text: str, language: str, currency: str) -> tuple[Decimal, str] | None:
    """Amount and currency code, or None; without a currency in the text it is `currency`. Never negative."""
    rest = text.strip()
    for sign, code in SIGNS.items():
        if sign in rest.casefold():
            rest, currency = re.sub(re.escape(sign), "", rest, flags=re.IGNORECASE), code
            break
    else:
        named = re.search(r"[A-Za-z]{3}", rest)
        if named:
            rest, currency = rest.replace(named[0], "", 1), named[0].upper()
    found = number(re.sub(r"[.,][-–—]+\s*$", "", rest.strip()), language)
    if found is None or found < 0 or found != round(found, 2):
        return None
    return found, currency


def _grouped(sign: str) -> str:
    return GROUPED % re.escape(sign)
