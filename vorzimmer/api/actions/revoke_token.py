"""Take a program's key away."""

from vorzimmer.api import rules
from vorzimmer.api.entries import TokenRevoked
from vorzimmer.api.models import Token
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.revoke_token)
def revoke_token(*, actor: Actor, token: Token) -> TokenRevoked:
    """It opens nothing any more, from the next request on."""
    token.revoke(actor.membership)
    return TokenRevoked(token=token)
