"""What a task will be: the fields of delegating without a date, and the steps, line by line."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from vorzimmer.tasks.forms.wanted import WantedForm

BLANK_ROWS = 2
MOST_ROWS = 40
SIDES = [("assistant", _("Assistant")), ("client", _("Client"))]
SHARED = ("title", "outcome", "kind", "brief", "gaps", "budget_minutes")


class StepRow(forms.Form):
    """One line of the plan; a row without text is left out."""

    text = forms.CharField(label=_("What is to be done?"), max_length=300, required=False)
    side = forms.ChoiceField(label=_("Who"), choices=SIDES, required=False)
    days = forms.IntegerField(
        label=_("Working days after the start"), min_value=0, max_value=250, required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "class": "short"}),
    )  # fmt: skip
    waits = forms.BooleanField(label=_("waits for the step above"), required=False)


class ContentForm(WantedForm):
    """`steps` are rows; typed ones with two to spare, so that it grows without JavaScript."""

    outcome = forms.CharField(
        label=_("What shall be there in the end?"), required=False, max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip

    def __init__(self, typed: Mapping[str, Any] | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(typed, *args, **kwargs)
        for name in ("due_date", "due_time", "due_zone"):
            del self.fields[name]

    @cached_property
    def rows(self) -> list[StepRow]:
        """As they were typed, or as they are."""
        if self.is_bound:
            return [StepRow(self.data, prefix=f"step-{number}") for number in range(self._typed_rows())]
        known = [*self.initial.get("steps", []), *([None] * BLANK_ROWS)]
        return [StepRow(initial=step, prefix=f"step-{number}") for number, step in enumerate(known)]

    def _typed_rows(self) -> int:
        shown = [number for number in range(MOST_ROWS) if f"step-{number}-text" in self.data]
        return len(shown)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not all(row.is_valid() for row in self.rows):
            self.add_error(None, _("Some steps below are not readable yet."))
        return cleaned

    @property
    def content(self) -> dict[str, Any]:
        """As the actions take it."""
        wanted = self.wanted
        return {name: wanted[name] for name in SHARED} | {"steps": self.planned_steps}

    @property
    def planned_steps(self) -> list[dict[str, Any]]:
        """The rows that say something; the first one waits for nothing."""
        said = [row.cleaned_data for row in self.rows if row.cleaned_data.get("text")]
        return [
            {
                "text": row["text"].strip(), "side": row["side"] or "assistant", "days": row["days"],
                "waits": row["waits"] and number > 0,
            }
            for number, row in enumerate(said)
        ]  # fmt: skip
