"""Several notifications about one thing, told to one person within the delay, go out as one mail."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet

from vorzimmer.foundation import clock
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification
from vorzimmer.notifications.queries import Choices, comes_at_once, mail_choices
from vorzimmer.notifications.quiet import after_quiet
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.writes import made_here

WAIT = timedelta(seconds=settings.MAIL_DELAY_SECONDS)
"""Time to see it in the house, or to take it back, before a mail goes out."""
NEAR = timedelta(seconds=30)
"""A mail that is due so soon may be written already while we look: what comes now gets its own."""
TOGETHER = timedelta(days=1)
"""How far apart two notifications may be and still share a mail: a night and a day of quiet hours."""


def thread_of(entry: Entry) -> str:
    """The thing that a mail is about: the subject, or what the happening calls its `thread` (the task of a talk)."""
    return str(entry.facts.get("thread") or entry.subject_id or entry.pk)


def due_at(member: Membership, told_at: datetime) -> datetime:
    """When a mail about something told at this moment may go out."""
    return after_quiet(member.user, told_at + WAIT)


def still_to_plan(made: Iterable[Notification], members: dict[UUID, Membership]) -> list[Notification]:
    """Those of `made` that come at once and that no mail already planned about the same thing will take along."""
    made = list(made)
    choices = mail_choices([one.to_id for one in made])
    soon = [one for one in made if comes_at_once(choices, one)]
    before = [one for one in soon if not _is_new(one)]
    planned = _planned(before, choices, members) if before else set()
    return [one for one in soon if (one.to_id, thread_of(one.entry)) not in planned]


def _is_new(one: Notification) -> bool:
    """About what came into being just now: nobody can have been told of it before."""
    return made_here(one.subject_id) and "thread" not in one.entry.facts


def bundle(pk: UUID) -> list[Notification]:
    """What belongs into the mail that this notification made wanted, newest first; empty when all was seen."""
    asked = Notification.objects.filter(pk=pk, to__left_at=None, to__user__is_active=True)
    one = asked.select_related("to__user", "to__workspace", "entry").first()
    if one is None:
        return []
    waiting = _waiting([one.to_id], since=one.created_at - TOGETHER).select_related("entry__by__user").order_by("-id")
    choices, thread = mail_choices([one.to_id]), thread_of(one.entry)
    found = [
        each
        for each in waiting.filter(_about([one]))
        if thread_of(each.entry) == thread and comes_at_once(choices, each)
    ]
    for each in found:
        each.to = one.to
    return found


def _waiting(to: Iterable[UUID], since: datetime) -> "QuerySet[Notification]":
    return Notification.objects.filter(to__in=list(to), seen_at=None, mailed_at=None, created_at__gte=since)


def _about(told: Iterable[Notification]) -> Q:
    """What may share a mail with these: whoever has left much unseen is told as quickly as others."""
    threads = {thread_of(one.entry) for one in told}
    return Q(entry__subject_id__in=threads) | Q(entry__facts__thread__in=threads)


def _planned(soon: list[Notification], choices: Choices, members: dict[UUID, Membership]) -> set[tuple[UUID, str]]:
    """People and things for whom a mail is due, but not within `NEAR`."""
    now = clock.now()
    earlier = _waiting({one.to_id for one in soon}, since=now - TOGETHER).select_related("entry")
    return {
        (one.to_id, thread_of(one.entry))
        for one in earlier.filter(_about(soon)).exclude(pk__in=[one.pk for one in soon])
        if comes_at_once(choices, one) and due_at(members[one.to_id], one.created_at) > now + NEAR
    }
