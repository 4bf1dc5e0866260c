"""Change an access."""

from collections.abc import Sequence
from typing import Unpack

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.vault import facts as contents
from vorzimmer.vault.entries import AccessChanged
from vorzimmer.vault.models import Access
from vorzimmer.vault.rules import accesses as rules


@action(may=rules.change)
def change_access(
    *, actor: Actor, access: Access, holders: Sequence[Membership], **facts: Unpack[contents.AccessFacts]
) -> AccessChanged:
    """Set what it says, and let more people use it. Taking somebody out is `end_holding`: it leaves work behind.

    NotAllowed when one of the holders does not belong to the engagement.
    """
    contents.must_fit(access.engagement, facts, holders)
    access.change(**contents.settled(facts))
    if access.is_open:
        contents.hold(access, holders, actor.membership)
    return AccessChanged(access=access)
