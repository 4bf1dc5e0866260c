"""What is noted about a device: that it is in use, and that it was refused something."""

from django.core.cache import cache

from vorzimmer.caldav import actions
from vorzimmer.caldav.models import Device
from vorzimmer.caldav.server.call import Call
from vorzimmer.foundation import clock
from vorzimmer.foundation.rates import too_often
from vorzimmer.journal.authority import Answer
from vorzimmer.people.actor import Door
from vorzimmer.tenancy.writes import writes_allowed

EVERY = 300
"""Seconds: reading shall not write more often."""
TOLD_PER_HOUR = 6


def used(device: Device, agent: str) -> None:
    """It has just been here."""
    if cache.add(f"caldav:used:{device.pk}", True, EVERY):
        with writes_allowed("device in use"):
            Device.objects.filter(pk=device.pk).update(used_at=clock.now(), agent=agent[:120])


def refusal(call: Call, device: Device, reason: str) -> None:
    """Tell the person what their program will not: it was the agreement that said no. Not again and again."""
    verdict = call.refused.verdict if call.refused is not None else None
    if verdict is None or too_often("dav-refused", device.pk, most=TOLD_PER_HOUR, seconds=3600):
        return
    actions.refuse_change(
        actor=call.actor.through(Door.SCHEDULE),
        device=device,
        reason=reason,
        wants_approval=verdict.answer is Answer.NEEDS_APPROVAL,
    )
