"""Processing personal data for the client: the fourteen points of Art. 28 GDPR (checklist in domain.md 2.3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .base import Clause, Names, Sentence
from .reading import Typed

POINTS: dict[str, Promise] = {
    "subject": gettext_lazy("Subject"),
    "duration": gettext_lazy("Duration"),
    "purpose": gettext_lazy("Nature and purpose"),
    "data_types": gettext_lazy("Types of personal data"),
    "data_subjects": gettext_lazy("Whose data"),
    "instructions": gettext_lazy("Instructions"),
    "controller_rights": gettext_lazy("Rights and duties of the client"),
    "staff_confidentiality": gettext_lazy("Confidentiality of everybody involved"),
    "measures": gettext_lazy("Technical and organisational measures"),
    "sub_processing": gettext_lazy("Other processors"),
    "subject_rights_help": gettext_lazy("Help with the rights of those concerned"),
    "breach_support": gettext_lazy("Breaches and support"),
    "return_deletion": gettext_lazy("Return and deletion"),
    "evidence": gettext_lazy("Evidence and audits"),
}
FIRST_POINT = 2
FIRST_ROW = FIRST_POINT + len(POINTS)


@dataclass(frozen=True, slots=True)
class SubProcessor:
    """Somebody else who processes the data too: who, in which country, for what."""

    name: str
    country: str = ""
    purpose: str = ""


@dataclass(frozen=True)
class DataProcessing(Clause):
    """`needed`: personal data is processed on the client's behalf, so all fourteen points have to be said."""

    needed: bool = True
    subject: str = ""
    duration: str = ""
    purpose: str = ""
    data_types: str = ""
    data_subjects: str = ""
    instructions: str = ""
    controller_rights: str = ""
    staff_confidentiality: str = ""
    measures: str = ""
    sub_processing: str = ""
    subject_rights_help: str = ""
    breach_support: str = ""
    return_deletion: str = ""
    evidence: str = ""
    sub_processors: tuple[SubProcessor, ...] = ()

    key: ClassVar[str] = "data_processing"
    number: ClassVar[int] = 10
    title: ClassVar[Promise] = gettext_lazy("Data processing")

    @classmethod
    def read(cls, typed: Typed) -> dict[str, Any]:
        return {
            "needed": typed.flag("needed", True),
            **{point: typed.text(point) for point in POINTS},
            "sub_processors": typed.rows("sub_processors", SubProcessor.__dataclass_fields__, _read_processor),
        }

    @property
    def missing(self) -> tuple[str, ...]:
        """Points of Art. 28 of which nothing is said although they are needed."""
        return tuple(point for point in POINTS if self.needed and not getattr(self, point))

    def told(self, names: Names) -> Iterator[Sentence]:
        people = names.people()
        if not self.needed:
            text = _("%(assistant)s processes no personal data for %(client)s.")
            yield self.sentence(1, "needed", text, **people)
            return
        text = _("%(assistant)s processes personal data only as %(client)s instructs (Art. 28 GDPR).")
        yield self.sentence(1, "needed", text, **people)
        for place, (point, label) in enumerate(POINTS.items(), FIRST_POINT):
            said = getattr(self, point)
            if said:
                text = _("%(point)s: %(text)s.")
                yield self.sentence(place, point, text, point=str(label), text=said.rstrip(". "))
        for place, row in enumerate(self.sub_processors, FIRST_ROW):
            text = (
                _("%(name)s (%(country)s) processes data too: %(purpose)s.")
                if row.purpose
                else _("%(name)s (%(country)s) processes data too.")
            )
            words = {"name": row.name, "country": row.country, "purpose": row.purpose.rstrip(". ")}
            yield self.sentence(place, row.name, text, **words)


def _read_processor(typed: Typed) -> SubProcessor:
    row = SubProcessor(typed.text("name"), typed.country("country"), typed.text("purpose"))
    if not row.name:
        typed.wrong("name", gettext_lazy("A name is missing here."))
    if not row.country:
        typed.wrong("country", gettext_lazy("In which country?"))
    return row
