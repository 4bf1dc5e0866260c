"""Templates that a person may see: those for everybody, and those of their engagements."""

from uuid import UUID

from django.db.models import Q
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.queries import visible_engagements, visible_ids
from vorzimmer.people.actor import Actor
from vorzimmer.planning.models import Template
from vorzimmer.tasks.queries import sides_of

MOST = 500
ARRANGING = ("client", "assistant", "coordinator")


def templates_of(actor: Actor, *, text: str = "", kind: str = "", archived: bool = False) -> list[Template]:
    """By title; `text` is looked for in title and result, whatever the case. One query, at most 500 rows."""
    here = Q(engagement=None) | Q(engagement__in=visible_ids(actor))
    rows = Template.objects.filter(here, archived_at__isnull=not archived).select_related("engagement__client")
    if kind:
        rows = rows.filter(kind=kind)
    words = text.casefold().split()
    found = list(rows.order_by("title", "id")[:MOST])
    return [row for row in found if all(word in f"{row.title} {row.outcome}".casefold() for word in words)]


def get_template(actor: Actor, pk: UUID) -> Template:
    """404 if there is none that the actor may see."""
    template: Template = get_object_or_404(Template.objects.select_related("engagement__client"), pk=pk)
    if template.engagement is not None:
        template.engagement = get_object_or_404(visible_engagements(actor), pk=template.engagement_id)
    return template


def places_to_keep(actor: Actor) -> list[Engagement]:
    """Engagements in which the actor may keep templates, by name."""
    sides = sides_of(actor)
    seen = visible_engagements(actor).order_by("client__name", "id")
    return [place for place in seen if actor.runs_the_workspace or sides.get(place.pk) in ARRANGING]
