"""What somebody wants to come back to."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.calendars.models import Appointment, FollowUp, Reminder
from vorzimmer.people.actor import Actor

MOST = 200


def follow_ups_of(actor: Actor, *, done: bool = False) -> list[FollowUp]:
    """The actor's own: those ahead by day, or the latest that are done."""
    mine = FollowUp.objects.filter(membership=actor.id).select_related("engagement__client")
    if done:
        return list(mine.filter(done_at__isnull=False).order_by("-done_at")[:50])
    return list(mine.filter(done_at=None).order_by("on_day", "id")[:MOST])


def follow_ups_on(actor: Actor, thing: UUID) -> list[FollowUp]:
    """When the actor wants to come back to this thing."""
    return list(FollowUp.objects.filter(membership=actor.id, thing=thing, done_at=None).order_by("on_day")[:10])


def find_follow_up(actor: Actor, pk: UUID) -> FollowUp:
    """404 unless it is the actor's own."""
    found: FollowUp = get_object_or_404(
        FollowUp.objects.select_related("engagement__client"), pk=pk, membership=actor.id
    )
    return found


def due_follow_ups(now: datetime) -> "QuerySet[FollowUp]":
    """Whose moment has come, and nobody has been told."""
    waiting = FollowUp.objects.filter(at__lte=now, told_at=None, done_at=None, membership__left_at=None)
    return waiting.select_related("membership__user", "membership__workspace").order_by("at")[:MOST]


def due_reminders(now: datetime) -> "QuerySet[Reminder]":
    """Whose moment has come."""
    waiting = Reminder.objects.filter(due_at__lte=now, membership__left_at=None)
    related = ("membership__user", "membership__workspace", "appointment__calendar")
    return waiting.select_related(*related).order_by("due_at")[:MOST]


def expired_holds(now: datetime) -> "QuerySet[Appointment]":
    """Times kept free for which nobody has decided."""
    held = Appointment.objects.filter(kind=Appointment.Kind.HOLD, held_until__lte=now)
    return held.select_related("calendar", "made_by__user", "made_by__workspace")[:MOST]
