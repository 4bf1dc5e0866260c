"""Change many tasks together."""

from typing import Any
from uuid import UUID

from vorzimmer.journal.action import action
from vorzimmer.overviews import rules
from vorzimmer.overviews.entries import ManyChanged
from vorzimmer.overviews.models import BulkChange, BulkItem
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.queries import visible_tasks
from vorzimmer.tenancy.models import Workspace

MOST = 1000
"""Tasks that are changed together at most."""


@action(may=rules.change_many, lock=False)
def change_many(
    *, actor: Actor, workspace: Workspace, verb: str, wish: dict[str, Any], tasks: list[UUID]
) -> ManyChanged:
    """Write down what shall happen to which tasks; `change_one` then does it to each. ValueError for another verb.

    Tasks that the actor does not see are left out; of more than a thousand, the first thousand are taken.
    """
    bulk = BulkChange.objects.create(verb=BulkChange.Verb(verb), wish=wish, by=actor.membership)
    seen = set(visible_tasks(actor).filter(pk__in=tasks[:MOST]).values_list("pk", flat=True))
    wanted = [key for key in dict.fromkeys(tasks[:MOST]) if key in seen]
    BulkItem.objects.bulk_create([BulkItem(bulk=bulk, task_id=key, position=n) for n, key in enumerate(wanted)])
    return ManyChanged(bulk=bulk)
