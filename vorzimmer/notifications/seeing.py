"""Having seen something is not history: no entry is written, the mark is set as upkeep and costs one look."""

from functools import partial
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from vorzimmer.foundation import clock
from vorzimmer.live import hub
from vorzimmer.notifications.models import Notification
from vorzimmer.notifications.queries import my_notifications
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.prepared import Prepared
from vorzimmer.tenancy.writes import writes_allowed

UNSEEN = Prepared(
    lambda me, subject: Notification.objects.filter(to=me, subject_id=subject, seen_at=None).values_list(
        "pk", flat=True
    )[:1],
    me=UUID, subject=UUID,
)  # fmt: skip


def seen(actor: Actor, subject_id: UUID) -> None:
    """The actor has the thing on the screen: what they were told about it needs no mail any more.

    Call it from the page of a task, a conversation … with the key that its entries have as `subject_id`.
    """
    if UNSEEN.rows(me=actor.id, subject=subject_id):
        _mark(actor, my_notifications(actor).filter(subject_id=subject_id, seen_at=None))


def seen_one(actor: Actor, notification: Notification) -> None:
    """The actor follows this notification."""
    _mark(actor, my_notifications(actor).filter(pk=notification.pk, seen_at=None))


def seen_all(actor: Actor) -> None:
    """The actor has read everything."""
    _mark(actor, my_notifications(actor).filter(seen_at=None))


def _mark(actor: Actor, unseen: "QuerySet[Notification]") -> None:
    if not unseen.exists():
        return
    with writes_allowed("reading"):
        unseen.update(seen_at=clock.now())
    transaction.on_commit(partial(hub.changed, [actor.id], ["notifications"]))
