"""Beginning, offering and signing."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.models import Agreement
from vorzimmer.foundation import moments

DAY = {"type": "date"}
CURRENCIES = ("EUR", "CHF", "USD", "GBP")
"""What is offered; the usual one first."""


class BeginForm(forms.Form):
    """Which kind of contract it is, and in what its amounts are."""

    form = forms.ChoiceField(choices=Agreement.Form)
    currency = forms.ChoiceField(choices=[(each, each) for each in CURRENCIES], required=False)


class OfferForm(forms.Form):
    """From when it holds."""

    effective_on = forms.DateField(
        label=_("It holds from"), widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"), required=False
    )

    def clean_effective_on(self) -> date | None:
        day: date | None = self.cleaned_data["effective_on"]
        if day and day < moments.today():
            raise forms.ValidationError(_("Choose today or a later day: nobody can keep to it in the past."))
        return day


class WithdrawForm(forms.Form):
    """Why the negotiation ends."""

    reason = forms.CharField(
        label=_("Why (the other side reads it)"), max_length=500, required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip


class SignForm(forms.Form):
    """The name, and the digest of the text that was read."""

    name = forms.CharField(label=_("Your name"), max_length=150, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    digest = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: Any, expected: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.expected = expected
        self.fields["name"].help_text = _("Type it as it stands here: %(name)s") % {"name": expected}

    def clean_name(self) -> str:
        typed: str = " ".join(self.cleaned_data["name"].split())
        if typed.casefold() != " ".join(self.expected.split()).casefold():
            raise forms.ValidationError(_("This is not your name as it stands here."))
        return typed
