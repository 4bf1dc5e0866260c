"""Say that the data are packed."""

from typing import BinaryIO

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.portability import rules
from vorzimmer.portability.entries import ArchiveReady
from vorzimmer.portability.models import Archive


@action(may=rules.own_archive)
def hand_out_archive(*, actor: Actor, archive: Archive, packed: BinaryIO, size: int, sha256: str) -> ArchiveReady:
    """Keep the file (`size` in bytes) and tell the person who asked for it."""
    archive.take(packed, size, sha256)
    return ArchiveReady(archive=archive)
