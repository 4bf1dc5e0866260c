"""Money, spans of time and hours as the sentences say them, in the language that is active."""

from collections.abc import Iterable

from django.utils.formats import number_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vorzimmer.foundation.moments import WEEKDAYS, spoken

from .reading import Windows

SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}


def money(cents: int, currency: str) -> str:
    """150 € or 1.250,50 €; in English €150 or €1,250.50; other currencies with their letters."""
    figure = number_format(cents / 100, 0 if cents % 100 == 0 else 2, use_l10n=True, force_grouping=True)
    sign = SIGNS.get(currency)
    if spoken() == "en":
        return f"{sign}{figure}" if sign else f"{currency} {figure}"
    return f"{figure}\u00a0{sign or currency}"


def span(minutes: int) -> str:
    """An amount of time: 30 minutes, 4 hours, 6 hours 40 minutes."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return ngettext("%(count)s minute", "%(count)s minutes", rest) % {"count": rest}
    whole = ngettext("%(count)s hour", "%(count)s hours", hours) % {"count": hours}
    if not rest:
        return whole
    return _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": rest}


def listed(words: Iterable[object]) -> str:
    """a, b and c."""
    return get_text_list([str(word) for word in words], _("and"))


def time_told(kept: str) -> str:
    """A time of day as the house writes it: "09:00" is 9:00."""
    return kept.removeprefix("0")


def slot(opens: str, closes: str) -> str:
    """From when to when: 9:00–17:00."""
    return f"{time_told(opens)}–{time_told(closes)}"


def week(windows: Windows) -> str:
    """Mo–Fr 9:00–17:00; neighbouring days with the same windows are told together."""
    names, told, first = WEEKDAYS[spoken()], [], 0
    while first < 7:
        last = first
        while last < 6 and windows[last + 1] == windows[first]:
            last += 1
        if windows[first]:
            days = names[first] if first == last else f"{names[first]}–{names[last]}"
            slots = ", ".join(slot(opens, closes) for opens, closes in windows[first])
            told.append(f"{days} {slots}")
        first = last + 1
    return "; ".join(told)
