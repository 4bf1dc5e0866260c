"""Invite somebody by mail."""

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.members import rules
from vorzimmer.members.entries import PersonInvited
from vorzimmer.members.letters import send_invitation
from vorzimmer.members.models import Invitation
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.models import Workspace


@action(may=rules.arrange_people)
def invite_person(
    *, actor: Actor, workspace: Workspace, email: str, name: str, role: str, greeting: str = ""
) -> PersonInvited:
    """The person gets a mail with a link that works for 14 days; an earlier open invitation is replaced."""
    if why_not := rules.give_role(actor, role):
        raise NotAllowed(why_not)
    address = email.strip().lower()
    for earlier in Invitation.objects.filter(email=address, accepted_at=None, withdrawn_at=None):
        earlier.withdraw()
    invitation = Invitation.objects.create(
        email=address, name=name.strip(), role=role, greeting=greeting.strip(), invited_by=actor.membership
    )
    send_invitation.enqueue(str(workspace.pk), str(invitation.pk))
    return PersonInvited(invitation=invitation)
