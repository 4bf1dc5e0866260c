"""Agree to a change of scope."""

from vorzimmer.agreements import next_version, offering
from vorzimmer.agreements.entries.scope import ScopeChangeAgreed
from vorzimmer.agreements.models import Extra, ScopeChange, ScopeOffer, Version
from vorzimmer.agreements.rules import scope as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.agree)
def agree_scope_change(*, actor: Actor, change: ScopeChange) -> ScopeChangeAgreed:
    """More hours and a swap become the draft of the next version, which both sign; an extra belongs to its task.

    NotAllowed for those who do not negotiate the agreement.
    """
    offer = offering.last_offer(change)
    version = _drafted(actor, change, offer)
    if offer.option == ScopeOffer.Option.EXTRA and change.task_id:
        Extra.objects.update_or_create(
            task_id=change.task_id,
            defaults={"change": change, "minutes": offer.minutes, "cents": offer.cents, "by": actor.membership},
        )
    change.decide(ScopeChange.State.AGREED, actor.membership, version=version)
    return ScopeChangeAgreed(change=change)


def _drafted(actor: Actor, change: ScopeChange, offer: ScopeOffer) -> Version | None:
    if offer.option == ScopeOffer.Option.MORE_HOURS:
        wanted = next_version.more_hours(offer.minutes or 0) | next_version.widen(change.kind)
    elif offer.option == ScopeOffer.Option.SWAP:
        wanted = next_version.widen(change.kind, instead_of=offer.swap_kind)
    else:
        return None
    return next_version.draft_next(actor, change.engagement, wanted)
