"""The last row is through."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.portability import rules
from vorzimmer.portability.entries import ImportFinished
from vorzimmer.portability.models import TaskImport


@action(may=rules.finish_import)
def finish_import(*, actor: Actor, task_import: TaskImport) -> ImportFinished:
    """Whoever brought the table in reads what became of it."""
    task_import.keep(state=TaskImport.State.DONE, finished_at=clock.now())
    return ImportFinished(task_import=task_import)
