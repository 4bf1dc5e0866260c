"""What a person has been told, and what they want to hear by mail. Everybody reads only their own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.foundation import moments
from vorzimmer.journal.queries import sentences
from vorzimmer.notifications.models import Device, Group, Mail, Notification, Preference, Push
from vorzimmer.notifications.places import group_of, names_of, place_of
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

PAGE = 30
Choices = dict[tuple[UUID, str], str]


@dataclass(frozen=True, slots=True)
class Row:
    """One notification as the inbox and the digest show it, in the reader's language and time."""

    id: UUID
    text: str
    at: datetime
    day: date
    by: Membership
    where: str
    path: str
    needs_you: bool
    seen: bool


@dataclass(frozen=True, slots=True)
class Page:
    """Newest first; `before` is the key for the next page, None on the last."""

    rows: list[Row]
    before: UUID | None


def my_notifications(actor: Actor) -> "QuerySet[Notification]":
    """All of one's own, without an order."""
    return Notification.objects.filter(to=actor.membership)


def unread_count(actor: Actor) -> int:
    """How many one has not seen yet: the number on the bell. One query on an index of unseen ones."""
    return my_notifications(actor).filter(seen_at=None).count()


def inbox(actor: Actor, *, needs_me: bool = False, before: UUID | None = None) -> Page:
    """A page of what one was told; `needs_me` leaves only what was asked of one."""
    mine = my_notifications(actor).select_related("entry__by__user").order_by("-id")
    mine = mine.filter(needs_you=True) if needs_me else mine
    found = list((mine.filter(id__lt=before) if before else mine)[: PAGE + 1])
    shown = found[:PAGE]
    return Page(rows(shown), shown[-1].pk if len(found) > PAGE else None)


def get_notification(actor: Actor, pk: UUID) -> Notification:
    """404 if it is not one's own."""
    return get_object_or_404(my_notifications(actor).select_related("entry"), pk=pk)


def rows(notifications: Iterable[Notification]) -> list[Row]:
    """Notifications in words; the names of their places in one query."""
    told = list(notifications)
    names = names_of(one.entry for one in told)
    said = sentences([one.entry for one in told])
    return [
        Row(
            id=one.pk, text=text, at=one.created_at, day=moments.local(one.created_at).date(),
            by=one.entry.by, where=names.get(one.entry.within_id, ""), path=place_of(one.entry),
            needs_you=one.needs_you, seen=one.seen_at is not None,
        )
        for one, text in zip(told, said, strict=True)
    ]  # fmt: skip


def mail_choices(member_ids: Iterable[UUID]) -> Choices:
    """What these people chose, by membership and group. What is missing is `Mail.WHEN_NEEDED`."""
    chosen = Preference.objects.filter(to__in=list(member_ids)).values_list("to_id", "group", "mail")
    return {(to, group): mail for to, group, mail in chosen}


def my_mail_choices(actor: Actor) -> dict[str, str]:
    """One's own choice for every group."""
    chosen = mail_choices([actor.id])
    return {group: chosen.get((actor.id, group), Mail.WHEN_NEEDED) for group in Group.values}


def push_choices(member_ids: Iterable[UUID]) -> Choices:
    """What these people chose for their devices. What is missing is `Push.WHEN_NEEDED`."""
    chosen = Preference.objects.filter(to__in=list(member_ids)).values_list("to_id", "group", "push")
    return {(to, group): push for to, group, push in chosen}


def my_push_choices(actor: Actor) -> dict[str, str]:
    """One's own choice for every group."""
    chosen = push_choices([actor.id])
    return {group: chosen.get((actor.id, group), Push.WHEN_NEEDED) for group in Group.values}


def is_pushed(choices: Choices, one: Notification) -> bool:
    """Whether this notification goes to the person's devices."""
    choice = choices.get((one.to_id, group_of(one.kind)), Push.WHEN_NEEDED)
    return choice == Push.ALL or (choice == Push.WHEN_NEEDED and one.needs_you)


def my_devices(actor: Actor) -> "QuerySet[Device]":
    """Where one is told while no page is open, newest first."""
    return Device.objects.filter(to=actor.membership).order_by("-id")


def get_device(actor: Actor, pk: UUID) -> Device:
    """404 if it is not one's own."""
    return get_object_or_404(my_devices(actor), pk=pk)


def comes_at_once(choices: Choices, one: Notification) -> bool:
    """Whether this notification shall be mailed as soon as may be."""
    choice = choices.get((one.to_id, group_of(one.kind)), Mail.WHEN_NEEDED)
    return choice == Mail.ALL_AT_ONCE or (choice == Mail.WHEN_NEEDED and one.needs_you)


def comes_in_the_morning(choices: Choices, one: Notification) -> bool:
    """Whether this notification belongs into the digest."""
    choice = choices.get((one.to_id, group_of(one.kind)), Mail.WHEN_NEEDED)
    return choice == Mail.MORNING or (choice == Mail.WHEN_NEEDED and not one.needs_you)
