"""Note what was said in the last talk."""

from datetime import date

from vorzimmer.foundation import clock
from vorzimmer.handovers.entries import TalkNoted
from vorzimmer.handovers.models import Parting
from vorzimmer.handovers.rules import partings as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.speak)
def note_last_talk(
    *, actor: Actor, parting: Parting, worked: str = "", change: str = "", contact: str = "", on: date | None = None
) -> TalkNoted:
    """What worked, what both would do differently, whether they stay in touch. Noted again, it is replaced."""
    parting.change(
        talk_worked=worked.strip(), talk_change=change.strip(), talk_contact=contact.strip(),
        talked_on=on or clock.now().date(), talk_by=actor.membership,
    )  # fmt: skip
    return TalkNoted(parting=parting)
