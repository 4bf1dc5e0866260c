"""Choose what reaches one's devices."""

from collections.abc import Mapping

from vorzimmer.journal.action import action
from vorzimmer.notifications.entries import PushesChosen
from vorzimmer.notifications.models import Group, Preference, Push
from vorzimmer.notifications.rules import choose
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=choose)
def choose_pushes(*, actor: Actor, membership: Membership, pushes: Mapping[str, str]) -> PushesChosen:
    """Keep the choice for the groups that are named, leave the others; ValueError for unknown words."""
    for group, push in pushes.items():
        Preference.objects.update_or_create(to=membership, group=Group(group), defaults={"push": Push(push)})
    return PushesChosen(membership=membership)
