"""How many hours a week, what is carried over, and fixed windows where an employment asks for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .amounts import span, week
from .base import Clause, Names, Sentence
from .reading import Typed, Windows

WEEK_MINUTES = 7 * 24 * 60
OVER = ("ask", "allowed")


@dataclass(frozen=True)
class Hours(Clause):
    """`weekly_minutes` 0: no amount agreed. `carry_over_minutes`: the most that moves into the next month.

    `over`: what happens above the budget, "ask" or "allowed". `fixed`: work happens within `windows`.
    """

    weekly_minutes: int = 0
    carry_over_minutes: int = 0
    over: str = "ask"
    fixed: bool = False
    windows: Windows = ((),) * 7

    key: ClassVar[str] = "hours"
    number: ClassVar[int] = 2
    title: ClassVar[Promise] = gettext_lazy("Hours")

    @classmethod
    def read(cls, typed: Typed) -> dict[str, Any]:
        values: dict[str, Any] = {
            "weekly_minutes": typed.number("weekly_minutes", most=WEEK_MINUTES),
            "carry_over_minutes": typed.number("carry_over_minutes", most=10 * WEEK_MINUTES),
            "over": typed.choice("over", OVER, "ask"),
            "fixed": typed.flag("fixed"),
            "windows": typed.week("windows"),
        }
        if values["fixed"] and not any(values["windows"]):
            typed.wrong("windows", gettext_lazy("Fixed hours need at least one window."))
        return values

    @property
    def monthly_minutes(self) -> int:
        """The budget of an average month: 52 weeks over 12 months, rounded."""
        return round(self.weekly_minutes * 52 / 12)

    def told(self, names: Names) -> Iterator[Sentence]:
        people = names.people()
        if self.weekly_minutes:
            text = _("%(assistant)s works %(span)s a week for %(client)s on average.")
            yield self.sentence(1, "weekly_minutes", text, span=span(self.weekly_minutes), **people)
            yield self.sentence(2, "carry_over_minutes", self._carried())
            if self.over == "ask":
                text = _("Before it becomes more, %(assistant)s asks %(client)s.")
            else:
                text = _("%(assistant)s may work more than that without asking.")
            yield self.sentence(3, "over", text, **people)
        else:
            yield self.sentence(1, "weekly_minutes", _("No number of hours is agreed."))
        if self.fixed:
            text = (
                _("%(assistant)s offers to work at these times: %(week)s. It is no duty.")
                if names.offers
                else _("%(assistant)s works at these times: %(week)s.")
            )
            yield self.sentence(4, "fixed", text, week=week(self.windows), **people)
        else:
            yield self.sentence(4, "fixed", _("%(assistant)s chooses when to work."), **people)

    def _carried(self) -> str:
        if not self.carry_over_minutes:
            return _("Hours that are left at the end of a month lapse.")
        text = _("Hours that are left move into the next month, at most %(span)s.")
        return text % {"span": span(self.carry_over_minutes)}
