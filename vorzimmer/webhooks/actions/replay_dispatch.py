"""Send a message once more."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.webhooks import rules, waiting
from vorzimmer.webhooks.entries import DispatchReplayed
from vorzimmer.webhooks.models import Dispatch


@action(may=rules.replay)
def replay_dispatch(*, actor: Actor, dispatch: Dispatch) -> DispatchReplayed:
    """The same body with the same id: a receiver that had it knows the repeat."""
    dispatch.again()
    waiting.enqueue(dispatch)
    return DispatchReplayed(endpoint=dispatch.endpoint, dispatch=dispatch)
