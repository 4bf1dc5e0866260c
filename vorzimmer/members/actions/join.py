"""Follow an invitation."""

from vorzimmer.journal.action import action
from vorzimmer.members import rules
from vorzimmer.members.entries import PersonJoined
from vorzimmer.members.models import Invitation
from vorzimmer.people.actor import Actor


@action(may=rules.join)
def join(*, actor: Actor, invitation: Invitation) -> PersonJoined:
    """The invited person, who is the actor, is a member from now on (see `joining.accept`)."""
    invitation.accept(actor.membership)
    return PersonJoined(invitation=invitation)
