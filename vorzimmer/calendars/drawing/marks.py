"""One thing as HTML, in its calendar's colour; written here and not in a template, because a month has hundreds.

Where it stands is said by classes (`at-9 min-30 for-1 plus-15`): a strict policy allows no inline style.
"""

from datetime import datetime
from functools import lru_cache
from html import escape
from typing import Any

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from vorzimmer.calendars.drawing.places import Bar, Piece
from vorzimmer.foundation import moments
from vorzimmer.foundation.templatetags.ui import icon

ICONS = {"deadlines": "flag", "follow_ups": "bell", "absences": "palmtree"}


def layer_words() -> dict[str, str]:
    """What is read aloud before the title, where only colour and shape say it."""
    return _layer_words(get_language() or "de")


@lru_cache(maxsize=8)
def _layer_words(language: str) -> dict[str, str]:
    """Asked for once per line: a month has hundreds."""
    return {
        "appointments": _("Appointment"), "deadlines": pgettext("in a calendar", "Due"), "absences": _("Away"),
        "reachable": _("Reachable"), "holidays": _("Public holiday"), "follow_ups": _("Follow-up"),
        "repeats": _("repeats"),
    }  # fmt: skip


def clock_words(start: int, end: int) -> str:
    """Minutes of a day as 9:30–10:15."""
    return f"{start // 60}:{start % 60:02}–{end // 60 % 24}:{end % 60:02}"


def place_words(place: str) -> str:
    """Where it is; the address of a call is not read out."""
    return _("Online") if place.startswith(("https://", "http://")) else place


def looks(entry: Any) -> str:
    """The classes that say what it is."""
    found = [f"tone-{entry.tone}", f"is-{entry.layer}"]
    found += [f"is-{entry.status}"] if entry.status not in ("", "confirmed") else []
    found += [f"said-{entry.answer}"] if entry.answer in ("open", "declined", "tentative") else []
    found += ["is-free-time"] if not entry.busy else []
    return " ".join(found)


def block(piece: Piece[Any]) -> str:
    """A timed thing among the hours."""
    entry, words = piece.thing, clock_words(piece.start, piece.end)
    minutes = max(piece.minutes, 15)
    where = f"at-{piece.start // 60} min-{piece.start % 60} for-{minutes // 60} plus-{minutes % 60}"
    tag = f'a href="{escape(entry.address)}"' if entry.address else "span"
    short = " is-short" if minutes <= 40 else ""
    below = place_words(entry.place) or ("" if entry.address else entry.whose)
    place = f'<span class="cal-place">{escape(below)}</span>' if below and minutes > 40 else ""
    grip = '<span class="cal-stretch" data-stretch></span>' if _moves(entry) and piece.ends else ""
    return (
        f'<li class="cal-block {looks(entry)} {where} lane-{piece.lane} of-{piece.of}{short}"{_carried(entry)}>'
        f'<{tag} draggable="false" title="{escape(_hint(entry, words))}">'
        f'<span class="cal-time">{words}</span> <span class="cal-title">{_again(entry)}{escape(entry.title)}</span>{place}'
        f"</{tag.partition(' ')[0]}>{grip}</li>"
    )


def band(piece: Piece[Any]) -> str:
    """Hours in which somebody can be reached, behind everything else."""
    minutes = piece.minutes
    where = f"at-{piece.start // 60} min-{piece.start % 60} for-{minutes // 60} plus-{minutes % 60}"
    words = _("%(name)s: reachable %(hours)s") % {
        "name": piece.thing.whose or piece.thing.title,
        "hours": clock_words(piece.start, piece.end),
    }
    return f'<li class="cal-band {where} lane-{piece.lane} of-{piece.of}"><span class="sr-only">{escape(words)}</span></li>'


def bar(found: Bar[Any], column: int) -> str:
    """A thing of whole days, or due on a day, in the column of one of its days."""
    entry, first = found.thing, column == found.column
    last = column == found.column + found.columns - 1
    classes = f"cal-bar {looks(entry)} row-{found.row}"
    classes += "" if first else " goes-on"
    classes += "" if last else " goes-further"
    return f'<li class="{classes}"{_carried(entry) if first else ""}>{line(entry, hidden=not first)}</li>'


def line(entry: Any, *, hidden: bool = False) -> str:
    """A thing in one line: its time, if it has one, and its title; `hidden` where it only goes on."""
    timed = not entry.all_day and entry.layer not in ("absences", "holidays")
    time = moments.time_of(entry.starts_at) if timed else ""
    mark = icon(ICONS[entry.layer]) if entry.layer in ICONS else ""
    words = layer_words()[entry.layer]
    aside = ' tabindex="-1" aria-hidden="true"' if hidden else ""
    inner = (
        f'{mark}<span class="sr-only">{escape(words)}: </span>'
        + (f'<span class="cal-time">{time}</span> ' if time else "")
        + f'<span class="cal-title">{_again(entry)}{escape(entry.title)}</span>'
    )
    hint = escape(_hint(entry, time or words))
    if not entry.address:
        return f'<span class="cal-said" title="{hint}"{aside}>{inner}</span>'
    return f'<a href="{escape(entry.address)}" draggable="false" title="{hint}"{aside}>{inner}</a>'


def moved_address(entry: Any) -> str:
    """Where its form for another time is; keeps which date of a series it is."""
    path, _mark, query = entry.address.partition("?")
    return f"{path}move/" + (f"?{query}" if query else "")


def _moves(entry: Any) -> bool:
    return bool(entry.movable and entry.layer == "appointments" and entry.address)


def _carried(entry: Any) -> str:
    """What dragging needs to know; nothing for what stays where it is."""
    if not _moves(entry):
        return ""
    again = " data-repeats" if entry.repeats else ""
    return (
        f' data-move="{escape(moved_address(entry))}" data-starts="{_iso(entry.starts_at)}"'
        f' data-ends="{_iso(entry.ends_at)}"{again}'
    )


def _iso(moment: datetime) -> str:
    return moments.local(moment).strftime("%Y-%m-%dT%H:%M")


def _again(entry: Any) -> str:
    return str(icon("repeat", layer_words()["repeats"])) if entry.repeats else ""


def _hint(entry: Any, words: str) -> str:
    return " · ".join(each for each in (words, entry.title, place_words(entry.place), entry.whose) if each)
