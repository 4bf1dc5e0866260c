"""Let the coordination look for somebody."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.matching.entries import NeedSent
from vorzimmer.matching.models import Need
from vorzimmer.matching.rules import needs
from vorzimmer.people.actor import Actor


@action(may=needs.send)
def send_need(*, actor: Actor, need: Need) -> NeedSent:
    """From now on assistants are ranked and can be asked. NotAllowed as long as it names no kind of task."""
    need.change(state=Need.State.OPEN, sent_at=clock.now())
    return NeedSent(need=need)
