"""A month as weeks of days: a few lines a day on a desk, dots and the chosen day's list on a phone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from typing import Any

from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vorzimmer.calendars.drawing import marks
from vorzimmer.calendars.drawing.places import days_of
from vorzimmer.calendars.look import Look
from vorzimmer.foundation import moments
from vorzimmer.foundation.templatetags.ui import icon

FEW = 4
"""Lines of a day before the rest is a number."""
DOTS = 3
ORDER = {"holidays": 0, "absences": 1, "appointments": 2, "deadlines": 3, "follow_ups": 4}


@dataclass(frozen=True, slots=True)
class Day:
    """A day with what is on it, in its order."""

    on: date
    is_today: bool
    entries: list[Any]

    @property
    def near(self) -> str:
        """Today, tomorrow, yesterday; empty for other days."""
        return moments.near_day(self.on) if abs((self.on - moments.today()).days) < 2 else ""

    @property
    def lines(self) -> SafeString:
        """What is on it as a list's items, for the agenda and the phone."""
        return SafeString("".join(map(agenda_line, self.entries)))


@dataclass(frozen=True, slots=True)
class Month:
    """`cells` is the whole table of days; `chosen` the day whose list stands below it on a phone."""

    weekdays: tuple[str, ...]
    cells: SafeString
    chosen: Day
    count: int


def month(look: Look, entries: Sequence[Any]) -> Month:
    """The weeks that `look` shows."""
    days = by_day(look.days, entries)
    cells = "".join(_cell(look, day) for day in days)
    chosen = days[(look.day - look.first).days]
    return Month(moments.WEEKDAYS[moments.spoken()], SafeString(cells), chosen, sum(len(day.entries) for day in days))


def agenda(look: Look, entries: Sequence[Any]) -> list[Day]:
    """The days of which something is said; today always."""
    return [day for day in by_day(look.days, entries) if day.entries or day.is_today]


def by_day(days: Sequence[date], entries: Sequence[Any]) -> list[Day]:
    """Each thing on every day that it touches; whole days first, then by the clock. No reachable hours."""
    zone, today, one = timezone.get_current_timezone(), moments.today(), timedelta(days=1)
    found: dict[date, list[Any]] = {day: [] for day in days}
    ordered = sorted(
        (entry for entry in entries if entry.layer != "reachable"),
        key=lambda entry: (not entry.all_day, entry.starts_at, ORDER[entry.layer], entry.title),
    )
    for entry in ordered:
        first, last = days_of(entry, zone)
        day = max(first, days[0])
        while day <= min(last, days[-1]):
            found[day].append(entry)
            day += one
    return [Day(day, day == today, there) for day, there in found.items()]


def _cell(look: Look, day: Day) -> str:
    on, shown = day.on, day.entries[:FEW] if len(day.entries) <= FEW else day.entries[: FEW - 1]
    classes = ["cal-cell"]
    classes += ["is-outside"] if on.month != look.day.month else []
    classes += ["is-off"] if on.weekday() > 4 or any(e.layer == "holidays" for e in day.entries) else []
    classes += ["is-today"] if day.is_today else []
    classes += ["is-chosen"] if on == look.day else []
    lines = "".join(f'<li class="cal-line {marks.looks(entry)}">{marks.line(entry)}</li>' for entry in shown)
    rest, address = len(day.entries) - len(shown), escape(look.address(on, "day"))
    more = ngettext("%(n)s more", "%(n)s more", rest) % {"n": rest}
    return (
        f'<li class="{" ".join(classes)}" data-day="{on.isoformat()}">{_number(look, day, address)}'
        + (f'<ul class="cal-lines" role="list">{lines}</ul>' if lines else "")
        + (f'<a class="cal-more" href="{address}">{escape(more)}</a>' if rest else "")
        + "</li>"
    )


def _number(look: Look, day: Day, address: str) -> str:
    words = escape(moments.day(day.on)) + (f", {escape(_('today'))}" if day.is_today else "")
    here = ' aria-current="date"' if day.is_today else ""
    dots = "".join(f'<i class="tone-{entry.tone} is-{entry.layer}"></i>' for entry in day.entries[:DOTS])
    count = ngettext("%(n)s entry", "%(n)s entries", len(day.entries)) % {"n": len(day.entries)}
    said = f'<span class="sr-only">{words}</span><span aria-hidden="true">{day.on.day}</span>'
    return (
        f'<a class="cal-number only-desktop" href="{address}"{here}>{said}</a>'
        f'<a class="cal-pick only-phone" href="{escape(look.address(day.on))}"{here}>{said}'
        f'<span class="cal-dots">{dots}<span class="sr-only">, {escape(count)}</span></span></a>'
    )


def agenda_line(entry: Any) -> str:
    """A row with its time, its title, where and with whom."""
    if entry.all_day or entry.layer in ("absences", "holidays"):
        time = escape(_("all day"))
    elif entry.layer in ("deadlines", "follow_ups"):
        time = moments.time_of(entry.starts_at)
    else:
        time = f"{moments.time_of(entry.starts_at)}–{moments.time_of(entry.ends_at)}"
    facts = " · ".join(escape(each) for each in (marks.place_words(entry.place), entry.whose) if each)
    title = f'<span class="cal-title">{escape(entry.title)}</span>'
    mark = icon(marks.ICONS[entry.layer]) if entry.layer in marks.ICONS else ""
    repeats = icon("repeat", marks.layer_words()["repeats"]) if entry.repeats else ""
    link = f'<a href="{escape(entry.address)}">{title}</a>' if entry.address else title
    return (
        f'<li class="cal-row {marks.looks(entry)}"><span class="cal-time">{time}</span>'
        f'<span class="cal-what">{mark}<span class="sr-only">{escape(marks.layer_words()[entry.layer])}: </span>{link}{repeats}'
        + (f'<span class="cal-facts">{facts}</span>' if facts else "")
        + "</span></li>"
    )
