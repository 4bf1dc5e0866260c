"""What a task is to be: the fields that delegating and changing have in common."""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from vorzimmer.files.forms import FilesForm
from vorzimmer.foundation import clock
from vorzimmer.foundation.choosing import choose_from
from vorzimmer.people.actor import Actor
from vorzimmer.people.timezones import is_zone
from vorzimmer.tasks.briefing import SETTLING_GAPS, Completeness, completeness, suggest_kind
from vorzimmer.tasks.forms.brief_fields import BriefFields
from vorzimmer.tasks.kinds import Kind, Typist

END_OF_DAY = time(17)
"""When a date is given without a time."""


class WantedForm(FilesForm):
    """Title, outcome, date, budget and kind; `kinds` are those offered, `brief` the chosen one's fields."""

    outcome = forms.CharField(
        label=_("What shall be there in the end?"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 4, "data-autofocus": ""}),
    )
    title = forms.CharField(label=_("Title"), required=False, max_length=200)
    due_date = forms.DateField(
        label=_("By when"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    due_time = forms.TimeField(
        label=_("Time"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    due_zone = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)
    budget_minutes = forms.IntegerField(
        label=_("About how long"),
        required=False,
        min_value=1,
        max_value=60_000,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "step": 5, "class": "short"}),
    )
    kind = forms.ChoiceField(label=_("Kind of task"), required=False)

    def __init__(self, typed: Mapping[str, Any] | None, *args: Any, kinds: dict[str, Kind], typist: Typist,
                 actor: Actor, **kwargs: Any) -> None:  # fmt: skip
        super().__init__(typed, *args, actor=actor, **kwargs)
        self.kinds, self.typist = kinds, typist
        self.typed: Mapping[str, Any] = typed if typed is not None else self.initial
        named = [(slug, kind.name.say(typist.language)) for slug, kind in kinds.items()]
        suggested = self.suggested
        first = (
            _("Suggested: %(kind)s") % {"kind": suggested.name.say(typist.language)}
            if suggested
            else _("None of these")
        )
        choose_from(self, "kind", [("", first), *named])
        self.brief = BriefFields(self.chosen, self.typed, typist)

    @cached_property
    def suggested(self) -> Kind | None:
        """The kind that the words are about."""
        words = f"{self.typed.get('title') or ''}\n{self.typed.get('outcome') or ''}"
        return self.kinds.get(suggest_kind(words, self.kinds, self.typist.language) or "")

    @property
    def chosen(self) -> Kind | None:
        """The kind that was chosen, or else the one that the words suggest."""
        return self.kinds.get(self.typed.get("kind") or "") or self.suggested

    @property
    def zone(self) -> ZoneInfo:
        """The zone the date is given in; the person's own unless the form says another."""
        name = str(self.typed.get("due_zone") or "")
        return ZoneInfo(name) if is_zone(name) else self.typist.zone

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not (self.errors or self.says_something):
            self.add_error("outcome", _("Write a few words: what shall be there in the end?"))
        if cleaned.get("due_time") and not cleaned.get("due_date") and "due_date" not in self.errors:
            self.add_error("due_date", _("On which day?"))
        if not self.brief.is_valid:
            self.add_error(None, _("Some fields below are not readable yet."))
        return cleaned

    @property
    def says_something(self) -> bool:
        """A title or an outcome is enough."""
        return bool(self.cleaned_data.get("title") or self.cleaned_data.get("outcome"))

    @property
    def wanted(self) -> dict[str, Any]:
        """The fields of a task as `write_draft` and `change_task` take them."""
        cleaned = self.cleaned_data
        return {
            "title": cleaned["title"].strip(),
            "outcome": cleaned["outcome"].replace("\r\n", "\n").strip(),
            "kind": self.chosen.slug if self.chosen else "",
            "brief": self.brief.values,
            "gaps": {**self.column_gaps, **self.brief.gaps},
            "due_at": self.due_at,
            "due_zone": self.zone.key,
            "budget_minutes": cleaned.get("budget_minutes"),
        }

    @property
    def due_at(self) -> datetime | None:
        """Date and time in the form's zone; five in the afternoon when only the day is given."""
        day = self.cleaned_data.get("due_date")
        if day is None:
            return None
        return datetime.combine(day, self.cleaned_data.get("due_time") or END_OF_DAY, tzinfo=self.zone)

    @property
    def column_gaps(self) -> dict[str, str]:
        """Date and budget can be left to the assistant as well, while nothing is typed there."""
        typed = {"due_at": "due_date", "budget_minutes": "budget_minutes"}
        gaps = {name: str(self.typed.get(f"gap-{name}") or "") for name, by in typed.items() if not self.typed.get(by)}
        return {name: gap for name, gap in gaps.items() if gap in SETTLING_GAPS}

    @property
    def completeness(self) -> Completeness:
        """How much is said, of what is typed so far."""
        said = {name: str(self.typed.get(name) or "") for name in ("title", "outcome", "due_date", "budget_minutes")}
        return completeness(
            self.chosen, said["title"] or said["outcome"], said["outcome"],
            clock.now() if said["due_date"] else None,
            1 if said["budget_minutes"] else None, self.brief.values | _unread(self.brief),
            {**self.column_gaps, **self.brief.gaps}, language=self.typist.language,
        )  # fmt: skip


def _unread(brief: BriefFields) -> dict[str, str]:
    """What was typed but cannot be read yet is not missing."""
    return {key: brief.texts[key] for key in brief.errors}
