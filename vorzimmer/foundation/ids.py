"""Primary keys that sort by time and can be made anywhere (UUIDv7, RFC 9562 section 5.7)."""

from uuid import UUID

from uuid_utils.compat import uuid7

from vorzimmer.foundation import clock

MILLISECOND = 1_000_000


class _Order:
    """Keys made at one pinned moment follow each other by a millisecond each."""

    moment: float = 0.0
    count: int = 0

    @classmethod
    def next(cls, moment: float) -> int:
        cls.count = cls.count + 1 if cls.moment == moment else 0
        cls.moment = moment
        return cls.count


def new_id() -> UUID:
    """A new UUIDv7. Its time is the house's clock, so that rows of a travelled past sort into the past."""
    moment = clock.pinned()
    if moment is None:
        return uuid7()
    since_1970 = int(moment.timestamp() * 1000) + _Order.next(moment.timestamp())
    return uuid7(nanoseconds=since_1970 * MILLISECOND)
