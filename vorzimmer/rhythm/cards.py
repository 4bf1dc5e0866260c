"""What of mornings, reports and the pulse stands on Today, answered there with one tap: one query for each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.engagements.waiting import Line
from vorzimmer.foundation import moments
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm import wording
from vorzimmer.rhythm.models import CheckIn, PulseQuestion
from vorzimmer.rhythm.pulse_bank import asked_by
from vorzimmer.rhythm.queries import first_question, mornings_for

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


@dataclass(frozen=True, slots=True)
class PulseCard:
    """The question of the week, with its five answers."""

    question: PulseQuestion
    text: str
    scale: list[tuple[int, str]]


def pulse_card(waits: Sequence[Line]) -> PulseCard | None:
    """One small card, however many are asked; a query only if there is one. `waits`: everything that Today has read."""
    asked = [line.takes for line in waits if line.quiet and line.page == "rhythm:pulse"]
    if not asked:
        return None
    return card_of(first_question(asked))


def card_of(question: PulseQuestion) -> PulseCard:
    """No query."""
    said = asked_by(question.key)
    return PulseCard(question, str(said.text), [(value, str(words)) for value, words in enumerate(said.scale, 1)])
