"""Say when one can be reached."""

from typing import Any

from vorzimmer.journal.action import action
from vorzimmer.members import rules
from vorzimmer.members.entries import HoursChanged
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=rules.change_hours)
def set_hours(*, actor: Actor, member: Membership, hours: dict[str, Any], region: str) -> HoursChanged:
    """Promises from now on are reckoned with these hours; those already given stay."""
    member.set_hours(hours, region)
    return HoursChanged(member=member)
