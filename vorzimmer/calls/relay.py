"""By which servers two browsers find a way to each other: STUN, and TURN with credentials that soon run out.

TURN_SECRET is coturn's `static-auth-secret` (the REST API of draft-uberti-behave-turn-rest-00): the user is the moment
of expiry and a word, the password HMAC-SHA1 of it. Whoever reads them can use the relay for a few hours, no longer.
"""

import base64
import hashlib
import hmac
from typing import Any

from django.conf import settings

from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor


def servers_for(actor: Actor) -> list[dict[str, Any]]:
    """As RTCPeerConnection takes them; only for somebody who is in a call."""
    servers: list[dict[str, Any]] = []
    if settings.STUN_URLS:
        servers.append({"urls": settings.STUN_URLS})
    if settings.TURN_URLS and settings.TURN_SECRET:
        user, password = credentials(actor.id.hex[-12:])
        servers.append({"urls": settings.TURN_URLS, "username": user, "credential": password})
    return servers


def credentials(word: str) -> tuple[str, str]:
    """User and password, valid for TURN_HOURS from now."""
    user = f"{int(clock.now().timestamp()) + settings.TURN_HOURS * 3600}:{word}"
    signed = hmac.new(settings.TURN_SECRET.encode(), user.encode(), hashlib.sha1).digest()
    return user, base64.b64encode(signed).decode()
