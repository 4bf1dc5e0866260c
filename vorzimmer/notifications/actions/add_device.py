"""Let a device be told."""

from vorzimmer.journal.action import action
from vorzimmer.notifications.entries import DeviceAdded
from vorzimmer.notifications.models import Device
from vorzimmer.notifications.rules import choose
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=choose)
def add_device(
    *, actor: Actor, membership: Membership, endpoint: str, p256dh: str, auth: str, name: str
) -> DeviceAdded:
    """The same address again takes the newest keys; somebody else's device that is handed on changes its owner."""
    Device.objects.filter(endpoint=endpoint).exclude(to=membership).delete()
    kept = {"p256dh": p256dh, "auth": auth, "name": name[:80]}
    device, _new = Device.objects.update_or_create(to=membership, endpoint=endpoint, defaults=kept)
    return DeviceAdded(membership=membership, device_name=device.name)
