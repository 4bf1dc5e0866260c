"""How either side ends it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from .base import Clause, Names, Sentence
from .reading import Typed

FORMS = ("text", "written")


@dataclass(frozen=True)
class Notice(Clause):
    """`form`: "text" (a message or mail is enough) or "written" (on paper, signed by hand)."""

    weeks: int = 4
    to_month_end: bool = True
    form: str = "text"

    key: ClassVar[str] = "notice"
    number: ClassVar[int] = 12
    title: ClassVar[Promise] = gettext_lazy("Notice")

    @classmethod
    def read(cls, typed: Typed) -> dict[str, Any]:
        return {
            "weeks": typed.number("weeks", 4, most=104),
            "to_month_end": typed.flag("to_month_end", True),
            "form": typed.choice("form", FORMS, "text"),
        }

    def told(self, names: Names) -> Iterator[Sentence]:
        if not self.weeks:
            text = _("Either side can end it at any time, from one day to the next.")
        elif self.to_month_end:
            text = ngettext(
                "Either side can end it with %(weeks)s week of notice to the end of a month.",
                "Either side can end it with %(weeks)s weeks of notice to the end of a month.",
                self.weeks,
            )
        else:
            text = ngettext(
                "Either side can end it with %(weeks)s week of notice.",
                "Either side can end it with %(weeks)s weeks of notice.",
                self.weeks,
            )
        yield self.sentence(1, "weeks", text, weeks=self.weeks)
        if self.form == "text":
            yield self.sentence(2, "form", _("A message in writing is enough for that, by mail too."))
        else:
            yield self.sentence(2, "form", _("Notice is given on paper, signed by hand."))
        yield self.sentence(3, "reason", _("For an important reason either side can end it at once."))
