"""Tasks to look at and to change together, made through the verbs of the tasks."""

from datetime import timedelta
from typing import Any

from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.models import Entry
from vorzimmer.overviews import actions
from vorzimmer.overviews.jobs import carry_out
from vorzimmer.overviews.models import BulkChange
from vorzimmer.tasks import actions as verbs
from vorzimmer.tasks.models import Task


def order(house: Any, title: str, **wanted: Any) -> Task:
    """Anna has handed it over to Ben."""
    wanted = {"due_at": later(days=3), **wanted}
    task = verbs.write_draft(
        actor=house.anna, engagement=house.engagement, title=title, outcome="A plan", **wanted
    ).task
    return verbs.hand_over(actor=house.anna, task=task).task


def work(house: Any, title: str, **wanted: Any) -> Task:
    """Ben works on it."""
    task = order(house, title, **wanted)
    verbs.accept_task(actor=house.ben, task=task)
    verbs.start_task(actor=house.ben, task=task)
    return task


def later(**amount: float) -> Any:
    return clock.now() + timedelta(**amount)


def inside(house: Any) -> Any:
    return scope(workspace=house.workspace)


def now(task: Task) -> Task:
    """The task as it is in the database."""
    return Task.objects.get(pk=task.pk)


def begin(actor: Any, verb: str, wish: dict[str, Any], *tasks: Task) -> BulkChange:
    """Written down, not carried out."""
    keys = [task.pk for task in tasks]
    return actions.change_many(actor=actor, workspace=actor.workspace, verb=verb, wish=wish, tasks=keys).bulk


def together(actor: Any, verb: str, wish: dict[str, Any], *tasks: Task) -> BulkChange:
    """Begun and carried out."""
    bulk = begin(actor, verb, wish, *tasks)
    carry_out(actor, bulk)
    return bulk


def outcomes(bulk: BulkChange) -> list[str]:
    return [item.outcome for item in bulk.items.all()]


def kept(actor: Any, name: str = "This week", address: str = "due=week") -> Any:
    """A view that this person keeps."""
    return actions.save_view(actor=actor, workspace=actor.workspace, name=name, address=address).view


def entries(kind: str) -> int:
    return Entry.objects.filter(kind=kind).count()
