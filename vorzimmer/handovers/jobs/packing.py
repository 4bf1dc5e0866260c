"""All files and texts of an engagement in one archive, for the client."""

import tempfile
from uuid import UUID

from django.tasks import task
from django.utils import translation

from vorzimmer.handovers import actions
from vorzimmer.handovers.models import FilesReturn
from vorzimmer.people.actor import Actor, Door


@task()
def pack_files(files_id: str) -> None:
    """Pack what was asked for and say so. A second run after a crash packs it anew."""
    files = (
        FilesReturn.objects.filter(pk=UUID(files_id), ready_at=None)
        .select_related("parting__engagement__client", "parting__engagement__workspace", "asked_by__user")
        .first()
    )
    if files is None:
        return
    from vorzimmer.handovers import archive  # with what packs ZIP files, which waits for the first archive

    engagement = files.parting.engagement
    with tempfile.TemporaryFile() as packed, translation.override(engagement.language):
        contents = archive.pack(engagement, packed)
        size, sha256 = archive.measured(packed)
        actions.hand_out_files(
            actor=Actor(files.asked_by, Door.SCHEDULE), files=files, packed=packed, size=size, sha256=sha256,
            contents=contents,
        )  # fmt: skip
