"""Primary keys that sort by time and can be made anywhere (UUIDv7, RFC 9562 section 5.7)."""

import itertools
from uuid import UUID

from uuid_utils.compat import uuid7

from vorzimmer.foundation import clock

_order = itertools.count()
MILLISECOND = 1_000_000


def new_id() -> UUID:
    """A new UUIDv7. Its time is the house's clock, so that rows of a travelled past sort into the past."""
    moment = clock.pinned()
    if moment is None:
        return uuid7()
    since_1970 = int(moment.timestamp() * 1000) + next(_order) % 1000
    return uuid7(nanoseconds=since_1970 * MILLISECOND)
