"""The appointments that are one series for whoever invited: cut where they made it other from a date on.

Each part is an appointment of its own here, as our own "this and following" makes them; its `Invitation` knows under
which names its dates go there. Called inside actions.
"""

from datetime import datetime

from django.db.models import QuerySet

from vorzimmer.calendar_mail.models import Invitation
from vorzimmer.calendars import writing
from vorzimmer.calendars.models import Appointment, Calendar


def parts_of(main: Appointment) -> list[Appointment]:
    """The series itself, then what has become of it from a date on, by date."""
    found = _invitations(main.calendar, main.uid).exclude(appointment=main).order_by("since")
    return [main, *(invitation.appointment for invitation in found)]


def part_with(main: Appointment, recurrence_id: datetime) -> Appointment:
    """The part in which the date stands that whoever invited calls so."""
    later = _invitations(main.calendar, main.uid).filter(since__lte=recurrence_id).order_by("-since").first()
    return main if later is None or later.appointment_id == main.pk else later.appointment


def here(part: Appointment, recurrence_id: datetime) -> datetime:
    """Our name for that date."""
    invitation = invitation_to(part)
    return invitation.ours(recurrence_id) if invitation else recurrence_id


def invitation_to(part: Appointment) -> Invitation | None:
    """How whoever invited knows it."""
    invitation = Invitation.objects.filter(appointment=part).first()
    if invitation is not None:
        invitation.appointment = part
    return invitation


def forget(calendar: Calendar, uid: str) -> None:
    """The whole was sent anew: what was said of its parts does not hold any more."""
    for invitation in _invitations(calendar, uid).exclude(appointment__uid=uid):
        writing.remove(invitation.appointment)
    _invitations(calendar, uid).update(since=None)


def _invitations(calendar: Calendar, uid: str) -> "QuerySet[Invitation]":
    rows = Invitation.objects.select_related("appointment__calendar__owner__user", "appointment__calendar__engagement")
    return rows.filter(uid=uid, appointment__calendar=calendar)
