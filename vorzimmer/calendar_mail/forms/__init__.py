"""What a guest fills in on their page."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class GuestForm(forms.Form):
    """An answer with a word; for another time day, beginning and end, on the guest's clock; or who comes instead."""

    answer = forms.ChoiceField(
        choices=[(key, key) for key in ("accepted", "tentative", "declined", "other", "delegated")]
    )
    comment = forms.CharField(
        label=_("A word with it"), required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )
    day = forms.DateField(
        label=_("Day"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    begins = forms.TimeField(
        label=_("From"), required=False, widget=forms.TimeInput(attrs={"type": "time", "step": "300"}, format="%H:%M")
    )
    ends = forms.TimeField(
        label=_("Until"), required=False, widget=forms.TimeInput(attrs={"type": "time", "step": "300"}, format="%H:%M")
    )
    email = forms.EmailField(label=_("Mail address"), required=False)
    name = forms.CharField(label=_("Name"), required=False, max_length=120)

    def __init__(self, *args: Any, lasts: timedelta, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lasts = lasts

    def clean(self) -> dict[str, Any]:
        """Another time has to be said; its end may be left to how long the appointment lasts."""
        said = super().clean() or {}
        if said.get("answer") == "delegated" and not said.get("email") and not self.errors:
            raise forms.ValidationError(_("Please say a mail address, so that the invitation gets there."))
        if said.get("answer") != "other":
            return said
        if not said.get("day") or not said.get("begins"):
            raise forms.ValidationError(_("Please say a day and a time."))
        zone = timezone.get_current_timezone()
        said["starts_at"] = datetime.combine(said["day"], said["begins"], zone)
        ends = said.get("ends")
        said["ends_at"] = datetime.combine(said["day"], ends, zone) if ends else said["starts_at"] + self.lasts
        if said["ends_at"] <= said["starts_at"]:
            raise forms.ValidationError(_("It ends before it begins."))
        return said
