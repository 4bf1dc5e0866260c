"""Writing down a call, and saying how it was."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.models import Membership


class PhoneNoteForm(forms.Form):
    """What was agreed, and with whom."""

    text = forms.CharField(label=_("What did you agree on?"), max_length=5000, widget=forms.Textarea(attrs={"rows": 2}))
    spoke_with = forms.ChoiceField(label=_("Who was on the telephone?"), required=False)

    def __init__(self, others: Iterable[Membership], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.auto_id = "call-%s"
        self.others = {str(member.pk): member for member in others}
        names = [(key, member.name) for key, member in self.others.items()]
        cast(forms.ChoiceField, self.fields["spoke_with"]).choices = names

    def clean_spoke_with(self) -> Membership | None:
        """The person."""
        return self.others.get(self.cleaned_data["spoke_with"])


class CorrectionForm(forms.Form):
    """How it was."""

    text = forms.CharField(label=_("How was it?"), max_length=5000, widget=forms.Textarea(attrs={"rows": 2}))
