"""What follows for engagements from what happened to members."""

from vorzimmer.engagements import actions
from vorzimmer.engagements.entries import PartEnded
from vorzimmer.engagements.models import Part
from vorzimmer.journal import reactions
from vorzimmer.journal.happenings import Happening
from vorzimmer.journal.models import Entry
from vorzimmer.live import hub
from vorzimmer.members.entries import MemberRemoved
from vorzimmer.people.actor import Actor


@reactions.on(MemberRemoved)
def leave_engagements(actor: Actor, happened: MemberRemoved, entry: Entry) -> None:
    """Nobody waits for somebody who is gone; each engagement's history says that they left."""
    without_key = actor.through(actor.door)
    for part in Part.objects.filter(membership=happened.member, until=None).select_related("engagement"):
        actions.end_part(actor=without_key, part=part)


def close_pages(actor: Actor, happened: Happening, entry: Entry) -> None:
    """Whoever left an engagement has its pages open perhaps: each looks whether it may still be read."""
    if isinstance(happened, PartEnded):
        hub.say([happened.part.membership_id], "gone")


reactions.after_commit.append(close_pages)
