"""A rhythm as people say it: every first Monday of the month."""

from __future__ import annotations

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from vorzimmer.foundation import moments

from .shapes import LAST, LAST_DAY, Pattern, Rhythm

WEEKDAYS = (
    gettext_lazy("Monday"),
    gettext_lazy("Tuesday"),
    gettext_lazy("Wednesday"),
    gettext_lazy("Thursday"),
    gettext_lazy("Friday"),
    gettext_lazy("Saturday"),
    gettext_lazy("Sunday"),
)
MONTHS = (
    gettext_lazy("January"),
    gettext_lazy("February"),
    gettext_lazy("March"),
    gettext_lazy("April"),
    gettext_lazy("May"),
    gettext_lazy("June"),
    gettext_lazy("July"),
    gettext_lazy("August"),
    gettext_lazy("September"),
    gettext_lazy("October"),
    gettext_lazy("November"),
    gettext_lazy("December"),
)
# As they stand in "every first Monday" and "the last day".
ORDINALS = {
    1: gettext_lazy("first"),
    2: gettext_lazy("second"),
    3: gettext_lazy("third"),
    4: gettext_lazy("fourth"),
    LAST: gettext_lazy("last"),
}
NUMBERS = {
    2: gettext_lazy("two"),
    3: gettext_lazy("three"),
    4: gettext_lazy("four"),
    5: gettext_lazy("five"),
    6: gettext_lazy("six"),
    7: gettext_lazy("seven"),
    8: gettext_lazy("eight"),
    9: gettext_lazy("nine"),
    10: gettext_lazy("ten"),
    11: gettext_lazy("eleven"),
    12: gettext_lazy("twelve"),
}


def in_words(rhythm: Rhythm) -> str:
    """The rhythm with its end, in the language that is active now; begins with a small letter."""
    said = _often(rhythm)
    if rhythm.until is not None:
        day = moments.day(rhythm.until)
        return _("%(rhythm)s, until %(day)s") % {"rhythm": said, "day": day}
    if rhythm.count is not None:
        times = ngettext("%(rhythm)s, %(count)s time", "%(rhythm)s, %(count)s times", rhythm.count)
        return times % {"rhythm": said, "count": rhythm.count}
    return said


def _often(rhythm: Rhythm) -> str:
    words = {
        "days": _days(rhythm.weekdays),
        "nth": str(ORDINALS[rhythm.nth]),
        "number": str(NUMBERS.get(rhythm.interval, rhythm.interval)),
        "day": rhythm.day,
        "month": str(MONTHS[rhythm.month - 1]),
    }
    every = rhythm.interval == 1
    match rhythm.pattern:
        case Pattern.WORKDAYS:
            often = _("every working day") if every else _("every %(number)s weeks on all working days")
        case Pattern.WEEKLY:
            often = _("every %(days)s") if every else _("every %(number)s weeks on %(days)s")
        case Pattern.MONTHLY_WEEKDAY:
            often = (
                _("every %(nth)s %(days)s of the month")
                if every
                else _("every %(number)s months on the %(nth)s %(days)s")
            )
        case Pattern.MONTHLY_WORKDAY:
            often = (
                _("every %(nth)s working day of the month")
                if every
                else _("every %(number)s months on the %(nth)s working day")
            )
        case Pattern.MONTHLY_DAY:
            often = _by_day(rhythm)
        case Pattern.YEARLY:
            often = _("every year on %(day)s %(month)s") if every else _("every %(number)s years on %(day)s %(month)s")
        case _:
            return _("by a rule of its own")
    return often % words


def _by_day(rhythm: Rhythm) -> str:
    every = rhythm.interval == 1
    if rhythm.day == LAST_DAY:
        return _("on the last day of every month") if every else _("every %(number)s months on the last day")
    if rhythm.day > 28:
        return (
            _("on day %(day)s of every month, or on its last day")
            if every
            else _("every %(number)s months on day %(day)s, or on the last day")
        )
    return _("on day %(day)s of every month") if every else _("every %(number)s months on day %(day)s")


def _days(weekdays: tuple[int, ...]) -> str:
    return get_text_list([str(WEEKDAYS[day]) for day in weekdays], _("and"))
