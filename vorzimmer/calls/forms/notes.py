"""Writing down what a call was about."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vorzimmer.calls.models import CallNote
from vorzimmer.foundation import clock
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.people.models import Membership


class AlwaysChosen(forms.ChoiceField):
    """The first choice is empty, and a choice like the others: nobody is asked for more."""

    def validate(self, value: Any) -> None:
        if value:
            super().validate(value)


class NoteForm(forms.Form):
    """The words, what is to be done, and by when."""

    text = forms.CharField(
        label=_("What it was about"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    status = forms.ChoiceField(label=_("What is to be done"), choices=CallNote.Status.choices, widget=forms.RadioSelect)
    back_by = forms.DateTimeField(
        label=_("Call back by"), required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )  # fmt: skip
    use_required_attribute = False

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("status") != CallNote.Status.CALL_BACK:
            cleaned["back_by"] = None
        elif "back_by" in self.changed_data and cleaned.get("back_by") and cleaned["back_by"] < clock.now():
            self.add_error("back_by", _("That time is over."))
        return cleaned


class OutsideForm(NoteForm):
    """A call by telephone: with somebody of the engagement, or with somebody outside, for somebody here."""

    spoke_with = AlwaysChosen(label=_("With whom"))
    name = forms.CharField(label=pgettext_lazy("of a caller", "Name"), max_length=120, required=False)
    company = forms.CharField(label=_("Firm"), max_length=120, required=False)
    number = forms.CharField(
        label=_("Telephone number"), max_length=40, required=False, widget=forms.TextInput(attrs={"type": "tel"})
    )
    for_whom = AlwaysChosen(label=_("For whom"))
    minutes = forms.IntegerField(label=_("Minutes"), required=False, min_value=0, max_value=600)

    def __init__(
        self, *args: Any, others: Iterable[Membership], everybody: Iterable[Membership], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(member.pk): member for member in [*others, *everybody]}
        choose_from(self, "spoke_with", [("", _("Somebody outside")), *((str(m.pk), m.name) for m in others)])
        choose_from(self, "for_whom", [("", _("For nobody in particular")), *((str(m.pk), m.name) for m in everybody)])

    def clean_spoke_with(self) -> Membership | None:
        return self.people.get(self.cleaned_data["spoke_with"])

    def clean_for_whom(self) -> Membership | None:
        return self.people.get(self.cleaned_data["for_whom"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        cleaned["minutes"] = cleaned.get("minutes") or 0
        if not any(cleaned.get(key) for key in ("spoke_with", "name", "company", "number")):
            self.add_error("name", _("With whom was it? A name, a firm or a number."))
        return cleaned
