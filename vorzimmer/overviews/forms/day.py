"""Another day for one task."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.overviews.dates import moved_to
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task


class DayForm(forms.Form):
    """A day, and a time of day that otherwise stays as it is; both on the reader's clock."""

    to = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    clock = forms.TimeField(
        label=_("Time"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )

    def __init__(self, *args: Any, actor: Actor, task: Task, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actor, self.task = actor, task

    @property
    def moment(self) -> datetime:
        return moved_to(self.actor, self.task, self.cleaned_data["to"], self.cleaned_data.get("clock"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if "to" in cleaned and self.moment <= clock.now():
            self.add_error("to", _("This moment has passed. Please choose a later one."))
        return cleaned
