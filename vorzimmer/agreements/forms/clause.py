"""The form of one clause, whatever its kind."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.clauses import CLAUSES, ClauseError

from .fields import in_currency
from .items import Placed
from .shapes import shape_of


class ClauseForm(Placed):
    """`key` says which clause; `body` afterwards is what `change_clause` takes."""

    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, typed: Mapping[str, Any] | None, *, key: str, kept: dict[str, Any], revision: int,
        kinds: Mapping[str, str], currency: str,
    ) -> None:  # fmt: skip
        super().__init__(typed, initial={"revision": revision}, auto_id="clause_%s")
        self.key, self.places, self.body = key, {}, dict[str, Any]()
        self.items_ = shape_of(key, kinds)
        for item in self.items_:
            item.add(self, "", kept.get(item.name))
        in_currency(self, currency)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        said = {item.name: item.read(self, "") for item in self.items_}
        if not self.errors:
            try:
                self.body = CLAUSES[self.key].from_json(said).as_json()
            except ClauseError as error:
                for place, reason in error.errors.items():
                    self._mistake(place, str(reason))
        return cleaned

    def _mistake(self, place: str, reason: str) -> None:
        """At its field, or at the first field of what it is about, or above everything."""
        for listed, typed in self.places.items():
            if place.startswith(listed):
                place = typed + place.removeprefix(listed)
                break
        at = next((name for name in (place, f"{place}.0") if name in self.fields), None)
        self.add_error(at, reason)

    @property
    def shown(self) -> list[tuple[str, Any]]:
        """Name of the template and what it shows, in order."""
        return [(item.template, item.shown(self, "")) for item in self.items_]


class CommentForm(forms.Form):
    """A remark about a clause."""

    text = forms.CharField(
        label=_("Your remark"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("A remark has words.")},
    )  # fmt: skip
