"""Another time that somebody of the house would rather have."""

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.recurrence import Occurrence
from vorzimmer.foundation import clock, moments


class ProposalForm(forms.Form):
    """Day and beginning on the reader's clock; it lasts as long as it does now."""

    day = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    begins = forms.TimeField(
        label=_("From"), widget=forms.TimeInput(attrs={"type": "time", "step": "300"}, format="%H:%M")
    )
    comment = forms.CharField(
        label=_("A word with it"), required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, data: Any, *, appointment: Appointment, date: Occurrence) -> None:
        here = moments.local(date.starts_at)
        super().__init__(data, initial={"day": here.date(), "begins": here.time()})
        self.appointment, self.lasts = appointment, date.ends_at - date.starts_at
        self.before = date.starts_at
        if appointment.all_day:
            del self.fields["begins"]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if self.errors:
            return said
        whole = self.appointment.all_day
        zone = ZoneInfo(self.appointment.zone) if whole else timezone.get_current_timezone()
        said["starts_at"] = datetime.combine(said["day"], said.get("begins") or time.min, zone)
        said["ends_at"] = said["starts_at"] + (timedelta(days=self.lasts.days) if whole else self.lasts)
        if said["starts_at"] < clock.now():
            self.add_error("day", _("This time has passed."))
        elif said["starts_at"] == self.before:
            self.add_error("day", _("That is the time it has now."))
        return said
