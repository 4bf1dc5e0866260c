"""Acts that touch the outside or money ask the agreement. Until a workspace has one, everything is allowed."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.utils.functional import Promise


class Answer(StrEnum):
    """What the agreement says to an act."""

    ALLOWED = "allowed"
    REPORT = "report"
    NEEDS_APPROVAL = "needs approval"
    OUTSIDE = "outside"


SEVERITY = list(Answer)


@dataclass(frozen=True, slots=True)
class Act:
    """Something done in the client's name: `name` as the authority matrix knows it (book, spend, publish …).

    `said_in` is the verb's argument that names it, for a verb that does one of several acts.
    """

    name: str = ""
    said_in: str = ""

    def named(self, facts: Mapping[str, Any]) -> "Act":
        """The act that these arguments mean."""
        return Act(str(facts[self.said_in])) if self.said_in else self


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer, the reason in words for the person, and what it rests on: number of a clause, of its version.

    `version_id` is the version's key. `tells` are memberships that get a notification of what was done. `text` is the
    reason without what it rests on, for a page that links to that.
    """

    answer: Answer
    reason: str | Promise = ""
    clause: str = ""
    version: int = 0
    version_id: UUID | None = None
    tells: frozenset[UUID] = frozenset()
    text: str | Promise = ""

    @property
    def stops(self) -> bool:
        return self.answer in {Answer.NEEDS_APPROVAL, Answer.OUTSIDE}

    def facts(self) -> dict[str, Any]:
        """What the record keeps of it; nothing where no agreement was asked."""
        if not self.clause:
            return {}
        return {"verdict": {"answer": self.answer.value, "clause": self.clause, "version": self.version}}


FREE = Verdict(Answer.ALLOWED)
Authority = Callable[[Any, Act, Any, dict[str, Any]], Verdict]
Placing = Callable[[Any, Any, dict[str, Any]], tuple[Any, dict[str, Any]]]
_asked: list[Authority] = []
_placed: dict[type, Placing] = {}
_holding: ContextVar[Verdict] = ContextVar("verdict", default=FREE)


def answered_by(authority: Authority) -> None:
    """Let a room (the agreements) answer what may be done. Every one that is registered has to agree."""
    _asked.append(authority)


def placed(kind: type, placing: Placing) -> None:
    """Let a room say for its rows where an act on them is done: the engagement or task, and what is known of the act."""
    _placed[kind] = placing


def ask(actor: Any, act: Act, subject: Any, facts: dict[str, Any]) -> Verdict:
    """May this person do this act, now? The strictest answer decides; of equal ones the first."""
    named = act.named(facts)
    if placing := _placed.get(type(subject)):
        subject, facts = placing(actor, subject, facts)
    verdicts = [authority(actor, named, subject, facts) for authority in _asked]
    return max(verdicts, key=lambda verdict: SEVERITY.index(verdict.answer), default=FREE)


def verdict() -> Verdict:
    """What was answered for the action that is running now."""
    return _holding.get()


@contextmanager
def holding(given: Verdict) -> Iterator[None]:
    """While an action runs and is recorded; one that it calls has its own."""
    token = _holding.set(given)
    try:
        yield
    finally:
        _holding.reset(token)
