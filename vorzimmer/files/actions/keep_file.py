"""Keep a file in the workspace."""

from vorzimmer.files import rules
from vorzimmer.files.entries import FileKept
from vorzimmer.files.incoming import Received, Upload, receive
from vorzimmer.files.models import StoredFile
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.models import Workspace


@action(may=rules.keep_file, lock=False)
def keep_file(*, actor: Actor, workspace: Workspace, upload: Received | Upload) -> FileKept:
    """The file exists, seen only by whoever added it, until another room's verb refers to it.

    ValidationError when it is empty or too large. `keeping.keep` receives the content before, so that no
    transaction waits for the storage.
    """
    received = upload if isinstance(upload, Received) else receive(workspace, upload)
    file = StoredFile.objects.create(
        id=received.id, name=received.name, kind=received.kind, size=received.size, sha256=received.sha256,
        content=received.content, added_by=actor.membership,
    )  # fmt: skip
    return FileKept(file=file)
