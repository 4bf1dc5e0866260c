"""Who steps in, and how absences are announced."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from .base import Clause, Names, Sentence
from .reading import Typed

MODES = ("none", "backup", "subcontract")


@dataclass(frozen=True)
class Cover(Clause):
    """`mode`: nobody, a backup both know, or others whom the assistant chooses. `holiday_days` a year; None: open."""

    mode: str = "none"
    notice_days: int = 14
    holiday_days: int | None = None
    note: str = ""

    key: ClassVar[str] = "cover"
    number: ClassVar[int] = 11
    title: ClassVar[Promise] = gettext_lazy("Cover and holidays")

    @classmethod
    def read(cls, typed: Typed) -> dict[str, Any]:
        return {
            "mode": typed.choice("mode", MODES, "none"),
            "notice_days": typed.number("notice_days", 14, most=365),
            "holiday_days": typed.number_or_none("holiday_days", most=365),
            "note": typed.text("note"),
        }

    def told(self, names: Names) -> Iterator[Sentence]:
        people = names.people()
        text = {
            "none": _("When %(assistant)s is away, the work rests, unless both agree otherwise."),
            "backup": _("When %(assistant)s is away, a backup whom %(client)s knows steps in."),
            "subcontract": _("%(assistant)s may have others do the work and answers for them."),
        }[self.mode]
        yield self.sentence(1, "mode", text, **people)
        if self.notice_days:
            text = ngettext(
                "Both announce planned absences %(days)s day ahead.",
                "Both announce planned absences %(days)s days ahead.",
                self.notice_days,
            )
            yield self.sentence(2, "notice_days", text, days=self.notice_days)
        yield self.sentence(3, "sick", _("Whoever falls ill says so on the same day."))
        if self.holiday_days is not None:
            text = ngettext(
                "%(assistant)s has %(days)s day of holidays a year.",
                "%(assistant)s has %(days)s days of holidays a year.",
                self.holiday_days,
            )
            yield self.sentence(4, "holiday_days", text, days=self.holiday_days, **people)
        if self.note:
            yield self.sentence(5, "note", _("Also agreed: %(what)s."), what=self.note.rstrip(". "))
