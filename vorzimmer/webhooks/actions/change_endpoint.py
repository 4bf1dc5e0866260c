"""Change where messages go, and which."""

from collections.abc import Sequence

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.webhooks import rules
from vorzimmer.webhooks.entries import EndpointChanged
from vorzimmer.webhooks.models import Endpoint


@action(may=rules.arrange)
def change_endpoint(
    *, actor: Actor, endpoint: Endpoint, name: str, url: str, kinds: Sequence[str], engagement: Engagement | None = None
) -> EndpointChanged:
    """For messages from now on; those on their way go to the new address. It hears what the actor may see."""
    endpoint.change(
        name=name.strip(), url=url.strip(), kinds=sorted(set(kinds)), engagement=engagement, member=actor.membership
    )
    return EndpointChanged(endpoint=endpoint)
