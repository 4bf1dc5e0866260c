"""Ask the other side."""

from collections.abc import Sequence
from datetime import datetime

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import question_turns, turns
from vorzimmer.tasks.entries import QuestionAsked
from vorzimmer.tasks.models import Question, Task
from vorzimmer.tasks.rules import questions


@action(may=questions.ask)
def ask_question(
    *,
    actor: Actor,
    about: Task | Engagement,
    text: str,
    why: str = "",
    options: Sequence[str] = (),
    proposal: str = "",
    default_text: str = "",
    default_at: datetime | None = None,
    blocking: bool = False,
    brief_field: str = "",
) -> QuestionAsked:
    """Something has to be known: the other side is asked, and has promised by when it answers.

    Before the order is accepted, or when nothing goes on without an answer, the turn goes to the other side.
    Raises NotAllowed when the announced default has no moment that is still to come.
    """
    if reason := questions.default(default_text, default_at):
        raise NotAllowed(reason)
    task = about if isinstance(about, Task) else None
    engagement = questions.engagement_of(about)
    side = question_turns.OTHER[str(engagement.team.side_of(actor))]
    question = Question(
        engagement=engagement, task=task, to_side=side, text=text, why=why, proposal=proposal,
        blocking=blocking, options=list(options)[: questions.MOST_OPTIONS],
        default_text=default_text, default_at=default_at,
        brief_field=brief_field, holds_turn=question_turns.holds(task, blocking=blocking),
        asked_by=actor.membership,
        answer_by=turns.promised(task or Task(engagement=engagement), side, pressing=blocking),
    )  # fmt: skip
    question.save()
    question_turns.settle(question)
    return QuestionAsked(question=question)
