"""Two versions of an appointment as lines that can be compared."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from vorzimmer.calendars import ics
from vorzimmer.calendars.content import Content
from vorzimmer.calendars.repeating import sentence
from vorzimmer.foundation import moments


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that can be said, here and there."""

    label: str
    here: str
    there: str

    @property
    def differs(self) -> bool:
        return self.here != self.there


@dataclass(frozen=True, slots=True)
class Versions:
    """`here_gone`, `there_gone`: that side removed it."""

    rows: list[Row]
    here_gone: bool
    there_gone: bool


def side_by_side(conflict: Any) -> Versions:
    """What each of them says; what neither says is left out."""
    here, there = _lines(conflict.here), _lines(conflict.there)
    labels = list(dict.fromkeys([*here, *there]))
    rows = [Row(label, here.get(label, ""), there.get(label, "")) for label in labels]
    return Versions(rows, not conflict.here, not conflict.there)


def _lines(text: str) -> dict[str, str]:
    if not text:
        return {}
    try:
        events = ics.read(text).events
    except ics.Unreadable:
        return {_("Text"): text[:2000]}
    first = next((event for event in events if event.content), None)
    if first is None or first.content is None:
        return {}
    content = first.content
    said = {
        _("Title"): content.title, pgettext("of an appointment", "When"): _when(content),
        _("Repeats"): sentence(content.rule, content.starts_at.date(), content.zone or "Europe/Berlin"),
        pgettext("of an appointment", "Place"): content.place, _("Link"): content.link, _("Description"): content.description[:1000],
        _("Who comes"): ", ".join(guest.name or guest.email for guest in content.guests),
        _("Dates that differ"): _others([event for event in events if event.recurrence_id is not None]),
    }  # fmt: skip
    if content.status != "confirmed":
        said[_("State")] = _("cancelled") if content.status == "cancelled" else _("not certain yet")
    return {label: words for label, words in said.items() if words}


def _others(events: list[ics.ReceivedEvent]) -> str:
    return "; ".join(f"{_when(event.content)} {event.content.title}".strip() for event in events if event.content)


def _when(content: Content) -> str:
    zone = timezone.get_current_timezone()
    start, end = content.starts_at.astimezone(zone), content.ends_at.astimezone(zone)
    if content.all_day:
        first, last = content.starts_at.date(), (content.ends_at - timedelta(seconds=1)).date()
        return moments.day(first) if first >= last else f"{moments.day(first)} – {moments.day(last)}"
    if start.date() == end.date():
        return f"{moments.day(start.date())}, {start:%H:%M}–{end:%H:%M}"
    return f"{moments.day(start.date())}, {start:%H:%M} – {moments.day(end.date())}, {end:%H:%M}"
