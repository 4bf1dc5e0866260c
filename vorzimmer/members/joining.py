"""From a followed link to a member who is signed in."""

from uuid import UUID

from django.core import signing
from django.db import transaction
from django_scopes import scope, scopes_disabled

from vorzimmer.members import actions
from vorzimmer.members.models import Invitation
from vorzimmer.members.models.invitation import SALT, VALID_FOR
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.joining import person_for
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.writes import writes_allowed


def invitation_of(token: str) -> Invitation | None:
    """The invitation whose link this is; None for a forged, foreign or far too old one."""
    try:
        pk = signing.loads(token, salt=SALT, max_age=VALID_FOR)
    except signing.BadSignature:
        return None
    with scopes_disabled():
        return Invitation.objects.select_related("workspace", "invited_by__user").filter(pk=UUID(pk)).first()


def accept(invitation: Invitation, name: str) -> Actor:
    """Make the person and the membership, and record that they joined; all of it or nothing."""
    with transaction.atomic(), scope(workspace=invitation.workspace):
        person = person_for(invitation.email, name)
        with writes_allowed("joining"):
            membership, _new = Membership.objects.get_or_create(
                user=person, left_at=None, defaults={"role": invitation.role}
            )
        actor = Actor(membership, Door.MAIL)
        actions.join(actor=actor, invitation=invitation)
    return actor
