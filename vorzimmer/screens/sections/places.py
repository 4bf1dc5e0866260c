"""In which engagements the reader stands where: it decides which sections "Today" has, and in which order."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from vorzimmer.engagements.models import Part
from vorzimmer.engagements.queries import engagements_with_teams
from vorzimmer.engagements.sharing import Known
from vorzimmer.engagements.team import SIDES
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor


@dataclass(frozen=True, slots=True)
class Places:
    """Keys of engagements by the reader's part. `cares`: where late promises are the reader's business;
    `undecided`: where they are a contact who approves no results; `known`: all that they may see, with the teams;
    `now`: the moment of the page.
    """

    client: list[UUID]
    assistant: list[UUID]
    cares: list[UUID]
    watches: list[UUID]
    sides: dict[UUID, str]
    undecided: frozenset[UUID]
    known: Known
    now: datetime = field(default_factory=clock.now)

    @property
    def nowhere(self) -> bool:
        """The reader belongs to no engagement yet."""
        return not (self.sides or self.cares)


def places_of(actor: Actor, only: UUID | None = None) -> Places:
    """One query, two for those who run the workspace. `only` leaves the others out, if it is one of them."""
    known = engagements_with_teams(actor)
    mine = {place: part for place, one in known.items() if (part := one.team.part_of(actor)) is not None}
    sides: dict[UUID, str] = {place: SIDES.get(part.role, part.role) for place, part in mine.items()}
    undecided = frozenset(place for place, part in mine.items() if part.role == Part.Role.CONTACT and not part.decides)
    runs = list(known) if actor.runs_the_workspace else []
    if only in sides or only in runs:
        sides = {place: side for place, side in sides.items() if place == only}
        runs = [place for place in runs if place == only]

    def on(*wanted: str) -> list[UUID]:
        return [place for place, side in sides.items() if side in wanted]

    cares = list(dict.fromkeys([*runs, *on("coordinator", "supervisor")]))
    return Places(on("client"), on("assistant"), cares, on("observer"), sides, undecided, known)
