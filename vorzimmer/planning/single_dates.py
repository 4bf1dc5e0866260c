"""Single dates of a series: finding them, and what may be done with them. For actions only."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.models import Membership
from vorzimmer.planning.models import Occurrence, Series
from vorzimmer.planning.timetable import FARTHEST_MOVE, Coming, Timetable

NOT_YET = _("It is not time yet.")
NOTHING_BACK = _("There is nothing to put back.")
COLUMNS = {"skipped": "skipped_at", "moved": "moved_to", "cover": "cover"}
UNDONE: dict[str, Any] = dict.fromkeys(COLUMNS.values())


def open_one(series: Series, on: date) -> Coming:
    """The date of that name; NotAllowed if the rule has none, or something was made of it."""
    coming = Timetable(series).find(on)
    if coming is None:
        raise NotAllowed(_("This series has no such date."))
    if coming.is_settled:
        raise NotAllowed(_("This date is settled already."))
    return coming


def unmade_row(series: Series, on: date) -> Occurrence:
    """What was said about a date of which nothing was made yet, and which is still ahead."""
    coming = Timetable(series).find(on)
    if coming is None or coming.occurrence is None:
        raise NotAllowed(NOTHING_BACK)
    if coming.occurrence.made_at is not None or coming.occurrence.missed_at is not None:
        raise NotAllowed(_("This date is settled already."))
    return coming.occurrence


def row_of(series: Series, coming: Coming) -> Occurrence:
    """The row of a date, a new one if nothing was said about it yet."""
    return coming.occurrence or Occurrence(series=series, on=coming.on)


def open_within(series: Series, first: date, last: date) -> list[Coming]:
    """Open dates that are due in this time; NotAllowed if there is none."""
    found = []
    for coming in Timetable(series).open_dates():
        if coming.planned.day > last + FARTHEST_MOVE:
            break
        if first <= coming.day <= last:
            found.append(coming)
    if not found:
        raise NotAllowed(_("There is no open date in this time."))
    return found


def covered(series: Series, first: date, last: date, cover: Membership) -> list[Occurrence]:
    """What this person stands in for and nothing was made of yet, by the names of the dates, both included."""
    rows = Occurrence.objects.filter(series=series, cover=cover, on__range=(first, last), skipped_at=None)
    return list(rows.filter(made_at=None, missed_at=None).order_by("on"))


def must_reach(series: Series, coming: Coming, to: date) -> None:
    """NotAllowed unless that day is still ahead and not too far from the date's own."""
    if Timetable(series, []).due_at(to) <= clock.now():
        raise NotAllowed(_("That day is over."))
    if abs(to - coming.planned.day) > FARTHEST_MOVE:
        raise NotAllowed(_("A date can be moved by 60 days at most."))


def must_be_free(timetable: Timetable, on: date) -> None:
    """NotAllowed when the date of that name stands on the same day as another one that is not skipped."""
    mine = timetable.find(on)
    for coming in timetable.dates() if mine else ():
        if mine is None or coming.planned.day > mine.day + FARTHEST_MOVE:
            break
        skipped = coming.occurrence is not None and coming.occurrence.skipped_at is not None
        if coming.on != on and coming.day == mine.day and not skipped:
            raise NotAllowed(_("There is a date of this series on that day already."))


def who_gets(series: Series, coming: Coming) -> Membership | None:
    """Who stands in, or the assistant who was named; None for the lead. People who no longer assist do not count."""
    team = series.engagement.team
    here = {member.pk: member for member in team.assistants}
    wanted = coming.cover or series.assistant
    found = here.get(wanted.pk) if wanted else None
    return None if found is None or found == team.lead else found
