"""What everything that happens to a search for a time has in common."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from vorzimmer.foundation import moments
from vorzimmer.journal.happenings import Happening
from vorzimmer.journal.models import Entry
from vorzimmer.scheduling.models import Participant, TimeSearch


@dataclass(frozen=True, kw_only=True)
class AboutSearch(Happening):
    """Belongs to the history of the task it is about; to its own when there is none."""

    search: TimeSearch

    def words(self) -> dict[str, str]:
        return {"title": self.search.title}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.search.task_id or self.search.pk, self.search.engagement_id

    def audience(self) -> Iterable[UUID]:
        return {*self.search.engagement.audience, *self.asked}

    def topics(self) -> list[str]:
        found = [f"time-{self.search.pk}", "times", "today", f"engagement-{self.search.engagement_id}"]
        return [*found, f"task-{self.search.task_id}:stream"] if self.search.task_id else found

    @property
    def asked(self) -> list[UUID]:
        """Members who take part."""
        rows = self.search.participants.exclude(membership=None)
        return list(rows.values_list("membership_id", flat=True))

    @property
    def arranging(self) -> set[UUID]:
        """Whoever arranges it."""
        return {self.search.made_by_id}


@dataclass(frozen=True, kw_only=True)
class ByParticipant(AboutSearch):
    """What somebody who was asked says; often somebody outside, so that the sentence names them."""

    participant: Participant

    def words(self) -> dict[str, str]:
        return {"title": self.search.title, "guest": self.participant.name}

    def told(self) -> Iterable[UUID]:
        mine = self.participant.membership_id
        return {each for each in self.arranging if each != mine}


@dataclass(frozen=True, kw_only=True)
class AtTime(AboutSearch):
    """About one time (ISO 8601, UTC), said on the clock and in the language of whoever reads."""

    starts_at: str

    @classmethod
    def words_now(cls, entries: Sequence[Entry]) -> dict[UUID, dict[str, str]]:
        """No query."""
        return {
            entry.pk: {"when": moments.moment(datetime.fromisoformat(str(entry.facts["starts_at"])))}
            for entry in entries
        }
