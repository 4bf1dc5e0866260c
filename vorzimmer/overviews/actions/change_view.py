"""Change a saved view."""

from vorzimmer.journal.action import action
from vorzimmer.overviews import names, rules
from vorzimmer.overviews.entries import ViewChanged
from vorzimmer.overviews.models import SavedView
from vorzimmer.people.actor import Actor


@action(may=rules.change_view)
def change_view(*, actor: Actor, view: SavedView, name: str = "", address: str | None = None) -> ViewChanged:
    """Another name, or another address (a query string); what is not given stays."""
    view.change(
        name=names.must_name(name or view.name),
        address=view.address if address is None else names.kept_address(address),
    )
    return ViewChanged(view=view)
