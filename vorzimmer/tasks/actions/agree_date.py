"""Agree to a proposed date."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import changes, turns
from vorzimmer.tasks.entries import DateAgreed
from vorzimmer.tasks.models import DateProposal
from vorzimmer.tasks.rules import dates


@action(may=dates.decide_date)
def agree_date(*, actor: Actor, proposal: DateProposal) -> DateAgreed:
    """The proposed date is the date of the task now."""
    proposal.decide(DateProposal.State.AGREED, actor.membership)
    task = proposal.task
    changed = changes.difference(task, {"due_at": proposal.due_at, "due_zone": proposal.due_zone})
    task.due_at, task.due_zone = proposal.due_at, proposal.due_zone
    turns.settle(task)
    task.keep()
    return DateAgreed(task=task, proposal=proposal, version=task.version, changed=changed)
