"""Put a table of tasks in."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.portability import rules
from vorzimmer.portability.csv.columns import guess
from vorzimmer.portability.csv.tables import Table
from vorzimmer.portability.entries import ImportBegun
from vorzimmer.portability.models import TaskImport
from vorzimmer.tasks import queries as tasks
from vorzimmer.tenancy.models import Workspace


@action(may=rules.begin_import, lock=False)
def begin_import(*, actor: Actor, workspace: Workspace, name: str, table: Table) -> ImportBegun:
    """Kept to be looked at; no task is made. The only engagement one may delegate in is chosen at once."""
    places = list(tasks.places_to_delegate(actor))
    begun = TaskImport.objects.create(
        name=name[:200], header=table.header, rows=table.rows, columns=guess(table.header),
        engagement=places[0] if len(places) == 1 else None, begun_by=actor.membership,
    )  # fmt: skip
    return ImportBegun(task_import=begun)
