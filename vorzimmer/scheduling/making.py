"""The chosen time becomes an appointment of all; or the one that stood is moved there."""

from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import booking, flow
from vorzimmer.scheduling.models import Round, Slot, TimeSearch
from vorzimmer.scheduling.rules import searches as rules


def make(actor: Actor, engagement: Engagement, slot: Slot) -> TimeSearch:
    """All other times are released. NotAllowed when the time has gone meanwhile: somebody else was faster."""
    search = slot.search.fresh()
    if not search.is_live or search.engagement_id != engagement.pk:
        raise NotAllowed(rules.OVER)
    if reason := rules.open_slot(search, slot):
        raise NotAllowed(reason)
    flow.release(actor, flow.open_slots(search).exclude(pk=slot.pk))
    booking.let_go(actor, slot)
    if booking.is_taken(search, slot.starts_at, slot.ends_at):
        raise NotAllowed(_("This time has just been taken. Please choose another one."))
    stands = search.appointment
    if stands is not None and not stands.is_cancelled:
        appointment = booking.move(actor, search, stands, slot)
    else:
        appointment = booking.make(actor, search, slot)
    flow.note_round(search, Round.Kind.MADE, Round.Side.OURS, actor.membership.name)
    search.enter(TimeSearch.State.MADE, chosen=slot, appointment=appointment, approval=None)
    return search
