"""What a need or a profile says, line by line, for a page or a mail."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from vorzimmer.agreements.clauses.amounts import money, week
from vorzimmer.agreements.models.agreement import USUAL_CURRENCY
from vorzimmer.foundation import moments
from vorzimmer.matching import style
from vorzimmer.matching.models import Need, Profile
from vorzimmer.matching.ranking.words import LABELS
from vorzimmer.people.spoken import LEVELS, language_name


class Line(NamedTuple):
    """What it is, and what it says."""

    label: str
    text: str


class StyleLine(NamedTuple):
    """A question, its poles, and the answer as five places of which one is taken (None: all the same)."""

    about: str | Promise
    first: str | Promise
    last: str | Promise
    answer: int | None
    places: list[bool]


def of_need(need: Need, kinds: Mapping[str, str]) -> list[Line]:
    """Only what was said."""
    often = {1: _("now and then"), 2: _("often"), 3: _("most of all")}
    wanted = [f"{kinds.get(wish['kind'], wish['kind'])} ({often[wish['weight']]})" for wish in _heaviest_first(need)]
    lines = [
        (_("Kinds of task"), ", ".join(wanted)),
        (_("Extent"), _("%(time)s a week") % {"time": moments.duration(need.weekly_minutes)}),
        (_("Reachable"), _hours(need.windows, need.zone)),
        (_("Languages"), ", ".join(f"{language_name(each['code'])} ({each['level']})" for each in need.languages)),
        (_("Tools"), ", ".join(need.tools)),
        (_("Industry"), need.industry),
        (_("Confidentiality"), str(need.get_discretion_display())),
        (_("Budget"), _per_hour(need.budget_cents)),
        (_("Must be there"), ", ".join(str(LABELS[key]) for key in need.must_haves)),
        (_("Besides"), need.note),
    ]
    return [Line(label, text) for label, text in lines if text]


def of_profile(profile: Profile) -> list[Line]:
    """Only what was said. Languages and hours stand with the person."""
    member = profile.membership
    levels = dict(LEVELS)
    spoken = [
        f"{language_name(each['language'])} ({levels.get(each['level'], each['level'])})"
        for each in member.user.languages
        if each.get("language")
    ]
    away = [
        f"{moments.day(date.fromisoformat(first))} – {moments.day(date.fromisoformat(last))}"
        for first, last in profile.holidays
    ]
    lines = [
        (_("Capacity"), _("%(time)s a week, for %(count)s clients at most") % {
            "time": moments.duration(profile.capacity_minutes), "count": profile.at_most_clients,
        }),
        (_("Reachable"), _hours(member.reachable_hours, member.user.timezone)),
        (_("Languages"), ", ".join(spoken)),
        (_("Tools"), ", ".join(profile.tools)),
        (_("Industries"), ", ".join(profile.industries)),
        (_("May be shown"), str(profile.get_discretion_display())),
        (_("Hourly rate"), _per_hour(profile.rate_cents)),
        (_("Away"), "; ".join(away)),
    ]  # fmt: skip
    return [Line(label, text) for label, text in lines if text]


def of_style(answers: Mapping[str, int]) -> list[StyleLine]:
    """Every question that was answered."""
    return [
        StyleLine(
            each.about, each.first, each.last, answers[each.key], [step == answers[each.key] for step in style.STEPS]
        )
        for each in style.QUESTIONS
        if each.key in answers
    ]


def _heaviest_first(need: Need) -> list[Any]:
    return sorted(need.kinds, key=lambda wish: -wish["weight"])


def _per_hour(cents: int | None) -> str:
    return "" if cents is None else _("%(money)s an hour") % {"money": money(cents, USUAL_CURRENCY)}


def _hours(windows: Mapping[str, Any], zone: str) -> str:
    days = tuple(tuple((slot[0], slot[1]) for slot in windows.get(str(day), ())) for day in range(7))
    said = week(days)
    return f"{said} ({zone.split('/')[-1].replace('_', ' ')})" if said else ""
