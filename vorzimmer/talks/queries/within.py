"""What stands in one talk."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.talks.models import AgendaPoint, Feedback, NoteLine, Talk, TalkOutcome

BECAME = ("who__user", "task", "page", "scope_change")


def _of[Row: (AgendaPoint, NoteLine, Feedback, TalkOutcome)](talk: Talk, rows: Iterable[Row]) -> list[Row]:
    found = list(rows)
    for each in found:
        each.talk = talk
    return found


def points_of(talk: Talk) -> list[AgendaPoint]:
    """In order; one query."""
    return _of(talk, AgendaPoint.objects.filter(talk=talk).select_related("added_by__user"))


def lines_of(talk: Talk) -> list[NoteLine]:
    """As they were written; one query."""
    return _of(talk, NoteLine.objects.filter(talk=talk).select_related("by__user"))


def feedback_of(actor: Actor, talk: Talk) -> list[Feedback]:
    """Thanks at once, the rest from the beginning of the talk on; what the actor wrote always. One query."""
    readable = Q(kind=Feedback.Kind.THANKS) | Q(by=actor.membership)
    said = Feedback.objects.filter(talk=talk).select_related("by__user")
    return _of(talk, said if talk.begun_at else said.filter(readable))


def outcomes_of(talk: Talk) -> list[TalkOutcome]:
    """With what became of them; one query."""
    return _of(talk, TalkOutcome.objects.filter(talk=talk).select_related(*BECAME))


def open_outcomes(engagement: Engagement, assistant: UUID, limit: int = 20) -> list[TalkOutcome]:
    """Decisions of earlier talks of these two that are not done yet; one query."""
    rows = TalkOutcome.objects.filter(talk__engagement=engagement, talk__assistant=assistant, done_at=None)
    found = rows.exclude(talk__state__in=Talk.OPEN).select_related("talk", *BECAME).order_by("by_when", "id")
    return [each for each in found[: 5 * limit] if not each.is_done][:limit]
