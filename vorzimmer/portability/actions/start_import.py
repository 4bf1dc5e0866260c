"""Bring the rows in."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.portability import rules
from vorzimmer.portability.entries import ImportStarted
from vorzimmer.portability.models import TaskImport


@action(may=rules.arrange_import)
def start_import(*, actor: Actor, task_import: TaskImport) -> ImportStarted:
    """Each good row becomes a task in the background; the columns can no longer be changed."""
    task_import.keep(state=TaskImport.State.RUNNING)
    return ImportStarted(task_import=task_import)
