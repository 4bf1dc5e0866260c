"""Say what puts a complaint right."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import texts, turns
from vorzimmer.tasks.entries import SettlementOffered
from vorzimmer.tasks.models import Complaint
from vorzimmer.tasks.rules import complaints


@action(may=complaints.offer)
def offer_settlement(*, actor: Actor, complaint: Complaint, offer: str) -> SettlementOffered:
    """The assistant's side offers it, also once more with other words; the client says whether that settles it.

    The evening by which the two settle it stays. NotAllowed without words.
    """
    task = complaint.task
    complaint.propose(texts.must_say(offer), actor.membership)
    turns.settle(task)
    task.keep()
    return SettlementOffered(task=task, complaint=complaint)
