"""Give an access."""

from collections.abc import Sequence
from typing import Unpack

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.vault import facts as contents
from vorzimmer.vault.entries import AccessGiven
from vorzimmer.vault.models import Access
from vorzimmer.vault.rules import accesses as rules


@action(may=rules.give)
def give_access(
    *, actor: Actor, place: Engagement | Access, holders: Sequence[Membership], **facts: Unpack[contents.AccessFacts]
) -> AccessGiven:
    """One that was asked for, or a new one in the engagement; `holders` use it from now on.

    NotAllowed when one of them does not belong to the engagement.
    """
    asked = isinstance(place, Access)
    access = place if isinstance(place, Access) else Access(engagement=place)
    contents.must_fit(access.engagement, facts, holders)
    given = {
        **contents.settled(facts), "state": Access.State.GIVEN, "given_by": actor.membership, "given_at": clock.now(),
    }  # fmt: skip
    if asked:
        access.change(**given)
    else:
        access = Access(engagement=access.engagement, **given)
        access.save()
    contents.hold(access, holders, actor.membership)
    return AccessGiven(access=access)
