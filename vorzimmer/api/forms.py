"""Plain forms of tokens."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.api.scopes import READ, SCOPES
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.people.actor import Actor

LASTS = [("30", _("30 days")), ("90", _("90 days")), ("365", _("a year"))]


class TokenForm(forms.Form):
    """What the program is called, what it may do, how long."""

    name = forms.CharField(
        label=_("Which program is it for?"), max_length=80, help_text=_("So that you know it again in this list.")
    )
    scopes = forms.MultipleChoiceField(
        label=_("What may it do?"),
        required=False,
        choices=[(name, words) for name, words in SCOPES.items() if name != READ],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Reading what you can see is always part of it. It can never do more than you."),
    )
    days = forms.ChoiceField(label=_("How long?"), choices=LASTS, initial="90", widget=forms.RadioSelect)

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not actor.runs_the_workspace:
            mine = [(name, words) for name, words in self.fields["scopes"].choices if name != "admin"]  # type: ignore[attr-defined]
            choose_from(self, "scopes", mine)
