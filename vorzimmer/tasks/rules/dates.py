"""Who may propose another date, who decides on it, and who takes it back."""

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


def take_back_date(actor: Actor, proposal: DateProposal) -> Reason:
    """The side that proposed it, while nobody has decided; of the assistants whoever has the task."""
    if proposal.state != DateProposal.State.OPEN:
        return _("This date has been decided already.")
    side = on_side(actor, proposal.task)
    if side is None or side != proposal.side:
        return _("Only the side that proposed this date can take it back.")
    return has_it(actor, proposal.task) if side == "assistant" else None


def decide_date(actor: Actor, proposal: DateProposal) -> Reason:
    """The side that did not propose it."""
    if proposal.state != DateProposal.State.OPEN:
        return _("This date has been decided already.")
    side = on_side(actor, proposal.task)
    if side is None:
        return _("Only the two sides agree on dates.")
    return None if side != proposal.side else _("Your side proposed this date. The other side decides.")
