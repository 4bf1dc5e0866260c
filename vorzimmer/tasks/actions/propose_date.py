"""Propose another date."""

from datetime import datetime

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import proposals, turns
from vorzimmer.tasks.entries import DateProposed
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import dates


@action(may=dates.propose_date)
def propose_date(*, actor: Actor, task: Task, due_at: datetime, due_zone: str = "", reason: str = "") -> DateProposed:
    """One side would like another date; the other has the turn. A newer proposal replaces an open one."""
    proposal = proposals.put(actor, task, due_at, due_zone, reason)
    turns.settle(task)
    task.keep()
    return DateProposed(task=task, proposal=proposal, due_at=due_at.isoformat(), reason=proposal.reason)
