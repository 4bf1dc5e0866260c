"""Hand over the result."""

from collections.abc import Mapping, Sequence
from typing import Any

from vorzimmer.files.models import StoredFile
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import queries, results, states, turns
from vorzimmer.tasks.entries import ResultDelivered
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import deliveries

NO_FIELDS: Mapping[str, Any] = {}


@action(may=deliveries.deliver)
def deliver(
    *, actor: Actor, task: Task, text: str = "", files: Sequence[StoredFile] = (),
    checked: Sequence[str] = (), fields: Mapping[str, Any] = NO_FIELDS, deviation: str = "",
) -> ResultDelivered:  # fmt: skip
    """The client has it: they approve it or ask for changes by the promised moment.

    `checked`: keys of the kind's checklist that were ticked; the others are kept as open and shown so.
    `fields`: by the key of a result field of the kind, read as `kinds.read` does, or words by any other name.
    `deviation`: what is otherwise than wanted, and why. NotAllowed if there is neither a text nor a file.
    """
    delivery = results.put_down(
        actor, task, text, files, fields=results.keep_fields(queries.kind_of(task), fields), deviation=deviation.strip(),
        checked=results.ticks(queries.checklist_of(task), checked),
    )  # fmt: skip
    task.enter(states.goal("deliver", task.state))
    task.wait("", None)
    turns.settle(task)
    task.keep()
    return ResultDelivered(task=task, delivery=delivery)
