"""What stays between the two. Fields after the usual forms of non-disclosure agreements (domain.md 2.2)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from .base import Clause, Names, Sentence
from .reading import Typed


@dataclass(frozen=True)
class Confidentiality(Clause):
    """`months` after the end of the work; None: without end. A penalty has to be proportionate (§ 307 BGB)."""

    two_sided: bool = True
    definition: str = ""
    exceptions: str = ""
    months: int | None = None
    penalty: str = ""
    reference_allowed: bool = False

    key: ClassVar[str] = "confidentiality"
    number: ClassVar[int] = 9
    title: ClassVar[Promise] = gettext_lazy("Confidentiality")

    @classmethod
    def read(cls, typed: Typed) -> dict[str, Any]:
        return {
            "two_sided": typed.flag("two_sided", True),
            "definition": typed.text("definition"),
            "exceptions": typed.text("exceptions"),
            "months": typed.number_or_none("months", most=600),
            "penalty": typed.text("penalty"),
            "reference_allowed": typed.flag("reference_allowed"),
        }

    def told(self, names: Names) -> Iterator[Sentence]:
        people = names.people()
        if self.two_sided:
            text = _("%(assistant)s and %(client)s keep to themselves what they learn about each other.")
        else:
            text = _("%(assistant)s keeps to themselves what they learn about %(client)s.")
        yield self.sentence(1, "two_sided", text, **people)
        if self.definition:
            yield self.sentence(2, "definition", _("Confidential is: %(what)s."), what=self.definition.rstrip(". "))
        if self.exceptions:
            text = _("Not confidential is: %(what)s.")
            yield self.sentence(3, "exceptions", text, what=self.exceptions.rstrip(". "))
        if self.months is None:
            yield self.sentence(4, "months", _("This holds without end, also after the parting."))
        else:
            text = ngettext(
                "This holds for %(months)s month after the parting.",
                "This holds for %(months)s months after the parting.",
                self.months,
            )
            yield self.sentence(4, "months", text, months=self.months)
        if self.penalty:
            yield self.sentence(5, "penalty", _("Whoever breaks it: %(what)s."), what=self.penalty.rstrip(". "))
        if self.reference_allowed:
            text = _("%(assistant)s may name %(client)s as a reference.")
        else:
            text = _("%(assistant)s names %(client)s as a reference only after asking.")
        yield self.sentence(6, "reference_allowed", text, **people)
