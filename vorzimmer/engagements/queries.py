"""What may be seen of engagements: one's own, or all for those who run the workspace."""

from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Client, Engagement, Part
from vorzimmer.people.actor import Actor


def visible_engagements(actor: Actor) -> "QuerySet[Engagement]":
    """Engagements in which the actor has a part now; every engagement for owners and coordinators."""
    engagements = Engagement.objects.select_related("client", "workspace")
    if actor.runs_the_workspace:
        return engagements
    mine = Part.objects.filter(engagement=OuterRef("pk"), membership=actor.membership, until=None)
    return engagements.filter(Exists(mine))


def visible_ids(actor: Actor) -> list[UUID]:
    """Keys of the engagements that the actor may see: few, and a cheap filter for everything in them."""
    if actor.runs_the_workspace:
        return list(Engagement.objects.values_list("pk", flat=True))
    return list(Part.objects.filter(membership=actor.membership, until=None).values_list("engagement_id", flat=True))


def get_engagement(actor: Actor, pk: UUID) -> Engagement:
    """404 if there is none that the actor may see."""
    return get_object_or_404(visible_engagements(actor), pk=pk)


def visible_clients(actor: Actor) -> "QuerySet[Client]":
    """Clients of the engagements that the actor may see."""
    if actor.runs_the_workspace:
        return Client.objects.all()
    return Client.objects.filter(engagements__in=visible_engagements(actor)).distinct()
