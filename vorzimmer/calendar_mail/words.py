"""What letters about appointments say, in the guest's language and on their clock. Strangers are never called du."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from vorzimmer.calendar_mail.snapshots import Difference, Snapshot, times_of
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.recurrence import Occurrence, occurrence_at
from vorzimmer.calendars.repeating import sentence
from vorzimmer.calendars.saying import span_text
from vorzimmer.jobs.recurring import zone_of
from vorzimmer.people.timezones import place_of


@contextmanager
def as_read_by_guest(language: str, zone: str) -> Iterator[None]:
    """German with Sie unless somebody asked for English; times on the guest's clock."""
    with translation.override("en" if language == "en" else "de-formal"), timezone.override(zone_of(zone)):
        yield


def when_of(told: Snapshot) -> str:
    """The time as somebody was told, with the zone when it is not whole days."""
    starts_at, ends_at = times_of(told)
    return span(starts_at, ends_at, all_day=told["all_day"])


def span(starts_at: datetime, ends_at: datetime, *, all_day: bool) -> str:
    """Tue, 8 December, 10:00–11:00 (Berlin time)."""
    text = span_text(starts_at, ends_at, all_day=all_day)
    if all_day:
        return text
    return _("%(when)s (%(place)s time)") % {"when": text, "place": zone_name()}


def facts(told: Snapshot) -> list[tuple[str, str]]:
    """What stands in the middle of a letter: when, how often, where."""
    starts_at, _ends_at = times_of(told)
    first = starts_at.astimezone(zone_of(told["zone"])).date()
    rows = [
        (_("When"), when_of(told)), (_("How often"), sentence(told["rule"], first, told["zone"])),
        (_("Where"), told["place"]), (_("Call"), told["link"]),
    ]  # fmt: skip
    return [(label, text) for label, text in rows if text]


def date_facts(date: Occurrence, told: Snapshot) -> list[tuple[str, str]]:
    """The same for one date of a series."""
    rows = [
        (_("When"), span(date.starts_at, date.ends_at, all_day=told["all_day"])), (_("Where"), date.place),
        (_("Call"), date.link),
    ]  # fmt: skip
    return [(label, text) for label, text in rows if text]


def changes(appointment: Appointment, before: Snapshot, now: Snapshot, found: Difference) -> list[str]:
    """What is different, one sentence each."""
    lines = [*_series_changes(before, now, found)]
    dates = [(at, one) for at in found.changed if (one := occurrence_at(appointment, at))]
    lines += [_date_change(appointment, one, at) for at, one in dates]
    for at in found.gone:
        was = {"when": span(at, at + appointment.lasts, all_day=appointment.all_day)}
        lines.append(_("Does not take place: %(when)s.") % was)
    return lines


def _series_changes(before: Snapshot, now: Snapshot, found: Difference) -> Iterator[str]:
    if found.moved:
        words = {"now": when_of(now), "before": when_of(before)}
        yield _("New time: %(now)s. Before: %(before)s.") % words
    if "title" in found.series:
        yield _("It is now called “%(title)s”.") % {"title": now["title"]}
    if "place" in found.series:
        yield _("New place: %(place)s.") % {"place": now["place"]} if now["place"] else _("There is no place any more.")
    if "link" in found.series:
        yield _("New call: %(link)s") % {"link": now["link"]} if now["link"] else _("There is no call any more.")
    if "description" in found.series:
        yield _("The description has changed.")
    if {"extra_dates", "gone"} & set(found.series) and not found.moved:
        yield _("There are further dates.")


def _date_change(appointment: Appointment, one: Occurrence, at: datetime) -> str:
    now = span(one.starts_at, one.ends_at, all_day=appointment.all_day)
    if one.starts_at == at and one.ends_at - one.starts_at == appointment.lasts:
        return _("Changed for one date: %(now)s.") % {"now": now}
    words = {"now": now, "before": span(at, at + appointment.lasts, all_day=appointment.all_day)}
    return _("One date is at another time: %(now)s instead of %(before)s.") % words


def answers() -> list[tuple[str, str]]:
    """The buttons of an invitation: what they answer, and what stands on them."""
    return [
        ("accepted", _("I come")), ("tentative", _("If need be")), ("declined", _("I cannot come")),
        ("other", _("Propose another time")),
    ]  # fmt: skip


def zone_name() -> str:
    """What the clock is called that times are shown on."""
    return place_of(timezone.get_current_timezone_name())
