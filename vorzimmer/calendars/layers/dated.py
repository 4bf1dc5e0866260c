"""What is due: tasks, and what somebody wants to come back to."""

from datetime import datetime

from django.db.models import Q

from vorzimmer.calendars.models import FollowUp
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task

from .entry import Entry, day_bounds, local_days, page_of

MOST = 500


def deadlines(actor: Actor, first: datetime, last: datetime, engagement: Engagement | None) -> list[Entry]:
    """Open tasks by their date: all of the engagement, or the actor's own and those that are done for them. One query."""
    tasks = Task.objects.filter(is_open=True, due_at__gte=first, due_at__lt=last)
    if engagement is not None:
        tasks = tasks.filter(engagement=engagement)
    else:
        as_contact = Part.objects.filter(membership=actor.id, until=None, role=Part.Role.CONTACT).values("engagement")
        tasks = tasks.filter(Q(assistant=actor.id) | Q(engagement__in=as_contact))
    rows = tasks.values_list("pk", "title", "due_at", "engagement__title", "engagement__client__name")[:MOST]
    return [
        Entry(
            "deadline", f"task-{pk}", title, due_at, due_at, "deadlines", busy=False, tone="brick",
            whose="" if engagement else named or client, address=page_of("screens:task", pk),
        )
        for pk, title, due_at, named, client in rows
        if due_at is not None
    ]  # fmt: skip


def follow_ups(actor: Actor, first: datetime, last: datetime, engagement: Engagement | None) -> list[Entry]:
    """The actor's own, that are not seen to. One query."""
    begins, ends = local_days(first, last)
    rows = FollowUp.objects.filter(membership=actor.id, done_at=None, on_day__gte=begins, on_day__lte=ends)
    if engagement is not None:
        rows = rows.filter(engagement=engagement)
    found = []
    for each in rows[:MOST]:
        start, end = day_bounds(each.on_day, each.on_day)
        address = page_of("calendars:follow_up", each.pk)
        found.append(
            Entry(
                "follow_up", f"follow-up-{each.pk}", each.title, start, end, "follow_ups", all_day=True, busy=False,
                tone="ochre", address=address,
            )
        )  # fmt: skip
    return found
