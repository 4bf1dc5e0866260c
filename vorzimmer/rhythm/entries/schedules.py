"""What can happen to the times at which things come."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.rhythm.models import Schedule, ScheduleProposal

from .base import BetweenTheTwo


@dataclass(frozen=True, kw_only=True)
class AboutProposal(BetweenTheTwo):
    """One side would like other times."""

    schedule_proposal: ScheduleProposal

    @property
    def place(self) -> Engagement:
        return self.schedule_proposal.engagement

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.schedule_proposal.engagement_id, None

    def words(self) -> dict[str, str]:
        return {"engagement": str(self.place)}

    def proposers(self) -> list[UUID]:
        """The side that proposed it."""
        return self.assistants() if self.schedule_proposal.side == "assistant" else self.clients()


@dataclass(frozen=True, kw_only=True)
class ScheduleProposed(AboutProposal):
    """The other side says yes or no."""

    kind = "rhythm.schedule_proposed"
    sentence = _("%(who)s proposes times for check-ins and reports with %(engagement)s")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.clients() if self.schedule_proposal.side == "assistant" else self.assistants()


@dataclass(frozen=True, kw_only=True)
class ScheduleAgreed(AboutProposal):
    """It holds from now on."""

    kind = "rhythm.schedule_agreed"
    sentence = _("%(who)s agreed to the times for check-ins and reports with %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return self.proposers()


@dataclass(frozen=True, kw_only=True)
class ScheduleRefused(AboutProposal):
    """It stays as it was."""

    kind = "rhythm.schedule_refused"
    sentence = _("%(who)s would rather keep the times with %(engagement)s as they are")

    def told(self) -> Iterable[UUID]:
        return self.proposers()


@dataclass(frozen=True, kw_only=True)
class ScheduleTakenBack(AboutProposal):
    """It is no longer proposed."""

    kind = "rhythm.schedule_taken_back"
    sentence = _("%(who)s took back the proposed times with %(engagement)s")


@dataclass(frozen=True, kw_only=True)
class RhythmBegun(BetweenTheTwo):
    """What the agreement says about mornings and reports is switched on."""

    engagement: Engagement

    kind = "rhythm.begun"
    sentence = _("%(who)s began mornings and reports with %(engagement)s, as the agreement says")

    @property
    def place(self) -> Engagement:
        return self.engagement

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.engagement.pk, None

    def words(self) -> dict[str, str]:
        return {"engagement": str(self.engagement)}

    def told(self) -> Iterable[UUID]:
        return self.audience()


@dataclass(frozen=True, kw_only=True)
class AboutSchedule(BetweenTheTwo):
    """It comes, or does not."""

    schedule: Schedule

    @property
    def place(self) -> Engagement:
        return self.schedule.engagement

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.schedule.engagement_id, None

    def words(self) -> dict[str, str]:
        return {"engagement": str(self.place)}

    def told(self) -> Iterable[UUID]:
        return self.audience()


@dataclass(frozen=True, kw_only=True)
class SchedulePaused(AboutSchedule):
    """It comes again on the day that was named."""

    until: str

    kind = "rhythm.schedule_paused"
    sentence = _("%(who)s paused check-ins or reports with %(engagement)s")


@dataclass(frozen=True, kw_only=True)
class ScheduleResumed(AboutSchedule):
    """It comes again."""

    kind = "rhythm.schedule_resumed"
    sentence = _("%(who)s let check-ins or reports with %(engagement)s go on")


@dataclass(frozen=True, kw_only=True)
class ScheduleStopped(AboutSchedule):
    """It does not come any more."""

    kind = "rhythm.schedule_stopped"
    sentence = _("%(who)s stopped check-ins or reports with %(engagement)s")
