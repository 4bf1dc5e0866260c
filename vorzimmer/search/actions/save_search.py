"""Keep a search under a name."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.search import rules
from vorzimmer.search.entries import SearchSaved
from vorzimmer.search.models import SavedSearch
from vorzimmer.tenancy.models import Workspace


@action(may=rules.save_search, lock=False)
def save_search(*, actor: Actor, workspace: Workspace, name: str, asks: str) -> SearchSaved:
    """It stands in the search and in the palette of the one who saved it. IntegrityError for a name they have already."""
    search = SavedSearch.objects.create(membership=actor.membership, name=name, asks=asks)
    return SearchSaved(search=search)
