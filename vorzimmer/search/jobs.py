"""Background work of the index: reading files, and looking after what no happening tells about."""

from uuid import UUID

from django.db import transaction
from django.tasks import task

from vorzimmer.files.models import StoredFile
from vorzimmer.jobs.recurring import recurring
from vorzimmer.people.models import Membership
from vorzimmer.search.index import rebuilding
from vorzimmer.search.index.keeping import keep
from vorzimmer.search.models import Thing
from vorzimmer.tenancy.rooms import current_workspace
from vorzimmer.tenancy.writes import writes_allowed


@task()
def read_file(file_id: str) -> None:
    """Take the text out of one file. Does nothing when the file is gone."""
    file = StoredFile.objects.filter(pk=UUID(file_id)).first()
    if file is not None:
        with writes_allowed("search: read_file"):
            rebuilding.keep_text(file)


@task()
def rebuild_index(workspace_id: str) -> int:
    """Look at everything in the workspace again, after an import for example; how many entries were written."""
    workspace = current_workspace()
    return rebuilding.rebuild(workspace) + rebuilding.read_files(workspace)


@recurring(at="03:50", each="workspace")
@task()
def look_after_the_index(workspace_id: str) -> int:
    """People who have changed their names, files that could not be read; everything where nothing is there yet."""
    workspace = current_workspace()
    if not Thing.objects.exists():
        return rebuilding.rebuild(workspace) + rebuilding.read_files(workspace)
    with writes_allowed("search: people"), transaction.atomic():
        renewed = keep(list(Membership.objects.select_related("user")))
    return renewed + rebuilding.read_files(workspace)
