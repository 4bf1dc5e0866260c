"""Have the whole workspace packed."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.portability import rules
from vorzimmer.portability.entries import ArchiveAsked
from vorzimmer.portability.models import Archive
from vorzimmer.tenancy.models import Workspace


@action(may=rules.ask_workspace_archive, lock=False)
def ask_workspace_archive(*, actor: Actor, workspace: Workspace) -> ArchiveAsked:
    """Everything that another instance needs to go on with it; secrets stay here."""
    return ArchiveAsked(archive=Archive.objects.create(what=Archive.What.WORKSPACE, asked_by=actor.membership))
