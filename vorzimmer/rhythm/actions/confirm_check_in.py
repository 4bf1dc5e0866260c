"""Answer a morning."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import CheckInConfirmed
from vorzimmer.rhythm.models import CheckIn
from vorzimmer.rhythm.rules import check_ins as rules


@action(may=rules.answer)
def confirm_check_in(*, actor: Actor, check_in: CheckIn, remark: str = "") -> CheckInConfirmed:
    """All right as it stands, with the changes that were made and perhaps one remark."""
    changed = bool(remark) or check_in.state == CheckIn.State.CHANGED
    check_in.change(
        state=CheckIn.State.CHANGED if changed else CheckIn.State.CONFIRMED, remark=remark,
        answered_by=actor.membership, answered_at=clock.now(),
    )  # fmt: skip
    return CheckInConfirmed(check_in=check_in, changed=changed)
