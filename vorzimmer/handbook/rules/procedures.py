"""Who may follow a procedure, and who improves it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.handbook.models import Page, Run, Suggestion
from vorzimmer.handbook.rules import pages
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import steps

Reason = str | Promise | None


def run(actor: Actor, task: Task) -> Reason:
    """Whoever plans the steps of the task."""
    return steps.add(actor, task)


def fits(page: Page, task: Task) -> Reason:
    """A procedure with steps, of the same engagement, that the task does not follow already."""
    if page.engagement_id != task.engagement_id:
        return _("There is no such page in this handbook.")
    if not page.is_procedure or not page.steps or page.archived_at:
        return _("This page has no steps to follow.")
    if Run.objects.filter(page=page, task=task).exists():
        return _("This task follows the procedure already.")
    return None


def suggest(actor: Actor, run: Run) -> Reason:
    """Whoever writes in this handbook."""
    return pages.change(actor, run.page)


def settle(actor: Actor, suggestion: Suggestion) -> Reason:
    """Whoever writes in this handbook, as long as nobody has settled it."""
    if not suggestion.is_open:
        return _("This is settled already.")
    return pages.change(actor, suggestion.page)
