"""Who decides how people of the workspace call each other."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.models import Workspace

Reason = str | Promise | None


def choose(actor: Actor, workspace: Workspace) -> Reason:
    """Those who run the workspace."""
    return None if actor.runs_the_workspace else _("Only the owner or the coordination decides how people call.")
