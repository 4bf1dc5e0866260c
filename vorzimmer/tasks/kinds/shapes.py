"""What a kind of task is made of. A file of the house and a workspace's own copy have the same shape."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FieldType(StrEnum):
    """How a brief field is typed in and kept. `list`: one entry per line; `money`: amount and currency."""

    TEXT = "text"
    LONG = "long"
    DATE = "date"
    DATETIME = "datetime"
    NUMBER = "number"
    MONEY = "money"
    CHOICE = "choice"
    YESNO = "yesno"
    URL = "url"
    EMAIL = "email"
    LIST = "list"


class Need(StrEnum):
    """Required and recommended fields count in completeness; none of them ever blocks."""

    REQUIRED = "required"
    RECOMMENDED = "recommended"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One thing said in German and in English. Both avoid du and Sie, so they fit either."""

    de: str = ""
    en: str = ""

    def say(self, language: str) -> str:
        """The text in "de", "de-formal" or "en"; in the other language when this one was left empty."""
        return self.en or self.de if language.startswith("en") else self.de or self.en

    def __bool__(self) -> bool:
        return bool(self.de or self.en)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers offered by a field; the key is what is kept."""

    key: str
    label: Bilingual


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to know about a task. `why` is shown when it is missing; `sensitive` is not for everybody."""

    key: str
    type: FieldType
    need: Need
    label: Bilingual
    why: Bilingual
    hint: Bilingual = Bilingual()
    choices: tuple[Choice, ...] = ()
    sensitive: bool = False

    @property
    def counts(self) -> bool:
        """Whether completeness looks at it."""
        return self.need is not Need.OPTIONAL


@dataclass(frozen=True, slots=True)
class ChecklistLine:
    """What is looked at before delivering."""

    key: str
    text: Bilingual


@dataclass(frozen=True, slots=True)
class Keywords:
    """Words by which a kind is recognised in a text, per language."""

    de: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def of(self, language: str) -> tuple[str, ...]:
        """The words in "de", "de-formal" or "en"."""
        return self.en if language.startswith("en") else self.de


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of task. `results` are the fields of what is handed over; `acceptance` says by what the client can
    tell that the result is good.
    """

    slug: str
    icon: str
    name: Bilingual
    words: Keywords = Keywords()
    fields: tuple[Field, ...] = ()
    checklist: tuple[ChecklistLine, ...] = ()
    acceptance: tuple[Bilingual, ...] = ()
    results: tuple[Field, ...] = ()

    def field(self, key: str) -> Field | None:
        """The brief field with this key."""
        return next((field for field in self.fields if field.key == key), None)


@dataclass(frozen=True, slots=True)
class General:
    """What every task needs: `columns` are fields of the task itself, `fields` those of every brief."""

    columns: tuple[Field, ...]
    fields: tuple[Field, ...]
