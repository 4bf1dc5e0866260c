"""How often something may be asked for: a small limit, counted in the cache (per process without Redis)."""

from django.core.cache import cache

MOST = 60
SECONDS = 60


def too_often(what: str, who: object, *, most: int = MOST, seconds: int = SECONDS) -> bool:
    """Whether `who` (an address, a key) has asked for `what` more than `most` times within `seconds`."""
    key = f"rate:{what}:{who}"
    cache.add(key, 0, seconds)
    try:
        return bool(cache.incr(key) > most)
    except ValueError:  # it ran out between the two lines
        return False
