"""Have one's own data packed."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.portability import rules
from vorzimmer.portability.entries import ArchiveAsked
from vorzimmer.portability.models import Archive
from vorzimmer.tenancy.models import Workspace


@action(may=rules.ask_archive, lock=False)
def ask_archive(*, actor: Actor, workspace: Workspace) -> ArchiveAsked:
    """What this workspace keeps about the person, to read and to take along (GDPR Art. 15 and 20)."""
    return ArchiveAsked(archive=Archive.objects.create(what=Archive.What.MINE, asked_by=actor.membership))
