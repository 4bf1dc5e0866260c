"""Which kinds of task belong to it, with examples and exclusions."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .base import Clause, Names, Sentence
from .reading import Typed

FIRST_ROW = 3


@dataclass(frozen=True, slots=True)
class ScopeKind:
    """One kind of task (its slug), what is meant for example, and what is not."""

    kind: str
    examples: str = ""
    exclusions: str = ""


@dataclass(frozen=True)
class Scope(Clause):
    """What is handed over. Without any kind named, every kind belongs to it."""

    kinds: tuple[ScopeKind, ...] = ()
    excluded: str = ""

    key: ClassVar[str] = "scope"
    number: ClassVar[int] = 1
    title: ClassVar[Promise] = gettext_lazy("Tasks that belong to it")

    @classmethod
    def read(cls, typed: Typed) -> dict[str, Any]:
        kinds = typed.rows("kinds", ("kind", "examples", "exclusions"), _read_kind)
        for place, row in enumerate(kinds):
            if row.kind in {earlier.kind for earlier in kinds[:place]}:
                typed.wrong(f"kinds.{place}.kind", gettext_lazy("This kind is listed already."))
        return {"kinds": kinds, "excluded": typed.text("excluded")}

    @cached_property
    def places(self) -> dict[str, int]:
        """Kind to the number within the clause."""
        return {row.kind: FIRST_ROW + place for place, row in enumerate(self.kinds)}

    def includes(self, kind: str) -> bool:
        """Whether a kind of task belongs to it; a task without a kind always does."""
        return not kind or not self.kinds or kind in self.places

    def told(self, names: Names) -> Iterator[Sentence]:
        people = names.people()
        if self.kinds:
            first = _("%(assistant)s works for %(client)s on the kinds of task listed here. More is proposed first.")
        else:
            first = _("%(assistant)s works for %(client)s on every kind of task.")
        yield self.sentence(1, "", first, **people)
        if self.excluded:
            yield self.sentence(2, "excluded", _("Not part of it: %(what)s."), what=self.excluded.rstrip(". "))
        for row in self.kinds:
            words = {
                "kind": names.kind(row.kind),
                "examples": row.examples.rstrip(". "),
                "exclusions": row.exclusions.rstrip(". "),
            }
            yield self.sentence(self.places[row.kind], row.kind, _kind_told(row), **words)


def _read_kind(typed: Typed) -> ScopeKind:
    row = ScopeKind(typed.text("kind"), typed.text("examples"), typed.text("exclusions"))
    if not row.kind:
        typed.wrong("kind", gettext_lazy("Choose a kind of task."))
    return row


def _kind_told(row: ScopeKind) -> str:
    match bool(row.examples), bool(row.exclusions):
        case True, True:
            return _("%(kind)s: belongs to it, for example %(examples)s. Not meant: %(exclusions)s.")
        case True, False:
            return _("%(kind)s: belongs to it, for example %(examples)s.")
        case False, True:
            return _("%(kind)s: belongs to it. Not meant: %(exclusions)s.")
        case _neither:
            return _("%(kind)s: belongs to it.")
