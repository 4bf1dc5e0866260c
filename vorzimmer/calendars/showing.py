"""What of a calendar is shown to somebody: which layers, which calendars, whose clock beside theirs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from vorzimmer.calendars.look import SHAPES, Look
from vorzimmer.calendars.places import words_for
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.people.timezones import is_zone, place_of

LAYERS = ("appointments", "deadlines", "absences", "reachable", "holidays", "follow_ups")
LETTERS = {"day": "d", "week": "w", "month": "m", "agenda": "a"}
ALSO = "+"
"""Marks a calendar of somebody else that is switched on."""
ALONE = "-"
"""Chosen as second clock: none."""


@dataclass(frozen=True, slots=True)
class Switch:
    """A layer or a calendar that is on or off."""

    key: str
    label: str
    on: bool
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """One way to look, with the key that leads there."""

    key: str
    label: str
    letter: str
    address: str


def layer_switches(hidden: Iterable[str]) -> list[Switch]:
    """All layers in their order."""
    off = set(hidden)
    words = {
        "appointments": _("Appointments"), "deadlines": _("What is due"), "absences": _("Absences"),
        "reachable": pgettext("a calendar", "Reachable hours"), "holidays": _("Public holidays"), "follow_ups": _("Follow-ups"),
    }  # fmt: skip
    return [Switch(key, words[key], key not in off) for key in LAYERS]


def calendar_switches(actor: Actor, calendars: Iterable[Any], hidden: Iterable[str], *, own: bool) -> list[Switch]:
    """The calendars that somebody sees. Those of others are off in one's own until they are switched on."""
    marks = set(hidden)
    found = []
    for each in calendars:
        others = own and each.owner_id not in (None, actor.id)
        key = f"{ALSO}{each.pk}" if others else str(each.pk)
        found.append(Switch(key, words_for(actor, each), (key in marks) if others else (key not in marks), each.colour))
    return found


def chosen(hidden: Iterable[str], known: Iterable[str], on: Iterable[str]) -> list[str]:
    """What is kept after switches were set: names of what is off, and with a plus of others' that are on."""
    marks, wanted = set(hidden) - set(known), set(on)
    return sorted(marks | {key for key in known if (key in wanted) is key.startswith(ALSO)})


def shapes(look: Look) -> list[Shape]:
    """Day, week, month, agenda around the same day."""
    words = {
        "day": pgettext("a calendar", "Day"), "week": pgettext("a calendar", "Week"),
        "month": pgettext("a calendar", "Month"), "agenda": pgettext("a calendar", "Agenda"),
    }  # fmt: skip
    return [Shape(key, words[key], letter, look.address(shape=key)) for key, letter in LETTERS.items() if key in SHAPES]


def zones_beside(members: Iterable[Membership], own: str) -> dict[str, str]:
    """Zones of those one works with, other than one's own, each with the names of who is there."""
    found: dict[str, list[str]] = {}
    for member in members:
        zone = member.user.timezone
        if zone != own and is_zone(zone):
            found.setdefault(zone, []).append(member.user.first_name)
    return {zone: f"{place_of(zone)} ({', '.join(sorted(set(names)))})" for zone, names in found.items()}


def beside(chosen: str, zones: Sequence[str]) -> tzinfo | None:
    """The second clock: the chosen one, or that of the first of those one works with; None when nobody's differs."""
    if chosen == ALONE:
        return None
    zone = chosen if is_zone(chosen) else next(iter(zones), "")
    return ZoneInfo(zone) if zone else None


def usual_clock(place: str) -> str:
    """What the second clock is when nothing is chosen."""
    return _("By itself: %(place)s") % {"place": place} if place else _("By itself")


def no_clock() -> str:
    """Only one's own."""
    return _("Only mine")
