"""Bring a deleted view back."""

from vorzimmer.journal.action import action
from vorzimmer.overviews import rules
from vorzimmer.overviews.entries import ViewRestored
from vorzimmer.overviews.models import SavedView
from vorzimmer.people.actor import Actor


@action(may=rules.restore_view)
def restore_view(*, actor: Actor, view: SavedView) -> ViewRestored:
    """As it was, with everybody's tabs."""
    view.change(deleted_at=None)
    return ViewRestored(view=view)
