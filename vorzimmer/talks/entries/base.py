"""Who may know of a talk: the two who hold it."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from vorzimmer.journal.happenings import Happening
from vorzimmer.talks.models import PARTS, Talk


def the_two(talk: Talk) -> list[UUID]:
    """Keys of the client's contacts and of the assistant whose talk it is."""
    return [*talk.engagement.team.ids("client"), talk.assistant_id]


@dataclass(frozen=True, kw_only=True)
class TalkHappening(Happening):
    """Belongs to the talk and to its engagement; the two hear of it."""

    talk: Talk

    def words(self) -> dict[str, str]:
        return {"engagement": str(self.talk.engagement)}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.talk.pk, self.talk.engagement_id

    def audience(self) -> Iterable[UUID]:
        return the_two(self.talk)

    def topics(self) -> list[str]:
        parts = [f"talk-{self.talk.pk}:{each}" for each in (*PARTS, "outcomes", "feedback")]
        return [f"talk-{self.talk.pk}", *parts, f"engagement-{self.talk.engagement_id}:talks", "today"]


@dataclass(frozen=True, kw_only=True)
class InTheTalk(TalkHappening):
    """Something within a talk: no line of the engagement's history, and no word of what it says."""

    def words(self) -> dict[str, str]:
        return {}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.talk.pk, None

    def where(self) -> str:
        """The part of the page that shows it; empty: any of them."""
        return ""

    def topics(self) -> list[str]:
        """Before the talk begins the frame changes as well: whose turn it is to prepare it."""
        frame = [f"talk-{self.talk.pk}"] if self.talk.begun_at is None else []
        return [f"talk-{self.talk.pk}:{self.where()}", *frame] if self.where() else super().topics()
