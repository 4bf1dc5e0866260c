"""Have a saved view as a tab, or no longer."""

from vorzimmer.journal.action import action
from vorzimmer.overviews import rules
from vorzimmer.overviews.entries import ViewPinned
from vorzimmer.overviews.models import SavedView, ViewPin
from vorzimmer.people.actor import Actor


@action(may=rules.pin_view, lock=False)
def pin_view(*, actor: Actor, view: SavedView, pinned: bool, first: bool = False) -> ViewPinned:
    """A tab above the list for oneself; `first` is what the list opens with, there is only one."""
    mine = ViewPin.objects.filter(member=actor.membership)
    if first:
        mine.filter(first=True).update(first=False)
    if not pinned:
        mine.filter(view=view).delete()
    elif not mine.filter(view=view).update(first=first):
        ViewPin.objects.create(view=view, member=actor.membership, first=first)
    return ViewPinned(view=view)
