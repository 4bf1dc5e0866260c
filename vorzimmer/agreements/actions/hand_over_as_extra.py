"""Have a task done once beside the agreement."""

from vorzimmer.agreements.entries.scope import MarkedAsExtra
from vorzimmer.agreements.models import Extra
from vorzimmer.agreements.rules import scope as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.actions import hand_over
from vorzimmer.tasks.models import Task


@action(may=rules.hand_over_as_extra)
def hand_over_as_extra(*, actor: Actor, task: Task) -> MarkedAsExtra:
    """It is handed over although the agreement does not cover it; whoever accepts it agrees to the extra."""
    Extra.objects.create(task=task, minutes=task.budget_minutes, by=actor.membership)
    hand_over(actor=actor, task=task)
    return MarkedAsExtra(task=task)
