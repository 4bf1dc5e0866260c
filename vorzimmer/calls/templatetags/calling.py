"""The button to call, wherever people of an engagement are shown. No query: only who belongs to it is asked."""

from typing import Any
from urllib.parse import urlencode

from django import template
from django.template import Context
from django.urls import reverse

from vorzimmer.calls import rules
from vorzimmer.engagements.models import Engagement

register = template.Library()


@register.inclusion_tag("calls/ring_button.html", takes_context=True)
def call_button(context: Context, engagement: Engagement, *, small: bool = False, **about: Any) -> dict[str, Any]:
    """Leads to the page where camera and microphone are tried; nothing for whoever may not call here.

    `about` is `task=` or `appointment=`, each a row.
    """
    if rules.ring(context["actor"], engagement):
        return {"call_url": ""}
    words = urlencode({name: row.pk for name, row in about.items() if row})
    address = reverse("calls:start", args=[engagement.pk])
    return {"call_url": f"{address}?{words}" if words else address, "small": small}
