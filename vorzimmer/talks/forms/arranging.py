"""How often, and when."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.foundation.moments import WEEKDAYS, spoken
from vorzimmer.talks.models import TalkSeries

HOUSE = "house"
EVERY = [
    (HOUSE, _("Weeks 1, 2 and 4, then every month")),
    ("1", _("Every week")),
    ("2", _("Every two weeks")),
    ("4", _("Every four weeks")),
    ("8", _("Every eight weeks")),
    ("12", _("Every twelve weeks")),
]
LENGTHS = [(str(each), each) for each in (20, 30, 45, 60, 90)]


def time_field(label: Any) -> forms.TimeField:
    """A time of day, typed or picked."""
    return forms.TimeField(label=label, widget=forms.TimeInput(attrs={"type": "time", "step": "300"}, format="%H:%M"))


class SeriesForm(forms.Form):
    """The rhythm of the talks."""

    every = forms.ChoiceField(label=_("How often"), choices=EVERY, widget=forms.RadioSelect)
    weekday = forms.ChoiceField(label=_("Weekday"), widget=forms.RadioSelect)
    at = time_field(_("At"))
    minutes = forms.ChoiceField(label=_("How many minutes"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "weekday", [(str(number), name) for number, name in enumerate(WEEKDAYS[spoken()][:5])])
        choose_from(self, "minutes", [(key, str(each)) for key, each in LENGTHS])

    @property
    def said(self) -> dict[str, Any]:
        """As `keep_series` takes it."""
        every = self.cleaned_data["every"]
        return {
            "every_weeks": None if every == HOUSE else int(every), "weekday": int(self.cleaned_data["weekday"]),
            "at": self.cleaned_data["at"], "minutes": int(self.cleaned_data["minutes"]),
        }  # fmt: skip


def series_start(series: TalkSeries | None) -> dict[str, Any]:
    """What the form shows first."""
    if series is None:
        return {"every": HOUSE, "weekday": "3", "at": "10:00", "minutes": "45"}
    return {
        "every": str(series.every_weeks or HOUSE), "weekday": str(series.weekday), "at": series.at,
        "minutes": str(series.minutes),
    }  # fmt: skip


class MomentForm(forms.Form):
    """A day, a time and how long: for an extra talk, and for moving one."""

    day = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    at = time_field(_("At"))
    minutes = forms.ChoiceField(label=_("How many minutes"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "minutes", [(key, str(each)) for key, each in LENGTHS])

    def clean(self) -> dict[str, Any]:
        """No talk begins before now."""
        found = super().clean() or {}
        if found.get("day") and found.get("at") and self._moment() <= clock.now():
            self.add_error("day", _("This moment has passed."))
        return found

    def _moment(self) -> datetime:
        place: Any = timezone.get_current_timezone()
        return datetime.combine(self.cleaned_data["day"], self.cleaned_data["at"], ZoneInfo(str(place)))

    @property
    def said(self) -> dict[str, Any]:
        """As the verbs take it, in the zone of whoever says it."""
        return {"starts_at": self._moment(), "minutes": int(self.cleaned_data["minutes"])}
