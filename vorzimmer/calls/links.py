"""The address at which a call takes place: ours, or a room of the service that the workspace uses.

The pattern of another service's room may contain `{engagement}` and `{appointment}`: each gets a word that nobody can
guess, the same every time, so that everybody who has the appointment meets in the same room.
"""

import hashlib
import hmac
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.urls import reverse

from vorzimmer.calls.models import WayOfCalling
from vorzimmer.notifications.addresses import inside
from vorzimmer.tenancy.prepared import Prepared
from vorzimmer.tenancy.rooms import current_workspace

PLACES = ("{engagement}", "{appointment}")
WAY = Prepared(lambda: WayOfCalling.objects.order_by("id")[:1])


def way_of_calling() -> WayOfCalling:
    """As the workspace has decided; here, if it has decided nothing. One query."""
    return WAY.first() or WayOfCalling()


def link_for(engagement_id: UUID, appointment_id: UUID | None = None, *, outside: bool = False) -> str:
    """What stands in an appointment as its link; empty when people call by telephone only. One query.

    `outside`: somebody without an account comes, who could not enter a call in this house.
    """
    way = way_of_calling()
    if way.way == WayOfCalling.Way.NONE:
        return ""
    if way.way == WayOfCalling.Way.ELSEWHERE:
        return room_of(way.address, engagement_id, appointment_id)
    if outside:
        return ""
    about = f"?appointment={appointment_id}" if appointment_id else ""
    with inside(current_workspace()):
        return f"{settings.BASE_URL}{reverse('calls:start', args=[engagement_id])}{about}"


def room_of(pattern: str, engagement_id: UUID, appointment_id: UUID | None = None) -> str:
    """The room of another service."""
    words = _word(engagement_id), _word(appointment_id or engagement_id)
    return pattern.replace(PLACES[0], words[0]).replace(PLACES[1], words[1])


def is_room_address(pattern: str) -> bool:
    """An address that a browser opens safely."""
    try:
        parts = urlsplit(pattern)
        return parts.scheme == "https" and bool(parts.hostname) and not (parts.username or parts.password)
    except ValueError:
        return False


def _word(key: UUID) -> str:
    return hmac.new(settings.SECRET_KEY.encode(), f"room {key.hex}".encode(), hashlib.sha256).hexdigest()[:20]
