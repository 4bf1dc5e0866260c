"""Keep a way of looking at the tasks."""

from vorzimmer.journal.action import action
from vorzimmer.overviews import names, rules
from vorzimmer.overviews.entries import ViewSaved
from vorzimmer.overviews.models import SavedView, ViewPin
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.models import Workspace


@action(may=rules.save_view, lock=False)
def save_view(*, actor: Actor, workspace: Workspace, name: str, address: str, pinned: bool = True) -> ViewSaved:
    """Shape, filters, grouping and order of `address` (a query string) under a name; for oneself, as a tab.

    NotAllowed without a name. Whatever in the address is no part of a view is left out.
    """
    view = SavedView.objects.create(
        name=names.must_name(name), address=names.kept_address(address), owner=actor.membership
    )
    if pinned:
        ViewPin.objects.create(view=view, member=actor.membership)
    return ViewSaved(view=view)
