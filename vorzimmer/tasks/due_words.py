"""A due date in words: in the zone it was given in, and on the clock of whoever reads it."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

from vorzimmer.foundation import moments
from vorzimmer.tasks.models import Task


@dataclass(frozen=True, slots=True)
class DueWords:
    """`there`: where it was set; `place` and `here` are empty when the reader's clock shows the same."""

    there: str
    place: str = ""
    here: str = ""


def due_words(task: Task) -> DueWords | None:
    """None without a date. The active time zone is the reader's."""
    return moment_words(task.due_at, task.due_zone) if task.due_at else None


def moment_words(moment: datetime, zone: str) -> DueWords:
    """Any moment that was given in a zone."""
    here = moments.moment(moment)
    with timezone.override(ZoneInfo(zone)):
        there = moments.moment(moment)
        same_day = moments.local(moment).date()
    if there == here:
        return DueWords(here)
    on_my_clock = moments.time_of(moment) if moments.local(moment).date() == same_day else here
    return DueWords(there, place_of(zone), on_my_clock)


def place_of(zone: str) -> str:
    """Europe/Vienna as people say it: Vienna."""
    return zone.rpartition("/")[2].replace("_", " ")
