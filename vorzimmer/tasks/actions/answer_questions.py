"""Answer what was asked, one question or several in one go."""

from collections.abc import Mapping
from uuid import UUID

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import gaps, question_turns
from vorzimmer.tasks.entries import QuestionsAnswered
from vorzimmer.tasks.models import Question, Task
from vorzimmer.tasks.rules import questions


@action(may=questions.answer)
def answer_questions(*, actor: Actor, about: Task | Engagement, answers: Mapping[UUID, str]) -> QuestionsAnswered:
    """Each answer goes to its question; what was a gap of the briefing is filled with it.

    All or nothing: raises NotAllowed when one of them is empty, or was answered by somebody else meanwhile.
    When nothing blocking is left open to this side, the turn goes back.
    """
    task = about if isinstance(about, Task) else None
    answered = [_answer(actor, question, answers[question.pk].strip()) for question in _asked(about, answers)]
    changed = gaps.fill(actor, task, answered)
    question_turns.settle(next((each for each in answered if each.holds_turn), answered[0]))
    return QuestionsAnswered(
        question=answered[0],
        answered=[str(question.pk) for question in answered],
        answers="; ".join(f"{_short(question.text)} – {_short(question.answer)}" for question in answered),
        changed=changed,
        version=task.version if task is not None else 0,
    )


def _asked(about: Task | Engagement, answers: Mapping[UUID, str]) -> list[Question]:
    asked = Question.objects.select_related("answered_by__user").filter(pk__in=answers).order_by("id")
    here = list(asked.filter(task=about) if isinstance(about, Task) else asked.filter(task=None, engagement=about))
    if not answers or len(here) != len(answers):
        raise NotAllowed(_("This question is no longer asked."))
    for question in here:
        question.engagement = questions.engagement_of(about)
        if isinstance(about, Task):
            question.task = about
    return here


def _answer(actor: Actor, question: Question, text: str) -> Question:
    if reason := questions.answer_one(actor, question):
        raise NotAllowed(reason)
    if not text:
        raise NotAllowed(_("Write an answer first."))
    question.take_answer(text, actor.membership)
    return question


def _short(text: str) -> str:
    return Truncator(" ".join(text.split())).chars(120)
