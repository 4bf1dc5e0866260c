"""Sign with another secret."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.webhooks import rules
from vorzimmer.webhooks.entries import SecretRotated
from vorzimmer.webhooks.models import Endpoint


@action(may=rules.arrange)
def rotate_secret(*, actor: Actor, endpoint: Endpoint, secret: str) -> SecretRotated:
    """For a day messages carry both signatures, so that the receiver can change over without missing one."""
    endpoint.take_secret(secret)
    return SecretRotated(endpoint=endpoint)
