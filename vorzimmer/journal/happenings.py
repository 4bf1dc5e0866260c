"""The vocabulary of what can happen. Each room declares its own kinds in `entries.py`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, ClassVar, Self, get_type_hints
from uuid import UUID

from django.db import models
from django.utils.functional import Promise

if TYPE_CHECKING:
    from vorzimmer.journal.models import Entry

KINDS: dict[str, type["Happening"]] = {}


@dataclass(frozen=True, kw_only=True)
class Happening:
    """Something that happened: what the history says, who may know, who is told, what is out of date.

    Fields are rows (stored by key) or plain JSON values. `kind` is stored and never renamed. `sentence` has the
    placeholders `%(who)s` and whatever `words()` gives.
    """

    kind: ClassVar[str] = ""
    sentence: ClassVar[str | Promise] = ""
    internal: ClassVar[bool] = False
    needs_you: ClassVar[bool] = False
    """Asks something of everybody who is told: a mail at once, unless they have seen it."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if cls.kind:
            if KINDS.get(cls.kind, cls).__qualname__ != cls.__qualname__:
                raise TypeError(f"{cls.kind} is taken by {KINDS[cls.kind].__qualname__}")
            KINDS[cls.kind] = cls

    def facts(self) -> dict[str, Any]:
        """What is stored: keys of rows, plain values, and the words of the sentence as they were."""
        stored = {field.name: _stored(getattr(self, field.name)) for field in fields(self)}
        return stored | {"words": self.words()}

    def words(self) -> dict[str, str]:
        """Names for the sentence, as they are at this moment: history does not change with a new title."""
        return {}

    @classmethod
    def words_now(cls, entries: "Sequence[Entry]") -> dict[UUID, dict[str, str]]:
        """Words that the record does not keep, because they can be taken back: by key of entry, in one query."""
        return {entry.pk: {} for entry in entries}

    def about(self) -> tuple[UUID | None, UUID | None]:
        """The thing whose history this belongs to, and the place (engagement) it is in."""
        return None, None

    def audience(self) -> Iterable[UUID]:
        """Memberships that may see it: their open pages read again what `topics` names."""
        raise NotImplementedError

    def told(self) -> Iterable[UUID]:
        """Memberships that get a notification; by default nobody."""
        return ()

    def needs(self, member_id: UUID) -> bool:
        """Whether it asks something of this one of those who are told."""
        return self.needs_you

    def topics(self) -> list[str]:
        """Parts of pages that are out of date now."""
        return []

    @classmethod
    def from_facts(cls, facts: dict[str, Any]) -> Self:
        """The happening as it was recorded, with its rows as they are today."""
        hints = get_type_hints(cls)
        return cls(**{field.name: _loaded(hints[field.name], facts.get(field.name)) for field in fields(cls)})


def _stored(value: Any) -> Any:
    if isinstance(value, models.Model):
        return str(value.pk)
    if isinstance(value, list | tuple):
        return [_stored(each) for each in value]
    return str(value) if isinstance(value, UUID) else value


def _loaded(hint: Any, value: Any) -> Any:
    if isinstance(hint, type) and issubclass(hint, models.Model):
        return hint._default_manager.get(pk=value)
    return value
