"""Let an endpoint hear again."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.webhooks import rules
from vorzimmer.webhooks.entries import EndpointOn
from vorzimmer.webhooks.models import Endpoint


@action(may=rules.switch_on)
def switch_on(*, actor: Actor, endpoint: Endpoint) -> EndpointOn:
    """It hears of what happens from now on."""
    endpoint.switch_on()
    return EndpointOn(endpoint=endpoint)
