"""Saved views: one's own, and those that somebody shares."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.db.models import Case, CharField, Q, QuerySet, Value, When
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Part
from vorzimmer.overviews.models import SavedView, ViewPin
from vorzimmer.overviews.rules import STAFF
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.prepared import Prepared

DRAFTS = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A tab (`name`, `words` is its address), or a draft (`name` is its title, `words` the client)."""

    pk: UUID
    name: str
    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Above:
    """What stands above the list: the tabs in the order they were pinned, the first view, the reader's drafts."""

    tabs: list[Line]
    first: Line | None
    drafts: list[Line]


def stands_above(actor: Actor) -> Above:
    """Tabs and drafts in one query: both are few, and every look at the list needs them."""
    rows = sorted(_above(actor.role in STAFF, actor.runs_the_workspace).rows(me=actor.id), key=lambda row: row[4])
    lines = [(what, Line(pk, name, words, at)) for pk, name, words, what, at in rows]
    return Above(
        [line for what, line in lines if what != "draft"],
        next((line for what, line in lines if what == "first"), None),
        [line for what, line in reversed(lines) if what == "draft"][:DRAFTS],
    )


@cache
def _above(works_here: bool, runs: bool) -> Prepared[Any]:
    """Made once for each kind of reader."""

    def asked(me: UUID) -> "QuerySet[Any]":
        pins = ViewPin.objects.filter(view__in=_usable(me, works_here, runs), member=me)
        what = Case(When(first=True, then=Value("first")), default=Value("tab"), output_field=CharField())
        tabs = pins.annotate(what=what).values_list("view_id", "view__name", "view__address", "what", "pinned_at")
        own = Task.objects.filter(state=Task.State.DRAFT, created_by=me)
        drafts = own.annotate(what=Value("draft", CharField())).values_list(
            "pk", "title", "engagement__client__name", "what", "created_at"
        )
        return tabs.union(drafts, all=True)

    return Prepared(asked, me=UUID)


def views_of(actor: Actor) -> list[SavedView]:
    """All that the actor can use, by name; `mine` is the pin, or None. Three queries."""
    views = list(_usable_by(actor).select_related("owner__user", "engagement__client").order_by("name", "pk"))
    pins = {pin.view_id: pin for pin in ViewPin.objects.filter(member=actor.membership)}
    for view in views:
        view.mine = pins.get(view.pk)  # type: ignore[attr-defined]
    return views


def get_view(actor: Actor, pk: UUID) -> SavedView:
    """404 if there is none that the actor can use."""
    return get_object_or_404(_usable_by(actor).select_related("engagement"), pk=pk)


def get_deleted_view(actor: Actor, pk: UUID) -> SavedView:
    """One's own, also when it was deleted; 404 otherwise."""
    return get_object_or_404(SavedView.objects.filter(owner=actor.membership), pk=pk)


def _usable_by(actor: Actor) -> "QuerySet[SavedView]":
    return _usable(actor.id, actor.role in STAFF, actor.runs_the_workspace)


def _usable(me: UUID, works_here: bool, runs: bool) -> "QuerySet[SavedView]":
    usable = Q(owner=me)
    if works_here:
        usable |= Q(shared=SavedView.Shared.STAFF)
    if runs:
        usable |= Q(shared=SavedView.Shared.ENGAGEMENT)
    else:
        places = Part.objects.filter(membership=me, until=None).values("engagement")
        usable |= Q(shared=SavedView.Shared.ENGAGEMENT, engagement__in=places)
    return SavedView.objects.filter(usable, deleted_at=None)
