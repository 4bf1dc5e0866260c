"""A complaint that is being settled: whose turn it is, and what this person can say about it."""

from dataclasses import dataclass
from typing import Any

from vorzimmer.people.actor import Actor
from vorzimmer.tasks.forms.complaints import OfferForm, RefusalForm, SettlementForm
from vorzimmer.tasks.rules import complaints as rules


@dataclass(frozen=True, slots=True)
class Dispute:
    """Forms are there for whoever may use them. `mine`: the next word is this person's."""

    mine: bool
    offer: OfferForm | None
    refusal: RefusalForm | None
    settlement: SettlementForm | None
    refusal_open: bool
    settlement_open: bool


def part_dispute(actor: Actor, complaint: Any, typed: dict[str, Any]) -> Dispute | None:
    """What the open complaint asks of this person; None without one. `typed` carries forms not accepted."""
    if complaint is None:
        return None
    offers = rules.offer(actor, complaint) is None
    refuses = rules.refuse_offer(actor, complaint) is None
    settles = rules.settle(actor, complaint) is None
    decides = settles and complaint.is_escalated and complaint.task.engagement.team.coordinates(actor)
    begun = {"settlement": complaint.offer}
    return Dispute(
        mine=refuses or decides or (offers and not complaint.has_offer),
        offer=(typed.get("offer") or OfferForm(initial={"offer": complaint.offer}, auto_id="offer-%s"))
        if offers
        else None,
        refusal=(typed.get("refusal") or RefusalForm(auto_id="refusal-%s")) if refuses else None,
        settlement=(typed.get("settlement") or SettlementForm(initial=begun, auto_id="settlement-%s"))
        if settles
        else None,
        refusal_open="refusal" in typed,
        settlement_open="settlement" in typed or refuses or decides,
    )
