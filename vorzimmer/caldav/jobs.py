"""Passes go out from here: every few minutes, after changes here, and when somebody asks for one."""

from uuid import UUID

from django.tasks import task

from vorzimmer.caldav import queries
from vorzimmer.caldav.sync import working
from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring


@task()
def run_pass(workspace_id: str, connection_id: str) -> str:
    """One pass over a connection, unless it was ended or paused meanwhile."""
    connection = queries.connection_at_work(UUID(connection_id))
    return working.run(connection).words if connection else "not needed"


@recurring(every_minutes=5, each="workspace")
@task()
def run_due_passes(workspace_id: str) -> int:
    """A job for each connection whose time has come; how many."""
    due = list(queries.due_connections(clock.now()))
    for pk in due:
        run_pass.enqueue(workspace_id=workspace_id, connection_id=str(pk))
    return len(due)
