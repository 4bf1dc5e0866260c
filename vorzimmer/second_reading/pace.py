"""How often one person may have texts read: typing never comes near it."""

from vorzimmer.foundation import rates
from vorzimmer.people.actor import Actor

MOST = rates.MOST


def too_often(actor: Actor) -> bool:
    """More than MOST readings within a minute."""
    return rates.too_often("second_reading", actor.id, most=MOST)
