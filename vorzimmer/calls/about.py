"""What a call is about, as an address or a form names it."""

from uuid import UUID

from django.http import Http404

from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.parts import Part
from vorzimmer.calls import rules
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.queries import get_task


def task_of(actor: Actor, engagement: Engagement, key: str) -> Task | None:
    """The task, if it is one of this engagement that the actor may see."""
    try:
        task = get_task(actor, UUID(key))
    except (ValueError, Http404):
        return None
    return task if task.engagement_id == engagement.pk else None


def appointment_of(engagement: Engagement, key: UUID | None) -> Appointment | None:
    """The appointment, if it stands in the calendar of this engagement."""
    return Appointment.objects.filter(pk=key, calendar__engagement=engagement).first() if key else None


def beside_appointment(actor: Actor, appointment: Appointment) -> Part | None:
    """A way to call from the page of an appointment that has no link of its own; at most one query."""
    engagement = appointment.calendar.engagement
    if engagement is None or appointment.link or appointment.is_cancelled or rules.ring(actor, engagement):
        return None
    return Part("calls/appointment.html", {"engagement": engagement, "appointment": appointment})
