"""A verb of these tests: somebody keeps the holidays of another region."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

import pytest

from vorzimmer.journal import action as actions
from vorzimmer.journal import authority, happenings, queries, reactions
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@dataclass
class Sample:
    """What the tests look at: the verb, the happening, and who was told after the commit."""

    move: Callable[..., happenings.Happening]
    Moved: type[happenings.Happening]
    told: list[happenings.Happening]
    halfway: list[Exception]


def only_the_owner(actor: Actor, member: Membership) -> str | None:
    """A rule that looks at the actor and at the row as it is now."""
    if actor.role != "owner":
        return "Only the owner can move a member."
    return "Vienna is final." if member.holidays_region == "AT-9" else None


def make(patch: pytest.MonkeyPatch, act: authority.Act | None = None) -> Sample:
    """The verb and its happening; the map of the real house stays as it is."""
    patch.setattr(actions, "ACTIONS", {})
    kinds: dict[str, type[happenings.Happening]] = {}
    for knowing in (happenings, queries):
        patch.setattr(knowing, "KINDS", kinds)
    told: list[happenings.Happening] = []
    halfway: list[Exception] = []
    patch.setattr(reactions, "after_commit", [lambda _actor, happened, _entry: told.append(happened)])

    @dataclass(frozen=True, kw_only=True)
    class Moved(happenings.Happening):
        member: Membership
        before: str

        kind: ClassVar[str] = "sample.moved"
        sentence: ClassVar[str] = "%(who)s moved %(person)s"

        def words(self) -> dict[str, str]:
            return {"person": self.member.user.name}

        def about(self) -> tuple[UUID | None, UUID | None]:
            return self.member.pk, None

        def audience(self) -> Iterable[UUID]:
            return []

    @actions.action(may=only_the_owner, act=act)
    def move(*, actor: Actor, member: Membership, region: str) -> Moved:
        before, member.holidays_region = member.holidays_region, region
        member.save(update_fields=["holidays_region"])
        if halfway:
            raise halfway[0]
        return Moved(member=member, before=before)

    return Sample(move, Moved, told, halfway)


def entries() -> list[Entry]:
    """What stands in the journal, in order."""
    return list(Entry.objects.order_by("id"))
