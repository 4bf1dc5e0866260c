"""Switch on what the agreement says."""

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.agreed import agreed_in
from vorzimmer.rhythm.entries import RhythmBegun
from vorzimmer.rhythm.queries import schedules_of
from vorzimmer.rhythm.rules import schedules as rules
from vorzimmer.rhythm.times import NOTHING_AGREED, settle


@action(may=rules.arrange)
def begin_rhythm(*, actor: Actor, engagement: Engagement) -> RhythmBegun:
    """Both have signed it, so nobody has to agree again; what was arranged since stays as it is.

    NotAllowed when the agreement says nothing of it, or all of it has been arranged already.
    """
    there = schedules_of(engagement)
    new = {kind: plan for kind, plan in agreed_in(engagement).plans.items() if kind not in there}
    if not new:
        raise NotAllowed(NOTHING_AGREED)
    for kind, plan in new.items():
        settle(actor, engagement, kind, plan)
    return RhythmBegun(engagement=engagement)
