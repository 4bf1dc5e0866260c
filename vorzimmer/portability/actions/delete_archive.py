"""Delete packed data before their days are over."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.portability import rules
from vorzimmer.portability.entries import ArchiveDeleted
from vorzimmer.portability.models import Archive


@action(may=rules.own_archive)
def delete_archive(*, actor: Actor, archive: Archive) -> ArchiveDeleted:
    """The file goes; that there was one stays in the history."""
    archive.remove()
    return ArchiveDeleted(archive=archive)
