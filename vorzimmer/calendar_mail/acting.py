"""In whose name something is written down that came from outside."""

from vorzimmer.calendars.models import Appointment, Calendar
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


def for_guest(appointment: Appointment, door: str, key: str = "") -> Actor:
    """Whoever has the appointment: what a guest says needs nobody's authority."""
    return Actor(_whose(appointment.calendar) or appointment.organiser or appointment.made_by).through(door, key)


def for_calendar(calendar: Calendar, door: str) -> Actor:
    """Whoever has the calendar. LookupError when the engagement has nobody any more."""
    member = _whose(calendar)
    if member is None:
        raise LookupError("nobody has this calendar")
    return Actor(member).through(door)


def asked_members(calendar: Calendar) -> list[Membership]:
    """Who is meant by an invitation to this calendar: its owner, or those who decide on the client's side."""
    if calendar.owner is not None:
        return [calendar.owner]
    team = calendar.engagement.team if calendar.engagement else None
    return (team.deciding or team.contacts or team.assistants)[:1] if team else []


def _whose(calendar: Calendar) -> Membership | None:
    return next(iter(asked_members(calendar)), None)
