"""Where the work is done, and on which basis data may go there (domain.md 2.4; SCC: decision (EU) 2021/914)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vorzimmer.foundation import moments
from vorzimmer.people.regions import COUNTRIES

from .amounts import listed
from .base import Clause, Names, Sentence
from .reading import Typed

EEA = frozenset({
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS",
    "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
})  # fmt: skip
BASES: dict[str, Promise] = {
    "eea": gettext_lazy("Within the European Economic Area"),
    "adequacy": gettext_lazy("Adequacy decision of the Commission"),
    "scc_2": gettext_lazy("Standard contractual clauses, module 2"),
    "scc_3": gettext_lazy("Standard contractual clauses, module 3"),
    "none": gettext_lazy("No personal data goes there"),
}


@dataclass(frozen=True)
class Place(Clause):
    """`countries` as two letters; `tia_date`: when the transfer was assessed, "YYYY-MM-DD" or "".

    `at_client`: work is done in the client's rooms. `consent_to_move`: another country only after asking.
    """

    countries: tuple[str, ...] = ()
    basis: str = "eea"
    tia_date: str = ""
    at_client: bool = False
    consent_to_move: bool = True

    key: ClassVar[str] = "place"
    number: ClassVar[int] = 15
    title: ClassVar[Promise] = gettext_lazy("Place of work")

    @classmethod
    def read(cls, typed: Typed) -> dict[str, Any]:
        countries = tuple(country.upper() for country in typed.words("countries"))
        if any(len(country) != 2 or not country.isalpha() for country in countries):
            typed.wrong("countries", gettext_lazy("A country has two letters here, like DE."))
        basis = typed.choice("basis", BASES, "eea")
        if basis == "eea" and set(countries) - EEA:
            typed.wrong("basis", gettext_lazy("This country is outside the European Economic Area."))
        return {
            "countries": countries,
            "basis": basis,
            "tia_date": typed.day("tia_date"),
            "at_client": typed.flag("at_client"),
            "consent_to_move": typed.flag("consent_to_move", True),
        }

    @property
    def needs_assessment(self) -> bool:
        """Standard clauses need an assessment of the transfer, and none is dated yet."""
        return self.basis in {"scc_2", "scc_3"} and not self.tia_date

    def told(self, names: Names) -> Iterator[Sentence]:
        people = names.people()
        if self.countries:
            text = _("%(assistant)s works from: %(countries)s.")
            yield self.sentence(
                1, "countries", text, countries=listed(COUNTRIES.get(code, code) for code in self.countries), **people
            )
        yield self.sentence(2, "basis", _("Basis for data there: %(basis)s."), basis=str(BASES[self.basis]))
        if self.tia_date:
            text = _("The transfer was assessed: %(day)s.")
            yield self.sentence(3, "tia_date", text, day=moments.day(date.fromisoformat(self.tia_date)))
        elif self.needs_assessment:
            yield self.sentence(3, "tia_date", _("The transfer still has to be assessed."))
        if self.at_client:
            text = (
                _("%(assistant)s offers to work in the rooms of %(client)s. It is no duty.")
                if names.offers
                else _("%(assistant)s works in the rooms of %(client)s.")
            )
        else:
            text = _("%(assistant)s chooses where to work.")
        yield self.sentence(4, "at_client", text, **people)
        if self.consent_to_move:
            text = _("Before working from another country, %(assistant)s asks %(client)s.")
            yield self.sentence(5, "consent_to_move", text, **people)
