"""What the work costs and when it is paid."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from .amounts import money, span
from .base import Clause, Names, Sentence
from .reading import Typed

PER = ("hour", "month", "package")


@dataclass(frozen=True)
class Rate(Clause):
    """`cents` per hour, month or package of `package_minutes`; time counts in steps of `increment_minutes`.

    `payment_days` 0: no invoices are written (employment).
    """

    per: str = "hour"
    cents: int = 0
    currency: str = "EUR"
    package_minutes: int = 0
    increment_minutes: int = 1
    payment_days: int = 14
    vat_note: str = ""

    key: ClassVar[str] = "rate"
    number: ClassVar[int] = 3
    title: ClassVar[Promise] = gettext_lazy("Pay")

    @classmethod
    def read(cls, typed: Typed) -> dict[str, Any]:
        values: dict[str, Any] = {
            "per": typed.choice("per", PER, "hour"),
            "cents": typed.number("cents"),
            "currency": typed.text("currency", "EUR").upper(),
            "package_minutes": typed.number("package_minutes", most=60 * 10000),
            "increment_minutes": typed.number("increment_minutes", 1, 1, 60),
            "payment_days": typed.number("payment_days", 14, 0, 120),
            "vat_note": typed.text("vat_note"),
        }
        if len(values["currency"]) != 3 or not values["currency"].isalpha():
            typed.wrong("currency", gettext_lazy("A currency has three letters, like EUR."))
        if values["per"] == "package" and not values["package_minutes"]:
            typed.wrong("package_minutes", gettext_lazy("How many hours are in a package?"))
        return values

    def told(self, names: Names) -> Iterator[Sentence]:
        words = names.people() | {"amount": money(self.cents, self.currency), "span": span(self.package_minutes)}
        if not self.cents:
            yield self.sentence(1, "cents", _("No price is agreed yet."))
        else:
            text = {
                "hour": _("%(client)s pays %(amount)s an hour."),
                "month": _("%(client)s pays %(amount)s a month."),
                "package": _("%(client)s pays %(amount)s for a package of %(span)s."),
            }[self.per]
            yield self.sentence(1, "cents", text, **words)
        if self.increment_minutes == 1:
            yield self.sentence(2, "increment_minutes", _("Time is counted by the minute."))
        else:
            text = _("Time is counted in steps of %(span)s.")
            yield self.sentence(2, "increment_minutes", text, span=span(self.increment_minutes))
        if self.payment_days:
            text = ngettext(
                "Invoices are due within %(days)s day.", "Invoices are due within %(days)s days.", self.payment_days
            )
            yield self.sentence(3, "payment_days", text, days=self.payment_days)
        if self.vat_note:
            yield self.sentence(4, "vat_note", _("On value added tax: %(note)s."), note=self.vat_note.rstrip(". "))
