"""Take an invitation back."""

from vorzimmer.journal.action import action
from vorzimmer.members import rules
from vorzimmer.members.entries import InvitationWithdrawn
from vorzimmer.members.models import Invitation
from vorzimmer.people.actor import Actor


@action(may=rules.withdraw)
def withdraw_invitation(*, actor: Actor, invitation: Invitation) -> InvitationWithdrawn:
    """Its link stops working at once."""
    invitation.withdraw()
    return InvitationWithdrawn(invitation=invitation)
