"""Hand a task over that was never a draft."""

from typing import Unpack

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import drafts, turns
from vorzimmer.tasks.entries import TaskHandedOver
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow


@action(may=flow.delegate, act=Act("delegate"), lock=False)
def delegate_task(*, actor: Actor, engagement: Engagement, **wanted: Unpack[drafts.Wanted]) -> TaskHandedOver:
    """Written and handed over in one: the assistant accepts, asks or declines by the promised moment."""
    task = drafts.begin(actor, engagement, wanted)
    task.enter(Task.State.HANDED_OVER)
    task.assistant, task.handed_over_at = engagement.team.lead, clock.now()
    turns.settle(task)
    drafts.write(actor, task, wanted)
    return TaskHandedOver(task=task)
