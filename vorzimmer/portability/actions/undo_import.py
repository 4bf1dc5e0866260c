"""Take back what was brought in."""

from django.utils.translation import gettext as _

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.portability import rules
from vorzimmer.portability.entries import ImportUndone
from vorzimmer.portability.models import TaskImport
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.models import Task


@action(may=rules.undo_import)
def undo_import(*, actor: Actor, task_import: TaskImport) -> ImportUndone:
    """Drafts are deleted, tasks on which nobody has begun are withdrawn, all others stay."""
    made = Task.objects.filter(pk__in=task_import.made)
    kept = 0
    for task in made:
        acting = actor.through(actor.door, f"undo-{task_import.pk}-{task.pk}"[:80])
        try:
            if task.is_draft:
                tasks.delete_draft(actor=acting, task=task)
            elif task.state == Task.State.HANDED_OVER:
                tasks.withdraw_task(actor=acting, task=task, reason=_("It was brought in by mistake."))
            else:
                kept += 1
        except NotAllowed:
            kept += 1
    task_import.keep(state=TaskImport.State.UNDONE)
    return ImportUndone(task_import=task_import, kept=kept)
