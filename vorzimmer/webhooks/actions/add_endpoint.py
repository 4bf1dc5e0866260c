"""Let an address outside hear of what happens."""

from collections.abc import Sequence

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.models import Workspace
from vorzimmer.webhooks import rules, sealing
from vorzimmer.webhooks.entries import EndpointAdded
from vorzimmer.webhooks.models import Endpoint


@action(may=rules.look, lock=False)
def add_endpoint(
    *, actor: Actor, workspace: Workspace, name: str, url: str, kinds: Sequence[str], secret: str,
    engagement: Engagement | None = None,
) -> EndpointAdded:  # fmt: skip
    """It hears of `kinds` (all when empty), in one engagement or all, signed with `secret` (see `sealing.new_secret`)."""
    endpoint = Endpoint.objects.create(
        name=name.strip(), url=url.strip(), kinds=sorted(set(kinds)), engagement=engagement, member=actor.membership,
        sealed_secret=sealing.seal(secret),
    )  # fmt: skip
    return EndpointAdded(endpoint=endpoint)
