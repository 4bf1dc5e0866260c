"""Reasons, lengths and times in words, for whoever reads."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import time
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.jobs.recurring import zone_of
from vorzimmer.scheduling.models import Slot


def reason_words(reasons: Iterable[Sequence[Any]]) -> list[str]:
    """Each reason as a short sentence; kinds that nobody knows any more are left out."""
    return [words for kind, who, minutes in reasons if (words := _one(str(kind), list(who), int(minutes)))]


def _one(kind: str, who: list[str], minutes: int) -> str:
    told = {"who": ", ".join(who), "minutes": minutes}
    sentences = {
        "everybody": _("everybody is free"),
        "without": _("%(who)s: not free"),
        "morning": _("%(who)s: preferred in the morning"),
        "afternoon": _("%(who)s: preferred in the afternoon"),
        "avoided": _("%(who)s: rather not on this weekday"),
        "desk": _("%(who)s: takes desk time"),
        "lunch": _("%(who)s: takes the lunch break"),
        "since": _("%(who)s: %(minutes)s min after the appointment before"),
        "until": _("%(who)s: %(minutes)s min until the next appointment"),
    }
    if minutes == 0:
        sentences["since"] = _("%(who)s: right after another appointment")
        sentences["until"] = _("%(who)s: right before another appointment")
    return sentences[kind] % told if kind in sentences else ""


def slot_words(slot: Slot, zone: str = "") -> str:
    """Di, 25. November, 10:00–11:00, on the clock that is active or on that of `zone`."""
    with timezone.override(zone_of(zone) if zone else timezone.get_current_timezone()):
        return f"{moments.moment(slot.starts_at)}–{moments.time_of(slot.ends_at)}"


def rules_told(said: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Rules for appointments as label and words; what says nothing is left out. Times as text or time."""
    days = moments.WEEKDAYS[moments.spoken()]
    desk = [f"{days[int(day)]} {slots[0][0]}–{slots[0][1]}" for day, slots in sorted(said["desk"].items()) if slots]
    halves = {"morning": _("Rather in the morning"), "afternoon": _("Rather in the afternoon")}
    told = [
        (_("No appointment before"), _clock(said["earliest"])),
        (_("Over by"), _clock(said["latest"])),
        (_("Minutes between two appointments"), str(said["buffer"] or "")),
        (_("At most so many a day"), str(said["most_a_day"] or "")),
        (_("Lunch break"), f"{_clock(said['lunch_from'])}–{_clock(said['lunch_until'])}" if said["lunch_from"] else ""),
        (_("Which half of the day?"), halves.get(said["part_of_day"], "")),
        (_("Rather not on"), ", ".join(days[day] for day in said["avoids"])),
        (_("Desk time"), ", ".join(desk)),
        (_("Rather no gaps that are too short to begin anything"), _("yes") if said["no_gaps"] else ""),
    ]
    return [(label, words) for label, words in told if words]


def _clock(said: time | str | None) -> str:
    return f"{said:%H:%M}" if isinstance(said, time) else str(said or "")
