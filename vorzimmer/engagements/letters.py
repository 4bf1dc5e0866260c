"""Where notifications about engagements lead, and what engagements are called in them."""

from uuid import UUID

from vorzimmer.engagements.models import Engagement
from vorzimmer.notifications.places import names_places, place

place("engagements.", lambda entry: f"/engagements/{entry.within_id}/")


@names_places
def engagement_names(ids: set[UUID]) -> dict[UUID, str]:
    """By whom a notification is about: one query for all."""
    return {found.pk: str(found) for found in Engagement.objects.filter(pk__in=ids).select_related("client")}
