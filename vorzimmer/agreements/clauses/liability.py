"""Who answers for what."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .amounts import money
from .base import Clause, Names, Sentence
from .reading import Typed

EXTENTS = ("law", "gross", "cardinal", "employee")


@dataclass(frozen=True)
class Liability(Clause):
    """`extent`: as the law says; only intent and gross negligence; these and duties on which all rests; as an employee.

    The last but one is what terms of the trade say most often (domain.md 2.1).
    """

    extent: str = "law"
    cap_cents: int | None = None
    client_warrants_rights: bool = True
    note: str = ""

    key: ClassVar[str] = "liability"
    number: ClassVar[int] = 14
    title: ClassVar[Promise] = gettext_lazy("Liability")

    @classmethod
    def read(cls, typed: Typed) -> dict[str, Any]:
        return {
            "extent": typed.choice("extent", EXTENTS, "law"),
            "cap_cents": typed.number_or_none("cap_cents"),
            "client_warrants_rights": typed.flag("client_warrants_rights", True),
            "note": typed.text("note"),
        }

    def told(self, names: Names) -> Iterator[Sentence]:
        people = names.people()
        text = {
            "law": _("%(assistant)s answers for damage as the law says."),
            "gross": _("%(assistant)s answers for damage done on purpose or by gross negligence."),
            "cardinal": _(
                "%(assistant)s answers for damage done on purpose or by gross negligence. "
                "Where a duty is broken on which everything rests, also for the damage that could be foreseen."
            ),
            "employee": _("%(assistant)s answers for damage as employees do: not at all for slight negligence."),
        }[self.extent]
        yield self.sentence(1, "extent", text, **people)
        if self.cap_cents is not None:
            text = _("At most %(amount)s are paid per case. This does not limit what was done on purpose.")
            yield self.sentence(2, "cap_cents", text, amount=money(self.cap_cents, names.currency))
        if self.client_warrants_rights:
            text = _("%(client)s makes sure that texts and pictures handed over may be used.")
            yield self.sentence(3, "client_warrants_rights", text, **people)
        if self.note:
            yield self.sentence(4, "note", _("Also agreed: %(what)s."), what=self.note.rstrip(". "))
