"""Putting a table in, saying what its columns mean."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.portability.csv.columns import FIELDS
from vorzimmer.portability.csv.tables import MOST_BYTES, Table, read_table
from vorzimmer.portability.models import TaskImport


class TableForm(forms.Form):
    """A file, or what was copied out of a table."""

    file = forms.FileField(
        label=_("File"), required=False, widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,text/csv,text/plain"})
    )
    pasted = forms.CharField(
        label=_("Or paste the rows here"),
        help_text=_("Copied out of Excel or another table, with the line of headings."),
        required=False,
        max_length=MOST_BYTES,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    table: Table

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        file, pasted = cleaned.get("file"), cleaned.get("pasted", "")
        if self.errors:
            return cleaned
        if not file and not pasted.strip():
            raise ValidationError(_("Choose a file, or paste the rows."))
        try:
            self.table = read_table(file.read(MOST_BYTES + 1) if file else pasted.encode())
        except ValidationError as wrong:
            self.add_error("file" if file else "pasted", wrong)
        return cleaned

    @property
    def name(self) -> str:
        """What the import is called."""
        file = self.cleaned_data.get("file")
        return str(file.name) if file else str(_("Pasted table"))


class ColumnsForm(forms.Form):
    """One choice per column, and where the rows go."""

    engagement = forms.ChoiceField(
        label=_("Rows that name no client go to"), required=False, widget=forms.Select(attrs={"class": "short"})
    )
    hand_over = forms.TypedChoiceField(
        label=_("What becomes of them"),
        coerce=lambda value: value == "yes",
        choices=[("no", _("Drafts that only I see")), ("yes", _("Handed over at once"))],
        widget=forms.RadioSelect,
    )

    def __init__(
        self, typed: Mapping[str, Any] | None, *, task_import: TaskImport, engagements: Iterable[Engagement]
    ) -> None:
        self.engagements = {str(each.pk): each for each in engagements}
        chosen = task_import.engagement_id
        initial = {"engagement": str(chosen or ""), "hand_over": "yes" if task_import.hand_over else "no"}
        super().__init__(typed, initial=initial)
        named = [(key, str(each)) for key, each in self.engagements.items()]
        choose_from(self, "engagement", [("", _("nowhere; leave them out")), *named])
        for number, name in enumerate(task_import.header):
            self.fields[f"column-{number}"] = forms.ChoiceField(
                label=name or _("Column %(number)s") % {"number": number + 1},
                choices=[("", _("leave out")), *FIELDS.items()],
                initial=task_import.columns.get(str(number), ""),
                required=False,
            )

    @property
    def columns(self) -> dict[str, str]:
        """Field by column number."""
        chosen = {name: value for name, value in self.cleaned_data.items() if name.startswith("column-")}
        return {name.removeprefix("column-"): value for name, value in chosen.items() if value}

    @property
    def place(self) -> Engagement | None:
        """Where rows without a client go."""
        return self.engagements.get(self.cleaned_data["engagement"])
