"""The minutes: made when a talk ends, then answered by both."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.talks.models import Minutes, MinutesAnswer

from .base import TalkHappening, the_two


@dataclass(frozen=True, kw_only=True)
class TalkEnded(TalkHappening):
    """The minutes are there, for both to confirm."""

    minutes: Minutes

    kind = "talks.ended"
    sentence = _("%(who)s ended the feedback talk: %(engagement)s")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return the_two(self.talk)


@dataclass(frozen=True, kw_only=True)
class MinutesHappening(TalkHappening):
    """One side has answered; sealed with the second answer, whoever looks after the engagement may read them."""

    minutes: Minutes
    answer: MinutesAnswer

    def audience(self) -> Iterable[UUID]:
        return self.talk.engagement.audience if self.minutes.is_sealed else the_two(self.talk)

    def told(self) -> Iterable[UUID]:
        return the_two(self.talk)


@dataclass(frozen=True, kw_only=True)
class MinutesConfirmed(MinutesHappening):
    """It was so."""

    kind = "talks.minutes_confirmed"
    sentence = _("%(who)s confirmed the minutes of the talk: %(engagement)s")


@dataclass(frozen=True, kw_only=True)
class MinutesRemarked(MinutesHappening):
    """It was a little different; the remark stands beside the minutes."""

    kind = "talks.minutes_remarked"
    sentence = _("%(who)s added a remark to the minutes of the talk: %(engagement)s")
