"""Proposing to do more, or something else, than was agreed."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.forms.fields import MoneyField, in_currency
from vorzimmer.agreements.models import ScopeOffer
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.tasks.kinds import numbers

OPTIONS = [choice for choice in ScopeOffer.Option.choices if choice[0] != ScopeOffer.Option.NOT_NOW]
MINUTES = 60


class HoursField(forms.CharField):
    """Hours as people type them (1,5); its value are minutes."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"inputmode": "decimal", "class": "short"})
        super().__init__(max_length=8, required=False, widget=widget, **kwargs)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        found = numbers.number(text, get_language() or "de")
        if found is None or not 0 < found <= 168:
            raise forms.ValidationError(_("Please write hours, for example 2 or 1,5."))
        return round(found * MINUTES)


class OfferForm(forms.Form):
    """How it could be done, and what that means for hours, price and deadline."""

    option = forms.ChoiceField(label=_("How"), choices=OPTIONS, widget=forms.RadioSelect)
    minutes = HoursField(label=_("Hours"), help_text=_("A week for more hours; altogether for an extra."))
    swap_kind = forms.ChoiceField(label=_("Left out instead"), required=False)
    cents = MoneyField(label=_("Price"))
    due_on = forms.DateField(
        label=_("Done by"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    words = forms.CharField(
        label=_("Anything to add?"), required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, kinds: dict[str, str], currency: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        in_currency(self, currency)
        named = [("", "–"), *kinds.items()]
        choose_from(self, "swap_kind", named)
        if "kind" in self.fields:
            choose_from(self, "kind", named)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        option = cleaned.get("option")
        if option == ScopeOffer.Option.MORE_HOURS and not cleaned.get("minutes") and "minutes" not in self.errors:
            self.add_error("minutes", _("Say how many hours a week more."))
        if option == ScopeOffer.Option.SWAP and not cleaned.get("swap_kind"):
            self.add_error("swap_kind", _("Say which kind of task is left out instead."))
        return cleaned


class ProposeForm(OfferForm):
    """What is wanted, before how."""

    what = forms.CharField(label=_("What is wanted?"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    kind = forms.ChoiceField(label=_("Kind of task"), required=False)

    field_order = ("what", "kind", "option", "minutes", "swap_kind", "cents", "due_on", "words")
