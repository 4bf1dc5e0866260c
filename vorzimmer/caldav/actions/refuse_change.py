"""Say that a change made on a device was not taken."""

from vorzimmer.caldav import rules
from vorzimmer.caldav.entries import ChangeRefused
from vorzimmer.caldav.models import Device
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.refuse_change, lock=False)
def refuse_change(*, actor: Actor, device: Device, reason: str, wants_approval: bool) -> ChangeRefused:
    """The program shows no reasons: its person gets a notice with `reason`."""
    return ChangeRefused(device=device, reason=reason, wants_approval=wants_approval)
