"""Have all files and texts of an engagement packed for the client."""

from vorzimmer.handovers.entries import FilesWanted
from vorzimmer.handovers.models import FilesReturn, Parting
from vorzimmer.handovers.rules import partings as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.want_files)
def want_files(*, actor: Actor, parting: Parting) -> FilesWanted:
    """Packed in the background; the one who asked and the client's side are told when it can be fetched."""
    files = FilesReturn.objects.create(parting=parting, asked_by=actor.membership)
    return FilesWanted(parting=parting, files=files)
