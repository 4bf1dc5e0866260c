"""Take an endpoint away."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.webhooks import rules
from vorzimmer.webhooks.entries import EndpointRemoved
from vorzimmer.webhooks.models import Endpoint


@action(may=rules.arrange)
def remove_endpoint(*, actor: Actor, endpoint: Endpoint) -> EndpointRemoved:
    """Nothing is sent to it any more, and its log can no longer be read."""
    endpoint.remove()
    return EndpointRemoved(endpoint=endpoint)
