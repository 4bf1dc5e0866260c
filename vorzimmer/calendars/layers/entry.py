"""One thing in a calendar, whatever it is."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

ONE_DAY = timedelta(days=1)


@dataclass(slots=True)
class Entry:
    """Moments are UTC; whole days are midnights of the reader. `key` is unique within what is shown.

    `tone` is the colour of its calendar. `whose` names whose it is where that is not clear. `answer` is the reader's
    own to an invitation, "" if they were not asked. `original_at` names the date of a series. `address` "": no page.
    """

    kind: str
    key: str
    title: str
    starts_at: datetime
    ends_at: datetime
    layer: str
    all_day: bool = False
    place: str = ""
    whose: str = ""
    address: str = ""
    busy: bool = True
    movable: bool = False
    private: bool = False
    tone: str = "slate"
    status: str = ""
    answer: str = ""
    repeats: bool = False
    calendar: UUID | None = None
    original_at: datetime | None = None


def page_of(name: str, key: UUID) -> str:
    """The address of its page in the workspace; jobs and feeds ask as well."""
    return reverse(name, settings.WORKSPACE_URLCONF, [key])


def day_bounds(first: date, last: date) -> tuple[datetime, datetime]:
    """From the beginning of the first day to the end of the last by the reader's clock."""
    here = timezone.get_current_timezone()
    return datetime.combine(first, time(), here), datetime.combine(last + ONE_DAY, time(), here)


def local_days(first: datetime, last: datetime) -> tuple[date, date]:
    """First and last day that [first, last) touches by the reader's clock."""
    here = timezone.get_current_timezone()
    return first.astimezone(here).date(), (last - timedelta(microseconds=1)).astimezone(here).date()
