"""Who may plan, and who may tick off. A rule answers None (yes), or the reason why not, in words."""

from typing import cast

from django.utils.functional import Promise
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.team import Side
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Step, Task

Reason = str | Promise | None


def add(actor: Actor, task: Task) -> Reason:
    """Both sides plan together, and whoever coordinates, until the task is closed."""
    team = task.engagement.team
    if team.side_of(actor) is None and not team.coordinates(actor):
        return _("Only the people who work on this task plan its steps.")
    if task.is_draft and task.created_by_id != actor.id:
        return _("Only the person who is writing the draft plans its steps.")
    if task.is_closed:
        return _("This task is closed.")
    return None


def change(actor: Actor, step: Step) -> Reason:
    """A step that is done stays as it was, until it is opened again."""
    if reason := add(actor, step.task):
        return reason
    if step.done_at is not None:
        return _("This step is done. Open it again before you change it.")
    return None


def move(actor: Actor, step: Step) -> Reason:
    """Whoever plans says in which order."""
    return add(actor, step.task)


def tick(actor: Actor, step: Step) -> Reason:
    """The side that does it, and whoever coordinates; not before the step that it waits for."""
    if reason := _own(actor, step):
        return reason
    if step.done_at is not None:
        return _("This step is done already.")
    if step.waits and step.after is not None:
        return now_("This waits for “%(step)s”.") % {"step": step.after.text}
    return None


def untick(actor: Actor, step: Step) -> Reason:
    """The same people who may tick it, if it is done."""
    if reason := _own(actor, step):
        return reason
    return None if step.done_at is not None else _("This step is open.")


def belongs(task: Task, side: str, who: Membership | None, after: Step | None) -> Reason:
    """A step is done by somebody of its side, and waits for a step of the same task."""
    if side not in (Task.Turn.CLIENT, Task.Turn.ASSISTANT):
        return _("A step belongs to the client or to the assistant.")
    if who is not None and who.pk not in task.engagement.team.ids(cast(Side, side)):
        return _("This person does not belong to that side.")
    if after is not None and after.task_id != task.pk:
        return _("A step waits for another step of the same task.")
    return None


def circle(step: Step | None, after: Step | None) -> Reason:
    """A step cannot wait for itself, not even by way of others. `step` is None for a new one."""
    before = after
    while before is not None:
        if step is not None and before.pk == step.pk:
            return _("The steps would wait for each other.")
        before = before.after
    return None


def _own(actor: Actor, step: Step) -> Reason:
    if reason := add(actor, step.task):
        return reason
    team = step.task.engagement.team
    if team.side_of(actor) != step.side and not team.coordinates(actor):
        return _("The other side does this step.")
    return None
