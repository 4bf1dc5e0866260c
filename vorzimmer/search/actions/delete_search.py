"""Let go of a saved search."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.search import rules
from vorzimmer.search.entries import SearchDeleted
from vorzimmer.search.models import SavedSearch


@action(may=rules.change_search)
def delete_search(*, actor: Actor, search: SavedSearch) -> SearchDeleted:
    """Only the name and what it asks go; what it finds stays."""
    gone = SearchDeleted(owner=search.membership, name=search.name, asks=search.asks)
    search.delete()
    return gone
