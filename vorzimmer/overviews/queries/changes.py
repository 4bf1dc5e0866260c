"""Changes of many tasks, as the person who made them sees them."""

from uuid import UUID

from django.db.models import Count
from django.shortcuts import get_object_or_404

from vorzimmer.overviews.models import BulkChange, BulkItem
from vorzimmer.people.actor import Actor

SHOWN = 200
LATEST = 20


def get_bulk(actor: Actor, pk: UUID) -> BulkChange:
    """One's own; 404 otherwise."""
    return get_object_or_404(BulkChange.objects.select_related("by__user"), pk=pk, by=actor.membership)


def count_outcomes(bulk: BulkChange) -> dict[str, int]:
    """How many tasks had which outcome; every outcome is there. One query."""
    found = dict.fromkeys(BulkItem.Outcome.values, 0)
    rows = BulkItem.objects.filter(bulk=bulk).order_by().values_list("outcome").annotate(n=Count("pk"))
    return {**found, **dict(rows)}


def items_of(actor: Actor, bulk: BulkChange, *outcomes: str) -> list[BulkItem]:
    """The first of its tasks with these outcomes, in order; titles only of tasks of their workspace."""
    items = BulkItem.objects.filter(bulk=bulk, outcome__in=outcomes).select_related("task__engagement__client")
    return list(items[:SHOWN])


def latest_changes(actor: Actor) -> list[BulkChange]:
    """The last ones of this person, newest first."""
    mine = BulkChange.objects.filter(by=actor.membership).annotate(count=Count("items"))
    return list(mine.order_by("-id")[:LATEST])
