"""Templates and series: what they prepare is a brief as well, and what is not said about one that is there stays."""

from typing import Any

from pydantic import Field

from vorzimmer.api.v1.adapters.base import Adapter, Values
from vorzimmer.api.v1.adapters.tasks import IN_THE_BRIEF, checked
from vorzimmer.api.v1.fields import Clock, Day, Zone, text
from vorzimmer.people.actor import Actor

WHEN: dict[str, Any] = {
    "rule": (text(300, least=1), Field(
        description="RFC 5545, without DTSTART, which is starts_on", examples=["FREQ=WEEKLY;BYDAY=MO"],
    )),
    "starts_on": (Day, Field(examples=["2026-11-30"])),
    "due_time": (Clock, Field(examples=["17:00"])),
    "zone": (Zone, Field(examples=["Europe/Berlin"])),
}  # fmt: skip


def _prepared(actor: Actor, subject: Any, values: Values) -> Values:
    kind = getattr(subject, "kind", "")
    return checked(actor, values, values.get("kind", kind), also=kind)


def _changed(*names: str) -> Any:
    def read(actor: Actor, subject: Any, values: Values) -> Values:
        return _prepared(actor, subject, {**{name: getattr(subject, name) for name in names}, **values})

    return read


PREPARED = Adapter(fields=IN_THE_BRIEF, read=_prepared)
START_SERIES = Adapter(fields={**WHEN, **IN_THE_BRIEF}, read=_prepared)
CHANGE_SERIES = Adapter(fields=IN_THE_BRIEF, read=_changed("title", "outcome", "rule", "zone"))
CHANGE_TEMPLATE = Adapter(fields=IN_THE_BRIEF, read=_changed("title", "outcome"))
