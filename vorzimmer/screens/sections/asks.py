"""What waits for an answer of the reader, as cards that are answered in place: soonest promise first.

What was answered a moment ago keeps its place, folded, with the way back.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from vorzimmer.agreements.queries import approvals_to_decide
from vorzimmer.agreements.views.approval_cards import approval_card
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.cards import day_cards
from vorzimmer.screens.sections.places import Places
from vorzimmer.tasks import queries
from vorzimmer.tasks.models import Question
from vorzimmer.tasks.views.delivery_part import delivery_card
from vorzimmer.tasks.views.question_cards import question_card

UNDO = timedelta(minutes=2)
"""How long an answered question stays, folded, where it was."""

SECONDS = {
    "choice": 30,
    "words": 120,
    "result": 150,
    "look": 90,
    "date": 30,
    "note": 30,
    "complaint": 120,
    "approval": 30,
    "day": 20,
}
"""A guess, for "about 4 minutes altogether": what reading and deciding takes."""

SECONDS_A_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Ask:
    """One card. `until` is the promised moment; `seconds` is nought when there is nothing left to do."""

    template: str
    card: Any
    key: UUID
    until: datetime | None
    seconds: int

    @property
    def order(self) -> tuple[bool, datetime, UUID]:
        """By the promised moment; without one at the end, in the order in which they came."""
        return (self.until is None, self.until or clock.now(), self.key)


def asks_of(actor: Actor, places: Places) -> list[Ask]:
    """Everything that the reader's sides were asked; a constant number of queries."""
    if not (places.client or places.assistant):
        return []
    rows = [*_questions(actor, places), *_small(actor, places), *_days(actor, places)]
    if places.client:
        rows += [*_deliveries(actor, places), *_approvals(actor, places)]
    return sorted(rows, key=lambda ask: ask.order)


def open_asks(asks: Iterable[Ask]) -> int:
    """How many are not answered yet."""
    return sum(ask.seconds > 0 for ask in asks)


def minutes_of(asks: Iterable[Ask]) -> int:
    """About how long all of them take, at least one minute."""
    return max(1, round(sum(ask.seconds for ask in asks) / SECONDS_A_MINUTE))


def _questions(actor: Actor, places: Places) -> list[Ask]:
    here = {place: places.sides[place] for place in (*places.client, *places.assistant)}
    asked = queries.questions_today(actor, here, places.known, places.now - UNDO)
    return [
        Ask("tasks/question_card.html", question_card(actor, each), each.pk, each.answer_by, _reading(each))
        for each in asked
        if not _for_a_colleague(actor, each)
    ]


def _reading(question: Question) -> int:
    if not question.is_open:
        return 0
    return SECONDS["choice" if question.offered else "words"]


def _for_a_colleague(actor: Actor, question: Question) -> bool:
    """A question to the assistants belongs to whoever has the task."""
    has_it = question.task.assistant_id if question.task else None
    return question.to_side == "assistant" and has_it not in (None, actor.id)


def _deliveries(actor: Actor, places: Places) -> list[Ask]:
    found = [
        each
        for each in queries.deliveries_to_approve(actor, places.known, places.now)
        if each.task.engagement_id in places.client
    ]
    return [
        Ask(
            "tasks/delivery_card.html",
            delivery_card(actor, each),
            each.pk,
            each.task.turn_until,
            _looking(each),
        )
        for each in found
    ]


def _looking(delivery: Any) -> int:
    if not delivery.is_open:
        return 0
    return SECONDS["look" if delivery.interim else "result"]


def _small(actor: Actor, places: Places) -> list[Ask]:
    asked = queries.small_asks_for(actor, [*places.client, *places.assistant])
    return [Ask(f"screens/{each.kind}_card.html", each, each.pk, each.until, SECONDS[each.kind]) for each in asked]


def _approvals(actor: Actor, places: Places) -> list[Ask]:
    """What is to be done in the client's name, and waits for whoever decides."""
    asked = [each for each in approvals_to_decide(actor, places.known) if each.engagement_id in places.client]
    return [
        Ask("agreements/approval_card.html", approval_card(actor, each), each.pk, each.wanted_by, SECONDS["approval"])
        for each in asked
    ]


def _days(actor: Actor, places: Places) -> list[Ask]:
    """Plans of the day: a draft to send, or one to say yes to. A draft stands first; it is ready now."""
    return [
        Ask("rhythm/today_card.html", card, card.check_in.pk, card.until or card.check_in.made_at, SECONDS["day"])
        for card in day_cards(actor, {place: places.sides[place] for place in (*places.client, *places.assistant)})
    ]
