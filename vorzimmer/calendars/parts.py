"""What later rooms show on the page of an appointment, above its facts: what waits for a decision there.

    parts.offer(lambda actor, appointment: Part("calendar_mail/arrived.html", {...}) or None)

Each is asked once per page, with at most one query; the template gets what it needs as `part`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from vorzimmer.calendars.models import Appointment
from vorzimmer.people.actor import Actor


@dataclass(frozen=True, slots=True)
class Part:
    """A template with what it shows."""

    template: str
    shows: dict[str, Any]


type Offers = Callable[[Actor, Appointment], Part | None]
_OFFERS: list[Offers] = []


def offer(offers: Offers) -> None:
    """A room says in its `ready()` what it shows; None when there is nothing."""
    _OFFERS.append(offers)


def parts_of(actor: Actor, appointment: Appointment) -> list[Part]:
    """What there is to show now."""
    return [part for offers in _OFFERS if (part := offers(actor, appointment)) is not None]
