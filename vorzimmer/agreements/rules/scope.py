"""Who settles that more is wanted than was agreed. None is yes; otherwise the reason, in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.models import Extra, ScopeChange
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow

Reason = str | Promise | None


def propose_scope_change(actor: Actor, engagement: Engagement) -> Reason:
    """Either side, while the engagement is open."""
    if engagement.team.side_of(actor) is None:
        return _("Only the client and the assistants of this engagement change what they agreed.")
    if not engagement.is_open:
        return _("This engagement is paused or has ended.")
    return None


def answer(actor: Actor, change: ScopeChange) -> Reason:
    """The side that has the turn: it agrees, proposes it differently, or says not now."""
    if not change.is_open:
        return _("This is settled already.")
    if change.engagement.team.side_of(actor) != change.turn:
        return _("The other side answers now.")
    return None


def agree(actor: Actor, change: ScopeChange) -> Reason:
    """The same; for the client only contacts who decide."""
    if reason := answer(actor, change):
        return reason
    if change.turn == "client" and not change.engagement.team.may_decide(actor):
        return _("Only contacts who decide spend the client’s money and approve what is done in their name.")
    return None


def withdraw(actor: Actor, change: ScopeChange) -> Reason:
    """Whoever asked for it."""
    if not change.is_open:
        return _("This is settled already.")
    return None if change.asked_by_id == actor.id else _("Only the person who asked can withdraw it.")


def hand_over_as_extra(actor: Actor, task: Task) -> Reason:
    """Whoever wrote the draft and may hand it over: a contact who decides, because it costs besides."""
    if reason := flow.hand_over(actor, task):
        return reason
    if Extra.objects.filter(task=task).exists():
        return _("It is an extra already.")
    if not task.engagement.team.may_decide(actor):
        return _("Only contacts who decide can order something besides the agreement.")
    return None
