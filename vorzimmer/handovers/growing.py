"""Rights of the agreement that grow with the plan."""

from vorzimmer.agreements import actions as agreements
from vorzimmer.agreements.models import Agreement
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor


def grow(actor: Actor, engagement: Engagement, stage: int) -> bool:
    """To that stage, in the name of whoever passes the gate; whether they have grown.

    Nothing happens without an agreement, when they are as far already, or when the actor may not widen them.
    """
    agreement = Agreement.objects.filter(engagement=engagement).first()
    if agreement is None or agreement.stage >= stage:
        return False
    try:
        agreements.grow_rights(actor=actor.through(actor.door), agreement=agreement, stage=stage)
    except NotAllowed:
        return False
    return True
