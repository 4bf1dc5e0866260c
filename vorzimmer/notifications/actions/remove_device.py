"""Let a device be told no longer."""

from vorzimmer.journal.action import action
from vorzimmer.notifications.entries import DeviceRemoved
from vorzimmer.notifications.models import Device
from vorzimmer.notifications.rules import own_device
from vorzimmer.people.actor import Actor


@action(may=own_device)
def remove_device(*, actor: Actor, device: Device) -> DeviceRemoved:
    """Nothing is sent to it from now on."""
    gone = DeviceRemoved(membership=device.to, device_name=device.name)
    device.delete()
    return gone
