"""Let a phone or a calendar program keep in step."""

from django.views.decorators.debug import sensitive_variables

from vorzimmer.caldav import rules
from vorzimmer.caldav.entries import DeviceMade
from vorzimmer.caldav.models import Device
from vorzimmer.caldav.passwords import hash_of
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=rules.make_device, lock=False)
@sensitive_variables("password")
def make_device(*, actor: Actor, membership: Membership, name: str, password: str) -> DeviceMade:
    """What knows `password` (see `new_password`) sees and changes calendars as the person does.

    Only its hash is kept: whoever calls shows it once.
    """
    device = Device.objects.create(membership=membership, name=name.strip(), secret_hash=hash_of(password))
    return DeviceMade(device=device)
