"""Changing what is wanted, with the version that was seen."""

from collections.abc import Mapping
from copy import copy
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.files.forms import FilesField
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.changes import FieldChange
from vorzimmer.tasks.forms.brief_fields import as_raw
from vorzimmer.tasks.kinds import Kind, Typist
from vorzimmer.tasks.models import Task

from .wanted import WantedForm


class BriefForm(WantedForm):
    """The task as it is, to change. `seen_version` tells whether somebody else was faster."""

    seen_version = forms.IntegerField(widget=forms.HiddenInput)
    attached = FilesField(label=_("Add files"))

    def __init__(self, typed: Mapping[str, Any] | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(typed, *args, auto_id="brief_%s", **kwargs)

    @classmethod
    def of(cls, task: Task, actor: Actor, kinds: dict[str, Kind], typist: Typist) -> "BriefForm":
        """The form with what is there."""
        return cls(None, initial=as_fields(task, kinds, typist), kinds=kinds, typist=typist, actor=actor)

    @property
    def wanted(self) -> dict[str, Any]:
        """An emptied title leaves the title as it is."""
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
        "due_date": f"{due:%Y-%m-%d}" if due else "",
        "due_time": f"{due:%H:%M}" if due else "",
        "due_zone": task.due_zone,
        "budget_minutes": str(task.budget_minutes or ""),
        "seen_version": str(task.version),
        **as_raw(kinds.get(task.kind), task.brief, task.gaps, typist),
    }


def with_news(
    typed: Mapping[str, Any], changes: list[FieldChange], task: Task, kinds: dict[str, Kind], typist: Typist
) -> dict[str, Any]:
    """What was typed, on the version of now: fields that the person did not touch take the new value."""
    was = copy(task)
    for change in changes:
        moment = change.field == "due_at" and change.before
        setattr(was, change.field, datetime.fromisoformat(change.before) if moment else change.before)
    before, now = as_fields(was, kinds, typist), as_fields(task, kinds, typist)
    merged: dict[str, Any] = {name: _text(typed.get(name)) for name in typed}
    for name in {*before, *now}:
        if _text(typed.get(name)) == before.get(name, ""):
            merged[name] = now.get(name, "")
    return {**merged, "seen_version": str(task.version)}


def _text(typed: Any) -> str:
    return str(typed or "").replace("\r\n", "\n")
