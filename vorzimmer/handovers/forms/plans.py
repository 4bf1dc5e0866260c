"""Steps of a plan, looking back, and who takes over."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation.choosing import choose_from
from vorzimmer.handovers.models import Plan, PlanReview, PlanStep
from vorzimmer.people.models import Membership


def day_field(label: Any, **more: Any) -> forms.DateField:
    """A day, typed or picked."""
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **more)


def words_field(label: Any, rows: int = 3, **more: Any) -> forms.CharField:
    """Some lines of text."""
    more.setdefault("required", False)
    return forms.CharField(label=label, max_length=4000, widget=forms.Textarea(attrs={"rows": rows}), **more)


class BeginForm(forms.Form):
    """Which plan, from which day on."""

    kind = forms.ChoiceField(choices=[(each, each) for each in (Plan.Kind.SETTLING_IN,)], widget=forms.HiddenInput)
    begins_on = day_field(_("First day of the plan"))


class StepForm(forms.Form):
    """One step."""

    title = forms.CharField(label=_("What is to be done"), max_length=200)
    why = words_field(_("Why, or what to look out for"), rows=2)
    side = forms.ChoiceField(label=_("For whom"), choices=PlanStep.Side, widget=forms.RadioSelect)
    due_on = day_field(_("By when"))
    is_talk = forms.BooleanField(label=_("It is a talk"), required=False)


class ReviewForm(forms.Form):
    """Looking back."""

    verdict = forms.ChoiceField(label=_("How shall it go on"), choices=PlanReview.Verdict, widget=forms.RadioSelect)
    worked = words_field(_("What worked well"))
    change = words_field(_("What should become different"))


class SuccessorForm(forms.Form):
    """Who takes over, and from when on."""

    person = forms.ChoiceField(label=_("Who takes over"))
    takes_over_on = day_field(_("Leads from this day on"))

    def __init__(self, *args: Any, people: Iterable[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(member.pk): member for member in people}
        choose_from(self, "person", [(key, member.name) for key, member in self.people.items()])

    def clean_person(self) -> Membership:
        return self.people[self.cleaned_data["person"]]
