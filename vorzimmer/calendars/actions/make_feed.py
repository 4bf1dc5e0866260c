"""Let another program read one's calendars."""

from collections.abc import Sequence

from vorzimmer.calendars.entries import FeedMade
from vorzimmer.calendars.feeds import FEED_LAYERS, hash_of
from vorzimmer.calendars.models import Feed
from vorzimmer.calendars.rules import calendars as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=rules.make_feed, lock=False)
def make_feed(
    *, actor: Actor, membership: Membership, token: str, name: str = "", layers: Sequence[str] = ("appointments",),
    only_busy: bool = False,
) -> FeedMade:  # fmt: skip
    """Whoever knows the address with `token` (from `models.calendar.new_token`) reads what the person sees.

    With `only_busy` nothing but when they are busy, whatever the layers.

    Only a hash of it is kept: whoever calls shows the address once.
    """
    chosen = [layer for layer in FEED_LAYERS if layer in layers] or ["appointments"]
    made = Feed.objects.create(
        membership=membership, name=name.strip()[:80], token_hash=hash_of(token), layers=chosen, only_busy=only_busy
    )
    return FeedMade(feed=made)
