"""What can happen on a task's way from a draft to its end."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from .base import EVERY_PART, TaskHappening


@dataclass(frozen=True, kw_only=True)
class TaskHandedOver(TaskHappening):
    """The assistant's side has it now, and answers by the promised moment."""

    kind = "tasks.handed_over"
    sentence = _("%(who)s handed over “%(task)s”")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.task.engagement.team.ids("assistant")


@dataclass(frozen=True, kw_only=True)
class TaskTakenOn(TaskHappening):
    """An assistant wrote a task down and works on it without being asked; the client knows."""

    kind = "tasks.taken_on"
    sentence = _("%(who)s wrote down “%(task)s” and takes it on")
    parts = EVERY_PART

    def told(self) -> Iterable[UUID]:
        return self.client_ids()


@dataclass(frozen=True, kw_only=True)
class TaskTakenBack(TaskHappening):
    """It is a draft again, before anybody answered."""

    kind = "tasks.taken_back"
    sentence = _("%(who)s took “%(task)s” back")
    parts = EVERY_PART

    def told(self) -> Iterable[UUID]:
        return self.task.engagement.team.ids("assistant")


@dataclass(frozen=True, kw_only=True)
class TaskAccepted(TaskHappening):
    """The assistant does it. `play_back` is how they understood it, in two sentences.

    `changed` and `version` as in `TaskChanged`, for what was left to them to decide.
    """

    kind = "tasks.accepted"
    sentence = _("%(who)s accepted “%(task)s”")
    parts = EVERY_PART

    play_back: str = ""
    version: int = 0
    changed: dict[str, list[Any]] = field(default_factory=dict)

    def told(self) -> Iterable[UUID]:
        return self.client_ids()


@dataclass(frozen=True, kw_only=True)
class TaskDeclined(TaskHappening):
    """The assistant cannot do it, and said why. It costs them nothing."""

    kind = "tasks.declined"
    sentence = _("%(who)s cannot do “%(task)s”")
    parts = EVERY_PART

    reason: str

    def told(self) -> Iterable[UUID]:
        return {*self.client_ids(), *self.coordination_ids()}


@dataclass(frozen=True, kw_only=True)
class TaskPassedOn(TaskHappening):
    """Somebody else is to do it: the new assistant, or whoever the coordination finds (`to` is empty)."""

    kind = "tasks.passed_on"
    sentence = _("%(who)s passed “%(task)s” on")
    needs_you = True
    parts = EVERY_PART

    to: str
    reason: str

    def told(self) -> Iterable[UUID]:
        next_one = [self.task.assistant_id] if self.task.assistant_id else self.coordination_ids()
        return {*next_one, *self.client_ids()}


@dataclass(frozen=True, kw_only=True)
class TaskStarted(TaskHappening):
    """The work has begun."""

    kind = "tasks.started"
    sentence = _("%(who)s is working on “%(task)s”")
    parts = EVERY_PART


@dataclass(frozen=True, kw_only=True)
class TaskWaits(TaskHappening):
    """Somebody outside has to act first."""

    kind = "tasks.waits"
    sentence = _("“%(task)s” is waiting for %(outside)s")
    parts = EVERY_PART

    outside: str
    until: str

    def words(self) -> dict[str, str]:
        return {**super().words(), "outside": self.outside}


@dataclass(frozen=True, kw_only=True)
class TaskCarriedOn(TaskHappening):
    """What was waited for is there, or no longer needed."""

    kind = "tasks.carried_on"
    sentence = _("%(who)s carries on with “%(task)s”")
    parts = EVERY_PART


@dataclass(frozen=True, kw_only=True)
class TaskWithdrawn(TaskHappening):
    """The client does not need it any more."""

    kind = "tasks.withdrawn"
    sentence = _("%(who)s withdrew “%(task)s”")
    parts = EVERY_PART

    reason: str = ""

    def told(self) -> Iterable[UUID]:
        return self.assistant_ids()


@dataclass(frozen=True, kw_only=True)
class TaskReopened(TaskHappening):
    """It was closed and goes on."""

    kind = "tasks.reopened"
    sentence = _("%(who)s opened “%(task)s” again")
    needs_you = True
    parts = EVERY_PART

    reason: str

    def told(self) -> Iterable[UUID]:
        return self.assistant_ids()
