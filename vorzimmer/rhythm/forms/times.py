"""When something comes, until when it rests, and the pulse."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation.choosing import choose_from
from vorzimmer.foundation.moments import WEEKDAYS, spoken
from vorzimmer.people.models import Membership
from vorzimmer.rhythm.models.schedule import Kind

CLOCK = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")


class TimesForm(forms.Form):
    """On which days, at what time, and until when an answer is wanted."""

    kind = forms.ChoiceField(choices=Kind.choices, widget=forms.HiddenInput)
    days = forms.MultipleChoiceField(label=_("On which days"), widget=forms.CheckboxSelectMultiple)
    at = forms.TimeField(label=_("Ready at"), widget=CLOCK)
    answer_by = forms.TimeField(label=_("Stands as it is from"), widget=CLOCK, required=False)
    words = forms.CharField(label=_("A word about it"), max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "days", [(str(number), name) for number, name in enumerate(WEEKDAYS[spoken()])])
        if self["kind"].value() != Kind.MORNING:
            del self.fields["answer_by"]

    def clean_days(self) -> list[int]:
        return [int(day) for day in self.cleaned_data["days"]]


class PauseForm(forms.Form):
    """On which day it comes again."""

    until = forms.DateField(
        label=_("It comes again on"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


class PulseForm(forms.Form):
    """One of five, and a sentence if one likes."""

    value = forms.IntegerField(min_value=1, max_value=5)
    words = forms.CharField(label=_("A sentence, if you like"), max_length=500, required=False)


class ThanksForm(forms.Form):
    """Whom, and what for."""

    to = forms.ChoiceField(label=_("Who is thanked"), widget=forms.RadioSelect)
    words = forms.CharField(label=_("What for"), max_length=300)

    def __init__(self, *args: Any, people: list[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(member.pk): member for member in people}
        choose_from(self, "to", [(key, member.user.first_name) for key, member in self.people.items()])
        self.fields["to"].initial = next(iter(self.people), None)

    def clean_to(self) -> Membership:
        return self.people[self.cleaned_data["to"]]
