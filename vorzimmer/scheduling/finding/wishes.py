"""What is looked for, and whom it has to suit."""

from dataclasses import dataclass, field
from datetime import datetime, time
from zoneinfo import ZoneInfo

from vorzimmer.foundation.working_time import WorkingCalendar
from vorzimmer.foundation.working_time.weeks import Week

from .spans import Span

NO_WEEK: Week = ((),) * 7


@dataclass(frozen=True, slots=True)
class Taste:
    """How somebody likes their appointments. Times are wall times of their zone; `buffer` in minutes.

    `desk` (by weekday), `lunch`, `most_a_day`, `earliest` and `latest` hold; `part_of_day`, `avoids` (weekdays, 0 is
    Monday) and `no_gaps` (no time left over that is too short for work) are wishes.
    """

    earliest: time | None = None
    latest: time | None = None
    part_of_day: str = ""
    avoids: frozenset[int] = frozenset()
    most_a_day: int | None = None
    buffer: int = 0
    lunch: tuple[time, time] | None = None
    desk: Week = NO_WEEK
    no_gaps: bool = False


PLAIN = Taste()


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody whom it has to suit. `busy` are minutes (see spans), also buffers that belong to what is in there."""

    name: str
    calendar: WorkingCalendar
    busy: tuple[Span, ...] = ()
    taste: Taste = PLAIN
    required: bool = True


@dataclass(frozen=True, slots=True)
class Wish:
    """`minutes` long, within [first, last). `before`, `after` and `travel` (each way) are kept free around it.

    `earliest` and `latest` are wall times of `zone`. What is `urgent` may take desk time and lunch, if nothing else
    is left over, and comes soon. `step` minutes lie between two beginnings that are considered.
    """

    minutes: int
    first: datetime
    last: datetime
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Berlin"))
    before: int = 0
    after: int = 0
    travel: int = 0
    earliest: time | None = None
    latest: time | None = None
    weekdays: frozenset[int] = frozenset(range(7))
    urgent: bool = False
    step: int = 15
    most: int = 12
