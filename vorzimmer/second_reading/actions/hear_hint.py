"""Switch a rule of the second reading on again."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.second_reading.entries import HintHeard
from vorzimmer.second_reading.hints import known_key
from vorzimmer.second_reading.models import Silenced
from vorzimmer.second_reading.rules import choose


@action(may=choose)
def hear_hint(*, actor: Actor, membership: Membership, rule: str) -> HintHeard:
    """It speaks again. ValueError for an unknown rule."""
    Silenced.objects.filter(who=membership, rule=known_key(rule)).delete()
    return HintHeard(membership=membership, rule=rule)
