"""What a device puts and removes, through the verbs of the house."""

from django.utils.translation import gettext as _

from vorzimmer.caldav import taking
from vorzimmer.caldav.models import Resource
from vorzimmer.caldav.server import shelf
from vorzimmer.caldav.server.shelf import Seen
from vorzimmer.calendars import ics
from vorzimmer.calendars.models import Appointment
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tenancy.writes import writes_allowed


def put(seen: Seen, href: str, text: bytes) -> None:
    """Make or change what lies under this name. NotAllowed with the reason in words."""
    events = _events(seen, text)
    there = shelf.uid_at(seen, href)
    uid = events[0].uid
    if there and there != uid:
        raise NotAllowed(_("This name belongs to another appointment."))
    appointment = _appointment(seen, uid)
    try:
        kept = taking.take(seen.actor, seen.calendar, events, appointment)
    except taking.CannotTake as cannot:
        raise NotAllowed(_("One date alone cannot be kept without its series.")) from cannot
    if shelf.usual_name(kept.uid) != href:
        with writes_allowed("a program names an appointment"):
            Resource.objects.filter(calendar=seen.calendar, href=href).exclude(uid=kept.uid).delete()
            Resource.objects.update_or_create(calendar=seen.calendar, uid=kept.uid, defaults={"href": href})


def remove(seen: Seen, href: str) -> None:
    """It is no longer there, or does not take place."""
    appointment = _appointment(seen, shelf.uid_at(seen, href))
    if appointment is not None:
        taking.remove(seen.actor, appointment)


def _events(seen: Seen, text: bytes) -> list[ics.ReceivedEvent]:
    try:
        found = ics.read(text, seen.actor.person.timezone)
    except ics.Unreadable as unreadable:
        raise NotAllowed(_("This cannot be read as an appointment.")) from unreadable
    if not found.events or found.broken:
        raise NotAllowed(_("Only appointments are kept here, no tasks and no journals."))
    return found.series(found.events[0].uid)


def _appointment(seen: Seen, uid: str) -> Appointment | None:
    rows = Appointment.objects.filter(calendar=seen.calendar, uid=uid).select_related(
        "made_by__user", "organiser__user"
    )
    appointment: Appointment | None = rows.first()
    if appointment is not None:
        appointment.calendar = seen.calendar
    return appointment
