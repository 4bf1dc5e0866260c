"""Make a draft from the work."""

from datetime import date

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.drafting import THERE_ALREADY, draft
from vorzimmer.rhythm.entries import CheckInPrepared
from vorzimmer.rhythm.models import CheckIn
from vorzimmer.rhythm.rules import check_ins as rules


@action(may=rules.prepare)
def prepare_check_in(*, actor: Actor, engagement: Engagement, kind: str, on: date) -> CheckInPrepared:
    """Everything is filled in; whoever writes changes what is not right, and sends it. `kind`: morning, evening, week.

    NotAllowed when there is one of that day already.
    """
    if kind not in CheckIn.KINDS or CheckIn.objects.filter(engagement=engagement, kind=kind, on=on).exists():
        raise NotAllowed(THERE_ALREADY)
    return CheckInPrepared(check_in=draft(engagement, actor.membership, kind, on))
