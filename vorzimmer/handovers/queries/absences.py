"""Who is away when, as far as the actor works with them; and who stands in."""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.foundation import moments
from vorzimmer.handovers.models import Absence, Cover
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.prepared import Prepared

HERE = Prepared(
    lambda engagement: (
        Cover.objects.filter(engagement=engagement, state__in=Cover.LIVE)
        .select_related("absence__membership__user", "person__user")
        .order_by("absence__first_on")
    ),
    engagement=UUID,
)


def _visible(actor: Actor) -> "QuerySet[Absence]":
    absences = Absence.objects.filter(withdrawn_at=None).select_related("membership__user", "membership__workspace")
    if actor.runs_the_workspace:
        return absences
    mine = Part.objects.filter(membership=actor.membership, until=None).values("engagement")
    colleagues = Part.objects.filter(engagement__in=mine, until=None).values("membership")
    return absences.filter(
        Q(membership=actor.membership) | Q(membership__in=colleagues) | Q(covers__person=actor.membership)
    ).distinct()


def absences_seen(actor: Actor, *, most: int = 50) -> list[Absence]:
    """Those that are not over, soonest first, with who stands in."""
    found = _visible(actor).filter(last_on__gte=moments.today()).order_by("first_on", "id")
    return list(found.prefetch_related("covers__person__user", "covers__engagement__client")[:most])


def is_away_today(actor: Actor) -> bool:
    """Whether the actor has said so; one query."""
    today = moments.today()
    mine = Absence.objects.filter(membership=actor.membership, withdrawn_at=None)
    return mine.filter(first_on__lte=today, last_on__gte=today).exists()


def absences_of(engagement: Engagement) -> list[Absence]:
    """Of its assistants, from today on: one query."""
    keys = engagement.team.ids("assistant")
    found = Absence.objects.filter(membership__in=keys, withdrawn_at=None, last_on__gte=moments.today())
    return list(found.select_related("membership__user").order_by("first_on")[:5])


def covers_of(engagement: Engagement) -> list[Cover]:
    """Asked, accepted or running there: one query."""
    return HERE.rows(engagement=engagement.pk)


def covers_asked_of(actor: Actor) -> list[Cover]:
    """What waits for the actor's yes."""
    asked = Cover.objects.filter(person=actor.membership, state=Cover.State.PROPOSED)
    return list(asked.select_related("absence__membership__user", "engagement__client", "proposed_by__user"))


def covers_in(absence: Absence) -> list[Cover]:
    """All that were asked for it, newest last."""
    return list(absence.covers.select_related("person__user", "engagement__client").order_by("id"))


def get_absence(actor: Actor, pk: UUID) -> Absence:
    """404 if there is none that the actor may see."""
    return get_object_or_404(_visible(actor), pk=pk)


def get_cover(actor: Actor, pk: UUID) -> Cover:
    """404 for who neither sees the absence nor was asked."""
    covers = Cover.objects.select_related(
        "absence__membership__user", "engagement__client", "engagement__workspace", "person__user", "proposed_by__user"
    )
    mine = Q(person=actor.membership) | Q(absence__in=_visible(actor))
    return get_object_or_404(covers.filter(mine).distinct(), pk=pk)
