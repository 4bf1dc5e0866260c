"""So many requests a minute per token, so many wrong tokens a minute per address."""

import time
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponseBase

WINDOW = 60
WRONG_TOKENS = 30


@dataclass(frozen=True, slots=True)
class Standing:
    """How much of a window is used up. Counted per process without Redis."""

    most: int
    used: int
    resets_in: int

    @property
    def is_over(self) -> bool:
        return self.used > self.most

    def say(self, response: HttpResponseBase) -> None:
        """The headers of draft-ietf-httpapi-ratelimit-headers, and the three older ones that clients know."""
        left = max(0, self.most - self.used)
        response["RateLimit-Policy"] = f'"token";q={self.most};w={WINDOW}'
        response["RateLimit"] = f'"token";r={left};t={self.resets_in}'
        response["RateLimit-Limit"], response["RateLimit-Remaining"] = str(self.most), str(left)
        response["RateLimit-Reset"] = str(self.resets_in)
        if self.is_over:
            response["Retry-After"] = str(self.resets_in)


def count(token_id: str) -> Standing:
    """One more request with this token."""
    return _count(f"api:{token_id}", settings.API_REQUESTS_PER_MINUTE)


def wrong_token(request: HttpRequest) -> Standing:
    """One more request without a token that works, from this address."""
    return _count(f"api:wrong:{request.META.get('REMOTE_ADDR', '')}", WRONG_TOKENS)


def _count(name: str, most: int) -> Standing:
    now = int(time.time())
    window = now // WINDOW
    key = f"{name}:{window}"
    cache.add(key, 0, WINDOW * 2)
    try:
        used = int(cache.incr(key))
    except ValueError:  # it ran out between the two lines
        used = 1
    return Standing(most, used, WINDOW - now % WINDOW)
