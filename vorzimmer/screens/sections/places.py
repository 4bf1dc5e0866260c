"""In which engagements the reader stands where: it decides which sections "Today" has, and in which order."""

from dataclasses import dataclass
from uuid import UUID

from vorzimmer.engagements.queries import visible_ids
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.queries import standing_of


@dataclass(frozen=True, slots=True)
class Places:
    """Keys of engagements by the reader's part. `cares`: where late promises are the reader's business;
    `undecided`: where they are a contact who approves no results.
    """

    client: list[UUID]
    assistant: list[UUID]
    cares: list[UUID]
    watches: list[UUID]
    sides: dict[UUID, str]
    undecided: frozenset[UUID]

    @property
    def nowhere(self) -> bool:
        """The reader belongs to no engagement yet."""
        return not (self.sides or self.cares)


def places_of(actor: Actor, only: UUID | None = None) -> Places:
    """One query, two for those who run the workspace. `only` leaves the others out, if it is one of them."""
    sides, undecided = standing_of(actor)
    runs = visible_ids(actor) if actor.runs_the_workspace else []
    if only in sides or only in runs:
        sides = {place: side for place, side in sides.items() if place == only}
        runs = [place for place in runs if place == only]

    def on(*wanted: str) -> list[UUID]:
        return [place for place, side in sides.items() if side in wanted]

    cares = list(dict.fromkeys([*runs, *on("coordinator", "supervisor")]))
    return Places(on("client"), on("assistant"), cares, on("observer"), sides, undecided)
