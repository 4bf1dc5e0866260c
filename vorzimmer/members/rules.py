"""Who may arrange who belongs to the workspace. A rule answers None (yes), or the reason why not."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.members.models import Invitation
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace

Reason = str | Promise | None
OWNER = Membership.Role.OWNER


def arrange_people(actor: Actor, workspace: Workspace) -> Reason:
    """Owners and coordinators."""
    if not actor.runs_the_workspace:
        return _("Only the owner or the coordination can invite people and change roles.")
    return None


def change_workspace(actor: Actor, workspace: Workspace) -> Reason:
    """The owner."""
    if actor.role != OWNER:
        return _("Only the owner can change the settings of the workspace.")
    return None


def give_role(actor: Actor, role: str) -> Reason:
    """Whoever arranges people gives every role but that of an owner: owners come from owners."""
    if role == OWNER and actor.role != OWNER:
        return _("Only an owner can make somebody an owner.")
    return None


def withdraw(actor: Actor, invitation: Invitation) -> Reason:
    """Whoever may invite, until somebody has accepted it; an expired one as well."""
    if not invitation.is_waiting:
        return _("This invitation is no longer open.")
    return arrange_people(actor, invitation.workspace)


def join(actor: Actor, invitation: Invitation) -> Reason:
    """The person whose address it was sent to, while it is open."""
    if not invitation.is_open:
        return _("This invitation is no longer open. Please ask for a new one.")
    if actor.person.email != invitation.email:
        return _("This invitation was sent to another address.")
    return None


def change_member(actor: Actor, member: Membership) -> Reason:
    """Owners change everybody, coordinators everybody but owners; nobody changes their own role."""
    if member.left_at is not None:
        return _("This person has left the workspace.")
    if member.pk == actor.id:
        return _("Nobody can change or remove their own membership. Please ask another owner.")
    if member.role == OWNER and actor.role != OWNER:
        return _("Only an owner can do this to an owner.")
    return arrange_people(actor, actor.workspace)


def change_hours(actor: Actor, member: Membership) -> Reason:
    """Oneself; promises are nobody else's to give."""
    if member.pk != actor.id:
        return _("Everybody sets their own reachable hours.")
    return None
