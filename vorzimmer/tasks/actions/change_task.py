"""Change what is wanted."""

from typing import Any

from vorzimmer.files.models import StoredFile
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import changes, turns
from vorzimmer.tasks.entries import TaskChanged
from vorzimmer.tasks.models import Task, TaskFile
from vorzimmer.tasks.rules import brief


@action(may=brief.change_task)
def change_task(
    *,
    actor: Actor,
    task: Task,
    seen_version: int,
    wanted: dict[str, Any],
    files: tuple[StoredFile, ...] = (),
) -> TaskChanged:
    """Set title, outcome, kind, brief, gaps, due date or time budget; add files.

    `wanted` has only what shall change (see `changes.FIELDS`), values as the model keeps them. Raises
    `Stale`, with what changed field by field, if somebody changed the task after `seen_version`; nothing is
    written then.
    """
    changes.refuse_if_stale(task, seen_version)
    changed = changes.difference(task, wanted)
    for name in changed:
        setattr(task, name, wanted[name])
    TaskFile.objects.bulk_create([TaskFile(task=task, file=file, added_by=actor.membership) for file in files])
    turns.settle(task)
    task.keep()
    return TaskChanged(task=task, by=actor.membership, version=task.version, changed=changed)
