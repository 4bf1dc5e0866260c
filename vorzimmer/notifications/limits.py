"""A small limit for pages that anybody may open."""

from django.core.cache import cache
from django.http import HttpRequest

MOST = 60
SECONDS = 60


def too_often(request: HttpRequest) -> bool:
    """More than MOST requests from one address within SECONDS; counted per process without Redis."""
    key = f"links:{request.META.get('REMOTE_ADDR', '')}"
    cache.add(key, 0, SECONDS)
    try:
        return bool(cache.incr(key) > MOST)
    except ValueError:  # it ran out between the two lines
        return False
