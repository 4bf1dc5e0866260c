"""When each can be reached."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vorzimmer.people.regions import COUNTRIES, region_name

from .amounts import week
from .base import Clause, Names, Sentence
from .reading import Typed, Windows


@dataclass(frozen=True, slots=True)
class Reach:
    """Windows per weekday by the clock of `zone`; nobody need be reachable on holidays of `holidays_region`."""

    windows: Windows = ((),) * 7
    zone: str = "Europe/Berlin"
    holidays_region: str = ""


@dataclass(frozen=True)
class Reachability(Clause):
    """The hours of both sides. With a freelancer those of the assistant are an offer."""

    client: Reach = Reach()
    assistant: Reach = Reach()

    key: ClassVar[str] = "reachability"
    number: ClassVar[int] = 6
    title: ClassVar[Promise] = gettext_lazy("Reachable hours")

    @classmethod
    def read(cls, typed: Typed) -> dict[str, Any]:
        return {side: _read_reach(side, typed) for side in ("client", "assistant")}

    def told(self, names: Names) -> Iterator[Sentence]:
        people = names.people()
        texts = (
            _("%(client)s can be reached: %(week)s (time zone %(zone)s)."),
            _("%(assistant)s offers to be reachable: %(week)s (time zone %(zone)s).")
            if names.offers
            else _("%(assistant)s can be reached: %(week)s (time zone %(zone)s)."),
        )
        off = (
            _("On public holidays %(client)s need not be reachable (%(region)s)."),
            _("On public holidays %(assistant)s need not be reachable (%(region)s)."),
        )
        sides = (("client", self.client), ("assistant", self.assistant))
        for place, (side, reach) in enumerate(sides):
            if any(reach.windows):
                words = people | {"week": week(reach.windows), "zone": _place(reach.zone)}
                yield self.sentence(1 + place, side, texts[place], **words)
        for place, (side, reach) in enumerate(sides):
            if reach.holidays_region:
                words = people | {"region": _region(reach.holidays_region)}
                yield self.sentence(3 + place, f"{side}_holidays", off[place], **words)


def _read_reach(side: str, typed: Typed) -> Reach:
    raw = typed.raw.get(side, {})
    inner = Typed(raw, Reach.__dataclass_fields__, f"{side}.", typed.errors)
    return Reach(inner.week("windows"), inner.zone("zone"), inner.region("holidays_region"))


def _place(zone: str) -> str:
    """Europe/Berlin as people say it."""
    return zone.rpartition("/")[2].replace("_", " ")


def _region(region: str) -> str:
    return str(COUNTRIES.get(region, "")) or region_name(region)
