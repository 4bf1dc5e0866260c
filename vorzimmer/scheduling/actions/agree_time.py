"""Confirm a time oneself."""

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import making
from vorzimmer.scheduling.entries import AppointmentAgreed
from vorzimmer.scheduling.models import Slot
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.agree)
def agree_time(*, actor: Actor, engagement: Engagement, slot: Slot) -> AppointmentAgreed:
    """A contact who decides says yes: nobody else is asked. NotAllowed when the time is gone."""
    search = making.make(actor, engagement, slot)
    return AppointmentAgreed(search=search, starts_at=slot.starts_at.isoformat())
