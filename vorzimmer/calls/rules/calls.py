"""Who may call whom."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.calls.models import Call
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

Reason = str | Promise | None
TALKING = (Part.Role.CONTACT, Part.Role.LEAD, Part.Role.BACKUP, Part.Role.COORDINATOR, Part.Role.SUPERVISOR)
"""Whoever only looks on calls nobody; whoever runs the workspace needs a part here, too: nobody listens in."""


def people_to_call(actor: Actor, engagement: Engagement) -> list[Membership]:
    """Everybody of the engagement whom the actor can ring, the other side first; empty when they may not call."""
    team = engagement.team
    if actor.id not in {member.pk for member in team.with_role(*TALKING)}:
        return []
    mine = team.side_of(actor)
    sides = [*team.contacts, *team.assistants] if mine != "client" else [*team.assistants, *team.contacts]
    ordered = [*sides, *team.with_role(Part.Role.COORDINATOR), *team.with_role(Part.Role.SUPERVISOR)]
    return [member for member in dict.fromkeys(ordered) if member.pk != actor.id]


def ring(actor: Actor, engagement: Engagement) -> Reason:
    """The people of an engagement call each other, as long as it has not ended."""
    if engagement.stage == Engagement.Stage.ENDED:
        return _("This engagement has ended.")
    if not people_to_call(actor, engagement):
        return _("Only the people of this engagement call each other.")
    return None


def take(actor: Actor, call: Call) -> Reason:
    """The one who is called, while it rings."""
    return _being_called(actor, call)


def decline(actor: Actor, call: Call) -> Reason:
    """The one who is called, while it rings."""
    return _being_called(actor, call)


def give_up(actor: Actor, call: Call) -> Reason:
    """The one who calls, while it rings."""
    if actor.id != call.caller_id:
        return _("Only the person who calls can give up.")
    return None if call.state == Call.State.RINGING else _("It is not ringing any more.")


def hang_up(actor: Actor, call: Call) -> Reason:
    """Either of the two, while they talk."""
    if actor.id not in (call.caller_id, call.callee_id):
        return _("This is a call of two other people.")
    return None if call.state == Call.State.RUNNING else _("This call is over.")


def cut(actor: Actor, call: Call) -> Reason:
    """When one of the two does not belong to the engagement any more, by whoever ended that."""
    if not call.is_live:
        return _("This call is over.")
    here = {member.pk for member in call.engagement.team.with_role(*TALKING)}
    if {call.caller_id, call.callee_id} <= here:
        return _("Both belong to the engagement.")
    return None


def _being_called(actor: Actor, call: Call) -> Reason:
    if actor.id != call.callee_id:
        return _("Only the person who is called can answer.")
    return None if call.state == Call.State.RINGING else _("It is not ringing any more.")
