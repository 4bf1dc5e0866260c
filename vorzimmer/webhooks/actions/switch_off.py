"""Let an endpoint hear nothing more."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.webhooks import rules
from vorzimmer.webhooks.entries import EndpointOff
from vorzimmer.webhooks.models import Endpoint


@action(may=rules.switch_off)
def switch_off(*, actor: Actor, endpoint: Endpoint, why: str = Endpoint.Off.BY_HAND) -> EndpointOff:
    """Messages on their way are given up; what happens meanwhile is not sent later."""
    endpoint.switch_off(why)
    return EndpointOff(endpoint=endpoint, why=why)
