"""Follow a procedure in a task."""

from datetime import date

from vorzimmer.handbook import running
from vorzimmer.handbook.entries import ProcedureRun
from vorzimmer.handbook.models import Page, PageLink, Run
from vorzimmer.handbook.rules import procedures
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task


@action(may=procedures.run)
def run_procedure(*, actor: Actor, task: Task, page: Page, started_on: date | None = None) -> ProcedureRun:
    """The task gets the steps of the procedure, with dates counted from `started_on` (today) and from its own date.

    NotAllowed for a page without steps, of another engagement, or that the task follows already.
    """
    if reason := procedures.fits(page, task):
        raise NotAllowed(reason)
    began = started_on or running.today_of(task)
    run = Run(page=page, version=page.version, task=task, started_on=began, by=actor.membership)
    run.save()
    running.add_steps(actor, run, page.steps)
    PageLink(page=page, version=page.version, task=task, run=run, by=actor.membership).save()
    return ProcedureRun(task=task, page=page, run=run)
