"""Acts that touch the outside or money ask the agreement. Until a workspace has one, everything is allowed."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise


class Answer(StrEnum):
    """What the agreement says to an act."""

    ALLOWED = "allowed"
    REPORT = "report"
    NEEDS_APPROVAL = "needs approval"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Act:
    """Something done in the client's name: `name` as the authority matrix knows it (book, spend, publish …)."""

    name: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer, and the reason in words for the person."""

    answer: Answer
    reason: str | Promise = ""

    @property
    def stops(self) -> bool:
        return self.answer in {Answer.NEEDS_APPROVAL, Answer.OUTSIDE}


Authority = Callable[[Any, Act, Any, dict[str, Any]], Verdict]
_asked: list[Authority] = []


def answered_by(authority: Authority) -> None:
    """Let a room (the agreements) answer what may be done. Every one that is registered has to agree."""
    _asked.append(authority)


def ask(actor: Any, act: Act, subject: Any, facts: dict[str, Any]) -> Verdict:
    """May this person do this act, now? The first answer that stops it decides."""
    verdicts = [authority(actor, act, subject, facts) for authority in _asked]
    return next((verdict for verdict in verdicts if verdict.stops), Verdict(Answer.ALLOWED))
