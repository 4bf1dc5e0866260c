"""The pulse as each of the two sees it, and what remains of a thank-you."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.engagements.waiting import LATELY
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.models import PulseAnswer, PulseConsent, PulseQuestion, ThankYou
from vorzimmer.rhythm.sides import belongs, pair_of
from vorzimmer.rhythm.trend import AGAIN_AFTER_DAYS, Week

STAYS = LATELY
"""So long a question can be answered; then the next one comes, and nobody is reminded."""
MOST_WEEKS = 12


@dataclass(frozen=True, slots=True)
class Mine:
    """One's own answer of one week."""

    question: PulseQuestion
    answer: PulseAnswer


def get_pulse_question(actor: Actor, pk: UUID) -> PulseQuestion:
    """404 for everybody but the two."""
    rows = PulseQuestion.objects.select_related("engagement__client", "engagement__workspace")
    found: PulseQuestion = get_object_or_404(rows.filter(engagement__in=visible_engagements(actor)), pk=pk)
    if actor.id not in [one.pk for one in pair_of(found.engagement)]:
        raise Http404
    return found


def get_thank_you(actor: Actor, pk: UUID) -> ThankYou:
    """404 for everybody who stands on no side."""
    rows = ThankYou.objects.select_related("engagement__client", "engagement__workspace", "said_by__user", "to__user")
    found: ThankYou = get_object_or_404(rows.filter(engagement__in=visible_engagements(actor)), pk=pk)
    if not belongs(actor, found.engagement):
        raise Http404
    return found


def open_question(actor: Actor, engagement: Engagement) -> PulseQuestion | None:
    """What the actor may answer now; None when it is answered, left out or over. One query."""
    since = clock.now() - STAYS
    rows = PulseQuestion.objects.filter(engagement=engagement, asked_at__gte=since).order_by("-week")
    found = rows.exclude(answers__membership=actor.membership).first()
    if found is not None:
        found.engagement = engagement
    return found


def first_question(keys: Sequence[UUID]) -> PulseQuestion:
    """The one that has waited longest, of those that were found open for the reader; one query."""
    rows = PulseQuestion.objects.filter(pk__in=keys).select_related("engagement__client", "engagement__workspace")
    return rows.earliest("asked_at")


def my_answers(actor: Actor, engagement: Engagement) -> list[Mine]:
    """The actor's own, newest first, without what they left out; one query."""
    rows = PulseAnswer.objects.filter(question__engagement=engagement, membership=actor.membership)
    given = rows.exclude(value=None).select_related("question").order_by("-question__week")[:MOST_WEEKS]
    return [Mine(answer.question, answer) for answer in given]


def weeks_of(engagement: Engagement) -> list[Week]:
    """Weeks that both of today's two have answered, oldest first; one query. The first value is the client's."""
    two = [one.pk for one in pair_of(engagement)]
    if len(two) < 2:
        return []
    rows = PulseAnswer.objects.filter(question__engagement=engagement, membership__in=two).exclude(value=None)
    by_week: dict[date, dict[UUID, int]] = {}
    for week, member, value in rows.order_by("question__week").values_list("question__week", "membership_id", "value"):
        by_week.setdefault(week, {})[member] = value or 0
    both = [Week(week, (given[two[0]], given[two[1]])) for week, given in by_week.items() if len(given) == 2]
    return both[-MOST_WEEKS:]


def agreeing(engagement: Engagement) -> set[UUID]:
    """Who lets the coordination see the trend; one query."""
    rows = PulseConsent.objects.filter(engagement=engagement, revoked_at=None)
    return set(rows.values_list("membership_id", flat=True))


def is_shared(engagement: Engagement, agreed: set[UUID]) -> bool:
    """Whether both of today's two agree."""
    two = {one.pk for one in pair_of(engagement)}
    return len(two) == 2 and two <= agreed


def suggested_lately(engagement: Engagement) -> bool:
    """A talk is suggested once in four weeks at most."""
    since = clock.now() - timedelta(days=AGAIN_AFTER_DAYS)
    return PulseQuestion.objects.filter(engagement=engagement, talk_suggested_at__gte=since).exists()


def thanks_in(engagement: Engagement, most: int = 20) -> list[ThankYou]:
    """Newest first; one query. The caller has made sure that the reader stands on a side."""
    rows = ThankYou.objects.filter(engagement=engagement).select_related("said_by__user", "to__user")
    return list(rows.order_by("-id")[:most])
