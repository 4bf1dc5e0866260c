"""What the agreement would say to an act, before it is done: a chip, a button, a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.functional import Promise

from vorzimmer.agreements.words import BUTTONS, ICONS, OUTCOMES, because_words
from vorzimmer.journal import authority
from vorzimmer.journal.authority import Act, Answer, Verdict
from vorzimmer.people.actor import Actor

if TYPE_CHECKING:
    from vorzimmer.engagements.models import Engagement
    from vorzimmer.tasks.models import Task


@dataclass(frozen=True, slots=True)
class Outcome:
    """The verdict, in words. `tone` is the chip's colour; amber is never one of them."""

    verdict: Verdict
    engagement_id: Any

    @property
    def word(self) -> Promise:
        return OUTCOMES[self.verdict.answer]

    @property
    def icon(self) -> str:
        return ICONS[self.verdict.answer]

    @property
    def button(self) -> Promise:
        return BUTTONS[self.verdict.answer]

    @property
    def tone(self) -> str:
        return {Answer.ALLOWED: "good", Answer.REPORT: "good", Answer.OUTSIDE: "bad"}.get(self.verdict.answer, "info")

    @property
    def asks(self) -> bool:
        return self.verdict.answer is Answer.NEEDS_APPROVAL

    @property
    def outside(self) -> bool:
        return self.verdict.answer is Answer.OUTSIDE

    @property
    def agreed(self) -> bool:
        """A signed agreement was asked."""
        return bool(self.verdict.clause)

    @property
    def because(self) -> str | Promise:
        return because_words(self.verdict.clause, self.verdict.version) if self.agreed else ""


def outcome_of(actor: Actor, place: Task | Engagement, facts: dict[str, Any]) -> Outcome:
    """What would happen now; `facts` as the verb gets them (act, amount_cents, person, kind …)."""
    engagement_id = getattr(place, "engagement_id", place.pk)
    return Outcome(authority.ask(actor, Act(said_in="act"), place, facts), engagement_id)
