"""Calling somebody, and saying that it does not suit."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock, moments
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.people.models import Membership


class StartForm(forms.Form):
    """Whom, and with or without a picture; about what."""

    callee = forms.ChoiceField(label=_("Whom"), widget=forms.RadioSelect)
    kind = forms.ChoiceField(
        label=_("How"), choices=[("video", _("With picture")), ("audio", _("Sound only"))], widget=forms.RadioSelect
    )
    task = forms.UUIDField(required=False, widget=forms.HiddenInput)
    appointment = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, people: Iterable[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(member.pk): member for member in people}
        if len(self.people) == 1:
            self.fields["callee"].widget = forms.HiddenInput()
        choose_from(self, "callee", [(key, member.name) for key, member in self.people.items()])

    def clean_callee(self) -> Membership:
        return self.people[self.cleaned_data["callee"]]


class DeclineForm(forms.Form):
    """A time of today (of tomorrow, if it has passed already), and a few words."""

    back_at = forms.TimeField(
        label=_("I call back at"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    words = forms.CharField(label=_("A few words"), required=False, max_length=200)

    def clean_back_at(self) -> datetime | None:
        at = self.cleaned_data["back_at"]
        if at is None:
            return None
        now = clock.now()
        moment = timezone.make_aware(datetime.combine(moments.today(), at))
        return moment if moment > now else timezone.make_aware(datetime.combine(moments.today() + timedelta(1), at))


def uuid_or_none(text: str) -> UUID | None:
    """What stands in an address, if it is a key."""
    try:
        return UUID(text)
    except ValueError:
        return None
