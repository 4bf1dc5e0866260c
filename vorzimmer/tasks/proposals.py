"""Putting another date on the table. For actions only."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import asks
from vorzimmer.tasks.models import DateProposal, Task


def put(actor: Actor, task: Task, due_at: datetime, due_zone: str, reason: str) -> DateProposal:
    """A new proposal of the actor's side; an open one is replaced. NotAllowed for a past moment."""
    if due_at <= clock.now():
        raise NotAllowed(_("This moment has passed. Please choose a later one."))
    if due_at == task.due_at:
        raise NotAllowed(_("This is the date already."))
    if (before := asks.open_proposal(task)) is not None:
        before.decide(DateProposal.State.REPLACED, actor.membership)
    return DateProposal.objects.create(
        task=task,
        side=task.engagement.team.side_of(actor) or "",
        due_at=due_at,
        due_zone=due_zone or actor.person.timezone,
        reason=reason.strip(),
        proposed_by=actor.membership,
    )
