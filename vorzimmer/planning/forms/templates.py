"""Keeping and changing templates."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.planning.models import Template
from vorzimmer.tasks.forms.brief_fields import as_raw
from vorzimmer.tasks.kinds import Kind, Typist
from vorzimmer.tenancy.models import Workspace

from .content import ContentForm

EVERYBODY = "everybody"


def place_choices(places: Iterable[Engagement], workspace: Workspace | None) -> list[tuple[str, Any]]:
    """Where a template can be kept; `workspace` only for those who may keep one for everybody."""
    everybody = [(EVERYBODY, _("Everybody in the workspace"))] if workspace else []
    return [*everybody, *((str(place.pk), str(place)) for place in places)]


class TemplateForm(ContentForm):
    """A template. `places` are engagements in which the person may keep one."""

    place = forms.ChoiceField(label=_("For"))
    due_days = forms.IntegerField(
        label=_("Due after so many working days"), required=False, min_value=0, max_value=250,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "class": "short"}),
    )  # fmt: skip
    at_time = forms.TimeField(
        label=_("At time"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )

    def __init__(
        self, typed: Mapping[str, Any] | None, *args: Any, places: Iterable[Engagement], workspace: Workspace | None,
        **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(typed, *args, auto_id="template_%s", **kwargs)
        self.places = {str(place.pk): place for place in places}
        self.workspace = workspace
        choose_from(self, "place", place_choices(self.places.values(), workspace))

    @property
    def chosen_place(self) -> Engagement | Workspace:
        """Where a valid form keeps it."""
        key = self.cleaned_data["place"]
        return self.workspace if key == EVERYBODY and self.workspace else self.places[key]

    @property
    def template_content(self) -> dict[str, Any]:
        """As the actions take it."""
        relative = {"due_days": self.cleaned_data["due_days"], "due_time": self.cleaned_data["at_time"]}
        return self.content | relative


class KeepForm(forms.Form):
    """A template out of a task: its name, where it is kept, and what is struck."""

    title = forms.CharField(label=_("Name of the template"), max_length=200)
    place = forms.ChoiceField(label=_("For"))
    keep = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(
        self,
        *args: Any,
        places: Iterable[Engagement],
        workspace: Workspace | None,
        findings: Iterable[str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **{"auto_id": "keep_%s", **kwargs})
        self.places = {str(place.pk): place for place in places}
        self.workspace = workspace
        choose_from(self, "place", place_choices(self.places.values(), workspace))
        choose_from(self, "keep", [(key, key) for key in findings])

    @property
    def chosen_place(self) -> Engagement | Workspace:
        """Where a valid form keeps it."""
        key = self.cleaned_data["place"]
        return self.workspace if key == EVERYBODY and self.workspace else self.places[key]


def as_initial(template: Template, kind: Kind | None, typist: Typist) -> dict[str, Any]:
    """A template as the texts of its form."""
    return {
        "title": template.title, "outcome": template.outcome, "kind": template.kind,
        "budget_minutes": template.budget_minutes, "due_days": template.due_days, "at_time": template.due_time,
        "place": str(template.engagement_id or EVERYBODY), "steps": template.steps,
        **as_raw(kind, template.brief, template.gaps, typist),
    }  # fmt: skip
