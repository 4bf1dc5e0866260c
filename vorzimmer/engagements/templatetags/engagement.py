"""What every page of one engagement shows."""

from typing import Any

from django import template
from django.template import Context

from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.places import places_of

register = template.Library()


@register.inclusion_tag("engagements/places.html", takes_context=True)
def places(context: Context, engagement: Engagement, here: str) -> dict[str, Any]:
    """The row of tabs; `here` is the key of the page that is open."""
    return {"places": places_of(context["actor"], engagement), "here": here}
