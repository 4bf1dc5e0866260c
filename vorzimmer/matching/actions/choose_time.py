"""Choose one of the offered times."""

from datetime import datetime

from django.utils.translation import gettext as _

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.matching.entries import TimeChosen
from vorzimmer.matching.models import Meeting
from vorzimmer.matching.rules import meetings as rules
from vorzimmer.people.actor import Actor


@action(may=rules.choose)
def choose_time(*, actor: Actor, meeting: Meeting, slot: datetime) -> TimeChosen:
    """The meeting takes place then. NotAllowed for a time that is not offered or has passed."""
    if slot not in meeting.times:
        raise NotAllowed(_("This time is not offered any more."))
    meeting.change(state=Meeting.State.PLANNED, starts_at=slot, chosen_by=actor.membership, chosen_at=clock.now())
    return TimeChosen(need=meeting.need, meeting=meeting, by_side=rules.side_of(actor, meeting))
