"""The way from a conversation to a call."""

from django.urls import reverse
from django.utils.translation import pgettext_lazy

from vorzimmer.calls import rules
from vorzimmer.conversations.agreed_ways import Way
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor


def way_to_a_call(actor: Actor, engagement: Engagement) -> Way | None:
    """For whoever may call here; it leads to the page where camera and microphone are tried."""
    if rules.ring(actor, engagement):
        return None
    return Way(reverse("calls:start", args=[engagement.pk]), pgettext_lazy("to telephone", "Call"), "phone")
