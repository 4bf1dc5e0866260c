"""Say thank you to the other side."""

from vorzimmer.handovers import leaving
from vorzimmer.handovers.entries import Thanked
from vorzimmer.handovers.models import Parting, Thanks
from vorzimmer.handovers.rules import partings as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.thank, lock=False)
def thank(*, actor: Actor, parting: Parting, text: str) -> Thanked:
    """They keep it, also after the last day. ValueError without words."""
    if not text.strip():
        raise ValueError("thanks have words")
    side = rules.side_then(actor, parting) or ""
    thanks = Thanks.objects.create(parting=parting, by=actor.membership, side=side, text=text.strip())
    to = leaving.people_then(parting, "assistant" if side == "client" else "client")
    return Thanked(parting=parting, thanks=thanks, to=[str(key) for key in to])
