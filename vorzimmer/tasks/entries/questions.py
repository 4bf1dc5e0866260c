"""What can happen to a question."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, cast
from uuid import UUID

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.team import Side
from vorzimmer.journal.happenings import Happening
from vorzimmer.tasks.asks import OTHER
from vorzimmer.tasks.models import Question, Task


@dataclass(frozen=True, kw_only=True)
class AboutQuestion(Happening):
    """Belongs to the history of the task, or to the question's own when there is none.

    `changed` and `version` as in `TaskChanged`: what an answer did to the briefing, the task's version then.
    """

    question: Question
    changed: dict[str, list[Any]] = field(default_factory=dict)
    version: int = 0

    def words(self) -> dict[str, str]:
        task = self.question.task
        return {
            "question": Truncator(self.question.text).chars(200),
            "answer": Truncator(self.question.answer).chars(200),
            "task": task.title if task else str(self.engagement),
        }

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.question.task_id or self.question.pk, self.question.engagement_id

    def audience(self) -> Iterable[UUID]:
        return self.engagement.audience

    def topics(self) -> list[str]:
        task = self.question.task
        lists = [f"question-{self.question.pk}", "questions", "today"]
        if task is None:
            return [f"engagement-{self.question.engagement_id}", *lists]
        here = f"task-{task.pk}"
        brief = [f"{here}:brief"] if self.changed else []
        return [here, f"{here}:stream", f"{here}:questions", *brief, "tasks", *lists]

    @property
    def engagement(self) -> Engagement:
        task = self.question.task
        return task.engagement if task else self.question.engagement

    @property
    def asked_side(self) -> list[UUID]:
        """Everybody who can answer; of the assistants whoever has the task."""
        return self._people(self.question.to_side)

    @property
    def asking_side(self) -> list[UUID]:
        """Everybody who waits for the answer."""
        return self._people(OTHER[self.question.to_side])

    def _people(self, side: str) -> list[UUID]:
        task = self.question.task
        if side == Task.Turn.ASSISTANT and task is not None and task.assistant_id is not None:
            return [task.assistant_id]
        return self.engagement.team.ids(cast(Side, side))


@dataclass(frozen=True, kw_only=True)
class QuestionAsked(AboutQuestion):
    """The other side is asked, and sees by when it has promised to answer."""

    kind = "tasks.question_asked"
    sentence = _("%(who)s asks: “%(question)s”")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.asked_side


@dataclass(frozen=True, kw_only=True)
class QuestionsAnswered(AboutQuestion):
    """One or several answers in one go; `question` is the first of them, `answered` the keys of all."""

    answered: list[str] = field(default_factory=list)
    answers: str = ""

    kind = "tasks.questions_answered"
    sentence = _("%(who)s answered: %(answers)s")

    def words(self) -> dict[str, str]:
        return super().words() | {"answers": self.answers}

    def told(self) -> Iterable[UUID]:
        return self.asking_side

    def topics(self) -> list[str]:
        others = [f"question-{key}" for key in self.answered if key != str(self.question.pk)]
        return [*super().topics(), *others]


@dataclass(frozen=True, kw_only=True)
class AnswerTakenBack(AboutQuestion):
    """The question is open again."""

    kind = "tasks.answer_taken_back"
    sentence = _("%(who)s took back the answer to “%(question)s”")

    def told(self) -> Iterable[UUID]:
        return self.asking_side


@dataclass(frozen=True, kw_only=True)
class QuestionWithdrawn(AboutQuestion):
    """Nobody has to answer it any more."""

    kind = "tasks.question_withdrawn"
    sentence = _("%(who)s no longer needs an answer to “%(question)s”")

    def told(self) -> Iterable[UUID]:
        return self.asked_side


@dataclass(frozen=True, kw_only=True)
class DefaultTaken(AboutQuestion):
    """Nobody answered in time, so what was announced holds."""

    kind = "tasks.default_taken"
    sentence = _("No answer to “%(question)s”, so what was announced holds: %(answer)s")

    def told(self) -> Iterable[UUID]:
        return [*self.asked_side, *self.asking_side]
