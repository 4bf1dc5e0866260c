"""Say that one cannot stand in."""

from vorzimmer.foundation import clock
from vorzimmer.handovers.entries import CoverDeclined
from vorzimmer.handovers.models import Cover
from vorzimmer.handovers.rules import absences as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.answer)
def decline_cover(*, actor: Actor, cover: Cover) -> CoverDeclined:
    """No reason is asked for; somebody else is found."""
    cover.enter(Cover.State.DECLINED, answered_at=clock.now(), ended_at=clock.now())
    return CoverDeclined(cover=cover)
