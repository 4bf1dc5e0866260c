"""Connections of a person, what is kept in step, and what waits to be decided."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q
from django.shortcuts import get_object_or_404

from vorzimmer.caldav.models import Conflict, Connection, Linked, Twin
from vorzimmer.calendars.models import Calendar
from vorzimmer.people.actor import Actor

MOST = 100


def my_connections(actor: Actor) -> list[Connection]:
    """Those that are there, in the order in which they were made."""
    return list(Connection.objects.filter(membership=actor.membership, ended_at=None).order_by("id"))


def get_connection(actor: Actor, pk: UUID) -> Connection:
    """One's own; 404 otherwise."""
    return get_object_or_404(Connection, pk=pk, membership=actor.membership, ended_at=None)


def connection_at_work(pk: UUID) -> Connection | None:
    """For a pass: with its person, who is still here."""
    rows = Connection.objects.select_related("membership__user", "membership__workspace")
    return rows.filter(pk=pk, state=Connection.State.ON, ended_at=None, membership__left_at=None).first()


def due_connections(now: datetime) -> Iterable[UUID]:
    """Those to be looked at now."""
    on = Connection.objects.filter(state=Connection.State.ON, ended_at=None, membership__left_at=None)
    return on.filter(Q(next_at=None) | Q(next_at__lte=now)).values_list("pk", flat=True)[:MOST]


def links_of(connections: Iterable[Connection]) -> list[Linked]:
    """What is kept in step, with how many appointments are there and how many wait or are left alone."""
    rows = Linked.objects.filter(connection__in=list(connections), ended_at=None).select_related("calendar")
    counted = rows.annotate(
        fine=Count("twins", filter=Q(twins__state=Twin.State.FINE)),
        conflicts_open=Count("twins", filter=Q(twins__state=Twin.State.CONFLICT)),
        unread=Count("twins", filter=Q(twins__state=Twin.State.UNREAD)),
        refused=Count("twins", filter=Q(twins__state=Twin.State.REFUSED)),
    )
    return list(counted.order_by("id"))


def get_linked(actor: Actor, pk: UUID) -> Linked:
    """One's own; 404 otherwise."""
    rows = Linked.objects.select_related("connection", "calendar")
    return get_object_or_404(rows, pk=pk, connection__membership=actor.membership, ended_at=None)


def calendar_in(actor: Actor, pk: UUID) -> Calendar:
    """One of the actor's own calendars that is not linked yet; 404 otherwise."""
    taken = Linked.objects.filter(ended_at=None).values("calendar")
    return get_object_or_404(Calendar.objects.exclude(pk__in=taken), pk=pk, owner=actor.membership, archived_at=None)


def open_conflicts(actor: Actor) -> list[Conflict]:
    """What waits to be decided, oldest first."""
    waiting = Conflict.objects.filter(
        linked__connection__membership=actor.membership, linked__ended_at=None, settled_at=None
    )
    return list(waiting.select_related("linked__connection", "linked__calendar").order_by("id")[:MOST])


def settled_conflicts(actor: Actor) -> list[Conflict]:
    """What was decided, newest first: both versions stay readable."""
    mine = Conflict.objects.filter(linked__connection__membership=actor.membership).exclude(settled_at=None)
    return list(mine.select_related("linked__connection").order_by("-settled_at")[:MOST])


def get_conflict(actor: Actor, pk: UUID) -> Conflict:
    """One's own, also after it is settled; 404 otherwise."""
    rows = Conflict.objects.select_related("linked__connection", "linked__calendar", "twin", "settled_by__user")
    return get_object_or_404(rows, pk=pk, linked__connection__membership=actor.membership)
