"""What an assistant says about themselves, and what the agency says to it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vorzimmer.files.forms import FilesField, FilesForm, FilesInput
from vorzimmer.files.models import StoredFile
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.matching.models import Competence, Need, Profile

from .needs import COMMAS

HOLIDAY_ROWS = range(3)
LEVELS = Competence.Level.choices


class ProfileForm(forms.Form):
    """Capacity, clients, holidays, rate, tools, industries, confidentiality, a few words."""

    hours = forms.DecimalField(
        label=gettext_lazy("Hours a week for all clients together"), min_value=0, max_value=60, decimal_places=1,
        widget=forms.NumberInput(attrs={"class": "short", "step": "0.5"}),
        help_text=gettext_lazy("What is agreed already is taken off by itself."),
    )  # fmt: skip
    at_most_clients = forms.IntegerField(
        label=gettext_lazy("Clients at most"), min_value=1, max_value=40,
        widget=forms.NumberInput(attrs={"class": "short"}),
    )  # fmt: skip
    rate = forms.DecimalField(
        label=gettext_lazy("Rate per hour, in euros"), required=False, min_value=5, max_value=500, decimal_places=2,
        widget=forms.NumberInput(attrs={"class": "short", "step": "0.5"}),
    )  # fmt: skip
    tools = forms.CharField(label=gettext_lazy("Tools"), required=False, max_length=400, help_text=COMMAS)
    industries = forms.CharField(
        label=gettext_lazy("Industries I know"), required=False, max_length=400, help_text=COMMAS
    )
    discretion = forms.ChoiceField(
        label=gettext_lazy("What may I be shown?"), choices=Need.Discretion, widget=forms.RadioSelect,
        help_text=gettext_lazy("What I have agreed to keep to myself."),
    )  # fmt: skip
    text = forms.CharField(
        label=gettext_lazy("About me"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("Clients read it when you would like to work for them. It counts in no ranking."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for row in HOLIDAY_ROWS:
            for end, label in (("from", _("Away from")), ("until", _("until, that day included"))):
                self.fields[f"holiday_{row}_{end}"] = forms.DateField(
                    label=label, required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
                )

    @property
    def holiday_rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """First and last day, side by side."""
        return [(self[f"holiday_{row}_from"], self[f"holiday_{row}_until"]) for row in HOLIDAY_ROWS]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        rate = said.get("rate")
        return {
            "capacity_minutes": round(float(said.get("hours") or 0) * 60),
            "at_most_clients": said.get("at_most_clients"), "holidays": self._holidays(said),
            "rate_cents": round(rate * 100) if rate is not None else None, "tools": said.get("tools", "").split(","),
            "industries": said.get("industries", "").split(","), "discretion": said.get("discretion"),
            "text": said.get("text", ""),
        }  # fmt: skip

    def _holidays(self, said: dict[str, Any]) -> list[list[str]]:
        found = []
        for row in HOLIDAY_ROWS:
            first: date | None = said.get(f"holiday_{row}_from")
            last: date | None = said.get(f"holiday_{row}_until")
            if bool(first) != bool(last):
                self.add_error(f"holiday_{row}_from", _("A holiday has a first and a last day."))
            elif first and last and last < first:
                self.add_error(f"holiday_{row}_from", _("A holiday ends after it begins."))
            elif first and last:
                found.append([first.isoformat(), last.isoformat()])
        return found

    @staticmethod
    def of(profile: Profile | None) -> dict[str, Any]:
        """The fields as they stand; those of a new profile without one."""
        if profile is None:
            return {"hours": "20", "at_most_clients": 4, "discretion": Need.Discretion.PERSONAL}
        holidays: dict[str, Any] = {}
        for row, (first, last) in enumerate(profile.holidays[: len(HOLIDAY_ROWS)]):
            holidays |= {f"holiday_{row}_from": first, f"holiday_{row}_until": last}
        return holidays | {
            "hours": f"{profile.capacity_minutes / 60:g}", "at_most_clients": profile.at_most_clients,
            "rate": f"{profile.rate_cents / 100:g}" if profile.rate_cents is not None else "",
            "tools": ", ".join(profile.tools), "industries": ", ".join(profile.industries),
            "discretion": profile.discretion, "text": profile.text,
        }  # fmt: skip


class ClaimForm(FilesForm):
    """One kind of task that I can do, and what shows it."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind of task"))
    level = forms.TypedChoiceField(
        label=gettext_lazy("How well?"), choices=LEVELS, coerce=int, initial=2, widget=forms.RadioSelect
    )
    evidence = forms.CharField(
        label=gettext_lazy("What shows it?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("How often, for whom, for how long; a certificate, a sample, a reference."),
    )  # fmt: skip

    attached = FilesField(
        label=gettext_lazy("Certificates and samples"), required=False, most=5,
        help_text=gettext_lazy("Only you and the coordination see them."),
    )  # fmt: skip

    def __init__(self, kinds: dict[str, str], *args: Any, kept: Iterable[StoredFile] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose_from(self, "kind", list(kinds.items()))
        self.fields["attached"].widget = FilesInput(kept=tuple(kept))


class AskBackForm(forms.Form):
    """What the agency would like to see."""

    words = forms.CharField(
        label=gettext_lazy("What would you like to see?"), max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )
