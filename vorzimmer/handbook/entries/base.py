"""What everything that happens to a page has in common."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from vorzimmer.handbook.models import Page
from vorzimmer.journal.happenings import Happening


@dataclass(frozen=True, kw_only=True)
class PageHappening(Happening):
    """Belongs to the page's own history; everybody in the engagement may see it."""

    page: Page

    def words(self) -> dict[str, str]:
        return {"page": self.page.title}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.page.pk, self.page.engagement_id

    def audience(self) -> Iterable[UUID]:
        return self.page.engagement.audience

    def both_sides(self) -> list[UUID]:
        """Contacts and assistants; whoever did it is never told of it."""
        team = self.page.engagement.team
        return [*team.ids("client"), *team.ids("assistant")]

    def topics(self) -> list[str]:
        return [f"page-{self.page.pk}", f"handbook-{self.page.engagement_id}"]
