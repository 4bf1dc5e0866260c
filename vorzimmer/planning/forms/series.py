"""Setting up a series, and what is said about single dates."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation.choosing import choose_from
from vorzimmer.people.models import Membership
from vorzimmer.planning.models import Series
from vorzimmer.tasks.forms.brief_fields import as_raw
from vorzimmer.tasks.forms.delegate import DelegateForm
from vorzimmer.tasks.kinds import Kind, Typist

from .content import ContentForm


class SeriesForm(ContentForm):
    """What comes back. The rhythm is a form of its own beside it."""


class StartForm(SeriesForm, DelegateForm):
    """And for which engagement. Files belong to single tasks: a series takes none along."""

    def __init__(self, typed: Mapping[str, Any] | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(typed, *args, **kwargs)
        del self.fields["attached"]


def _day(label: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


class OnForm(forms.Form):
    """Which date: its day by the rule."""

    on = forms.DateField()


class MoveForm(forms.Form):
    """Another day for one date."""

    to = _day(_("To which day"))


class CoverForm(forms.Form):
    """Who stands in, from when to when."""

    cover = forms.ChoiceField(label=_("Who stands in"), widget=forms.RadioSelect)
    first = _day(_("From"))
    last = _day(_("Until"))

    def __init__(self, *args: Any, standins: Iterable[Membership], **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "cover_%s", **kwargs})
        self.standins = {str(member.pk): member for member in standins}
        choose_from(self, "cover", [(key, member.name) for key, member in self.standins.items()])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        first, last = cleaned.get("first"), cleaned.get("last")
        if isinstance(first, date) and isinstance(last, date) and last < first:
            self.add_error("last", _("The last day is before the first one."))
        return cleaned

    @property
    def fields_of_action(self) -> dict[str, Any]:
        """As `cover_dates` takes them."""
        said = self.cleaned_data
        return {"first": said["first"], "last": said["last"], "cover": self.standins[said["cover"]]}


def as_initial(series: Series, kind: Kind | None, typist: Typist) -> dict[str, Any]:
    """What comes back, as the texts of its form."""
    return {
        "title": series.title, "outcome": series.outcome, "kind": series.kind,
        "budget_minutes": series.budget_minutes, "steps": series.steps,
        **as_raw(kind, series.brief, series.gaps, typist),
    }  # fmt: skip
