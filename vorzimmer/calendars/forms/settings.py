"""What a calendar is called, its colour, and what others see of it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.calendars.models import Calendar


class KeepForm(forms.Form):
    """An engagement's calendar is seen by everybody who works there: it asks nothing about sharing."""

    name = forms.CharField(label=_("Name"), max_length=120, required=False)
    colour = forms.ChoiceField(label=_("Colour"), choices=Calendar.Colour, widget=forms.RadioSelect)
    shared_as = forms.ChoiceField(
        label=_("What those you work with see"), choices=Calendar.Shared, widget=forms.RadioSelect,
        help_text=_("Whoever is asked to an appointment always sees that one. What is private stays so."),
    )  # fmt: skip

    def __init__(self, *args: Any, calendar: Calendar, **kwargs: Any) -> None:
        begun = {"name": calendar.name, "colour": calendar.colour, "shared_as": calendar.shared_as}
        super().__init__(*args, **{"auto_id": f"calendar-{calendar.pk}-%s", "initial": begun, **kwargs})
        if calendar.engagement_id:
            del self.fields["shared_as"]
