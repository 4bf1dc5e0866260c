"""How often one person may have texts read: typing never comes near it."""

from django.core.cache import cache

from vorzimmer.people.actor import Actor

MOST = 60
SECONDS = 60


def too_often(actor: Actor) -> bool:
    """More than MOST readings within SECONDS; counted per process without Redis."""
    key = f"second_reading:{actor.id}"
    cache.add(key, 0, SECONDS)
    try:
        return bool(cache.incr(key) > MOST)
    except ValueError:  # it ran out between the two lines
        return False
