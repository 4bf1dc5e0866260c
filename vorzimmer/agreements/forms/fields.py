"""Fields for amounts of money and time and for lists, typed as people write them."""

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.models.agreement import USUAL_CURRENCY
from vorzimmer.tasks.kinds import numbers

MOST_CENTS = 100_000_000

HOURS = re.compile(r"(\d+):([0-5]\d)")
SLOT = re.compile(r"([01]?\d|2[0-4])(?::([0-5]\d))?\s*[-–]\s*([01]?\d|2[0-4])(?::([0-5]\d))?")


class MoneyField(forms.CharField):
    """Cents; typed as people write amounts, with or without the sign of `currency`. Empty: None, no amount said."""

    currency = USUAL_CURRENCY

    def __init__(self, *, required: bool = False, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "class": "short"}))
        super().__init__(required=required, max_length=20, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """As it is written in the reader's language."""
        if not isinstance(value, int):
            return value
        return number_format(value / 100, 0 if value % 100 == 0 else 2, use_l10n=True, force_grouping=True)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        found = numbers.amount(text, get_language() or "de", self.currency)
        if found is None or found[0] * 100 > MOST_CENTS:
            raise forms.ValidationError(_("Please write an amount, for example 240 or 89,50."))
        if found[1] != self.currency:
            raise forms.ValidationError(_("Amounts are in %(currency)s here.") % {"currency": self.currency})
        return int(found[0] * 100)


def in_currency(form: forms.Form, currency: str) -> None:
    """All amounts of the form are in this one."""
    for field in form.fields.values():
        if isinstance(field, MoneyField):
            field.currency = currency


class SpanField(forms.CharField):
    """Minutes; typed in hours: 7,5 or 7:30. What is left empty is `empty`."""

    def __init__(self, *, empty: int | None = None, **kwargs: Any) -> None:
        self.empty = empty
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "class": "short"}))
        super().__init__(required=False, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """7 or 7:30."""
        if not isinstance(value, int):
            return value
        hours, minutes = divmod(value, 60)
        return f"{hours}:{minutes:02}" if minutes else str(hours)

    def clean(self, value: Any) -> Any:
        typed = str(value or "").strip()
        if not typed:
            return self.empty
        if found := HOURS.fullmatch(typed):
            return int(found[1]) * 60 + int(found[2])
        try:
            return int((Decimal(_plain_number(typed)) * 60).to_integral_value())
        except InvalidOperation as error:
            raise forms.ValidationError(_("Hours are written like 7.5 or 7:30.")) from error


class WordsField(forms.CharField):
    """Several short texts with commas between them."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value

    def clean(self, value: Any) -> Any:
        return [word.strip() for word in str(value or "").split(",") if word.strip()]


class DayWindowsField(forms.CharField):
    """The windows of one weekday, like 9:00–12:30, 14–17; kept as pairs of "HH:MM"."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(f"{slot[0]}–{slot[1]}" for slot in value) if isinstance(value, list | tuple) else value

    def clean(self, value: Any) -> Any:
        found = [SLOT.fullmatch(part.strip()) for part in str(value or "").split(",") if part.strip()]
        slots = [[_clock(slot[1], slot[2]), _clock(slot[3], slot[4])] for slot in found if slot is not None]
        if len(slots) != len(found) or any(begins >= ends or ends > "24:00" for begins, ends in slots):
            raise forms.ValidationError(_("A window is written like 9:00–12:30; several with commas between them."))
        return slots


class Whole(forms.IntegerField):
    """A whole number. Empty: None."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, widget=forms.NumberInput(attrs={"class": "short"}), **kwargs)


def _clock(hour: str, minute: str | None) -> str:
    return f"{int(hour):02}:{minute or '00'}"


def _plain_number(typed: str) -> str:
    """1.250,50 and 1,250.50 and 12,5 as Python reads them."""
    last = max(typed.rfind(","), typed.rfind("."))
    whole, rest = (typed[:last], typed[last + 1 :]) if last >= 0 else (typed, "")
    whole = whole.replace(",", "").replace(".", "")
    both = "," in typed and "." in typed
    return f"{whole}{rest}" if len(rest) == 3 and not both else f"{whole}.{rest or 0}"
