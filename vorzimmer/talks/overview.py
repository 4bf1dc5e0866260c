"""The page with all talks of an engagement."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from vorzimmer.calendars.models import Answer, Attendee
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.talks import queries
from vorzimmer.talks.models import Minutes, Talk, TalkSeries
from vorzimmer.talks.offering import is_offer
from vorzimmer.talks.rules import arranging as rules
from vorzimmer.talks.showing import MinutesTurn, minutes_turn

SOON = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class TalkRow:
    """A talk of the past, its minutes, and whose turn it is with them; or one that was left out, and may still be held."""

    talk: Talk
    minutes: Minutes | None
    turn: MinutesTurn
    may_restore: bool


def overview(actor: Actor, engagement: Engagement) -> dict[str, Any]:
    """Everything the page shows; seven queries, however many talks there were."""
    series, talks = queries.series_of(engagement), queries.talks_of(actor, engagement)
    coming = sorted((each for each in talks if each.is_open), key=lambda each: each.starts_at)
    past = [each for each in talks if not each.is_open]
    minutes = queries.newest_minutes(past) if past else {}
    answers = _answers(coming[0]) if coming else []
    for each in past:
        if each.pk in minutes:
            minutes[each.pk].talk = each
    is_one_of_two = rules.arrange(actor, engagement) is None
    return {
        "engagement": engagement, "topic": f"engagement-{engagement.pk}:talks", "series": series,
        "coming": coming, "first": coming[0] if coming else None,
        "answers": answers,
        "asked": any(each.membership_id == actor.id and each.answer == Answer.OPEN for each in answers),
        "is_soon": bool(coming) and coming[0].starts_at - clock.now() <= SOON,
        "past": [_row(actor, each, minutes.get(each.pk)) for each in past],
        "shown": [] if is_one_of_two or talks else queries.minutes_shown_in(actor, engagement),
        "why_not_arrange": rules.arrange(actor, engagement), "is_offer": is_offer(engagement),
        "mine_shown": _shows(actor, engagement, series), "why_not_show": rules.show(actor, series) if series else "",
    }  # fmt: skip


def _row(actor: Actor, talk: Talk, minutes: Minutes | None) -> TalkRow:
    return TalkRow(talk, minutes, minutes_turn(actor, talk, minutes), rules.restore(actor, talk) is None)


def _answers(talk: Talk) -> list[Attendee]:
    """Who has said what to the invitation; one query."""
    if talk.appointment_id is None:
        return []
    return list(Attendee.objects.filter(appointment=talk.appointment_id).select_related("membership__user"))


def _shows(actor: Actor, engagement: Engagement, series: TalkSeries | None) -> bool:
    """Whether the actor's own side has said yes."""
    side = engagement.team.side_of(actor)
    return bool(series and side and getattr(series, f"{side}_shows_at"))
