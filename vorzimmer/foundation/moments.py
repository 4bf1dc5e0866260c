"""Dates and times as the house writes them, in the active language and the active time zone.

Months and weekdays are our own words: the C locale is never asked, so a page, a mail and a job agree.
"""

from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vorzimmer.foundation import clock

WEEKDAYS = {
    "de": ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
MONTHS = {
    "de": (
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def local(moment: datetime) -> datetime:
    """The moment on the wall clock of the person who reads."""
    return timezone.localtime(moment)


def today() -> date:
    """The day it is now for the person who reads."""
    return local(clock.now()).date()


def time_of(moment: datetime) -> str:
    """Only the time: 9:12."""
    there = local(moment)
    return f"{there.hour}:{there.minute:02}"


def day(value: date | datetime) -> str:
    """Di, 25. November or Tue, 25 November; with the year only when it is another one."""
    on = local(value).date() if isinstance(value, datetime) else value
    language = spoken()
    dot = "." if language == "de" else ""
    year = "" if on.year == today().year else f" {on.year}"
    return f"{WEEKDAYS[language][on.weekday()]}, {on.day}{dot} {MONTHS[language][on.month - 1]}{year}"


def moment(value: datetime) -> str:
    """Di, 25. November, 12:00 or Tue, 25 November, 12:00."""
    return f"{day(value)}, {time_of(value)}"


def near_day(value: date | datetime) -> str:
    """heute, morgen, gestern, a weekday within six days, otherwise the whole day."""
    on = local(value).date() if isinstance(value, datetime) else value
    return _near_day(on, (on - today()).days)


def _near_day(on: date, days: int) -> str:
    if days == 0:
        return _("today")
    if abs(days) == 1:
        return _("tomorrow") if days > 0 else _("yesterday")
    return WEEKDAYS[spoken()][on.weekday()] if abs(days) < 7 else day(on)


def near(value: datetime) -> str:
    """As people say it: heute 18:00, Do 12:00; further away the whole moment."""
    there = local(value)
    on = there.date()
    days = (on - today()).days
    if abs(days) < 7:
        return f"{_near_day(on, days)} {there.hour}:{there.minute:02}"
    return moment(value)


def duration(minutes: int) -> str:
    """An amount of time in words: 40 min, 2 h, 6 h 40."""
    hours, rest = divmod(abs(int(minutes)), 60)
    sign = "−" if minutes < 0 else ""
    if not hours:
        return f"{sign}{rest} min"
    return f"{sign}{hours} h {rest:02}" if rest else f"{sign}{hours} h"


def hours(minutes: int) -> str:
    """An amount of time as a clock shows it, for columns and budgets: 6:40."""
    whole, rest = divmod(abs(int(minutes)), 60)
    return f"{'−' if minutes < 0 else ''}{whole}:{rest:02}"


def spoken() -> str:
    """The key of WEEKDAYS and MONTHS in the language that is active."""
    return "en" if (get_language() or "de").startswith("en") else "de"
