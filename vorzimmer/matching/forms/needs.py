"""A need in three short steps: what is to be done, the frame it stands in, how one likes to work."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vorzimmer.engagements.forms import PeopleField
from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.queries import people_of_the_workspace
from vorzimmer.foundation.choosing import choose_among, choose_from
from vorzimmer.matching.models import Need
from vorzimmer.matching.ranking import CHOOSABLE
from vorzimmer.matching.ranking.words import LABELS
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.people.spoken import choices as language_choices

WEIGHTS = [
    ("0", gettext_lazy("not")),
    ("1", gettext_lazy("now and then")),
    ("2", gettext_lazy("often")),
    ("3", gettext_lazy("most of all")),
]
LEVELS = [
    ("A2", gettext_lazy("simple sentences (A2)")),
    ("B1", gettext_lazy("everyday life (B1)")),
    ("B2", gettext_lazy("independent (B2)")),
    ("C1", gettext_lazy("fluent (C1)")),
    ("C2", gettext_lazy("flawless (C2)")),
]
LANGUAGE_ROWS = range(3)
NEW = "new"
COMMAS = gettext_lazy("Separated by commas.")


class WhatForm(forms.Form):
    """What it is called, which kinds of task how often, how many hours a week."""

    title = forms.CharField(
        label=gettext_lazy("What do you need help with?"), max_length=120,
        help_text=gettext_lazy("A few words that you will recognise, e.g. “Front office for the law firm”."),
    )  # fmt: skip
    hours = forms.DecimalField(
        label=gettext_lazy("Hours a week"), min_value=0.5, max_value=60, decimal_places=1, initial=5,
        widget=forms.NumberInput(attrs={"class": "short", "step": "0.5"}),
        help_text=gettext_lazy("An estimate is enough; the agreement says it exactly."),
    )  # fmt: skip

    def __init__(self, kinds: dict[str, str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kinds = kinds
        for slug, name in kinds.items():
            self.fields[f"kind_{slug}"] = forms.ChoiceField(
                label=name, choices=WEIGHTS, initial="0", required=False, widget=forms.RadioSelect
            )

    @property
    def kind_fields(self) -> list[forms.BoundField]:
        """One row for each kind."""
        return [self[f"kind_{slug}"] for slug in self.kinds]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        weights = {slug: int(said.get(f"kind_{slug}") or 0) for slug in self.kinds}
        wanted = [{"kind": slug, "weight": weight} for slug, weight in weights.items() if weight]
        if not wanted:
            raise forms.ValidationError(_("Choose at least one kind of task."))
        return {
            "title": said.get("title", ""), "kinds": wanted, "weekly_minutes": round(float(said.get("hours") or 0) * 60),
        }  # fmt: skip

    @staticmethod
    def of(need: Need) -> dict[str, Any]:
        """The fields as they stand."""
        kinds = {f"kind_{wish['kind']}": str(wish["weight"]) for wish in need.kinds}
        return {"title": need.title, "hours": f"{need.weekly_minutes / 60:g}", **kinds}


class BeginForm(WhatForm):
    """The first step of a new need: also for whom."""

    field_order = ["engagement", "client_name", "contacts", "title"]
    engagement = forms.ChoiceField(label=gettext_lazy("For whom?"), widget=forms.RadioSelect)
    client_name = forms.CharField(
        label=gettext_lazy("Name of the new client"), max_length=100, required=False,
        help_text=gettext_lazy("Firm or person; only for a new client."),
    )  # fmt: skip
    contacts = PeopleField(
        label=gettext_lazy("Who speaks for them?"), queryset=Membership.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple, help_text=gettext_lazy("Can be added later."),
    )  # fmt: skip

    def __init__(
        self, actor: Actor, engagements: list[Engagement], kinds: dict[str, str], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(kinds, *args, **kwargs)
        known = [(str(each.pk), str(each)) for each in engagements]
        choose_from(self, "engagement", [*known, (NEW, _("A new client"))])
        self.engagements = {str(each.pk): each for each in engagements}
        if actor.runs_the_workspace:
            people = people_of_the_workspace(actor).filter(role=Membership.Role.CLIENT)
            choose_among(self, "contacts", people)
        else:
            del self.fields["contacts"]

    def clean(self) -> dict[str, Any]:
        wish = super().clean()
        said = self.cleaned_data
        chosen = self.engagements.get(said.get("engagement") or "")
        if chosen is None and not said.get("client_name", "").strip():
            self.add_error("client_name", _("Say first who is looking for somebody."))
        return wish | {
            "engagement": chosen, "client_name": said.get("client_name", ""), "contacts": list(said.get("contacts") or []),
        }  # fmt: skip


class FrameForm(forms.Form):
    """Languages, tools, industry, confidentiality, budget, and what must be there."""

    tools = forms.CharField(
        label=gettext_lazy("Tools"), required=False, max_length=400, help_text=COMMAS,
        widget=forms.TextInput(attrs={"placeholder": "Outlook, Excel, DATEV"}),
    )  # fmt: skip
    industry = forms.CharField(label=gettext_lazy("Industry"), required=False, max_length=60)
    discretion = forms.ChoiceField(
        label=gettext_lazy("What does the work contain?"), choices=Need.Discretion, widget=forms.RadioSelect
    )
    budget = forms.DecimalField(
        label=gettext_lazy("Most per hour, in euros"), required=False, min_value=5, max_value=500, decimal_places=2,
        widget=forms.NumberInput(attrs={"class": "short", "step": "0.5"}),
        help_text=gettext_lazy("Counts a little. Cheaper is not better."),
    )  # fmt: skip
    must_haves = forms.MultipleChoiceField(
        label=gettext_lazy("What must be there?"), required=False, choices=[(key, LABELS[key]) for key in CHOOSABLE],
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Everything else counts without shutting anybody out."),
    )  # fmt: skip
    note = forms.CharField(
        label=gettext_lazy("Anything else?"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for row in LANGUAGE_ROWS:
            label = _("Language %(number)s") % {"number": row + 1}
            self.fields[f"language_{row}"] = forms.ChoiceField(
                label=label, choices=[("", "–"), *language_choices()], required=False
            )
            self.fields[f"level_{row}"] = forms.ChoiceField(
                label=_("at least"), choices=LEVELS, initial="B2", required=False
            )

    @property
    def language_rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """A language and its level, side by side."""
        return [(self[f"language_{row}"], self[f"level_{row}"]) for row in LANGUAGE_ROWS]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        pairs = [(said.get(f"language_{row}"), said.get(f"level_{row}") or "B2") for row in LANGUAGE_ROWS]
        budget = said.get("budget")
        return {
            "languages": [{"code": code, "level": level} for code, level in pairs if code],
            "tools": said.get("tools", "").split(","), "industry": said.get("industry", ""),
            "discretion": said.get("discretion"), "budget_cents": round(budget * 100) if budget is not None else None,
            "must_haves": said.get("must_haves", []), "note": said.get("note", ""),
        }  # fmt: skip

    @staticmethod
    def of(need: Need) -> dict[str, Any]:
        """The fields as they stand."""
        languages: dict[str, Any] = {}
        for row, wish in enumerate(need.languages[: len(LANGUAGE_ROWS)]):
            languages |= {f"language_{row}": wish["code"], f"level_{row}": wish["level"]}
        return languages | {
            "tools": ", ".join(need.tools), "industry": need.industry, "discretion": need.discretion,
            "budget": f"{need.budget_cents / 100:g}" if need.budget_cents is not None else "",
            "must_haves": need.must_haves, "note": need.note,
        }  # fmt: skip
