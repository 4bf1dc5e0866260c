"""In which language the two write, and how they address each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .base import Clause, Names, Sentence
from .reading import Typed


@dataclass(frozen=True)
class Language(Clause):
    """`language` "de" or "en"; `address` "du" or "sie", of which only German knows the difference."""

    language: str = "de"
    address: str = "du"

    key: ClassVar[str] = "language"
    number: ClassVar[int] = 13
    title: ClassVar[Promise] = gettext_lazy("Language")

    @classmethod
    def read(cls, typed: Typed) -> dict[str, Any]:
        return {
            "language": typed.choice("language", ("de", "en"), "de"),
            "address": typed.choice("address", ("du", "sie"), "du"),
        }

    def told(self, names: Names) -> Iterator[Sentence]:
        people = names.people()
        if self.language == "en":
            yield self.sentence(
                1, "language", _("%(assistant)s and %(client)s write to each other in English."), **people
            )
            return
        yield self.sentence(1, "language", _("%(assistant)s and %(client)s write to each other in German."), **people)
        text = _("They say “Du” to each other.") if self.address == "du" else _("They say “Sie” to each other.")
        yield self.sentence(2, "address", text)
