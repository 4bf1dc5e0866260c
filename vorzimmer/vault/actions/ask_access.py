"""Ask for an access."""

from typing import Unpack

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.vault import facts as contents
from vorzimmer.vault.entries import AccessAsked
from vorzimmer.vault.models import Access
from vorzimmer.vault.rules import accesses as rules


@action(may=rules.ask, lock=False)
def ask_access(*, actor: Actor, engagement: Engagement, **facts: Unpack[contents.AccessFacts]) -> AccessAsked:
    """Whoever can give it is told what is needed and what for. NotAllowed without a system or a purpose."""
    contents.must_fit(engagement, facts, [])
    access = Access(
        engagement=engagement, state=Access.State.ASKED, asked_by=actor.membership, asked_at=clock.now(),
        **contents.settled(facts),
    )  # fmt: skip
    access.save()
    return AccessAsked(access=access)
