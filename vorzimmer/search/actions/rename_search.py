"""Call a saved search otherwise."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.search import rules
from vorzimmer.search.entries import SearchRenamed
from vorzimmer.search.models import SavedSearch


@action(may=rules.change_search)
def rename_search(*, actor: Actor, search: SavedSearch, name: str) -> SearchRenamed:
    """It asks the same under another name. IntegrityError for a name they have already."""
    before = search.name
    search.rename(name)
    return SearchRenamed(search=search, before=before)
