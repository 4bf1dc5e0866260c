"""One message to one device."""

import json
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.foundation import clock
from vorzimmer.journal.queries import sentence
from vorzimmer.notifications.addresses import as_read_by
from vorzimmer.notifications.bundles import thread_of
from vorzimmer.notifications.models import Device, Notification
from vorzimmer.notifications.places import names_of
from vorzimmer.notifications.push import keys, waiting
from vorzimmer.tenancy.writes import writes_allowed

KEPT_BY_THE_SERVICE = 12 * 60 * 60
"""Seconds for which a push service keeps a message for a device that is off."""
SECONDS = 10
GONE = {404, 410}


def send(one: Notification, device: Device) -> bool:
    """Tell the device about a notification; False when it does not take messages any more."""
    return deliver(device, message(one), urgent=one.needs_you)


def send_sample(device: Device) -> bool:
    """Show what it will look like."""
    with as_read_by(device.to):
        words = {"title": device.to.workspace.name, "body": _("It works: this is how you are told here.")}
        return deliver(device, words | {"url": reverse("notifications:settings"), "tag": "sample"}, urgent=True)


def message(one: Notification) -> dict[str, Any]:
    """What the device shows: who did what, where; `tag` lets news about the same thing replace each other."""
    with as_read_by(one.to):
        return {
            "title": names_of([one.entry]).get(one.entry.within_id) or one.to.workspace.name,
            "body": sentence(one.entry),
            "url": reverse("notifications:follow", args=[one.pk]),
            "tag": thread_of(one.entry),
            "waiting": waiting.count(one.to),
        }


def deliver(device: Device, words: dict[str, Any], *, urgent: bool, seconds: int = KEPT_BY_THE_SERVICE) -> bool:
    """Encrypt and send; False when the device is gone (it is forgotten then). After `seconds` nobody needs it any more.

    Raises what the network raises, so that the job tries again.
    """
    from pywebpush import WebPushException, webpush

    try:
        webpush(
            {"endpoint": device.endpoint, "keys": {"p256dh": device.p256dh, "auth": device.auth}},
            json.dumps(words, ensure_ascii=False),
            vapid_private_key=keys.for_signing(),
            vapid_claims={"sub": settings.PUSH_CONTACT},
            ttl=seconds,
            timeout=SECONDS,
            headers={"Urgency": "high" if urgent else "normal"},
        )
    except WebPushException as refused:
        if refused.response is None or refused.response.status_code not in GONE:
            raise
        with writes_allowed("push: the device is gone"):
            device.delete()
        return False
    with writes_allowed("push"):
        device.reached(clock.now())
    return True
