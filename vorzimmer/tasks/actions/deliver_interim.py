"""Show an interim result."""

from collections.abc import Mapping, Sequence
from typing import Any

from vorzimmer.files.models import StoredFile
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import queries, results, states, turns
from vorzimmer.tasks.entries import InterimDelivered
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import deliveries

NO_FIELDS: Mapping[str, Any] = {}


@action(may=deliveries.deliver)
def deliver_interim(
    *,
    actor: Actor,
    task: Task,
    text: str = "",
    files: Sequence[StoredFile] = (),
    please_look: bool = False,
    fields: Mapping[str, Any] = NO_FIELDS,
) -> InterimDelivered:
    """How far it is. The work goes on; with `please_look` the client is asked for a look, without a deadline.

    NotAllowed if there is neither a text nor a file.
    """
    delivery = results.put_down(
        actor,
        task,
        text,
        files,
        interim=True,
        please_look=please_look,
        fields=results.keep_fields(queries.kind_of(task), fields),
    )
    if task.state == states.ACCEPTED:
        task.enter(states.IN_PROGRESS)
        turns.settle(task)
        task.keep()
    return InterimDelivered(task=task, delivery=delivery)
