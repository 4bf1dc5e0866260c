"""Who may hand over a result, and who decides about it. None is yes; otherwise the reason, in words."""

from datetime import timedelta
from uuid import UUID

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import states
from vorzimmer.tasks.models import Delivery, Rating, Task
from vorzimmer.tasks.rules import flow
from vorzimmer.tenancy.prepared import Prepared

Reason = str | Promise | None

UNDO = timedelta(minutes=10)
"""How long an approval can be taken back."""

RATING_CHANGES = timedelta(days=7)
"""How long a rating can be said otherwise."""

OWN_RATING = Prepared(lambda task, me: Rating.objects.filter(task=task, rated_by=me)[:1], task=UUID, me=UUID)


def deliver(actor: Actor, task: Task) -> Reason:
    """The assistant who has the task, once it is accepted."""
    if task.state == states.DELIVERED:
        return _("The result is with the client, who approves it or asks for changes.")
    if not states.leads_somewhere("deliver", task.state):
        return _("Only a task that was accepted and is still open can have a result.")
    return flow.has_it(actor, task)


def decide(actor: Actor, delivery: Delivery) -> Reason:
    """A contact who decides, about a result that waits. Whoever comes second reads what was decided."""
    if delivery.interim:
        return _("An interim result is looked at, not approved.")
    if reason := decided_already(delivery):
        return reason
    if not states.leads_somewhere("approve_delivery", delivery.task.state):
        return _("This result is no longer waiting for a decision.")
    if not delivery.task.engagement.team.may_decide(actor):
        return _("Only contacts who decide approve results or ask for changes.")
    return None


def review_interim(actor: Actor, delivery: Delivery) -> Reason:
    """Anybody on the client's side, while it is the latest result and the work goes on."""
    if not delivery.interim or not states.leads_somewhere("deliver", delivery.task.state):
        return _("There is no interim result to look at.")
    if reason := decided_already(delivery):
        return reason
    if not delivery.is_newest:
        return _("There is a newer result already.")
    return None if flow.on_side(actor, delivery.task) == "client" else flow.CLIENTS_ONLY


def take_back_approval(actor: Actor, delivery: Delivery) -> Reason:
    """Whoever approved, for ten minutes, while the task is done because of it."""
    if delivery.decision != Delivery.Decision.APPROVED or delivery.interim or delivery.decided_at is None:
        return _("This result is not approved.")
    if delivery.task.state != states.DONE:
        return _("The task has gone on since. Say in a message what has changed.")
    if delivery.task.is_disputed:
        return _("A complaint about this task is being settled. Say first how it ended.")
    if delivery.decided_by_id != actor.id:
        return _("Only the person who approved it can take that back.")
    if clock.now() - delivery.decided_at > UNDO:
        return _("An approval can be taken back for ten minutes. You can open the task again instead.")
    return None


def rate_task(actor: Actor, task: Task) -> Reason:
    """The client's side, when the task is done; one's own rating can be changed for seven days."""
    if task.state != states.DONE:
        return _("A task is rated when its result is approved.")
    if flow.on_side(actor, task) != "client":
        return flow.CLIENTS_ONLY
    own = OWN_RATING.first(task=task.pk, me=actor.id)
    if own is not None and clock.now() - own.rated_at > RATING_CHANGES:
        return _("A rating can be changed for seven days.")
    return None


def decided_already(delivery: Delivery) -> Reason:
    """What somebody else has decided meanwhile."""
    if delivery.decided_by is None:
        return None
    who = delivery.decided_by.user.first_name
    if delivery.decision == Delivery.Decision.CHANGES:
        return format_lazy(_("{who} has asked for changes already."), who=who)
    if delivery.interim:
        return format_lazy(_("{who} has looked at it already."), who=who)
    return format_lazy(_("{who} has approved this result already."), who=who)
