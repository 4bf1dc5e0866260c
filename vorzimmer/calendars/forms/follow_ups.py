"""On which day something is to come back."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vorzimmer.calendars.forms.appointment import day_field
from vorzimmer.foundation import moments

WHEN = [
    ("1", pgettext_lazy("a day", "Tomorrow")), ("3", _("In three days")), ("7", _("In a week")),
    ("day", _("On another day")),
]  # fmt: skip
NOTE = forms.Textarea(attrs={"rows": 2})


class FollowUpForm(forms.Form):
    """`kind` and `thing` name what it is about; without them it is a thought of one's own, and needs a title."""

    title = forms.CharField(label=_("What do you want to come back to?"), max_length=200, required=False)
    when = forms.ChoiceField(label=_("When"), choices=WHEN, widget=forms.RadioSelect, initial="1")
    on_day = day_field(_("Day"), required=False)
    note = forms.CharField(label=_("A word for yourself"), required=False, max_length=2000, widget=NOTE)
    kind = forms.SlugField(required=False, max_length=30, widget=forms.HiddenInput)
    thing = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if not said.get("title") and not said.get("thing"):
            self.add_error("title", _now("In one sentence."))
        if said.get("when") == "day" and "on_day" not in self.errors:
            if not said.get("on_day"):
                self.add_error("on_day", _now("On which day?"))
            elif said["on_day"] < moments.today():
                self.add_error("on_day", _now("That day is over."))
        return said

    @property
    def day(self) -> date:
        """The day that a valid form means, on the reader's clock."""
        when: str = self.cleaned_data["when"]
        chosen: date = self.cleaned_data["on_day"] if when == "day" else moments.today() + timedelta(days=int(when))
        return chosen
