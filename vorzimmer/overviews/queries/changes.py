"""Changes of many tasks, as the person who made them sees them."""

from collections.abc import Sequence
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
    return outcomes_of([bulk])[bulk.pk]


def outcomes_of(bulks: Sequence[BulkChange]) -> dict[UUID, dict[str, int]]:
    """The same for several changes, by their keys; one query for all."""
    found = {bulk.pk: dict.fromkeys(BulkItem.Outcome.values, 0) for bulk in bulks}
    rows = BulkItem.objects.filter(bulk__in=list(found)).order_by().values_list("bulk", "outcome")
    for pk, outcome, count in rows.annotate(n=Count("pk")):
        found[pk][outcome] = count
    return found


def items_of(actor: Actor, bulk: BulkChange, *outcomes: str) -> list[BulkItem]:
    """The first of its tasks with these outcomes, in order; titles only of tasks of their workspace."""
    items = BulkItem.objects.filter(bulk=bulk, outcome__in=outcomes).select_related("task__engagement__client")
    return list(items[:SHOWN])


def latest_changes(actor: Actor) -> list[BulkChange]:
    """The last ones of this person, newest first."""
    mine = BulkChange.objects.filter(by=actor.membership).annotate(count=Count("items"))
    return list(mine.order_by("-id")[:LATEST])
