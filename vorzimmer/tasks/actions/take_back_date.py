"""Take one's own date proposal back."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import turns
from vorzimmer.tasks.entries import DateTakenBack
from vorzimmer.tasks.models import DateProposal
from vorzimmer.tasks.rules import dates


@action(may=dates.take_back_date)
def take_back_date(*, actor: Actor, proposal: DateProposal) -> DateTakenBack:
    """Nobody has to decide on it any more; the date stays as it was. What it replaced does not come back."""
    proposal.decide(DateProposal.State.TAKEN_BACK, actor.membership)
    task = proposal.task
    turns.settle(task)
    task.keep()
    return DateTakenBack(task=task, proposal=proposal)
