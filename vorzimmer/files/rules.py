"""Who may put files in."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace


def keep_file(actor: Actor, workspace: Workspace) -> str | Promise | None:
    """Everybody who works here; observers only look on."""
    if workspace.pk != actor.workspace.pk:
        return _("This is another workspace.")
    if actor.role == Membership.Role.OBSERVER:
        return _("You are looking on here and cannot add files.")
    return None
