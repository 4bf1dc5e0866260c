"""Who stands where in an engagement: the one place that answers it, for rules, topics and pages alike."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from uuid import UUID

if TYPE_CHECKING:
    from vorzimmer.engagements.models import Part
    from vorzimmer.people.actor import Actor
    from vorzimmer.people.models import Membership

Side = Literal["client", "assistant"]
SIDES: dict[str, Side] = {"contact": "client", "lead": "assistant", "backup": "assistant"}


@dataclass(frozen=True)
class Team:
    """The people of an engagement as they are now."""

    parts: tuple[Part, ...]

    @classmethod
    def of(cls, parts: Iterable[Part]) -> Team:
        return cls(tuple(parts))

    def with_role(self, *roles: str) -> list[Membership]:
        """Memberships that play one of these parts."""
        return [part.membership for part in self.parts if part.role in roles]

    @property
    def contacts(self) -> list[Membership]:
        """The client's side."""
        return self.with_role("contact")

    @property
    def deciding(self) -> list[Membership]:
        """Contacts who approve results and spend the client's money."""
        return [part.membership for part in self.parts if part.role == "contact" and part.decides]

    @property
    def speaker(self) -> Membership | None:
        """Who answers for the client: whoever decides before the others, then whoever has been there longest."""
        contacts = [part for part in self.parts if part.role == "contact"]
        first = min(contacts, key=lambda part: (not part.decides, part.since), default=None)
        return first.membership if first else None

    @property
    def assistants(self) -> list[Membership]:
        """The assistant's side, lead first."""
        return [*self.with_role("lead"), *self.with_role("backup")]

    @property
    def lead(self) -> Membership | None:
        return next(iter(self.with_role("lead")), None)

    @property
    def everyone(self) -> list[UUID]:
        """Keys of all memberships that belong to it: the audience of what happens here."""
        return [part.membership_id for part in self.parts]

    def ids(self, side: Side) -> list[UUID]:
        """Keys of one side's memberships: whom to tell that it is their turn."""
        return [member.pk for member in (self.contacts if side == "client" else self.assistants)]

    def part_of(self, actor: Actor) -> Part | None:
        return next((part for part in self.parts if part.membership_id == actor.id), None)

    def side_of(self, actor: Actor) -> Side | None:
        """On which side the person stands; None for coordinators, supervisors and observers."""
        part = self.part_of(actor)
        return SIDES.get(part.role) if part else None

    def may_decide(self, actor: Actor) -> bool:
        """Contacts who approve results and spend the client's money."""
        part = self.part_of(actor)
        return part is not None and part.role == "contact" and part.decides

    def coordinates(self, actor: Actor) -> bool:
        """Coordinators of this engagement, and everybody who runs the workspace."""
        part = self.part_of(actor)
        return actor.runs_the_workspace or (part is not None and part.role == "coordinator")
