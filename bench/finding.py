"""`python -m bench.finding`: processor time of finding times over 8 calendars and 4 weeks, reasons included.

Goal: 50 ms. Everybody has 40 appointments, a buffer, a half of the day, a disliked weekday; half have a lunch break.
`empty_ms` is the same with empty calendars: then the most times are left to be rated.
"""

import json
import os
import random
import statistics
import time as clock
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta

PEOPLE, WEEKS, APPOINTMENTS, ROUNDS = 8, 4, 40, 15
ZONES = ("Europe/Berlin", "Europe/London", "Europe/Vienna", "Europe/Lisbon")


def measure() -> dict[str, float]:
    """Median and worst of the rounds."""
    from zoneinfo import ZoneInfo

    from vorzimmer.foundation.working_time import WorkingCalendar, week_of
    from vorzimmer.scheduling.finding import Taste, Who, Wish, find
    from vorzimmer.scheduling.finding.spans import minute_of

    chance = random.Random(4)
    first = datetime(2026, 11, 23, tzinfo=UTC)
    week = week_of({weekday: [(time(8), time(18))] for weekday in range(5)})
    people = []
    for number in range(PEOPLE):
        starts = [minute_of(first) + chance.randrange(WEEKS * 7 * 96) * 15 for _ in range(APPOINTMENTS)]
        taste = Taste(
            part_of_day=("", "morning", "afternoon")[number % 3], buffer=15, no_gaps=True, avoids=frozenset({0}),
            lunch=(time(12), time(13)) if number % 2 else None,
        )  # fmt: skip
        calendar = WorkingCalendar(ZoneInfo(ZONES[number % 4]), week, "DE")
        people.append(Who(f"P{number}", calendar, tuple((start, start + 45) for start in starts), taste))
    wish = Wish(30, first, first + timedelta(weeks=WEEKS), before=15, after=15)
    empty = [Who(who.name, who.calendar, (), who.taste) for who in people]
    find(wish, people)
    full = [_taken(lambda: find(wish, people)) for _ in range(ROUNDS)]
    free = [_taken(lambda: find(wish, empty)) for _ in range(ROUNDS)]
    return {
        "cpu_ms": round(statistics.median(full), 2),
        "worst_ms": round(max(full), 2),
        "empty_ms": round(statistics.median(free), 2),
    }


def _taken(work: Callable[[], object]) -> float:
    begun = clock.process_time()
    work()
    return (clock.process_time() - begun) * 1000


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vorzimmer.config.settings")
    import django

    django.setup()
    print(json.dumps(measure()))
