"""What everything here has in common: it is the two sides' own, and stands in no history that others read.

`about()` names no place on purpose: histories of an engagement are read by the coordination, too.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.happenings import Happening
from vorzimmer.rhythm.sides import both_sides


@dataclass(frozen=True, kw_only=True)
class BetweenTheTwo(Happening):
    """Both sides may know."""

    @property
    def place(self) -> Engagement:
        """Whose it is."""
        raise NotImplementedError

    def audience(self) -> Iterable[UUID]:
        return both_sides(self.place)

    def clients(self) -> list[UUID]:
        """The contacts."""
        return self.place.team.ids("client")

    def assistants(self) -> list[UUID]:
        """Lead and backups."""
        return self.place.team.ids("assistant")

    def topics(self) -> list[str]:
        return [f"engagement-{self.place.pk}:rhythm", "today"]
