"""What belongs to a briefing besides its fields."""

from uuid import UUID

from vorzimmer.files.models import StoredFile
from vorzimmer.tasks import asks
from vorzimmer.tasks.models import DateProposal, Task, TaskFile
from vorzimmer.tenancy.prepared import Prepared

FILES = Prepared(lambda task: TaskFile.objects.filter(task=task).select_related("file").order_by("id"), task=UUID)


def files_of(task: Task) -> list[StoredFile]:
    """The files of the briefing, in the order they came."""
    if TaskFile in task.lacks:
        return []
    return [each.file for each in FILES.rows(task=task.pk)]


def open_date(task: Task) -> DateProposal | None:
    """The other date that is waiting for a yes or no."""
    return asks.open_proposal(task) if task.is_open else None
