"""Delete a saved view."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.overviews import rules
from vorzimmer.overviews.entries import ViewDeleted
from vorzimmer.overviews.models import SavedView
from vorzimmer.people.actor import Actor


@action(may=rules.change_view)
def delete_view(*, actor: Actor, view: SavedView) -> ViewDeleted:
    """It is gone for everybody who used it; the tasks in it are not touched. It can be brought back."""
    view.change(deleted_at=clock.now())
    return ViewDeleted(view=view)
