"""The name of a saved search, and what it asks."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.search.models import SavedSearch
from vorzimmer.search.queries import Filters, address, saved_searches


class NameForm(forms.Form):
    """A name that the person has not given to another of their searches."""

    name = forms.CharField(label=_("Name"), max_length=80)

    def __init__(self, actor: Actor, given: Any = None, *, search: SavedSearch | None = None, **options: Any) -> None:
        super().__init__(given, **options)
        self.actor, self.search = actor, search

    def clean_name(self) -> str:
        name = str(self.cleaned_data["name"])
        if any(each.name.casefold() == name.casefold() for each in saved_searches(self.actor) if each != self.search):
            raise ValidationError(_("You have a saved search of that name."))
        return name


class SaveForm(NameForm):
    """`asks` is the query of the page's address; what makes no sense in it is left out."""

    asks = forms.CharField(max_length=600, widget=forms.HiddenInput)

    def clean_asks(self) -> str:
        query = QueryDict(self.cleaned_data["asks"])
        asks = address(query.get("q", ""), Filters.read(query))
        if not asks:
            raise ValidationError(_("There is nothing to save yet."))
        return asks
