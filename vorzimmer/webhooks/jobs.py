"""Webhooks go out from here, at least once: receivers know a repeat by its id."""

from uuid import UUID

from django.tasks import task

from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring
from vorzimmer.webhooks import sending


@task()
def send_dispatch(workspace_id: str, dispatch_id: str, number: int) -> str:
    """Attempt `number` to bring a message to its endpoint; the next one is planned with what came back."""
    dispatch = sending.due(UUID(dispatch_id), number)
    if dispatch is None:
        return "not needed"
    reply = sending.send(dispatch)
    return str(reply.status or reply.error)


@recurring(at="04:10", each="workspace")
@task()
def forget_old_dispatches(workspace_id: str) -> int:
    """The log keeps a month."""
    return sending.forget_old(clock.now())
