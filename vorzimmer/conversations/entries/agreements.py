"""What can happen to what two sides agree."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.team import Side
from vorzimmer.tasks.asks import OTHER

from .base import MessageChanged


@dataclass(frozen=True, kw_only=True)
class AgreementHappening(MessageChanged):
    """It stands at the top, on the page of the engagement, and under "Waiting for me"."""

    def topics(self) -> list[str]:
        talk = self.conversation
        return [
            *super().topics(),
            f"{talk.topic}:top",
            f"engagement-{talk.engagement_id}:agreed",
            "conversations",
            "today",
        ]


@dataclass(frozen=True, kw_only=True)
class AgreementProposed(AgreementHappening):
    """One side says: this is what we agree. The other confirms it."""

    side: str

    kind = "conversations.agreement_proposed"
    sentence = _("%(who)s asks you to confirm what you agree: “%(message)s”")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.conversation.engagement.team.ids(cast(Side, OTHER[self.side]))


@dataclass(frozen=True, kw_only=True)
class AgreementConfirmed(AgreementHappening):
    """Both sides have said so."""

    kind = "conversations.agreement_confirmed"
    sentence = _("%(who)s confirmed what you agree: “%(message)s”")

    def told(self) -> Iterable[UUID]:
        return [by] if (by := self.message.proposed_by_id) else []


@dataclass(frozen=True, kw_only=True)
class AgreementWithdrawn(AgreementHappening):
    """It is a message like any other again. `proposed_by` is told when the other side says no."""

    proposed_by: str

    kind = "conversations.agreement_withdrawn"
    sentence = _("%(who)s does not agree to this: “%(message)s”")

    def told(self) -> Iterable[UUID]:
        return [UUID(self.proposed_by)]
