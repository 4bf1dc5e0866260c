"""Whoever is told of something gets a notification in the same transaction, perhaps a mail a little later."""

from functools import cache, partial
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from vorzimmer.foundation import clock
from vorzimmer.journal import authority
from vorzimmer.journal.happenings import Happening
from vorzimmer.journal.models import Entry
from vorzimmer.journal.reactions import while_recording
from vorzimmer.live import hub
from vorzimmer.notifications.bundles import due_at, still_to_plan
from vorzimmer.notifications.jobs import PUSH_WAIT, send_mail, send_push
from vorzimmer.notifications.models import Device, Notification
from vorzimmer.notifications.queries import is_pushed, push_choices
from vorzimmer.notifications.quiet import after_quiet
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.prepared import Prepared

FEW = 8
"""So many are told of most things: the question about them is compiled once for each number of people."""


def notify(actor: Actor, happened: Happening, entry: Entry) -> None:
    """Tell everybody but the one who did it; what the schedule, or somebody outside, did in their name is news to them."""
    told = {*happened.told(), *authority.verdict().tells}
    if actor.door not in (Door.SCHEDULE, Door.OUTSIDE):
        told.discard(actor.id)
    if not told:
        return
    members = {member.pk: member for member in _here(told)}
    made = Notification.objects.bulk_create(
        Notification(
            to=member, entry=entry, kind=entry.kind, needs_you=happened.needs(member.pk), subject_id=entry.subject_id
        )
        for member in members.values()
    )
    _plan_mails(made, members)
    _plan_pushes([one for one in made if members[one.to_id].has_device], members)
    transaction.on_commit(partial(hub.changed, list(members), ["notifications"]))


def _here(told: set[UUID]) -> list[Any]:
    """Those of them who have not left, and whether they have a device; one query."""
    keys = {f"key{number}": key for number, key in enumerate(told)}
    return _asked(len(keys)).rows(**keys) if len(keys) <= FEW else list(_members(**keys))


@cache
def _asked(count: int) -> "Prepared[Membership]":
    return Prepared(_members, across=False, **{f"key{number}": UUID for number in range(count)})


def _members(**keys: UUID) -> "QuerySet[Membership]":
    has_device = Exists(Device.objects.filter(to=OuterRef("pk")))
    here = Membership.objects.filter(pk__in=list(keys.values()), left_at=None).select_related("user")
    return here.annotate(has_device=has_device)


def _plan_mails(made: list[Notification], members: dict[UUID, Membership]) -> None:
    for one in still_to_plan(made, members):
        when = due_at(members[one.to_id], clock.now())
        send_mail.using(run_after=when).enqueue(str(one.pk))


def _plan_pushes(made: list[Notification], members: dict[UUID, Membership]) -> None:
    choices = push_choices({one.to_id for one in made}) if made else {}
    for one in made:
        if is_pushed(choices, one):
            when = after_quiet(members[one.to_id].user, clock.now() + PUSH_WAIT)
            send_push.using(run_after=when).enqueue(str(one.pk))


while_recording.append(notify)
