"""What a card of a question needs, wherever it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from vorzimmer.people.actor import Actor
from vorzimmer.tasks import queries
from vorzimmer.tasks.forms.questions import AnswerForm
from vorzimmer.tasks.rules import questions as rules

if TYPE_CHECKING:
    from vorzimmer.tasks.models import Question


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """`form` is there when this person can answer; `target` is the id of what is replaced by the answer.

    `owes` is who has promised to answer, by first name; with `place` the card says what it is about.
    """

    question: Question
    target: str
    form: AnswerForm | None
    owes: str
    can_withdraw: bool
    can_take_back: bool
    place: bool

    @property
    def is_mine(self) -> bool:
        """It waits for the person who looks at it."""
        return self.form is not None

    @property
    def question_topic(self) -> str:
        """What is out of date when something happens to it."""
        return f"question-{self.question.pk}"

    @property
    def folded(self) -> bool:
        """There is nothing left to do."""
        return not self.question.is_open


def question_card(
    actor: Actor,
    question: Question,
    *,
    target: str = "",
    form: AnswerForm | None = None,
    others_acted_at: datetime | None = None,
    place: bool = True,
) -> QuestionCard:
    """Without a `target` the card replaces itself. `form` carries what was typed. No query of its own.

    The engagement of the question has its team already when it comes from one of the queries of this room.
    """
    mine = question.is_open and rules.answer_one(actor, question) is None
    owed = queries.who_answers(question) if question.is_open else None
    return QuestionCard(
        question=question,
        target=target or f"question-{question.pk}",
        form=(form or AnswerForm(question)) if mine else None,
        owes=owed.user.first_name if owed else str(question.engagement),
        can_withdraw=question.is_open and rules.withdraw(actor, question) is None,
        can_take_back=rules.take_back_knowing(actor, question, others_acted_at) is None,
        place=place,
    )
