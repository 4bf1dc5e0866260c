"""Being away, and asking somebody to stand in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation.choosing import choose_from
from vorzimmer.people.models import Membership

from .plans import day_field, words_field


class AbsenceForm(forms.Form):
    """From when to when; the coordination says for whom."""

    person = forms.ChoiceField(label=_("Who is away"))
    first_on = day_field(_("First day away"))
    last_on = day_field(_("Last day away"))

    def __init__(self, *args: Any, people: Iterable[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(member.pk): member for member in people}
        if len(self.people) == 1:
            self.fields["person"].widget = forms.HiddenInput()
        choose_from(self, "person", [(key, member.name) for key, member in self.people.items()])

    def clean_person(self) -> Membership:
        return self.people[self.cleaned_data["person"]]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        first, last = cleaned.get("first_on"), cleaned.get("last_on")
        if first and last and last < first:
            self.add_error("last_on", _("The last day comes before the first."))
        return cleaned


class ProposeForm(forms.Form):
    """Who is asked, for which engagement."""

    engagement = forms.UUIDField()
    person = forms.UUIDField()
    note = words_field(_("What should they know"), rows=2)
