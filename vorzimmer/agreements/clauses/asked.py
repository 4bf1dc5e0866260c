"""What is asked of an agreement, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.utils.functional import Promise

from vorzimmer.journal.authority import Answer

from . import reasons
from .terms import Terms

Needs = Literal["", "approval", "amount", "client", "change"]


@dataclass(frozen=True, slots=True)
class Asked:
    """May this be done? `act` is one of ACTS, or "delegate" (a task is handed over) or "contact" (somebody is written
    to or called by `channel`).

    `kind`: slug of the kind of task. `at`: the moment on the assistant's clock. `stage`: how far the rights have grown.
    What was spent today and this month does not include this act. `minutes_booked`: work planned or done this month;
    `minutes_asked`: what this adds; `minutes_carried`: what was left over from the month before.
    """

    act: str
    kind: str = ""
    amount_cents: int | None = None
    person: str = ""
    at: datetime | None = None
    stage: int = 1
    spent_today_cents: int = 0
    spent_month_cents: int = 0
    recurring: bool = False
    minutes_booked: int = 0
    minutes_asked: int = 0
    minutes_carried: int = 0
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Because:
    """On what the answer rests: the number ("4.2"; "" without any agreement), the version, and the reason in words."""

    clause: str
    version: int
    text: str | Promise


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer. `needs` says what would help: an approval, a stated amount, the client's own doing, or a change."""

    outcome: Answer
    because: Because
    needs: Needs = ""
    level: str = ""
    limit_cents: int | None = None

    @property
    def stops(self) -> bool:
        """It may not be done like this, now."""
        return self.outcome in (Answer.NEEDS_APPROVAL, Answer.OUTSIDE)


def said(
    terms: Terms, outcome: Answer, clause: str, reason: reasons.Reason, needs: Needs = "", **words: object
) -> Decision:
    """The answer with the number on which it rests; `words` fill the reason."""
    return Decision(outcome, Because(clause, terms.version, reasons.told(reason, terms.currency, words)), needs)
