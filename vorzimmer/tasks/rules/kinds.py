"""Who may change the kinds of task."""

from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.models import Workspace

from .flow import Reason


def change_kinds(actor: Actor, workspace: Workspace) -> Reason:
    """Owners and coordinators of the workspace."""
    if actor.runs_the_workspace and actor.workspace.pk == workspace.pk:
        return None
    return _("Owners and the coordination decide which kinds of task there are.")
