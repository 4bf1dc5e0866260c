"""The way from a conversation to a time that suits."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vorzimmer.conversations.agreed_ways import Way
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling.rules import searches as rules


def way_to_a_time(actor: Actor, engagement: Engagement) -> Way | None:
    """For both sides, while the engagement goes on."""
    if rules.begin(actor, engagement):
        return None
    return Way(f"{reverse('scheduling:begin')}?engagement={engagement.pk}", _("Find a time"), "calendar-clock")
