"""Messages that wait to be sent. Written in the transaction of what they speak of: both are there, or neither."""

import json
from datetime import UTC, datetime
from importlib import import_module
from typing import Any
from uuid import UUID

from vorzimmer.journal.happenings import Happening
from vorzimmer.journal.models import Entry
from vorzimmer.webhooks.models import Dispatch, Endpoint


def put(endpoint: Endpoint, happened: Happening, entry: Entry) -> None:
    """One message for one endpoint."""
    dispatch = Dispatch.objects.create(
        endpoint=endpoint, entry=entry, kind=entry.kind, body=body_of(happened, entry), next_at=entry.happened_at
    )
    enqueue(dispatch)


def enqueue(dispatch: Dispatch, at: datetime | None = None) -> None:
    """A job that makes the next attempt; it does nothing when that has been made meanwhile."""
    send: Any = import_module("vorzimmer.webhooks.jobs").send_dispatch
    job = send.using(run_after=at) if at else send
    job.enqueue(workspace_id=str(dispatch.workspace_id), dispatch_id=str(dispatch.pk), number=dispatch.attempts + 1)


def body_of(happened: Happening, entry: Entry) -> str:
    """Ids and kind, never content: whoever wants more asks the API, with a token of their own."""
    told = {
        "type": entry.kind,
        "timestamp": entry.happened_at.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "data": {
            "entry": str(entry.pk),
            "workspace": str(entry.workspace_id),
            "subject": _text(entry.subject_id),
            "engagement": _text(entry.within_id),
            "by": str(entry.by_id),
            "door": entry.door,
            "rows": _rows(happened),
        },
    }
    return json.dumps(told, separators=(",", ":"))


def _rows(happened: Happening) -> dict[str, str]:
    """The things that the happening names: task, question, delivery …"""
    return {name: str(row.pk) for name, row in vars(happened).items() if hasattr(row, "pk") and row.pk}


def _text(key: UUID | None) -> str | None:
    return str(key) if key else None
