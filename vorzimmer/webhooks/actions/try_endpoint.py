"""Send a test."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.webhooks import rules
from vorzimmer.webhooks.entries import EndpointTested
from vorzimmer.webhooks.models import Endpoint


@action(may=rules.test, lock=False)
def try_endpoint(*, actor: Actor, endpoint: Endpoint) -> EndpointTested:
    """A message of the kind webhooks.tested, whatever the endpoint wants to hear."""
    return EndpointTested(endpoint=endpoint)
