"""Confirm a time in the client's name."""

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import making
from vorzimmer.scheduling.entries import AppointmentConfirmed
from vorzimmer.scheduling.models import Slot
from vorzimmer.scheduling.rules import searches as rules


@action(may=rules.settle, act=Act("accept_appointment"))
def confirm_time(*, actor: Actor, engagement: Engagement, slot: Slot) -> AppointmentConfirmed:
    """The agreement says whether the assistant may do so alone. NotAllowed when not, and when the time is gone."""
    search = making.make(actor, engagement, slot)
    return AppointmentConfirmed(search=search, starts_at=slot.starts_at.isoformat())
