"""What every clause is: checked when it is read, plain when it is kept, whole sentences when it is told.

Money is counted in cents, times of day are "HH:MM", weekdays go from 0 (Monday) to 6, amounts of time are minutes.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar, Self

from django.utils import translation
from django.utils.functional import Promise

from .reading import Typed

FREELANCE = frozenset({"freelancer", "abroad"})
"""Forms in which the assistant is self-employed: presence and reports are offers (see `offers`)."""


class ClauseError(ValueError):
    """The clause cannot be read; `errors` says per field why, in words for the person."""

    def __init__(self, errors: Mapping[str, str | Promise]) -> None:
        super().__init__(", ".join(errors))
        self.errors = dict(errors)


@dataclass(frozen=True, slots=True)
class Names:
    """For whom the sentences are told: what the two are called, and the words for kinds of task (slug to name).

    `language` is the language of the sentences, the active one when empty; `form` the form of the agreement.
    """

    client: str
    assistant: str
    currency: str = "EUR"
    kinds: Mapping[str, str] = field(default_factory=dict)
    language: str = ""
    form: str = ""

    @property
    def offers(self) -> bool:
        """What binds an employee is an offer here: the assistant is self-employed."""
        return self.form in FREELANCE

    def kind(self, slug: str) -> str:
        """What a kind of task is called; its slug where nobody knows it any more."""
        return self.kinds.get(slug, slug)

    def people(self) -> dict[str, str]:
        """The placeholders that most sentences have."""
        return {"client": self.client, "assistant": self.assistant}


@dataclass(frozen=True, slots=True)
class Sentence:
    """One whole sentence with its stable number ("4.2"); `row` names the field or row of which it speaks."""

    number: str
    text: str
    row: str


@dataclass(frozen=True)
class Clause(ABC):
    """One clause of an agreement. Subclasses are frozen and say how they are read and told."""

    key: ClassVar[str]
    number: ClassVar[int]
    title: ClassVar[Promise]

    @classmethod
    def from_json(cls, raw: object) -> Self:
        """Read what is kept or typed. Raises ClauseError; what is missing gets the default."""
        typed = Typed(raw, known={found.name for found in fields(cls)})
        values = cls.read(typed)
        if typed.errors:
            raise ClauseError(typed.errors)
        return cls(**values)

    @classmethod
    @abstractmethod
    def read(cls, typed: Typed) -> dict[str, Any]:
        """The fields, each checked; what is wrong is written into `typed.errors`."""

    @abstractmethod
    def told(self, names: Names) -> Iterator[Sentence]:
        """The sentences in the language that is active."""

    def sentences(self, names: Names) -> list[Sentence]:
        """The whole clause in plain sentences."""
        with translation.override(names.language) if names.language else nullcontext():
            return list(self.told(names))

    def as_json(self) -> dict[str, Any]:
        """Plain JSON in the order of the fields; `from_json` gives the same clause back."""
        return {found.name: plain(getattr(self, found.name)) for found in fields(self)}

    def sentence(self, place: int, row: str, text: str, /, **words: object) -> Sentence:
        """The sentence at a fixed place of this clause, its placeholders filled."""
        return Sentence(f"{self.number}.{place}", text % words if words else text, row)


def plain(value: Any) -> Any:
    """Rows and tuples as JSON keeps them."""
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if hasattr(value, "__dataclass_fields__"):
        return {found.name: plain(getattr(value, found.name)) for found in fields(value)}
    return value
