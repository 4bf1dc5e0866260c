"""The engagement whose agreement is read, for those who may read it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.core.exceptions import PermissionDenied

from vorzimmer.agreements.rules.reading import reads
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.people.actor import Actor

if TYPE_CHECKING:
    from vorzimmer.engagements.models import Engagement


def readable_engagement(actor: Actor, pk: UUID) -> Engagement:
    """404 if the actor may not see it; PermissionDenied, with the reason, if its agreement is not their business."""
    found = get_engagement(actor, pk)
    must_read(actor, found)
    return found


def must_read(actor: Actor, engagement: Engagement) -> None:
    """PermissionDenied with the reason."""
    if reason := reads(actor, engagement):
        raise PermissionDenied(reason)
