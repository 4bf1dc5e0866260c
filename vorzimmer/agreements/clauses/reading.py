"""Reading what people typed or what is kept: every field is checked, every mistake said at its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation.working_time import is_region, week_from_json, week_to_json

LONGEST = 4000
MOST_ROWS = 100
MOST_CENTS = 100_000_000_00
CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d|24:00")

type Windows = tuple[tuple[tuple[str, str], ...], ...]
"""Seven weekdays from Monday, each with its slots (from, until)."""


class Typed:
    """One mapping that is being read. `errors` collects what is wrong: name of the field to the reason."""

    def __init__(self, raw: object, known: Iterable[str], at: str = "", errors: dict[str, str | Promise] | None = None):
        self.at = at
        self.errors: dict[str, str | Promise] = {} if errors is None else errors
        self.raw: Mapping[str, object] = raw if isinstance(raw, Mapping) else {}
        if not isinstance(raw, Mapping):
            self.wrong("", _("This is not readable."))
        for name in set(map(str, self.raw)) - set(known):
            self.wrong(name, _("This field is unknown."))

    def wrong(self, name: str, reason: str | Promise) -> None:
        """Say at its place what is wrong; the first reason stays."""
        self.errors.setdefault(f"{self.at}{name}" or "__all__", reason)

    def text(self, name: str, default: str = "") -> str:
        """A text without blanks around it."""
        value = self.raw.get(name, default)
        if not isinstance(value, str):
            self.wrong(name, _("This is not readable."))
            return default
        if len(value) > LONGEST:
            self.wrong(name, _("Shorter, please: at most %(most)s characters.") % {"most": LONGEST})
        return value.replace("\r\n", "\n").strip()

    def flag(self, name: str, default: bool = False) -> bool:
        """Yes or no."""
        value = self.raw.get(name, default)
        if not isinstance(value, bool):
            self.wrong(name, _("This is not readable."))
            return default
        return value

    def number(self, name: str, default: int = 0, least: int = 0, most: int = MOST_CENTS) -> int:
        """A whole number within its bounds."""
        found = self.number_or_none(name, default, least, most)
        if found is None:
            self.wrong(name, _("A number is missing here."))
            return default
        return found

    def number_or_none(
        self, name: str, default: int | None = None, least: int = 0, most: int = MOST_CENTS
    ) -> int | None:
        """A whole number, or nothing said."""
        value = self.raw.get(name, default)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool):
            self.wrong(name, _("A whole number, please."))
            return default
        if not least <= value <= most:
            self.wrong(name, _("From %(least)s to %(most)s, please.") % {"least": least, "most": most})
            return default
        return value

    def choice[T: str](self, name: str, choices: Iterable[T], default: T) -> T:
        """One of the words that are possible here."""
        value = self.raw.get(name, default)
        for possible in choices:
            if value == possible:
                return possible
        self.wrong(name, _("Choose one of the possibilities."))
        return default

    def clock(self, name: str, default: str = "") -> str:
        """A time of day, "HH:MM", or nothing said."""
        value = self.text(name, default)
        if value and not CLOCK.fullmatch(value):
            self.wrong(name, _("A time like 09:30, please."))
            return default
        return value

    def between(self, start: str, end: str) -> tuple[str, str]:
        """Two times of day that belong together: both or neither, the first before the second."""
        opens, closes = self.clock(start), self.clock(end)
        if bool(opens) != bool(closes):
            self.wrong(end if opens else start, _("A beginning and an end belong together."))
        elif opens and opens >= closes:
            self.wrong(end, _("The end has to come after the beginning."))
        return opens, closes

    def day(self, name: str) -> str:
        """A date, "YYYY-MM-DD", or nothing said."""
        value = self.text(name)
        try:
            return date.fromisoformat(value).isoformat() if value else ""
        except ValueError:
            self.wrong(name, _("A date, please."))
            return ""

    def zone(self, name: str, default: str = "Europe/Berlin") -> str:
        """The name of a time zone."""
        value = self.text(name, default)
        try:
            ZoneInfo(value)
        except (KeyError, ValueError, OSError):
            self.wrong(name, _("This time zone is unknown."))
            return default
        return value

    def region(self, name: str, default: str = "") -> str:
        """Whose public holidays count; nothing means none."""
        value = self.text(name, default)
        if not is_region(value):
            self.wrong(name, _("The holidays of this region are unknown."))
            return default
        return value

    def country(self, name: str) -> str:
        """Two capital letters, as in ISO 3166."""
        value = self.text(name).upper()
        if value and not re.fullmatch(r"[A-Z]{2}", value):
            self.wrong(name, _("A country has two letters here, like DE."))
            return ""
        return value

    def words(self, name: str) -> tuple[str, ...]:
        """A list of short texts, without empty ones and repetitions."""
        found = [value.strip() for value in self.listed(name) if isinstance(value, str)]
        if len(found) != len(self.listed(name)):
            self.wrong(name, _("This is not readable."))
        return tuple(dict.fromkeys(word for word in found if word))

    def week(self, name: str, default: Windows = ((),) * 7) -> Windows:
        """The windows of a week, seven lists of pairs; sorted, and joined where they touch."""
        value = self.raw.get(name)
        if value is None:
            return default
        if not isinstance(value, list | tuple) or len(value) != 7:
            self.wrong(name, _("This is not readable."))
            return default
        if not any(value):
            return ((),) * 7
        try:
            week = week_to_json(week_from_json({str(day): slots for day, slots in enumerate(value)}))
        except (ValueError, TypeError):
            self.wrong(name, _("A window has a beginning and an end after it, like 09:00 to 12:30."))
            return default
        return tuple(tuple((slot[0], slot[1]) for slot in week[str(day)]) for day in range(7))

    def listed(self, name: str) -> Sequence[object]:
        """The values of a list; nothing said is an empty one."""
        value = self.raw.get(name, ())
        if not isinstance(value, list | tuple) or len(value) > MOST_ROWS:
            self.wrong(name, _("This is not readable."))
            return ()
        return value

    def rows[T](self, name: str, known: Iterable[str], read: Callable[[Typed], T]) -> tuple[T, ...]:
        """The rows of a table, each read by `read`; mistakes stand at "name.3.field"."""
        known = tuple(known)
        return tuple(
            read(Typed(raw, known, f"{self.at}{name}.{place}.", self.errors))
            for place, raw in enumerate(self.listed(name))
        )
