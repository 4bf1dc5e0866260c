"""Where the rest of the house meets the agreement: acts, whose turn it is, what a task has at all."""

from vorzimmer.agreements import answer_times, approval_turns, asking
from vorzimmer.agreements.models import Approval, Deed
from vorzimmer.agreements.queries import approvals
from vorzimmer.journal import authority
from vorzimmer.tasks import answering, asks
from vorzimmer.tasks.queries import presence


def connect() -> None:
    """Once, when the house starts."""
    authority.answered_by(asking.answer)
    answering.agreed.append(answer_times.agreed_time)
    asks.asked_elsewhere.append(approval_turns.open_on)
    presence.KINDS |= {Approval: (approvals.OF_TASK,), Deed: (approvals.DEEDS_OF_TASK,)}
