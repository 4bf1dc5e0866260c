"""What the page of the pulse shows: one's own answers, and how it goes with both."""

from typing import Any

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm import queries, trend
from vorzimmer.rhythm.models import PulseQuestion
from vorzimmer.rhythm.pulse_bank import asked_by
from vorzimmer.rhythm.sides import pair_of


def part_pulse(actor: Actor, engagement: Engagement) -> dict[str, Any]:
    """For the two; for everybody else only the trend, and that only while both agree."""
    two = pair_of(engagement)
    mine = actor.id in [one.pk for one in two]
    agreed = queries.agreeing(engagement)
    shared = queries.is_shared(engagement, agreed)
    may_see = mine or (shared and engagement.team.coordinates(actor))
    weeks = queries.weeks_of(engagement) if may_see else []
    question = queries.open_question(actor, engagement) if mine else None
    return {
        "engagement": engagement,
        "mine": mine,
        "two": two,
        "question": question,
        "asked": asked_of(question),
        "answers": [_told(each) for each in queries.my_answers(actor, engagement)] if mine else [],
        "weeks": weeks if mine else [],
        "means": [(week.monday, week.mean) for week in weeks],
        "falls": mine and trend.falls(weeks),
        "i_agree": actor.id in agreed,
        "other_agrees": bool(agreed - {actor.id}),
        "shared": shared,
    }


def asked_of(question: PulseQuestion | None) -> dict[str, Any] | None:
    """The words of a question, and its five answers."""
    if question is None:
        return None
    asked = asked_by(question.key)
    return {"text": asked.text, "scale": list(enumerate(asked.scale, 1))}


def _told(each: Any) -> dict[str, Any]:
    asked = asked_by(each.question.key)
    return {"week": each.question.week, "text": asked.text, "said": asked.scale[each.answer.value - 1],
            "words": each.answer.words}  # fmt: skip
