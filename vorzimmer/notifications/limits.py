"""A small limit for pages that anybody may open."""

from django.http import HttpRequest

from vorzimmer.foundation import rates

MOST = rates.MOST


def too_often(request: HttpRequest) -> bool:
    """More than MOST requests from one address within a minute."""
    return rates.too_often("links", request.META.get("REMOTE_ADDR", ""), most=MOST)
