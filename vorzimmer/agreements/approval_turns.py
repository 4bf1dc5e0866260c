"""An open request is the client's turn, as an open question is."""

from uuid import UUID

from vorzimmer.agreements.models import Approval
from vorzimmer.tasks import turns
from vorzimmer.tasks.asks import Ask
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.prepared import Prepared

OPEN = Prepared(
    lambda task: Approval.objects.filter(task=task, state="open").values_list("asked_at", "wanted_by"), task=UUID
)


def open_on(task: Task) -> list[Ask]:
    """What `tasks.asks` wants to know of this room."""
    if Approval in task.lacks:
        return []
    known = (task.already_read or {}).get(Approval)
    still_open = (
        OPEN.rows(task=task.pk)
        if known is None
        else [(each.asked_at, each.wanted_by) for each in known if each.is_open]
    )
    return [Ask(Task.Turn.CLIENT, at, until, "approvals") for at, until in still_open]


def settle(approval: Approval) -> None:
    """It was asked, decided or withdrawn: the turn of the task goes to whoever must act now."""
    task = approval.task
    if task is not None and task.is_open:
        turns.settle(task)
        task.keep()
