"""What is open on a task and waits for one of the two sides: questions, proposed dates, complaints.

A question counts while it holds the turn (see question_turns). A phone note to confirm is no reason to stop
working, so it takes nobody's turn.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Complaint, DateProposal, Question, Task
from vorzimmer.tenancy.prepared import Prepared

OPEN_COMPLAINT = Prepared(lambda task: Complaint.objects.filter(task=task, settled_at=None)[:1], task=UUID)
OPEN_PROPOSAL = Prepared(
    lambda task: DateProposal.objects.filter(task=task, state=DateProposal.State.OPEN).select_related(
        "proposed_by__user"
    )[:1],
    task=UUID,
)
OTHER = {"client": "assistant", "assistant": "client"}


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that waits for a side. `answer_by` is None when only the side's general promise counts.

    `part` of the task's page is where it is answered.
    """

    side: str
    at: datetime
    answer_by: datetime | None = None
    part: str = "questions"


asked_elsewhere: list[Callable[[Task], list[Ask]]] = []
"""Later rooms say here what of theirs is open on a task: whose turn it is depends on it as well."""


def last_ask(task: Task) -> Ask | None:
    """What was asked last decides who must act; promised is the earliest answer of that side's asks."""
    if task._state.adding:
        return None
    elsewhere = [ask for room in asked_elsewhere for ask in room(task)]
    asks = sorted([*_questions(task), *_proposals(task), *elsewhere], key=lambda ask: ask.at)
    if not asks:
        return None
    last = asks[-1]
    promised = [ask.answer_by for ask in asks if ask.side == last.side and ask.answer_by is not None]
    return replace(last, answer_by=min(promised, default=None))


def open_complaint(task: Task) -> Complaint | None:
    """The complaint that is being settled now."""
    if task._state.adding or Complaint in task.lacks:
        return None
    return OPEN_COMPLAINT.first(task=task.pk)


def open_proposal(task: Task) -> DateProposal | None:
    """The other date that is waiting for a yes or no."""
    if DateProposal in task.lacks:
        return None
    proposal = OPEN_PROPOSAL.first(task=task.pk)
    if proposal is not None:
        proposal.task = task
    return proposal


def close(task: Task, by: Membership) -> None:
    """Nobody has to answer any more: the task was declined, withdrawn or finished. For actions only."""
    for question in Question.objects.filter(task=task, answered_at=None, withdrawn_at=None):
        question.withdraw()
    if proposal := open_proposal(task):
        proposal.decide(DateProposal.State.REPLACED, by)


def _questions(task: Task) -> list[Ask]:
    if Question in task.lacks:
        return []
    known = (task.already_read or {}).get(Question)
    asked: Iterable[Question] = (
        Question.objects.filter(task=task, holds_turn=True, answered_at=None, withdrawn_at=None)
        if known is None
        else [each for each in known if each.holds_turn and each.is_open]
    )
    return [Ask(each.to_side, each.asked_at, each.answer_by) for each in asked]


def _proposals(task: Task) -> list[Ask]:
    proposed = open_proposal(task)
    return [Ask(OTHER[proposed.side], proposed.proposed_at)] if proposed else []
