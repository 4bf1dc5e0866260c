"""Appointments of Anna and Ben, in the week of Monday, 23 November 2026."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from django_scopes import scope

from vorzimmer.calendars import actions, queries
from vorzimmer.calendars.content import Content, Guest
from vorzimmer.foundation import clock
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification

BERLIN = ZoneInfo("Europe/Berlin")
HOUR = timedelta(hours=1)
LENA = Guest(name="Lena Wolf", email="lena@wolf.example", language="de")


def wall(day, hour, minute=0, month=11, year=2026):
    """A moment by the clock in Berlin."""
    return datetime(year, month, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


def at(day, hour=8, month=11):
    """Let it be that time in Berlin."""
    return clock.at(wall(day, hour, month=month))


def content(title="Quartalsgespräch", day=24, hour=10, lasts=HOUR, **more):
    """An hour on Tuesday at ten."""
    starts = more.pop("starts_at", wall(day, hour))
    return Content(**{"title": title, "starts_at": starts, "ends_at": starts + lasts, "zone": "Europe/Berlin", **more})


def shared(house):
    """The calendar of the engagement."""
    return actions.keep_calendar(actor=house.ben, of=house.engagement).calendar


def own(house, who="anna", shared_as=""):
    """Somebody's main calendar."""
    actor = getattr(house, who)
    calendar = actions.keep_calendar(actor=actor, of=actor.membership).calendar
    if shared_as:
        actions.change_calendar(actor=actor, calendar=calendar, shared_as=shared_as)
    return calendar


def made(actor, calendar, **what):
    """An appointment."""
    return actions.make_appointment(actor=actor, calendar=calendar, content=content(**what)).appointment


def guests(house, *names, outside=()):
    """People of the house and others."""
    return (*(Guest(getattr(house, name).membership) for name in names), *outside)


WEEK = wall(23, 0), wall(30, 0)


def seen(actor, first=WEEK[0], last=WEEK[1], **more):
    """Entries of the week, by title."""
    with scope(workspace=actor.workspace):
        return {each.title: each for each in queries.entries(actor, first, last, layers=("appointments",), **more)}


def told(house, kind):
    """First names of who was notified of the newest entry of this kind."""
    with scope(workspace=house.workspace):
        entry = Entry.objects.filter(kind=f"calendars.{kind}").order_by("-id").first()
        rows = Notification.objects.filter(entry=entry).select_related("to__user")
        return {row.to.user.first_name for row in rows}


def count(house, kind):
    """How often that is in the record."""
    with scope(workspace=house.workspace):
        return Entry.objects.filter(kind=f"calendars.{kind}").count()
