"""Who may do what with saved searches: everybody with their own."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.search.models import SavedSearch
from vorzimmer.tenancy.models import Workspace

MOST = 50


def save_search(actor: Actor, workspace: Workspace) -> str | Promise | None:
    """Everybody, up to fifty: a list that one reads through is no help."""
    if SavedSearch.objects.filter(membership=actor.membership).count() >= MOST:
        return _("Fifty saved searches are enough. Delete one that is no longer needed.")
    return None


def change_search(actor: Actor, search: SavedSearch) -> str | Promise | None:
    """Whoever saved it."""
    return None if search.membership_id == actor.id else _("This is somebody else’s search.")
