"""Complaining, and settling it."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ComplaintForm(forms.Form):
    """What is wrong, and what would put it right."""

    text = forms.CharField(label=_("What is wrong?"), max_length=5000, widget=forms.Textarea(attrs={"rows": 3}))
    wish = forms.CharField(
        label=_("What would put it right?"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 1}),
    )


class OfferForm(forms.Form):
    """What the assistant's side does about it."""

    offer = forms.CharField(
        label=_("What puts it right?"),
        help_text=_("Say what you have done or will do, and by when. The client says whether that settles it."),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class RefusalForm(forms.Form):
    """Why the offer is not enough."""

    reason = forms.CharField(
        label=_("What is still missing?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )


class SettlementForm(forms.Form):
    """How it ended."""

    settlement = forms.CharField(label=_("How did it end?"), max_length=5000, widget=forms.Textarea(attrs={"rows": 2}))
