"""Minutes: those of one's own talks, and, where both sides want it, those of others once both have answered."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Max, Q, QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.people.actor import Actor
from vorzimmer.talks.models import Minutes, MinutesAnswer, Talk

from .talks import AROUND, visible_talks


def _with_answers(minutes: "QuerySet[Minutes]") -> "QuerySet[Minutes]":
    return minutes.select_related(*(f"talk__{each}" for each in AROUND)).prefetch_related("answers__by__user")


def _shown(actor: Actor) -> Q:
    """Sealed minutes of engagements that the actor looks after and in which both sides want it."""
    return Q(
        sealed_at__isnull=False,
        talk__engagement__in=visible_engagements(actor),
        talk__engagement__talk_series__client_shows_at__isnull=False,
        talk__engagement__talk_series__assistant_shows_at__isnull=False,
    )


def get_minutes(actor: Actor, pk: UUID) -> Minutes:
    """404 for everybody who may not read them; a version by its key."""
    found = Minutes.objects.filter(Q(talk__in=visible_talks(actor)) | (_shown(actor) & _looks_after(actor)))
    return get_object_or_404(_with_answers(found), pk=pk)


def _looks_after(actor: Actor) -> Q:
    """Coordination and supervision; not the other assistants, whose talk it was not."""
    if actor.runs_the_workspace:
        return Q()
    roles = (Part.Role.COORDINATOR, Part.Role.SUPERVISOR)
    mine = Part.objects.filter(membership=actor.membership, until=None, role__in=roles)
    return Q(talk__engagement__in=mine.values("engagement"))


def current_minutes(talk: Talk) -> Minutes | None:
    """The version to be answered, or the sealed one; with its answers, two queries."""
    found = _with_answers(Minutes.objects.filter(talk=talk)).order_by("-number").first()
    if found is not None:
        found.talk = talk
    return found


def newest_minutes(talks: Iterable[Talk]) -> dict[UUID, Minutes]:
    """By talk, the newest version of each, with its answers; two queries."""
    keys = [talk.pk for talk in talks]
    newest = (
        Minutes.objects.filter(talk__in=keys).values("talk").annotate(last=Max("number")).values_list("talk", "last")
    )
    wanted = Q(pk__in=())
    for talk, number in newest:
        wanted |= Q(talk=talk, number=number)
    rows = Minutes.objects.filter(wanted).prefetch_related("answers__by__user")
    return {each.talk_id: each for each in rows}


def minutes_shown_in(actor: Actor, engagement: Engagement) -> list[Minutes]:
    """For whoever looks after the engagement: the newest first."""
    shown = Minutes.objects.filter(_shown(actor) & _looks_after(actor), talk__engagement=engagement)
    return list(_with_answers(shown).order_by("-talk__number"))


def answers_of(minutes: Minutes) -> dict[str, MinutesAnswer]:
    """By side; no query when they were read along."""
    return {each.side: each for each in minutes.answers.all()}
