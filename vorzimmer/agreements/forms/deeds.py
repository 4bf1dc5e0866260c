"""Recording an act in the client's name, or asking for its approval: one form for both."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.clauses import ACTS
from vorzimmer.agreements.forms.fields import MoneyField, in_currency
from vorzimmer.agreements.models import Approval
from vorzimmer.agreements.rules import approvals as rules
from vorzimmer.foundation.choosing import choose_from


class ActForm(forms.Form):
    """`facts` is what both verbs want; `asking` what a request wants besides."""

    act = forms.ChoiceField(label=_("What do you do?"))
    what = forms.CharField(
        label=_("In a few words"),
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    amount_cents = MoneyField(label=_("What does it cost?"))
    person = forms.CharField(label=_("With whom"), max_length=120, required=False)
    recurring = forms.BooleanField(label=_("It costs this again and again"), required=False)
    wanted_by = forms.DateTimeField(
        label=_("Answer needed by"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    if_silent = forms.ChoiceField(
        label=_("Without an answer"),
        choices=Approval.IfSilent.choices,
        initial=Approval.IfSilent.NOTHING,
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, data: Any = None, *, currency: str, stops: bool = False, **kwargs: Any) -> None:
        super().__init__(data, auto_id="act-%s", **kwargs)
        self.stops = stops
        in_currency(self, currency)
        choose_from(self, "act", list(ACTS.items()))

    def facts(self) -> dict[str, Any]:
        """The act, as the agreement is asked about it."""
        return {name: self.cleaned_data[name] for name in ("act", "what", "amount_cents", "person", "recurring")}

    def asking(self) -> dict[str, Any]:
        """By when, and what happens without an answer."""
        wanted: datetime | None = self.cleaned_data["wanted_by"]
        return {"wanted_by": wanted, "if_silent": self.cleaned_data["if_silent"] or Approval.IfSilent.NOTHING}

    def refuses_silence(self) -> bool:
        """Whether what is announced for silence cannot be; then the form says so at the field."""
        asked = self.asking()
        reason = rules.silence(asked["if_silent"], asked["wanted_by"], stops=self.stops)
        if reason:
            self.add_error("if_silent", str(reason))
        return bool(reason)


class AmountForm(forms.Form):
    """Its amounts are in one currency."""

    def __init__(self, data: Any = None, *, currency: str, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        in_currency(self, currency)


class LimitForm(AmountForm):
    """Up to how much; and why, if that is not plain."""

    limit_cents = MoneyField(label=_("At most"), required=True)
    reason = forms.CharField(label=_("Anything to add?"), max_length=500, required=False)


class RefuseForm(forms.Form):
    """Why not; a reason helps the next time, and is no must."""

    reason = forms.CharField(
        label=_("Why not?"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )


class CostForm(AmountForm):
    """What it cost in the end; empty: as it was approved."""

    amount_cents = MoneyField(label=_("What did it cost?"))

    @property
    def why_not(self) -> str:
        """What is wrong with it."""
        return " ".join(map(str, self.errors["amount_cents"]))
