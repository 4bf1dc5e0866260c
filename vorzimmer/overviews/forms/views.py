"""Naming and sharing views."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.overviews.models import SavedView
from vorzimmer.overviews.names import NAME
from vorzimmer.overviews.rules import STAFF
from vorzimmer.people.actor import Actor


class SaveForm(forms.Form):
    """A name; the address goes along unseen."""

    name = forms.CharField(label=_("Name"), max_length=NAME, help_text=_("It becomes a tab above your list."))
    address = forms.CharField(required=False, widget=forms.HiddenInput)


class ShareForm(forms.Form):
    """Who can use the view; only what the person may choose is offered."""

    shared = forms.ChoiceField(label=_("Who can use it"), widget=forms.RadioSelect)
    engagement = forms.ChoiceField(label=_("Engagement"), required=False)

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [
            (value, label)
            for value, label in SavedView.Shared.choices
            if value != SavedView.Shared.STAFF or actor.role in STAFF
        ]
        self.places: dict[str, Engagement] = {str(place.pk): place for place in visible_engagements(actor)}
        choose_from(self, "shared", offered)
        named = sorted((place.client.name, key) for key, place in self.places.items())
        choose_from(self, "engagement", [("", "–"), *((key, name) for name, key in named)])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("shared") == SavedView.Shared.ENGAGEMENT and not cleaned.get("engagement"):
            self.add_error("engagement", _("Please say with which engagement."))
        return cleaned

    def fields_of_action(self) -> dict[str, Any]:
        place = self.places.get(self.cleaned_data["engagement"])
        return {"shared": self.cleaned_data["shared"], "engagement": place}
