"""Refuse a proposed date."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import turns
from vorzimmer.tasks.entries import DateRefused
from vorzimmer.tasks.models import DateProposal
from vorzimmer.tasks.rules import dates


@action(may=dates.decide_date)
def refuse_date(*, actor: Actor, proposal: DateProposal, reason: str = "") -> DateRefused:
    """The date stays as it was."""
    proposal.decide(DateProposal.State.REFUSED, actor.membership)
    task = proposal.task
    turns.settle(task)
    task.keep()
    return DateRefused(task=task, proposal=proposal, reason=reason.strip())
