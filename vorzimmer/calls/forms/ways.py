"""How people of the workspace call each other."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.calls.links import is_room_address
from vorzimmer.calls.models import WayOfCalling


class WayForm(forms.Form):
    """Here, elsewhere with the address of a room, or not at all."""

    way = forms.ChoiceField(label=_("Calls take place"), choices=WayOfCalling.Way.choices, widget=forms.RadioSelect)
    address = forms.CharField(
        label=_("Address of the room"), max_length=300, required=False,
        widget=forms.TextInput(attrs={"placeholder": "https://meet.example.org/{engagement}"}),
        help_text=_("{engagement} and {appointment} become words that nobody can guess: a room of its own for each."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("way") == WayOfCalling.Way.ELSEWHERE and not is_room_address(cleaned.get("address", "")):
            self.add_error("address", _("That is no address of a room: it begins with https://"))
        return cleaned
