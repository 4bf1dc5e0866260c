"""Preparing a talk and holding it."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.talks.models import Feedback, TalkOutcome

from .base import InTheTalk, TalkHappening, the_two


@dataclass(frozen=True, kw_only=True)
class TalkBegun(TalkHappening):
    """It goes on now."""

    kind = "talks.begun"
    sentence = _("%(who)s began the feedback talk: %(engagement)s")


@dataclass(frozen=True, kw_only=True)
class PartEntered(InTheTalk):
    """The next of the three parts."""

    part: str

    kind = "talks.part_entered"
    sentence = _("%(who)s went on with the next part of the talk")


@dataclass(frozen=True, kw_only=True)
class FeedbackGiven(TalkHappening):
    """A thank-you is told at once; a wish waits for the talk, and until then nobody hears of it."""

    feedback: Feedback

    kind = "talks.feedback_given"
    sentence = _("%(who)s gave feedback: %(engagement)s")

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.talk.pk, self.talk.engagement_id if self.feedback.is_thanks else None

    def audience(self) -> Iterable[UUID]:
        return the_two(self.talk) if self.feedback.is_thanks or not self._waits else [self.feedback.by_id]

    def told(self) -> Iterable[UUID]:
        return the_two(self.talk) if self.feedback.is_thanks else ()

    @property
    def _waits(self) -> bool:
        return self.talk.begun_at is None


@dataclass(frozen=True, kw_only=True)
class FeedbackTakenBack(InTheTalk):
    """It was not said after all."""

    kind = "talks.feedback_taken_back"
    sentence = _("%(who)s took back a piece of feedback")


@dataclass(frozen=True, kw_only=True)
class TalkDecided(InTheTalk):
    """Somebody does something by a day."""

    outcome: TalkOutcome

    kind = "talks.decided"
    sentence = _("%(who)s wrote down a decision of the talk")

    def topics(self) -> list[str]:
        return [*super().topics(), f"talk-{self.talk.pk}:outcomes", "tasks"]


@dataclass(frozen=True, kw_only=True)
class OutcomeDropped(InTheTalk):
    """It is no decision after all; what came of it stays where it is."""

    kind = "talks.outcome_dropped"
    sentence = _("%(who)s took a decision out of the talk")


@dataclass(frozen=True, kw_only=True)
class OutcomeTicked(InTheTalk):
    """What was agreed is done."""

    outcome: TalkOutcome

    kind = "talks.outcome_ticked"
    sentence = _("%(who)s did what was agreed in the talk")


@dataclass(frozen=True, kw_only=True)
class OutcomeOpened(InTheTalk):
    """It is open again."""

    outcome: TalkOutcome

    kind = "talks.outcome_opened"
    sentence = _("%(who)s opened again what was agreed in the talk")
