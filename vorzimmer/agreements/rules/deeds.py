"""Who records what was done in the client's name. None is yes; otherwise the reason, in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.clauses import ACTS
from vorzimmer.agreements.models import Deed
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow

Reason = str | Promise | None

USED = _("This approval is for something else, or has been used already.")


def known(act: str, amount_cents: int | None) -> Reason:
    """An act of the matrix, and no amount below nought: for anything else nothing could be agreed."""
    if act not in ACTS:
        return _("The agreement knows no such act.")
    return _("An amount is never below nought.") if amount_cents is not None and amount_cents < 0 else None


def do_act(actor: Actor, task: Task) -> Reason:
    """The assistant who has the task, while it is under way. Whether the act is allowed says the agreement."""
    if task.is_draft or task.is_closed:
        return _("Nothing is done in the client’s name on a task that is not under way.")
    return flow.has_it(actor, task)


def take_back_act(actor: Actor, deed: Deed) -> Reason:
    """Whoever recorded it, for ten minutes: it was a slip of the hand."""
    if deed.done_by_id != actor.id:
        return _("Only the person who recorded it can take it back.")
    if not deed.is_fresh:
        return _("An entry can be taken back for ten minutes. Say in a message what was different.")
    return None
