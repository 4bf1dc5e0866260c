"""One appointment, as far as somebody sees it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery, prefetch_related_objects
from django.http import Http404
from django.shortcuts import get_object_or_404

from vorzimmer.calendars.access import How, access_to, sees_appointment
from vorzimmer.calendars.content import Content
from vorzimmer.calendars.guests import guest_of
from vorzimmer.calendars.models import Appointment, Attendee, Changed, Reminder
from vorzimmer.calendars.recurrence import Occurrence, moments_of, next_occurrence, occurrence_at
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task


def _whole() -> "QuerySet[Appointment]":
    related = ("calendar__owner__user", "calendar__engagement__client", "calendar__engagement__workspace", "task")
    people = ("made_by__user", "organiser__user", "task__engagement")
    asked = Prefetch("attendees", Attendee.objects.select_related("membership__user"))
    return Appointment.objects.select_related(*related, *people).prefetch_related(asked, "changed")


@dataclass(frozen=True, slots=True)
class Seen:
    """An appointment with what the reader sees of it."""

    appointment: Appointment
    how: How

    @property
    def is_open(self) -> bool:
        """Title, people and everything else is for the reader."""
        return self.how in (How.ALL, How.DETAILS)


def see_appointment(actor: Actor, pk: UUID) -> Seen:
    """404 if there is none of which the actor sees anything."""
    reminder = Reminder.objects.filter(appointment=OuterRef("pk"), membership=actor.id)
    appointment: Appointment = get_object_or_404(
        _whole().annotate(reminds=Subquery(reminder.values("minutes")[:1])), pk=pk
    )
    how = sees_appointment(actor, appointment, access_to(actor, appointment.calendar))
    if how == How.NOTHING:
        raise Http404
    if appointment.is_series:
        prefetch_related_objects([appointment], "attendees__one_answers")
    return Seen(appointment, how)


def reminds(appointment: Appointment) -> int | None:
    """How many minutes before it the reader wants to be told, as `see_appointment` has read it."""
    found: int | None = vars(appointment)["reminds"]
    return found


def find_appointment(actor: Actor, pk: UUID) -> Appointment:
    """404 if there is none that the actor sees with what it is about."""
    seen = see_appointment(actor, pk)
    if not seen.is_open:
        raise Http404
    return seen.appointment


def find_attendee(actor: Actor, pk: UUID) -> Attendee:
    """404 if the actor does not see the appointment."""
    rows = Attendee.objects.select_related(
        "appointment__calendar__engagement", "appointment__calendar__owner", "membership__user"
    )
    attendee: Attendee = get_object_or_404(rows, pk=pk)
    attendee.appointment = find_appointment(actor, attendee.appointment_id)
    return attendee


def my_attendance(actor: Actor, appointment: Appointment) -> Attendee | None:
    """The actor among those who are asked to come."""
    return next((each for each in appointment.attendees.all() if each.membership_id == actor.id), None)


def date_of(appointment: Appointment, original_at: datetime | None) -> Occurrence | None:
    """The date with this name; without a name the next one ahead, or the first of all."""
    if original_at is not None:
        return occurrence_at(appointment, original_at)
    if not appointment.is_series:
        return occurrence_at(appointment, appointment.starts_at)
    return next_occurrence(appointment, clock.now()) or occurrence_at(appointment, appointment.starts_at)


def content_of(appointment: Appointment, occurrence: Occurrence | None = None) -> Content:
    """As a form begins with it; with `occurrence` the times and texts are that date's."""
    names = ("kind", "zone", "all_day", "rule", "busy", "private", "movable", "foreign", "held_until", "task")
    minutes = ("buffer_before", "buffer_after", "travel_before", "travel_after")
    said = {name: getattr(appointment, name) for name in (*names, *minutes)}
    source = occurrence or appointment
    said |= {name: getattr(source, name) for name in ("starts_at", "ends_at", *Changed.TEXTS)}
    said |= {name: tuple(sorted(moments_of(getattr(appointment, name)))) for name in ("extra_dates", "left_out")}
    return Content(**said, guests=tuple(guest_of(each) for each in appointment.attendees.all()))


def reminder_of(actor: Actor, appointment: Appointment) -> Reminder | None:
    """When the actor wants to be told of it."""
    return Reminder.objects.filter(appointment=appointment, membership=actor.id).first()


def open_invitations(actor: Actor, engagement: Engagement | None = None) -> list[Attendee]:
    """Where the actor has not said yet whether they come; soonest first, at most 20. One query.

    A held time asks nobody: those who search for it do.
    """
    ahead = clock.now() - timedelta(hours=1)
    asked = Attendee.objects.filter(membership=actor.id, answer=Attendee.Answer.OPEN).exclude(
        appointment__status=Appointment.Status.CANCELLED
    )
    asked = asked.exclude(appointment__ends_for_good_at__lt=ahead).exclude(appointment__kind=Appointment.Kind.HOLD)
    if engagement is not None:
        asked = asked.filter(appointment__calendar__engagement=engagement)
    related = ("appointment__calendar__engagement__client", "appointment__made_by__user", "membership__user")
    return list(asked.select_related(*related).order_by("appointment__starts_at", "id")[:20])


def appointments_about(actor: Actor, task: Task) -> Sequence[Appointment]:
    """What was arranged about a task, as far as the actor sees it. The caller has made sure that they see the task."""
    found = _whole().filter(task=task).exclude(status=Appointment.Status.CANCELLED).order_by("starts_at")[:20]
    accesses = {each.calendar_id: access_to(actor, each.calendar) for each in found}
    open_ones = (How.ALL, How.DETAILS)
    return [each for each in found if sees_appointment(actor, each, accesses[each.calendar_id]) in open_ones]
