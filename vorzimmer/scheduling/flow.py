"""Rounds and the times in them: what several verbs of this room do in the same way."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.db.models import QuerySet

from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import booking
from vorzimmer.scheduling.finding import Reason
from vorzimmer.scheduling.models import Round, Slot, TimeSearch

HELD_DAYS = 7
"""Without a deadline so long."""
AFTERWARDS = timedelta(days=30)
"""A link works so long after the last day, so that an appointment can still be moved or called off."""


def note_round(search: TimeSearch, kind: str, side: str, by_name: str, words: str = "") -> Round:
    """One step of the talk."""
    return Round.objects.create(search=search, kind=kind, side=side, by_name=by_name, words=words.strip())


def put_times(
    actor: Actor, turn: Round, times: Sequence[datetime], reasons: dict[datetime, list[Reason]], *, hold: bool
) -> None:
    """The offered times of a round, each kept free in the calendar until it is decided or the deadline passes."""
    search = turn.search
    there = set(open_slots(search).values_list("starts_at", flat=True))
    for starts_at in sorted(set(times) - there):
        slot = Slot.objects.create(
            search=search, round=turn, starts_at=starts_at, ends_at=starts_at + search.length,
            reasons=reasons.get(starts_at, []),
        )  # fmt: skip
        if hold:
            slot.keep(hold=booking.hold(actor, slot, held_until(search, starts_at)))


def held_until(search: TimeSearch, starts_at: datetime) -> datetime:
    """A day after the deadline, so that there is time to decide; never longer than until it begins."""
    until = search.deadline + timedelta(days=1) if search.deadline else clock.now() + timedelta(days=HELD_DAYS)
    return min(until, starts_at)


def open_slots(search: TimeSearch) -> "QuerySet[Slot]":
    """Still offered, earliest first."""
    return search.slots.filter(released_at=None)


def all_answered(search: TimeSearch) -> bool:
    """Nobody's answer is waited for; the person in whose name times are looked for decides in the end."""
    missing = search.participants.filter(answered_at=None, required=True)
    return not missing.exclude(membership=search.for_whom_id, membership__isnull=False).exists()


def release(actor: Actor, slots: Iterable[Slot]) -> None:
    """No longer offered, and free again in the calendar."""
    for slot in slots:
        booking.let_go(actor, slot)
        slot.release()


def link_until(search: TimeSearch) -> datetime:
    """Until when links work."""
    last = datetime.combine(search.last_on, datetime.min.time(), clock.now().tzinfo)
    return max(last, search.deadline or last, clock.now()) + AFTERWARDS
