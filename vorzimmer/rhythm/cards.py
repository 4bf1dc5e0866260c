"""What of mornings and reports stands on Today, answered there with one tap: one query for all of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm import wording
from vorzimmer.rhythm.models import CheckIn
from vorzimmer.rhythm.queries import mornings_for

SHOWN = 6


@dataclass(frozen=True, slots=True)
class DayCard:
    """A draft to send, or a morning to confirm. `until`: from then on it stands as it was sent."""

    check_in: CheckIn
    title: str
    button: str
    action: str
    until: datetime | None
    lines: list[tuple[str, str]]
    more: int


def day_cards(actor: Actor, sides: Mapping[UUID, str]) -> list[DayCard]:
    """`sides`: engagements with the side on which the actor stands there."""
    return [_card(each) for each in mornings_for(actor, sides, moments.today())]


def _card(check_in: CheckIn) -> DayCard:
    lines = [(line.text, wording.when_words(line)) for line in check_in.shown_lines]
    if check_in.is_draft:
        title, button = str(check_in.get_kind_display()), _("Send")
        action = reverse("rhythm:send", args=[check_in.pk])
    else:
        words = {"who": check_in.written_by.user.first_name, "day": moments.near_day(check_in.on)}
        title, button = _("%(who)s’s plan for %(day)s: all right?") % words, _("All right")
        action = reverse("rhythm:confirm", args=[check_in.pk])
    until = None if check_in.is_draft else check_in.stands_at
    return DayCard(check_in, title, button, action, until, lines[:SHOWN], max(0, len(lines) - SHOWN))
