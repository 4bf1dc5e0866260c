"""Background work on files: drawing the small pictures, and clearing out what nothing refers to."""

from datetime import timedelta
from uuid import UUID

from django.db.models import Exists, ManyToOneRel, OuterRef
from django.tasks import task

from vorzimmer.files import previews
from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring
from vorzimmer.tenancy.writes import writes_allowed

UNUSED_AFTER = timedelta(days=2)


@task()
def draw_preview(file_id: str) -> None:
    """Draw the small picture of one file. Does nothing when it is there already, or when the file is gone."""
    file = StoredFile.objects.filter(pk=UUID(file_id)).first()
    if file is None or file.preview:
        return
    drawn = previews.draw(file)
    if drawn is not None:
        with writes_allowed("files: draw_preview"):
            file.take_preview(drawn.picture, drawn.pages)


@recurring(at="03:40", each="workspace")
@task()
def clear_unused_files(workspace_id: str) -> int:
    """Remove files that were added more than two days ago and that no row of any room refers to; how many."""
    unused = StoredFile.objects.filter(added_at__lt=clock.now() - UNUSED_AFTER)
    for link in StoredFile._meta.get_fields(include_hidden=True):
        if isinstance(link, ManyToOneRel):
            refers = link.related_model._default_manager.filter(**{link.field.name: OuterRef("pk")})
            unused = unused.filter(~Exists(refers))
    gone = list(unused[:1000])
    with writes_allowed("files: clear_unused_files"):
        for file in gone:
            file.remove()
    return len(gone)
