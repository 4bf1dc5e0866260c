"""What was asked for is done in the background."""

from typing import Any

from vorzimmer.journal import reactions
from vorzimmer.journal.models import Entry
from vorzimmer.portability.entries import ArchiveAsked, ImportStarted
from vorzimmer.portability.jobs import bring_in, pack_archive


@reactions.on(ImportStarted)
def make_tasks(actor: Any, happened: ImportStarted, entry: Entry) -> None:
    """A table can have 2,000 rows: nobody waits for that in front of a page."""
    bring_in.enqueue(str(happened.task_import.pk))


@reactions.on(ArchiveAsked)
def pack(actor: Any, happened: ArchiveAsked, entry: Entry) -> None:
    """A workspace can have thousands of files."""
    pack_archive.enqueue(str(happened.archive.pk))
