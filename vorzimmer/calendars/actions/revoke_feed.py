"""Close an address under which calendars can be read."""

from vorzimmer.calendars.entries import FeedRevoked
from vorzimmer.calendars.models import Feed
from vorzimmer.calendars.rules import calendars as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.revoke_feed)
def revoke_feed(*, actor: Actor, feed: Feed) -> FeedRevoked:
    """It opens nothing any more, from this moment on; programs that use it have to be given a new one."""
    feed.revoke()
    return FeedRevoked(feed=feed)
