"""What can be said of a need or a profile, brought into order before it is kept. NotAllowed when it makes no sense."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, TypedDict
from zoneinfo import available_timezones

from django.utils.translation import gettext as _

from vorzimmer.foundation.working_time import week_from_json, week_to_json
from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import style
from vorzimmer.matching.models import KindWish, LanguageWish
from vorzimmer.matching.ranking import CHOOSABLE, LEVELS
from vorzimmer.people.spoken import LANGUAGES
from vorzimmer.tasks.queries import kinds_of

MOST_WORDS, LONGEST_WORD = 20, 60
LEAST_MINUTES, MOST_MINUTES = 30, 60 * 60


class NeedWish(TypedDict, total=False):
    """What a need says; hours as `people` keeps them, money in cents an hour."""

    title: str
    kinds: list[KindWish]
    weekly_minutes: int
    languages: list[LanguageWish]
    windows: dict[str, Any]
    zone: str
    tools: list[str]
    industry: str
    discretion: str
    budget_cents: int | None
    must_haves: list[str]
    style: dict[str, int]
    note: str


class ProfileWish(TypedDict, total=False):
    """What a profile says; `holidays` are pairs of first and last day in ISO form."""

    takes_new: bool
    capacity_minutes: int
    at_most_clients: int
    holidays: list[list[str]]
    rate_cents: int | None
    tools: list[str]
    industries: list[str]
    discretion: str
    style: dict[str, int]
    text: str


def settled(wish: Mapping[str, Any]) -> dict[str, Any]:
    """Each field as it is kept; fields that were not said are not there."""
    return {name: CLEANING[name](value) if name in CLEANING else value for name, value in wish.items()}


def words(said: Iterable[str]) -> list[str]:
    """Names of tools or industries: trimmed, each once however it is written, in the order in which they came."""
    found: dict[str, str] = {}
    for each in said:
        if word := " ".join(str(each).split())[:LONGEST_WORD]:
            found.setdefault(word.casefold(), word)
    return list(found.values())[:MOST_WORDS]


def _kinds(said: Iterable[KindWish]) -> list[KindWish]:
    known, found = kinds_of(), {}
    for each in said:
        if each["kind"] not in known:
            raise NotAllowed(_("This workspace has no such kind of task: %(kind)s") % {"kind": each["kind"]})
        found[each["kind"]] = min(3, max(1, each["weight"]))
    return [KindWish(kind=kind, weight=weight) for kind, weight in found.items()]


def _languages(said: Iterable[LanguageWish]) -> list[LanguageWish]:
    found = {}
    for each in said:
        if each["code"] not in LANGUAGES or each["level"] not in LEVELS:
            raise NotAllowed(_("A language needs a code and a level from A1 to C2."))
        found[each["code"]] = "C2" if each["level"] == "native" else each["level"]
    return [LanguageWish(code=code, level=level) for code, level in found.items()]


def _windows(said: Mapping[str, Any]) -> dict[str, Any]:
    try:
        return dict(week_to_json(week_from_json(said)))
    except (ValueError, TypeError, AttributeError) as wrong:
        raise NotAllowed(_("These hours cannot be read.")) from wrong


def _zone(said: str) -> str:
    if said not in available_timezones():
        raise NotAllowed(_("There is no such time zone."))
    return said


def _minutes(said: int) -> int:
    if not LEAST_MINUTES <= said <= MOST_MINUTES:
        raise NotAllowed(_("Between half an hour and 60 hours a week."))
    return said


def _title(said: str) -> str:
    if not said.strip():
        raise NotAllowed(_("Give it a name that you will recognise."))
    return said.strip()


def _holidays(said: Iterable[Iterable[str]]) -> list[list[str]]:
    try:
        found = [[date.fromisoformat(day) for day in each] for each in said]
        pairs = sorted((first, last) for first, last in found)
    except (ValueError, TypeError) as wrong:
        raise NotAllowed(_("A holiday has a first and a last day.")) from wrong
    if any(last < first for first, last in pairs):
        raise NotAllowed(_("A holiday ends after it begins."))
    return [[first.isoformat(), last.isoformat()] for first, last in pairs]


def _must_haves(said: Iterable[str]) -> list[str]:
    return [key for key in CHOOSABLE if key in set(said)]


CLEANING: dict[str, Callable[[Any], Any]] = {
    "title": _title, "kinds": _kinds, "weekly_minutes": _minutes, "languages": _languages, "windows": _windows,
    "zone": _zone, "tools": words, "industries": words, "industry": str.strip, "must_haves": _must_haves,
    "style": style.clean, "note": str.strip, "holidays": _holidays, "text": str.strip,
}  # fmt: skip
