"""Who is going to read a text, and in which language they like to: later rooms say it, this one only asks."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise

from vorzimmer.people.actor import Actor
from vorzimmer.people.models import User

READS_WELL = frozenset({"native", "C2", "C1", "B2", "B1"})
"""Levels at which a letter is no trouble."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One person: how they are called, what they like best, what they read without trouble."""

    name: str
    best: str
    reads: frozenset[str]

    @classmethod
    def of(cls, person: User) -> "Reader":
        """From the profile: the languages they named, and the one in which they use the house."""
        named = [(row.get("language", ""), row.get("level", "")) for row in person.languages]
        native = next((code for code, level in named if level == "native"), person.language)
        reads = {code for code, level in named if level in READS_WELL}
        return cls(person.first_name, native, frozenset({person.language, native, *reads}))


@dataclass(frozen=True, slots=True)
class Readers:
    """Those to whom a text goes. `agreed` is the language both sides agreed on, empty when they have not.

    `language` is what the place speaks. `propose_url` takes a language by POST; `why_not` says why there is
    nothing to propose, `waits` whether a proposal waits for an answer.
    """

    people: tuple[Reader, ...] = ()
    language: str = ""
    agreed: str = ""
    propose_url: str = ""
    why_not: str | Promise | None = None
    waits: bool = False


type Asked = Callable[[Actor, UUID], Readers | None]

asked: list[Asked] = []
"""Filled by later rooms when they start; None where the key is not one of theirs or the actor may not see it."""


def readers_of(actor: Actor, place: UUID | None) -> Readers:
    """Nobody in particular where no room knows the place."""
    if place is not None:
        for ask in asked:
            if (found := ask(actor, place)) is not None:
                return found
    return Readers()
