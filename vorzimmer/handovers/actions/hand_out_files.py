"""Say that the files are packed."""

from typing import BinaryIO

from vorzimmer.handovers.entries import FilesHandedOut
from vorzimmer.handovers.models import FilesReturn
from vorzimmer.handovers.rules import partings as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.hand_out)
def hand_out_files(
    *, actor: Actor, files: FilesReturn, packed: BinaryIO, size: int, sha256: str, contents: dict[str, int]
) -> FilesHandedOut:
    """Keep the archive (`size` in bytes) with what is in it, and tell the client's side."""
    files.take(packed, size, sha256, contents)
    return FilesHandedOut(parting=files.parting, files=files)
