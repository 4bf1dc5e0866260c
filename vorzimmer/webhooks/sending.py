"""Bringing a message to its endpoint, and writing down how it went."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import transaction

from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tenancy.writes import writes_allowed
from vorzimmer.webhooks import actions, waiting
from vorzimmer.webhooks.calling import Reply, post
from vorzimmer.webhooks.models import Attempt, Dispatch, Endpoint

BACKOFF = [
    timedelta(seconds=5), timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2),
    timedelta(hours=6), timedelta(hours=12), timedelta(hours=24), timedelta(hours=24),
]  # fmt: skip
"""How long after each failed attempt the next one comes; after the last it is given up."""
FAILS_FOR = timedelta(days=5)
"""An endpoint at which nothing has arrived for so long is switched off."""
KEPT = timedelta(days=30)


def due(pk: UUID, number: int) -> Dispatch | None:
    """The message, if this attempt is still to be made: a job can run twice, an attempt is written down once."""
    waits = Dispatch.objects.filter(pk=pk, state=Dispatch.State.WAITING, attempts=number - 1)
    return waits.select_related("endpoint__member__user", "endpoint__member__workspace").first()


def send(dispatch: Dispatch) -> Reply:
    """One attempt. No transaction waits for the other side."""
    endpoint = dispatch.endpoint
    if endpoint.off or endpoint.removed_at:
        _give_up(dispatch)
        return Reply(None, error="off")
    reply = post(endpoint.url, dispatch.body.encode(), headers_of(dispatch, clock.now()))
    with transaction.atomic(), writes_allowed("sending webhooks"):
        _write_down(dispatch, reply)
    _care_for(dispatch, reply)
    return reply


def headers_of(dispatch: Dispatch, now: datetime) -> dict[str, str]:
    """As Standard Webhooks says: id, moment, and a signature with each secret that counts."""
    from standardwebhooks import Webhook

    moment = now.astimezone(UTC)
    secrets = dispatch.endpoint.secrets(now)
    signed = [Webhook(secret).sign(dispatch.message_id, moment, dispatch.body) for secret in secrets]
    return {
        "Content-Type": "application/json",
        "User-Agent": "Vorzimmer-Webhooks/1",
        "webhook-id": dispatch.message_id,
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": " ".join(signed),
    }


def _write_down(dispatch: Dispatch, reply: Reply) -> None:
    now = clock.now()
    dispatch.attempts, dispatch.tries, dispatch.next_at = dispatch.attempts + 1, dispatch.tries + 1, None
    Attempt.objects.create(
        dispatch=dispatch, number=dispatch.attempts, at=now, status=reply.status, error=reply.error, response=reply.text,
        took_ms=reply.took_ms,
    )  # fmt: skip
    fields = {"failing_since": None} if reply.is_fine else {}
    if reply.is_fine:
        dispatch.state, dispatch.delivered_at = Dispatch.State.DELIVERED, now
    elif reply.is_gone or dispatch.tries > len(BACKOFF):
        dispatch.state = Dispatch.State.FAILED
    else:
        dispatch.next_at = now + BACKOFF[dispatch.tries - 1]
        waiting.enqueue(dispatch, dispatch.next_at)
    dispatch.save(update_fields=["attempts", "tries", "next_at", "state", "delivered_at"])
    here = Endpoint.objects.filter(pk=dispatch.endpoint_id)
    if fields:
        here.exclude(failing_since=None).update(**fields)
    else:
        here.filter(failing_since=None).update(failing_since=now)


def _give_up(dispatch: Dispatch) -> None:
    with writes_allowed("sending webhooks"):
        waits = Dispatch.objects.filter(pk=dispatch.pk, state=Dispatch.State.WAITING)
        waits.update(state=Dispatch.State.FAILED, next_at=None)


def _care_for(dispatch: Dispatch, reply: Reply) -> None:
    """Switch an endpoint off that wants nothing more, or at which nothing has arrived for days."""
    endpoint = Endpoint.objects.select_related("member__user", "member__workspace").get(pk=dispatch.endpoint_id)
    failing = endpoint.failing_since is not None and clock.now() - endpoint.failing_since > FAILS_FOR
    if endpoint.off or reply.is_fine or not (reply.is_gone or failing):
        return
    why = Endpoint.Off.GONE if reply.is_gone else Endpoint.Off.FAILING
    actions.switch_off(actor=Actor(endpoint.member, Door.SCHEDULE), endpoint=endpoint, why=why)


def forget_old(now: datetime) -> int:
    """Delete what is older than a month from the log; how many messages there were."""
    with writes_allowed("upkeep"):
        old = Dispatch.objects.filter(created_at__lt=now - KEPT).exclude(state=Dispatch.State.WAITING)
        _rows, by_model = old.delete()
    return by_model.get("webhooks.Dispatch", 0)
