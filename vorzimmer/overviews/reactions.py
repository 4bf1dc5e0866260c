"""What has been begun is carried out, also when the process that began it stops."""

from datetime import timedelta
from typing import Any

from vorzimmer.foundation import clock
from vorzimmer.journal import reactions
from vorzimmer.journal.models import Entry
from vorzimmer.overviews.entries import BulkHappening, ManyChanged, ManyUndone
from vorzimmer.overviews.jobs import AT_ONCE, change_the_rest, waiting

GRACE = timedelta(seconds=20)
"""Few tasks are changed while the person waits; the job only sees to it that none was left."""


@reactions.on(ManyChanged)
def carry_out_changes(actor: Any, happened: ManyChanged, entry: Entry) -> None:
    """Enqueued with the change itself."""
    _enqueue(actor, happened)


@reactions.on(ManyUndone)
def carry_out_undoing(actor: Any, happened: ManyUndone, entry: Entry) -> None:
    """The same for the way back."""
    _enqueue(actor, happened)


def _enqueue(actor: Any, happened: BulkHappening) -> None:
    few = waiting(happened.bulk).count() <= AT_ONCE
    later = clock.now() + GRACE if few else None
    change_the_rest.using(run_after=later).enqueue(str(actor.workspace.pk), str(happened.bulk.pk))
