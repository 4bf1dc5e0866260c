"""Send it to the client."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.drafting import stands_from
from vorzimmer.rhythm.entries import CheckInSent
from vorzimmer.rhythm.models import CheckIn, CheckInLine
from vorzimmer.rhythm.models.schedule import Kind
from vorzimmer.rhythm.rules import check_ins as rules


@action(may=rules.write)
def send_check_in(*, actor: Actor, check_in: CheckIn) -> CheckInSent:
    """The client reads it, and is told beforehand from when on a morning stands as it was sent."""
    is_morning = check_in.kind == Kind.MORNING
    needed = CheckInLine.objects.filter(check_in=check_in, section=CheckInLine.Section.DECISION)
    asks = is_morning or needed.exists()
    check_in.change(
        state=CheckIn.State.SENT, sent_at=clock.now(), written_by=actor.membership,
        stands_at=stands_from(check_in) if is_morning else None,
    )  # fmt: skip
    return CheckInSent(check_in=check_in, asks=asks)
