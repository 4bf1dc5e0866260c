"""How much may be spent without an approval, each time, in a day, in a month."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .amounts import money
from .base import Clause, Names, Sentence
from .reading import Typed


@dataclass(frozen=True)
class Spending(Clause):
    """Limits in cents; None: no limit. They hold beside the limits of single rules; the narrower one decides."""

    per_act_cents: int | None = None
    per_day_cents: int | None = None
    per_month_cents: int | None = None
    recurring_needs_approval: bool = True
    approver: str = ""

    key: ClassVar[str] = "spending"
    number: ClassVar[int] = 5
    title: ClassVar[Promise] = gettext_lazy("Spending limits")

    @classmethod
    def read(cls, typed: Typed) -> dict[str, Any]:
        limits = {name: typed.number_or_none(name) for name in LIMITS}
        said = [(name, cents) for name, cents in limits.items() if cents is not None]
        for (_narrow, less), (name, more) in pairwise(said):
            if less > more:
                typed.wrong(name, gettext_lazy("This limit is smaller than the one before it."))
        recurring = typed.flag("recurring_needs_approval", True)
        return {**limits, "recurring_needs_approval": recurring, "approver": typed.text("approver")}

    def told(self, names: Names) -> Iterator[Sentence]:
        texts = (
            _("Without an approval, a single act costs at most %(amount)s."),
            _("Without an approval, everything together costs at most %(amount)s a day."),
            _("Without an approval, everything together costs at most %(amount)s a month."),
        )
        for place, (name, text) in enumerate(zip(LIMITS, texts, strict=True), 1):
            cents = getattr(self, name)
            if cents is not None:
                yield self.sentence(place, name, text, amount=money(cents, names.currency))
        if self.recurring_needs_approval:
            text = _("Whatever costs something again and again always needs an approval.")
        else:
            text = _("What costs something again and again counts like any other expense.")
        yield self.sentence(4, "recurring_needs_approval", text)
        if self.approver:
            yield self.sentence(5, "approver", _("Who approves: %(who)s."), who=self.approver.rstrip(". "))


LIMITS = ("per_act_cents", "per_day_cents", "per_month_cents")
