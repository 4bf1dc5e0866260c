"""How fast each side answers, by urgency."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .amounts import span
from .base import Clause, Names, Sentence
from .reading import Typed

URGENCIES: dict[str, Promise] = {
    "now": gettext_lazy("at once"),
    "today": gettext_lazy("today"),
    "normal": gettext_lazy("normal"),
    "whenever": gettext_lazy("no hurry"),
}
LONGEST = 60 * 24 * 60


@dataclass(frozen=True, slots=True)
class ResponseRow:
    """Minutes of the answering side's own reachable hours; None: nothing is promised."""

    urgency: str
    client_minutes: int | None = None
    assistant_minutes: int | None = None


@dataclass(frozen=True)
class ResponseTimes(Clause):
    """One row per urgency. 8.1 to 8.4 are the assistant's, 8.5 to 8.8 the client's."""

    rows: tuple[ResponseRow, ...] = ()

    key: ClassVar[str] = "response_times"
    number: ClassVar[int] = 8
    title: ClassVar[Promise] = gettext_lazy("Response times")

    @classmethod
    def read(cls, typed: Typed) -> dict[str, Any]:
        rows = typed.rows("rows", ResponseRow.__dataclass_fields__, _read_row)
        for place, row in enumerate(rows):
            if row.urgency in {earlier.urgency for earlier in rows[:place]}:
                typed.wrong(f"rows.{place}.urgency", gettext_lazy("This urgency is listed already."))
        return {"rows": rows}

    def minutes(self, urgency: str, side: str) -> int | None:
        """What a side ("client", "assistant") has promised for an urgency; None: nothing."""
        found: int | None = next((getattr(row, f"{side}_minutes") for row in self.rows if row.urgency == urgency), None)
        return found

    def told(self, names: Names) -> Iterator[Sentence]:
        people = names.people()
        texts = {
            "assistant": _("If it says “%(urgency)s”, %(assistant)s offers an answer within %(span)s of working time.")
            if names.offers
            else _("If it says “%(urgency)s”, %(assistant)s answers within %(span)s of working time."),
            "client": _("If it says “%(urgency)s”, %(client)s answers within %(span)s of working time."),
        }
        for first, side in ((1, "assistant"), (5, "client")):
            for place, (urgency, label) in enumerate(URGENCIES.items(), first):
                minutes = self.minutes(urgency, side)
                if minutes is not None:
                    words = people | {"urgency": str(label), "span": span(minutes)}
                    yield self.sentence(place, f"{side}:{urgency}", texts[side], **words)


def _read_row(typed: Typed) -> ResponseRow:
    return ResponseRow(
        typed.choice("urgency", URGENCIES, "normal"),
        typed.number_or_none("client_minutes", least=1, most=LONGEST),
        typed.number_or_none("assistant_minutes", least=1, most=LONGEST),
    )
