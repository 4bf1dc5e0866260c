"""Somebody leaves: from this very moment nothing opens for them any more, by whatever door.

Ending the part (or the membership) is what closes pages, files, programs, links in mails and the vault: each asks who
belongs at the moment of asking, and the vault's reaction ends what could be read there in the same transaction. Here
is what would otherwise go on by itself: open pages, signed-in devices, and notices that still say what happened.
"""

from dataclasses import dataclass, field
from functools import partial

from allauth.usersessions.models import UserSession
from django.db import transaction
from django_scopes import scopes_disabled

from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.entries import PartEnded
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.journal import reactions
from vorzimmer.journal.models import Entry
from vorzimmer.members import actions as members
from vorzimmer.notifications.models import Notification
from vorzimmer.people import sessions
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership, User


@dataclass(frozen=True, slots=True)
class Revoked:
    """What was closed: the parts that ended, and whether the person left the workspace for good."""

    parts: list[Part] = field(default_factory=list)
    left: bool = False


@transaction.atomic
def revoke(actor: Actor, member: Membership, engagement: Engagement | None = None) -> Revoked:
    """End the person's part in the engagement; without one, everything they have in this workspace.

    Call it inside the scope of the workspace. NotAllowed when the actor may not, and then nothing has changed. Whoever
    runs the workspace goes on seeing every engagement: only leaving the workspace ends that.
    """
    without_key = actor.through(actor.door)
    parts = _parts(member, engagement)
    for part in parts:
        engagements.end_part(actor=without_key, part=part)
    if engagement is not None:
        return Revoked(parts)
    members.remove_member(actor=without_key, member=member)
    transaction.on_commit(partial(sign_out, member.user))
    return Revoked(parts, left=True)


def _parts(member: Membership, engagement: Engagement | None) -> list[Part]:
    rows = Part.objects.filter(membership=member, until=None)
    found = rows.filter(engagement=engagement) if engagement is not None else rows
    return list(found.select_related("engagement__workspace", "membership__user"))


@reactions.on(PartEnded)
def take_notices_back(actor: Actor, happened: PartEnded, entry: Entry) -> None:
    """What was told before: off the inbox, and out of mails and pushes that have not gone out yet.

    That the part has ended, and what follows from it, stays told. Whoever runs the workspace may go on reading.
    """
    member = happened.part.membership
    if not member.runs_the_workspace:
        told = Notification.objects.filter(to=member, entry__within_id=happened.engagement.pk)
        told.filter(entry_id__lt=entry.pk).delete()


def sign_out(person: User) -> None:
    """On every device, unless there is another workspace to which the person still belongs."""
    with scopes_disabled():
        if Membership.objects.filter(user=person, left_at=None).exists():
            return
        for session in UserSession.objects.filter(user=person):
            sessions.end(session)
