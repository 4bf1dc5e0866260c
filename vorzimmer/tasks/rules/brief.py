"""Who may change what is wanted."""

from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.tasks import states
from vorzimmer.tasks.models import Task

from .flow import Reason, on_side, wrote


def change_task(actor: Actor, task: Task) -> Reason:
    """A draft: whoever wrote it. Later: the client's side and whoever wrote it, until it is done."""
    if not states.leads_somewhere("change_task", task.state):
        return _("This task is closed. Open it again to change it.")
    if wrote(actor, task) or (not task.is_draft and on_side(actor, task) == "client"):
        return None
    return _("The client’s side says what is wanted. You can ask or propose another date.")
