"""What a time costs, and the best few that do not all lie on one day."""

from dataclasses import dataclass
from datetime import datetime

from .days import Days
from .reasons import Reason, dislikes_day, is_free, likes_time, reasons_for, takes_kept, takes_lunch
from .spans import Span, moment_of
from .wishes import Wish

GAP = 45
"""Minutes that are too short to begin something else."""
WRONG_HALF, WRONG_DAY, LEAVES_GAP, TAKES_KEPT, TAKES_LUNCH, MISSING = 20, 30, 12, 80, 60, 35
LATER_DAY, LATER_DAY_URGENT = 1, 6
SAME_DAY = 9
"""So much better must another time of the same day be than one of a new day."""


@dataclass(frozen=True, slots=True)
class Found:
    """A time that suits everybody who is needed; the lower the cost the better."""

    starts_at: datetime
    ends_at: datetime
    cost: int
    reasons: tuple[Reason, ...]


def cost_of(span: Span, wish: Wish, needed: list[Days], wanted: list[Days]) -> int:
    """Wishes that are not met, people who are missing, days that go by, and odd times."""
    start = span[0]
    cost = (start - needed[0].starts[0]) // 1440 * (LATER_DAY_URGENT if wish.urgent else LATER_DAY)
    cost += 0 if start % 60 == 0 else 2 if start % 30 == 0 else 5
    for days in needed:
        taste = days.who.taste
        if taste.part_of_day and not likes_time(days, span):
            cost += WRONG_HALF
        if taste.avoids and dislikes_day(days, span):
            cost += WRONG_DAY
        if taste.no_gaps:
            cost += _gaps(days, span)
        if wish.urgent:
            cost += TAKES_KEPT * takes_kept(days, span) + TAKES_LUNCH * takes_lunch(days, span)
    return cost + sum(MISSING for days in wanted if not is_free(days, span))


def _gaps(days: Days, span: Span) -> int:
    before, after = days.before(span[0]), days.after(span[1])
    buffer = days.who.taste.buffer
    gaps = (span[0] - before if before is not None else 0, after - span[1] if after is not None else 0)
    return sum(LEAVES_GAP for gap in gaps if buffer < gap < GAP)


def best_of(spans: list[Span], wish: Wish, needed: list[Days], wanted: list[Days]) -> list[Found]:
    """The best first; none overlaps another, and a day that is in already counts less."""
    rated = sorted((cost_of(span, wish, needed, wanted), span) for span in spans)
    days: dict[int, int] = {}
    chosen: list[tuple[int, Span]] = []
    while rated and len(chosen) < wish.most:
        at = _next(rated, days, needed[0])
        cost, span = rated[at]
        chosen.append((cost, span))
        day = needed[0].day_at(span[0])
        days[day] = days.get(day, 0) + 1
        rated = [each for each in rated if each[1][1] <= span[0] or each[1][0] >= span[1]]
    return [
        Found(moment_of(start), moment_of(end), cost, reasons_for((start, end), needed, wanted))
        for cost, (start, end) in chosen
    ]


def _next(rated: list[tuple[int, Span]], days: dict[int, int], first: Days) -> int:
    best, found = None, 0
    for at, (cost, span) in enumerate(rated):
        if best is not None and cost >= best:
            break
        whole = cost + SAME_DAY * days.get(first.day_at(span[0]), 0)
        if best is None or whole < best:
            best, found = whole, at
    return found
