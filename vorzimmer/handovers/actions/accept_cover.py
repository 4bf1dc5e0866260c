"""Agree to stand in."""

from vorzimmer.foundation import clock
from vorzimmer.handovers.entries import CoverAccepted
from vorzimmer.handovers.models import Cover
from vorzimmer.handovers.rules import absences as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.answer)
def accept_cover(*, actor: Actor, cover: Cover) -> CoverAccepted:
    """On its day access and tasks come by themselves; the client is told now who is there."""
    cover.enter(Cover.State.ACCEPTED, answered_at=clock.now())
    return CoverAccepted(cover=cover)
