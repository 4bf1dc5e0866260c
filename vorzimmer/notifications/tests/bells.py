"""Happenings, letters and one-click purposes of a room that exists only in these tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.urls import reverse

from vorzimmer.foundation import clock
from vorzimmer.foundation.ids import new_id
from vorzimmer.journal.action import ACTIONS, action
from vorzimmer.journal.happenings import KINDS, Happening
from vorzimmer.notifications import letters, links, places
from vorzimmer.notifications.models import Group
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

THING = new_id()


def registries() -> list[dict[Any, Any]]:
    return [KINDS, ACTIONS, letters._writers, links.PURPOSES, places._places, places._groups]


@contextmanager
def installed() -> Iterator[SimpleNamespace]:
    """`bells.ask(…)`, `bells.inform(…)`; everything is forgotten afterwards."""
    before = [dict(registry) for registry in registries()]
    try:
        yield _install()
    finally:
        for registry, kept in zip(registries(), before, strict=True):
            registry.clear()
            registry.update(kept)


def anybody(actor, whom):
    """No reason against it."""


def _install() -> SimpleNamespace:
    informed, asked = _happenings()

    @action(may=anybody, lock=False)
    def inform(*, actor: Actor, whom: Membership, what: str) -> informed:
        return informed(whom=whom, what=what)

    @action(may=anybody, lock=False)
    def ask(*, actor: Actor, whom: Membership, what: str) -> asked:
        return asked(whom=whom, what=what)

    places.place("test.", lambda entry: f"/things/{entry.subject_id}/")
    places.in_group(Group.QUESTIONS, "test.asked")
    bells = SimpleNamespace(inform=inform, ask=ask, Asked=asked, Informed=informed, thing=THING)
    bells.settled, bells.performed = None, []
    _answering(bells)
    return bells


def _happenings() -> tuple[type[Happening], type[Happening]]:
    @dataclass(frozen=True, kw_only=True)
    class Informed(Happening):
        whom: Membership
        what: str
        thing: UUID = THING

        kind = "test.informed"
        sentence = "%(who)s says: %(what)s"

        def words(self):
            return {"what": self.what}

        def about(self):
            return self.thing, None

        def audience(self):
            return [self.whom.pk]

        def told(self):
            return [self.whom.pk]

    @dataclass(frozen=True, kw_only=True)
    class Asked(Informed):
        kind = "test.asked"
        sentence = "%(who)s asks: %(what)s"
        needs_you = True

    return Informed, Asked


def _answering(bells: SimpleNamespace) -> None:
    @letters.letter_for(bells.Asked)
    def asked(happened, member):
        if bells.settled:
            return None
        yes = links.make_link(member, "test.say", bells.thing, "Yes & no")
        return letters.Letter(f"Question:\n{happened.what}", [happened.what, "<b>Two</b>"], [("Yes", yes)])

    @links.purpose("test.say")
    class Say(links.Purpose):
        def title(self, actor, target_id, choice):
            return f"Say {choice}"

        def context(self, actor, target_id, choice):
            return {"actor": actor}

        def closed(self, actor, target_id, choice):
            return bells.settled

        def perform(self, actor, target_id, choice, fields):
            if fields.get("text") == "":
                raise ValidationError("Please say something.")
            bells.ask(actor=actor, whom=actor.membership, what=choice)
            bells.performed.append((actor, target_id, choice, fields, clock.now()))
            return links.Done("It is said.", reverse("notifications:inbox"))
