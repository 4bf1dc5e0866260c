"""Changes of scope as both sides see them."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from vorzimmer.agreements.models import ScopeChange
from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.people.actor import Actor


def scope_changes_in(engagement: Engagement, most: int = 50) -> list[ScopeChange]:
    """Newest first, with their offers; two queries."""
    found = list(_readable(ScopeChange.objects.filter(engagement=engagement)).order_by("-id")[:most])
    for change in found:
        change.engagement = engagement
    return found


def get_scope_change(actor: Actor, pk: UUID) -> ScopeChange:
    """404 if there is none that the actor may see."""
    found: ScopeChange | None = _readable(ScopeChange.objects.filter(pk=pk)).first()
    if found is None:
        raise Http404
    found.engagement = get_engagement(actor, found.engagement_id)
    return found


def _readable(changes: "QuerySet[ScopeChange]") -> "QuerySet[ScopeChange]":
    rows = changes.select_related("asked_by__user", "decided_by__user", "task", "version")
    return rows.prefetch_related("offers__by__user")
