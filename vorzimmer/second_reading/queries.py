"""What a person has switched off."""

from vorzimmer.people.actor import Actor
from vorzimmer.second_reading.models import Silenced


def silenced(actor: Actor) -> set[str]:
    """Keys of rules, or `all`: one query."""
    return set(Silenced.objects.filter(who=actor.membership).values_list("rule", flat=True))
