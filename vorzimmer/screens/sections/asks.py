"""What waits for an answer of the reader, as cards that are answered in place: soonest promise first.

What was answered a moment ago keeps its place, folded, with the way back.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q

from vorzimmer.agreements.queries import approvals_to_decide
from vorzimmer.agreements.views.approval_cards import approval_card
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.cards import day_cards
from vorzimmer.screens.sections.places import Places
from vorzimmer.tasks import queries
from vorzimmer.tasks.models import Complaint, DateProposal, PhoneNote, Question
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
    rows = [*_questions(actor, places), *_dates(actor, places), *_notes(actor, places), *_days(actor, places)]
    if places.client:
        rows += [*_deliveries(actor, places), *_complaints(places), *_approvals(actor, places)]
    return sorted(rows, key=lambda ask: ask.order)


def open_asks(asks: Iterable[Ask]) -> int:
    """How many are not answered yet."""
    return sum(ask.seconds > 0 for ask in asks)


def minutes_of(asks: Iterable[Ask]) -> int:
    """About how long all of them take, at least one minute."""
    return max(1, round(sum(ask.seconds for ask in asks) / SECONDS_A_MINUTE))


def _questions(actor: Actor, places: Places) -> list[Ask]:
    since = clock.now() - UNDO
    here = {place: places.sides[place] for place in (*places.client, *places.assistant)}
    lately = [each for each in queries.answered_lately(actor, here) if each.answered_at and each.answered_at > since]
    asked = [*queries.open_questions_for(actor, here), *lately]
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
    found = [each for each in queries.deliveries_to_approve(actor) if each.task.engagement_id in places.client]
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


def _dates(actor: Actor, places: Places) -> list[Ask]:
    mine = Q(side="assistant", task__engagement__in=places.client)
    mine |= Q(side="client", task__engagement__in=places.assistant, task__assistant=actor.membership)
    proposed = DateProposal.objects.filter(mine, state=DateProposal.State.OPEN, task__is_open=True)
    rows = proposed.select_related("task__engagement__client", "proposed_by__user").order_by("id")
    return [Ask("screens/date_card.html", each, each.pk, each.task.turn_until, SECONDS["date"]) for each in rows]


def _notes(actor: Actor, places: Places) -> list[Ask]:
    mine = Q(to_side="client", task__engagement__in=places.client)
    mine |= Q(to_side="assistant", task__engagement__in=places.assistant, task__assistant=actor.membership)
    noted = PhoneNote.objects.filter(mine, state=PhoneNote.State.OPEN)
    rows = noted.select_related("task__engagement__client", "noted_by__user").order_by("id")
    return [Ask("screens/note_card.html", each, each.pk, None, SECONDS["note"]) for each in rows]


def _approvals(actor: Actor, places: Places) -> list[Ask]:
    """What is to be done in the client's name, and waits for whoever decides."""
    asked = [each for each in approvals_to_decide(actor) if each.engagement_id in places.client]
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


def _complaints(places: Places) -> list[Ask]:
    """Those with an offer that waits for the client's word; the others wait for somebody else."""
    offered = Complaint.objects.filter(settled_at=None, task__turn="client", offered_at__isnull=False)
    raised = offered.filter(task__engagement__in=places.client)
    rows = raised.select_related("task__engagement__client", "offered_by__user").order_by("id")
    return [Ask("screens/complaint_card.html", each, each.pk, each.settle_by, SECONDS["complaint"]) for each in rows]
