"""Giving a task another date by whatever the reader may do: change it, agree to it, or propose it."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.entries import DateAgreed, DateProposed, TaskChanged
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import brief, dates

EVENING = time(17)
"""When something is due that had no time of day before."""


def moved_to(actor: Actor, task: Task, day: date, at: time | None = None) -> datetime:
    """That day on the reader's own clock, at `at` or at the time of day it was due until now."""
    zone = ZoneInfo(actor.person.timezone)
    was = task.due_at.astimezone(zone).time() if task.due_at else EVENING
    return datetime.combine(day, at or was, zone)


def why_not(actor: Actor, task: Task) -> str:
    """Why the reader cannot move the date; empty when they can."""
    refused = brief.change_task(actor, task) and dates.propose_date(actor, task)
    return str(refused) if refused else ""


def give_date(actor: Actor, task: Task, due_at: datetime) -> TaskChanged | DateAgreed | DateProposed:
    """The client's side sets it; the assistant proposes it, or agrees when it is what the client proposed.

    NotAllowed for a moment that has passed, and with the rule's reason.
    """
    if due_at <= clock.now():
        raise NotAllowed(_("This moment has passed. Please choose a later one."))
    if task.due_at == due_at:
        raise NotAllowed(_("This is the date already."))
    zone = task.due_zone if task.due_at else actor.person.timezone
    proposal = queries.open_date(task)
    if proposal is not None and proposal.due_at == due_at and dates.decide_date(actor, proposal) is None:
        return actions.agree_date(actor=actor, proposal=proposal)
    if brief.change_task(actor, task) is None:
        wanted = {"due_at": due_at, "due_zone": zone}
        return actions.change_task(actor=actor, task=task, seen_version=task.version, wanted=wanted)
    return actions.propose_date(actor=actor, task=task, due_at=due_at, due_zone=zone)
