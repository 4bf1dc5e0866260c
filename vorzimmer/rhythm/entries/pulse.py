"""What can happen to the pulse. No record holds what somebody answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.rhythm.models import PulseQuestion, ThankYou
from vorzimmer.rhythm.sides import pair_of

from .base import BetweenTheTwo


@dataclass(frozen=True, kw_only=True)
class AboutPulse(BetweenTheTwo):
    """Only the two of them."""

    pulse_question: PulseQuestion

    @property
    def place(self) -> Engagement:
        return self.pulse_question.engagement

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.pulse_question.engagement_id, None

    def audience(self) -> Iterable[UUID]:
        return [one.pk for one in pair_of(self.place)]

    def words(self) -> dict[str, str]:
        return {"engagement": str(self.place)}


@dataclass(frozen=True, kw_only=True)
class PulseAsked(AboutPulse):
    """Told quietly: it waits, and goes away by itself."""

    kind = "rhythm.pulse_asked"
    sentence = _("The question of the week is there: %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return self.audience()


@dataclass(frozen=True, kw_only=True)
class PulseAnswered(AboutPulse):
    """What was answered stands with the answer only."""

    kind = "rhythm.pulse_answered"
    sentence = _("%(who)s answered the question of the week")


@dataclass(frozen=True, kw_only=True)
class PulseSkipped(AboutPulse):
    """Nothing follows from it."""

    kind = "rhythm.pulse_skipped"
    sentence = _("%(who)s left the question of the week out")

    def audience(self) -> Iterable[UUID]:
        return ()


@dataclass(frozen=True, kw_only=True)
class TalkSuggested(AboutPulse):
    """The pulse fell, and both are told the same."""

    kind = "rhythm.talk_suggested"
    sentence = _("A talk might do you both good: %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return self.audience()


@dataclass(frozen=True, kw_only=True)
class AboutTrend(BetweenTheTwo):
    """Whether the coordination sees how it goes over the weeks."""

    engagement: Engagement

    @property
    def place(self) -> Engagement:
        return self.engagement

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.engagement.pk, None

    def words(self) -> dict[str, str]:
        return {"engagement": str(self.engagement)}

    def told(self) -> Iterable[UUID]:
        return [one.pk for one in pair_of(self.engagement)]


@dataclass(frozen=True, kw_only=True)
class TrendShared(AboutTrend):
    """One of the two agrees; it is shown when both do."""

    kind = "rhythm.trend_shared"
    sentence = _("%(who)s would let the coordination see the trend with %(engagement)s")


@dataclass(frozen=True, kw_only=True)
class TrendHidden(AboutTrend):
    """Nobody else sees it from now on."""

    kind = "rhythm.trend_hidden"
    sentence = _("%(who)s does not let the coordination see the trend with %(engagement)s any more")


@dataclass(frozen=True, kw_only=True)
class ThanksSaid(BetweenTheTwo):
    """It reaches the person."""

    thank_you: ThankYou

    kind = "rhythm.thanks_said"
    sentence = _("%(who)s says thank you: %(words)s")

    @property
    def place(self) -> Engagement:
        return self.thank_you.engagement

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.thank_you.engagement_id, None

    def words(self) -> dict[str, str]:
        return {"words": self.thank_you.words}

    def told(self) -> Iterable[UUID]:
        return [self.thank_you.to_id]
