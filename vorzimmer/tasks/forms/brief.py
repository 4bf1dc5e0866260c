"""Changing what is wanted, with the version that was seen."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from django import forms

from vorzimmer.people.actor import Actor
from vorzimmer.tasks.changes import FieldChange
from vorzimmer.tasks.forms.brief_fields import as_raw
from vorzimmer.tasks.kinds import Kind, Typist
from vorzimmer.tasks.models import Task

from .wanted import WantedForm


class BriefForm(WantedForm):
    """The task as it is, to change. `seen_version` tells whether somebody else was faster."""

    seen_version = forms.IntegerField(widget=forms.HiddenInput)

    @classmethod
    def of(cls, task: Task, actor: Actor, kinds: dict[str, Kind], typist: Typist) -> "BriefForm":
        """The form with what is there."""
        return cls(None, initial=as_fields(task, kinds, typist), kinds=kinds, typist=typist, actor=actor)

    @property
    def wanted(self) -> dict[str, Any]:
        """An empty title means: the first line of the outcome."""
        fields = super().wanted
        if not fields["title"]:
            fields.pop("title")
        return fields


def as_fields(task: Task, kinds: dict[str, Kind], typist: Typist) -> dict[str, Any]:
    """The task as the texts of its form; the date in the zone it was given in."""
    due = task.due_at.astimezone(ZoneInfo(task.due_zone)) if task.due_at else None
    return {
        "title": task.title,
        "outcome": task.outcome,
        "kind": task.kind,
        "due_date": due.date() if due else None,
        "due_time": due.time() if due else None,
        "due_zone": task.due_zone,
        "budget_minutes": task.budget_minutes,
        "seen_version": task.version,
        **as_raw(kinds.get(task.kind), task.brief, task.gaps, typist),
    }


def with_news(typed: Mapping[str, Any], changes: list[FieldChange], task: Task, fresh: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed, on the version that is there now: fields the person did not touch take the new value."""
    merged = {name: typed[name] for name in typed}
    merged["seen_version"] = task.version
    for change in changes:
        for name, before in _parts(change):
            if str(merged.get(name) or "") == before:
                merged[name] = fresh.get(name) or ""
    return merged


def _parts(change: FieldChange) -> list[tuple[str, str]]:
    """The form's fields behind a changed field, with what stood there when the form was opened."""
    if change.field in ("brief", "gaps"):
        prefix = "brief" if change.field == "brief" else "gap"
        return [(f"{prefix}-{key}", str(text)) for key, text in {**dict.fromkeys(change.now, ""), **change.before}.items()]
    if change.field == "due_at":
        return []
    return [(change.field, "" if change.before is None else str(change.before))]
