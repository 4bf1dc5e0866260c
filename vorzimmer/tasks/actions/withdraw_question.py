"""Withdraw a question."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import question_turns
from vorzimmer.tasks.entries import QuestionWithdrawn
from vorzimmer.tasks.models import Question
from vorzimmer.tasks.rules import questions


@action(may=questions.withdraw)
def withdraw_question(*, actor: Actor, question: Question) -> QuestionWithdrawn:
    """It has settled itself: nobody has to answer, and the turn comes back if it went because of this."""
    question.withdraw()
    question_turns.settle(question)
    return QuestionWithdrawn(question=question)
