"""Switch a rule of the second reading off."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.second_reading.entries import HintSilenced
from vorzimmer.second_reading.hints import known_key
from vorzimmer.second_reading.models import Silenced
from vorzimmer.second_reading.rules import choose


@action(may=choose)
def silence_hint(*, actor: Actor, membership: Membership, rule: str) -> HintSilenced:
    """It does not speak any more in this workspace; `all` silences everything. ValueError for an unknown rule."""
    Silenced.objects.get_or_create(who=membership, rule=known_key(rule))
    return HintSilenced(membership=membership, rule=rule)
