"""Say who can use a saved view."""

from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.overviews import rules
from vorzimmer.overviews.entries import ViewShared
from vorzimmer.overviews.models import SavedView
from vorzimmer.people.actor import Actor


@action(may=rules.change_view)
def share_view(*, actor: Actor, view: SavedView, shared: str, engagement: Engagement | None = None) -> ViewShared:
    """Only me, everybody in `engagement`, or everybody who works here. What each of them sees stays their own.

    NotAllowed for an engagement one does not belong to, and for contacts who would share with the staff.
    """
    if shared == SavedView.Shared.STAFF and actor.role not in rules.STAFF:
        raise NotAllowed(_("Only people who work here can share with everybody who works here."))
    if shared == SavedView.Shared.ENGAGEMENT:
        if engagement is None:
            raise NotAllowed(_("Please say with which engagement."))
        if not actor.runs_the_workspace and engagement.team.part_of(actor) is None:
            raise NotAllowed(_("You do not belong to this engagement."))
    view.change(shared=shared, engagement=engagement if shared == SavedView.Shared.ENGAGEMENT else None)
    return ViewShared(view=view)
