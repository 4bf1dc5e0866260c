"""How the fields of clauses are made."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from .fields import MoneyField, SpanField, Whole, WordsField
from .items import Make

type Words = Any
"""A string, or one that is translated when it is shown."""
NO_LIMIT = _("Empty: no limit.")


def text(label: Words, hint: Words = "", long: bool = False) -> Make:
    """Words."""
    widget: Any = forms.Textarea(attrs={"rows": 2}) if long else forms.TextInput()
    return lambda: forms.CharField(label=label, help_text=hint, required=False, max_length=4000, widget=widget)


def flag(label: Words, hint: Words = "") -> Make:
    """Yes or no."""
    return lambda: forms.BooleanField(label=label, help_text=hint, required=False)


def choice(label: Words, choices: Mapping[Any, Words], empty: Words | None = None, number: bool = False) -> Make:
    """One of several; `number` gives back a whole number."""
    listed: list[tuple[Any, Any]] = [*([("", empty)] if empty is not None else []), *choices.items()]
    first: Any = 1
    if number:
        return lambda: forms.TypedChoiceField(
            label=label, choices=listed, coerce=int, required=False, empty_value=first
        )
    return lambda: forms.ChoiceField(label=label, choices=listed, required=False)


def money(label: Words, hint: Words = "") -> Make:
    """Cents."""
    return lambda: MoneyField(label=label, help_text=hint)


def span(label: Words, hint: Words = "", empty: int | None = None) -> Make:
    """Minutes, typed as hours."""
    return lambda: SpanField(label=label, help_text=hint, empty=empty)


def whole(label: Words, hint: Words = "") -> Make:
    """A whole number."""
    return lambda: Whole(label=label, help_text=hint)


def words(label: Words, hint: Words = "") -> Make:
    """Several, with commas."""
    return lambda: WordsField(label=label, help_text=hint)


def clock(label: Words) -> Make:
    """A time of day, "HH:MM"."""
    widget = forms.TextInput(attrs={"placeholder": "–", "class": "short", "inputmode": "numeric"})
    return lambda: forms.CharField(label=label, required=False, max_length=5, widget=widget)
