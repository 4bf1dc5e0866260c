"""How somebody likes their appointments."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vorzimmer.foundation import moments
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.scheduling.models import AppointmentRules
from vorzimmer.scheduling.models.rules import FIELDS

from .searches import clock_field


class RulesForm(forms.Form):
    """Hours on one's own clock. Desk time: one stretch a day, on the days that are ticked."""

    earliest = clock_field(gettext_lazy("No appointment before"))
    latest = clock_field(gettext_lazy("Over by"))
    buffer = forms.IntegerField(
        label=gettext_lazy("Minutes between two appointments"), min_value=0, max_value=240, initial=15
    )
    most_a_day = forms.IntegerField(
        label=gettext_lazy("At most so many a day"), required=False, min_value=1, max_value=20
    )
    lunch_from = clock_field(gettext_lazy("Lunch break from"))
    lunch_until = clock_field(gettext_lazy("until"))
    part_of_day = forms.ChoiceField(
        label=gettext_lazy("Which half of the day?"), choices=AppointmentRules.PartOfDay, required=False,
        widget=forms.RadioSelect,
    )  # fmt: skip
    avoids = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Rather not on"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    desk_days = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Desk time on"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Time without appointments, for work that needs quiet."),
    )  # fmt: skip
    desk_from = clock_field(gettext_lazy("from"))
    desk_until = clock_field(gettext_lazy("until"))
    no_gaps = forms.BooleanField(
        label=gettext_lazy("Rather no gaps that are too short to begin anything"), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        days = [(number, moments.WEEKDAYS[moments.spoken()][number]) for number in range(7)]
        for name in ("avoids", "desk_days"):
            choose_from(self, name, days)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        pairs = (("earliest", "latest"), ("lunch_from", "lunch_until"), ("desk_from", "desk_until"))
        for first, last in pairs:
            if said.get(first) and said.get(last) and said[first] >= said[last]:
                self.add_error(last, _("The end comes before the beginning."))
        if (said.get("lunch_from") is None) != (said.get("lunch_until") is None):
            self.add_error("lunch_until", _("A break needs a beginning and an end."))
        if said.get("desk_days") and not (said.get("desk_from") and said.get("desk_until")):
            self.add_error("desk_until", _("Say from when to when."))
        return said

    @property
    def told(self) -> dict[str, Any]:
        """The arguments of the verb."""
        said = self.cleaned_data
        plain = {name: said[name] for name in FIELDS if name != "desk"}
        slot = [[f"{said[name]:%H:%M}" for name in ("desk_from", "desk_until")]] if said["desk_days"] else []
        return plain | {"desk": {str(day): slot for day in said["desk_days"]}}


def start_of(rules: AppointmentRules | None, proposed: dict[str, Any] | None = None) -> dict[str, Any]:
    """What the form shows first: what is proposed, else what holds."""
    if rules is None:
        return {"buffer": 15}
    said = {name: getattr(rules, name) for name in FIELDS} | (proposed or {})
    slot: list[list[str]] = next(iter(said["desk"].values()), [])
    from_to = {"desk_from": slot[0][0], "desk_until": slot[0][1]} if slot else {}
    return said | {"desk_days": [int(day) for day, slots in said["desk"].items() if slots]} | from_to
