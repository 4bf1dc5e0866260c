"""Remove a member from the workspace."""

from functools import partial

from django.db import transaction

from vorzimmer.journal.action import action
from vorzimmer.live import hub
from vorzimmer.members import rules
from vorzimmer.members.entries import MemberRemoved
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=rules.change_member)
def remove_member(*, actor: Actor, member: Membership) -> MemberRemoved:
    """The person sees nothing of the workspace any more, at once, in every open page; what they did stays."""
    member.leave()
    transaction.on_commit(partial(hub.cut, member.pk))
    return MemberRemoved(member=member)
