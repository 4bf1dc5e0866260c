"""Who may move a task on. A rule answers None (yes), or the reason why not, in words for the person."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task

Reason = str | Promise | None


def hand_over(actor: Actor, task: Task) -> Reason:
    """Whoever wrote the draft, while the engagement takes on work."""
    if not task.is_draft:
        return _("This task has been handed over already.")
    if task.created_by_id != actor.id:
        return _("Only the person who wrote the draft can hand it over.")
    if not task.engagement.is_open:
        return _("This engagement is paused or has ended. Nothing new can be handed over.")
    return None
