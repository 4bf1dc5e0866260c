"""Plain forms of webhooks."""

from collections import defaultdict
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.journal.happenings import KINDS
from vorzimmer.people.actor import Actor
from vorzimmer.webhooks import queries
from vorzimmer.webhooks.addresses import Refused, look_at

ROOMS = {
    "tasks": _("Tasks"), "planning": _("Templates and recurring tasks"), "conversations": _("Conversations"),
    "engagements": _("Engagements"), "members": _("People and workspace"), "files": _("Files"),
}  # fmt: skip


class EndpointForm(forms.Form):
    """Where to, and what of."""

    name = forms.CharField(label=_("Which program is it for?"), max_length=80)
    url = forms.CharField(
        label=_("Address"), max_length=500, widget=forms.URLInput(attrs={"placeholder": "https://"}),
        help_text=_("Messages are sent here by POST. The address answers with 2xx when it has taken one."),
    )  # fmt: skip
    engagement = forms.ChoiceField(label=_("Of which engagement?"), required=False)
    kinds = forms.MultipleChoiceField(label=_("Of what?"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        places = {str(place.pk): place for place in visible_engagements(actor).order_by("client__name", "id")}
        self.places = places
        named = [(key, str(place)) for key, place in places.items()]
        choose_from(self, "engagement", [("", _("All of them")), *named])
        choose_from(self, "kinds", [(kind, words_of(kind)) for kind in queries.offered_kinds()])

    def clean_url(self) -> str:
        url: str = self.cleaned_data["url"].strip()
        try:
            look_at(url)
        except Refused as refused:
            raise forms.ValidationError(str(refused.reason)) from refused
        return url

    def clean_engagement(self) -> Any:
        return self.places.get(self.cleaned_data["engagement"])

    @property
    def groups(self) -> list[tuple[str, list[Any]]]:
        """The kinds as checkboxes, by the room in which they happen."""
        rooms: dict[str, list[Any]] = defaultdict(list)
        for box in self["kinds"]:
            rooms[str(box.data["value"]).split(".")[0]].append(box)
        return [(str(ROOMS.get(room, room)), boxes) for room, boxes in rooms.items()]

    @property
    def chosen(self) -> list[str]:
        """The kinds that are ticked now."""
        found: list[str] = self["kinds"].value() or []
        return found


def words_of(kind: str) -> str:
    """A kind as people say it: its sentence without names."""
    return str(KINDS[kind].sentence) % defaultdict(lambda: "…") if kind in KINDS else kind
