"""Take the password of a device away."""

from vorzimmer.caldav import rules
from vorzimmer.caldav.entries import DeviceRevoked
from vorzimmer.caldav.models import Device
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.revoke_device)
def revoke_device(*, actor: Actor, device: Device) -> DeviceRevoked:
    """It opens nothing any more, from the next request on."""
    device.revoke(actor.membership)
    return DeviceRevoked(device=device)
