"""The days are over: tasks go back, and the part that was given for them ends."""

from vorzimmer.engagements import actions as engagements
from vorzimmer.foundation import clock
from vorzimmer.handovers import making, work
from vorzimmer.handovers.arranging import arranger
from vorzimmer.handovers.entries import CoverGivenBack
from vorzimmer.handovers.models import Cover
from vorzimmer.handovers.rules import absences as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.give_back)
def give_back_cover(*, actor: Actor, cover: Cover) -> CoverGivenBack:
    """What is still open and still theirs goes back to whoever was away; what they had before stays theirs."""
    engagement = making.fresh(cover.engagement)
    acting = arranger(engagement, cover.proposed_by)
    work.hand_back(acting, cover, engagement)
    cover.enter(Cover.State.OVER, ended_at=clock.now())
    part = cover.part
    if part is not None and part.until is None:
        part.engagement = engagement
        engagements.end_part(actor=acting, part=part)
    cover.engagement = making.fresh(engagement)
    return CoverGivenBack(cover=cover)
