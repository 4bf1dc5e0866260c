"""From everybody's days to the times that are left for all."""

from collections.abc import Sequence
from datetime import datetime

from .choosing import Found, best_of
from .days import days_of, window_of
from .reasons import Reason, reasons_for
from .spans import Span, minute_of, within_both
from .wishes import Who, Wish


def find(wish: Wish, people: Sequence[Who]) -> list[Found]:
    """At most `wish.most` times, the best first; none if nothing is left, or nobody is needed.

    Every time lies within the hours of everybody needed and overlaps nothing of theirs, buffers and travel included.
    Who is not needed only makes a time better or worse.
    """
    needed = [days_of(who, wish) for who in people if who.required]
    wanted = [days_of(who, wish) for who in people if not who.required]
    if not needed or wish.minutes <= 0 or wish.last <= wish.first:
        return []
    free = window_of(wish)
    for days in needed:
        free = within_both(free, days.free)
    return best_of(_beginnings(free, wish.minutes, wish.step), wish, needed, wanted)


def explain(wish: Wish, people: Sequence[Who], starts: Sequence[datetime]) -> list[tuple[Reason, ...]]:
    """For times that somebody has chosen by hand: what speaks for each, and who is not free."""
    needed = [days_of(who, wish) for who in people if who.required]
    wanted = [days_of(who, wish) for who in people if not who.required]
    spans = [(minute_of(start), minute_of(start) + wish.minutes) for start in starts]
    return [reasons_for(span, needed, wanted) for span in spans]


def _beginnings(free: list[Span], minutes: int, step: int) -> list[Span]:
    return [
        (start, start + minutes)
        for first, last in free
        for start in range(-(-first // step) * step, last - minutes + 1, step)
    ]
