"""Who may propose another date, and who decides on it."""

from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.tasks import states
from vorzimmer.tasks.models import DateProposal, Task

from .flow import Reason, has_it, on_side


def propose_date(actor: Actor, task: Task) -> Reason:
    """Both sides, while the work is not delivered."""
    if not states.leads_somewhere("propose_date", task.state):
        return _("This task needs no other date now.")
    side = on_side(actor, task)
    if side is None:
        return _("Only the two sides agree on dates.")
    return has_it(actor, task) if side == "assistant" else None


def decide_date(actor: Actor, proposal: DateProposal) -> Reason:
    """The side that did not propose it."""
    if proposal.state != DateProposal.State.OPEN:
        return _("This date has been decided already.")
    side = on_side(actor, proposal.task)
    if side is None:
        return _("Only the two sides agree on dates.")
    return None if side != proposal.side else _("Your side proposed this date. The other side decides.")
