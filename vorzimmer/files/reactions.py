"""What follows from a file having been kept."""

from typing import Any

from vorzimmer.files import kinds
from vorzimmer.files.entries import FileKept
from vorzimmer.files.jobs import draw_preview
from vorzimmer.journal import reactions
from vorzimmer.journal.models import Entry


@reactions.on(FileKept)
def draw_a_preview(actor: Any, happened: FileKept, entry: Entry) -> None:
    """Later, so that uploading stays fast."""
    if kinds.has_preview(happened.file.kind):
        draw_preview.enqueue(str(happened.file.pk))
