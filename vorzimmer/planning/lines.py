"""Dates of a series as lines to read: the day, why it is not the usual one, when it is handed over, to whom."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.foundation.working_time import holiday_name
from vorzimmer.planning.timetable import Coming, Timetable


@dataclass(frozen=True, slots=True)
class DateLine:
    """One date. `instead` says which day it stands for and why; `on` names it in forms."""

    on: str
    day: date
    words: str
    instead: str
    hand_over_at: datetime
    state: str
    who: str
    task_id: str
    moved: bool
    covered: bool


def date_lines(timetable: Timetable, coming: list[Coming]) -> list[DateLine]:
    """In the reader's language."""
    usual = timetable.usual_assistant
    return [_line(timetable, each, usual.name if usual else "") for each in coming]


def _line(timetable: Timetable, coming: Coming, usual: str) -> DateLine:
    row = coming.occurrence
    return DateLine(
        on=coming.on.isoformat(),
        day=coming.day,
        words=moments.day(coming.day),
        instead=_instead(timetable, coming),
        hand_over_at=coming.hand_over_at,
        state=_state(coming),
        who=coming.cover.name if coming.cover else usual,
        task_id=str(row.task_id or "") if row else "",
        moved=bool(row and row.moved_to),
        covered=coming.cover is not None,
    )


def _state(coming: Coming) -> str:
    row = coming.occurrence
    if row is None or not row.is_settled:
        return "open"
    return "made" if row.made_at else "skipped" if row.skipped_at else "missed"


def _instead(timetable: Timetable, coming: Coming) -> str:
    if coming.day == coming.on:
        return ""
    if coming.day != coming.planned.day:
        return _("moved from %(day)s") % {"day": moments.day(coming.planned.day)}
    name = holiday_name(coming.on, timetable.region, get_language() or "de")
    if name:
        return _("instead of %(day)s (%(holiday)s)") % {"day": moments.day(coming.on), "holiday": name}
    return _("instead of %(day)s") % {"day": moments.day(coming.on)}
