"""A verb of these tests: a client gets another name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

import pytest

from vorzimmer.engagements.models import Client
from vorzimmer.journal import action as actions
from vorzimmer.journal import authority, happenings, queries, reactions
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Actor


@dataclass
class Sample:
    """What the tests look at: the verb, the happening, and who was told after the commit."""

    rename: Callable[..., happenings.Happening]
    Renamed: type[happenings.Happening]
    told: list[happenings.Happening]
    halfway: list[Exception]


def only_the_owner(actor: Actor, client: Client) -> str | None:
    """A rule that looks at the actor and at the row as it is now."""
    if actor.role != "owner":
        return "Only the owner can rename a client."
    return "This name is final." if client.name == "Final" else None


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
    class Renamed(happenings.Happening):
        client: Client
        before: str

        kind: ClassVar[str] = "sample.renamed"
        sentence: ClassVar[str] = "%(who)s renamed %(before)s"

        def words(self) -> dict[str, str]:
            return {"before": self.before}

        def about(self) -> tuple[UUID | None, UUID | None]:
            return self.client.pk, None

        def audience(self) -> Iterable[UUID]:
            return []

    @actions.action(may=only_the_owner, act=act)
    def rename(*, actor: Actor, client: Client, name: str) -> Renamed:
        before, client.name = client.name, name
        client.save(update_fields=["name"])
        if halfway:
            raise halfway[0]
        return Renamed(client=client, before=before)

    return Sample(rename, Renamed, told, halfway)


def entries() -> list[Entry]:
    """What stands in the journal, in order."""
    return list(Entry.objects.order_by("id"))
