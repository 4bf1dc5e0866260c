"""Talks of an engagement. A talk is seen by the client's contacts and by the assistant whose talk it is."""

from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.people.actor import Actor
from vorzimmer.talks.models import AgendaPoint, Feedback, NoteLine, Talk, TalkOutcome, TalkSeries

AROUND = ("engagement__client", "engagement__workspace", "assistant__user")


def visible_talks(actor: Actor) -> "QuerySet[Talk]":
    """Those in which the actor sits; nobody else's, whoever runs the workspace."""
    parts = Part.objects.filter(membership=actor.membership, until=None)
    contact = parts.filter(role=Part.Role.CONTACT).values("engagement")
    assists = parts.filter(role__in=(Part.Role.LEAD, Part.Role.BACKUP)).values("engagement")
    mine = Q(engagement__in=contact) | Q(assistant=actor.membership, engagement__in=assists)
    return Talk.objects.filter(mine).select_related(*AROUND)


def talks_of(actor: Actor, engagement: Engagement) -> list[Talk]:
    """All of the engagement in which the actor sits, the newest first; one query."""
    talks = list(visible_talks(actor).filter(engagement=engagement).order_by("-starts_at", "-number"))
    for talk in talks:
        talk.engagement = engagement
    return talks


def get_talk(actor: Actor, pk: UUID) -> Talk:
    """404 if there is none in which the actor sits."""
    return get_object_or_404(visible_talks(actor).select_related("appointment", *AROUND), pk=pk)


def series_of(engagement: Engagement) -> TalkSeries | None:
    """How often this engagement talks, if somebody has said so."""
    series = TalkSeries.objects.filter(engagement=engagement).first()
    if series is not None:
        series.engagement = engagement
    return series


def get_talk_series(actor: Actor, pk: UUID) -> TalkSeries:
    """404 if there is none in an engagement that the actor may see."""
    series = TalkSeries.objects.select_related("engagement__client", "engagement__workspace")
    return get_object_or_404(series, pk=pk, engagement__in=visible_engagements(actor))


def get_series_in(actor: Actor, engagement: UUID) -> TalkSeries:
    """The same, by its engagement."""
    series = TalkSeries.objects.select_related("engagement__client", "engagement__workspace")
    return get_object_or_404(series, engagement=engagement, engagement__in=visible_engagements(actor))


def coming_talk(engagement: Engagement, but: Talk | None = None) -> Talk | None:
    """The next that is planned or goes on."""
    coming = Talk.objects.filter(engagement=engagement, state__in=Talk.OPEN).order_by("starts_at")
    return (coming.exclude(pk=but.pk) if but else coming).first()


def last_held(engagement: Engagement, before: Talk | None = None) -> Talk | None:
    """The last that took place, or the last before another."""
    held = Talk.objects.filter(engagement=engagement, state=Talk.State.HELD).order_by("-number")
    return (held.filter(number__lt=before.number) if before else held).first()


def _in_talk(actor: Actor, rows: "QuerySet[Any]", pk: UUID) -> Any:
    related = [f"talk__{each}" for each in AROUND]
    return get_object_or_404(rows.select_related(*related), pk=pk, talk__in=visible_talks(actor))


def get_point(actor: Actor, pk: UUID) -> AgendaPoint:
    """404 if it is in no talk of the actor's."""
    found: AgendaPoint = _in_talk(actor, AgendaPoint.objects.all(), pk)
    return found


def get_note_line(actor: Actor, pk: UUID) -> NoteLine:
    """404 if it is in no talk of the actor's."""
    found: NoteLine = _in_talk(actor, NoteLine.objects.all(), pk)
    return found


def get_outcome(actor: Actor, pk: UUID) -> TalkOutcome:
    """404 if it is in no talk of the actor's."""
    found: TalkOutcome = _in_talk(actor, TalkOutcome.objects.select_related("task", "page", "scope_change"), pk)
    return found


def get_feedback(actor: Actor, pk: UUID) -> Feedback:
    """404 if it is in no talk of the actor's, or waits for the talk and somebody else has written it."""
    readable = Feedback.objects.filter(
        Q(kind=Feedback.Kind.THANKS) | Q(talk__begun_at__isnull=False) | Q(by=actor.membership)
    )
    found: Feedback = _in_talk(actor, readable, pk)
    return found


def figures_before(talk: Talk, most: int = 5) -> list[list[dict[str, Any]]]:
    """What the figures said at the talks before, oldest first; one query."""
    held = Talk.objects.filter(engagement=talk.engagement, assistant=talk.assistant_id, state=Talk.State.HELD)
    newest = held.filter(number__lt=talk.number).order_by("-number").values_list("figures", flat=True)[:most]
    return list(reversed(newest))
