"""A figure and the cases behind it."""

from dataclasses import dataclass, field
from uuid import UUID

from . import words

FEW = 3
"""Below so many cases a figure says that it says little."""


@dataclass(frozen=True, slots=True)
class Case:
    """One thing behind a figure: which task (None: a question about none), and what counted. `good` may be None."""

    task_id: UUID | None
    title: str
    words: str = ""
    good: bool | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """`done` of `of`, told in the way of its `key`; with what it counted."""

    key: str
    done: int
    of: int
    cases: list[Case] = field(default_factory=list)
    note: str = ""

    @property
    def title(self) -> str:
        return words.title(self.key)

    @property
    def formula(self) -> str:
        """How it is reckoned, for whoever opens it."""
        return words.formula(self.key)

    @property
    def told(self) -> str:
        return words.told(self.key, self.done, self.of)

    @property
    def is_few(self) -> bool:
        """So few cases that it says little."""
        return 0 < len(self.cases) < FEW

    @property
    def is_empty(self) -> bool:
        """There was nothing of the kind."""
        return not self.cases
