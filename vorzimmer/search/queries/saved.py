"""A person's saved searches."""

from uuid import UUID

from django.shortcuts import get_object_or_404

from vorzimmer.people.actor import Actor
from vorzimmer.search.models import SavedSearch


def saved_searches(actor: Actor) -> list[SavedSearch]:
    """Their own, by name."""
    return list(SavedSearch.objects.filter(membership=actor.membership).order_by("name"))


def get_saved_search(actor: Actor, pk: UUID) -> SavedSearch:
    """404 if it is not theirs."""
    return get_object_or_404(SavedSearch, pk=pk, membership=actor.membership)
