"""Accept a task."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import changes, turns
from vorzimmer.tasks.briefing import left_to_decide
from vorzimmer.tasks.entries import TaskAccepted
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow


@action(may=flow.accept_task)
def accept_task(
    *, actor: Actor, task: Task, play_back: str = "", due_at: datetime | None = None, due_zone: str = "",
    budget_minutes: int | None = None,
) -> TaskAccepted:  # fmt: skip
    """The assistant does it. `play_back`: how they understood it, in two sentences that the client reads.

    Date and budget only where the client left them to the assistant; NotAllowed otherwise, and for a past moment.
    """
    said: dict[str, Any] = {"due_at": due_at, "budget_minutes": budget_minutes}
    decided = {name: value for name, value in said.items() if value is not None}
    if not decided.keys() <= left_to_decide(task):
        raise NotAllowed(_("The client has not left that to you. Propose a date, or ask."))
    if due_at is not None and due_at <= clock.now():
        raise NotAllowed(_("This moment has passed. Please choose a later one."))
    if due_at is not None:
        decided["due_zone"] = due_zone or actor.person.timezone
    changed = changes.difference(task, decided)
    task.enter(Task.State.ACCEPTED)
    task.assistant = actor.membership
    for name, value in decided.items():
        setattr(task, name, value)
    turns.settle(task)
    task.keep(play_back=play_back.strip())
    return TaskAccepted(task=task, play_back=play_back.strip(), version=task.version, changed=changed)
