"""Who staffs many needs at once."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.models import Workspace


def staff(actor: Actor, workspace: Workspace) -> str | Promise | None:
    """Those who run the workspace."""
    return None if actor.runs_the_workspace else _("The coordination looks for somebody.")
