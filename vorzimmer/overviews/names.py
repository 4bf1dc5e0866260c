"""What a saved view is called, and what of an address belongs to it."""

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.action import NotAllowed
from vorzimmer.overviews.models.saved_view import ADDRESS

NAME = 60
"""Characters of a name, as the column is wide."""

KEPT = (
    "shape", "group", "by", "span", "engagement", "person", "turn", "state", "kind", "due", "from", "until", "text",
    "sort", "steps",
)  # fmt: skip
"""What a view remembers: how it looks and what it asks for; neither the page nor the day one happens to be at."""


def must_name(name: str) -> str:
    """The name without space around it; NotAllowed when there is none."""
    said = " ".join(name.split())[:NAME]
    if not said:
        raise NotAllowed(_("Please give the view a name."))
    return said


def kept_address(address: str) -> str:
    """The part of a query string that a view remembers, always in the same order."""
    asked = QueryDict(address.lstrip("?"))
    kept = QueryDict(mutable=True)
    for name in KEPT:
        if value := asked.get(name):
            kept[name] = value[:200]
    said = kept.urlencode()
    if len(said) > ADDRESS:
        raise NotAllowed(_("That is too much to keep. Please shorten the words you look for."))
    return said
