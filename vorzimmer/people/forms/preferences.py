"""How Vorzimmer behaves towards a person: language, clock, quiet, light."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.forms.zones import choose_zone
from vorzimmer.people.models import User


class PreferencesForm(forms.Form):
    """Quiet hours may reach over midnight; both ends are told, or none."""

    language = forms.ChoiceField(
        label=_("Language"),
        choices=[("de", "Deutsch"), ("en", "English")],
        widget=forms.RadioSelect,
    )
    theme = forms.ChoiceField(
        label=_("Appearance"),
        choices=User.Theme,
        widget=forms.RadioSelect(attrs={"data-theme-choice": ""}),
    )
    timezone = forms.ChoiceField(label=_("Time zone"), help_text=_("All times are shown to you in this zone."))
    quiet_from = forms.TimeField(
        label=_("Quiet from"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    quiet_until = forms.TimeField(
        label=_("until"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_zone(self, "timezone", self.initial.get("timezone", ""))

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        begins, ends = told.get("quiet_from"), told.get("quiet_until")
        if begins and not ends and "quiet_until" not in self.errors:
            self.add_error("quiet_until", _("Until when?"))
        if ends and not begins and "quiet_from" not in self.errors:
            self.add_error("quiet_from", _("From when?"))
        if begins and begins == ends:
            self.add_error("quiet_until", _("Quiet hours need an end that differs from their beginning."))
        return told
