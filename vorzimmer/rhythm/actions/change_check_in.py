"""Change what stands around the lines of a draft."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import CheckInChanged
from vorzimmer.rhythm.models import CheckIn
from vorzimmer.rhythm.rules import check_ins as rules


@action(may=rules.write)
def change_check_in(
    *, actor: Actor, check_in: CheckIn, note: str = "", day_minutes: int | None = None
) -> CheckInChanged:
    """`note` are words of one's own; `day_minutes` the time there is for this client that day."""
    check_in.change(note=note, day_minutes=day_minutes)
    return CheckInChanged(check_in=check_in)
