"""Give a member another role."""

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.members import rules
from vorzimmer.members.entries import RoleChanged
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=rules.change_member)
def change_role(*, actor: Actor, member: Membership, role: str) -> RoleChanged:
    """What the member may do in the workspace changes with the next page they open."""
    if why_not := rules.give_role(actor, role):
        raise NotAllowed(why_not)
    member.change_role(role)
    return RoleChanged(member=member, role=role)
