"""Say that an offer does not settle a complaint."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import texts, turns
from vorzimmer.tasks.entries import SettlementRefused
from vorzimmer.tasks.models import Complaint
from vorzimmer.tasks.rules import complaints


@action(may=complaints.refuse_offer)
def refuse_settlement(*, actor: Actor, complaint: Complaint, reason: str) -> SettlementRefused:
    """What is still missing; the assistant has the turn again. NotAllowed without words."""
    task = complaint.task
    said = texts.must_say(reason)
    complaint.decline_offer()
    turns.settle(task)
    task.keep()
    return SettlementRefused(task=task, complaint=complaint, reason=said)
