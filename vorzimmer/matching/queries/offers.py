"""What assistants offer, as the ranking sees them: a constant number of queries however many there are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Sum

from vorzimmer.foundation import clock, moments
from vorzimmer.matching.load import load_by_assistant
from vorzimmer.matching.models import Competence, Need, Profile
from vorzimmer.matching.ranking import DISCRETION, LEVELS, Offered, Wanted
from vorzimmer.matching.ranking.hours import week_bits
from vorzimmer.tasks.models import Rating

FIELDS = (
    "pk", "membership_id", "takes_new", "capacity_minutes", "at_most_clients", "holidays", "rate_cents", "tools",
    "industries", "discretion", "style", "membership__reachable_hours", "membership__user__timezone",
    "membership__user__languages",
)  # fmt: skip
"""Everything that is read of a person. What is not named here cannot count."""
COMING_DAYS = 28
"""Who is away for the first weeks cannot begin; who is away later can."""


def offers(profiles: Iterable[UUID] | None = None) -> list[Offered]:
    """Of these profiles, or of all assistants of the workspace."""
    rows = Profile.objects.filter(membership__left_at=None).order_by("pk")
    if profiles is not None:
        rows = rows.filter(pk__in=list(profiles))
    competences, ratings, load = _competences(), _ratings(), load_by_assistant()
    today, weeks = clock.now().date(), _Weeks()
    return [_offered(row, competences, ratings, load, today, weeks) for row in rows.values_list(*FIELDS)]


def wanted_of(need: Need) -> Wanted:
    """A need as the ranking sees it."""
    return Wanted(
        key=need.pk, kinds=tuple((wish["kind"], wish["weight"]) for wish in need.kinds),
        weekly_minutes=need.weekly_minutes, languages=tuple((each["code"], each["level"]) for each in need.languages),
        hours=week_bits(need.windows, need.zone, clock.now().date()), tools=frozenset(need.tools), industry=need.industry,
        discretion=DISCRETION[need.discretion], budget_cents=need.budget_cents, must_haves=frozenset(need.must_haves),
        style=need.style,
    )  # fmt: skip


class _Weeks:
    """Reachable hours as bits; the same hours are reckoned once."""

    def __init__(self) -> None:
        self.on = clock.now().date()
        self.known: dict[tuple[str, str], int] = {}

    def bits(self, hours: Mapping[str, Any], zone: str) -> int:
        key = (str(hours), zone)
        if key not in self.known:
            self.known[key] = week_bits(hours, zone, self.on)
        return self.known[key]


def _offered(
    row: tuple[Any, ...], competences: Any, ratings: Any, load: Mapping[UUID, tuple[int, int]], today: date, weeks: _Weeks,
) -> Offered:  # fmt: skip
    pk, member, takes_new, capacity, most, holidays, rate, tools, industries, discretion, style, hours, zone, spoken = (
        row
    )
    clients, minutes = load.get(member, (0, 0))
    return Offered(
        pk, takes_new, capacity - minutes, clients, most, competences[pk],
        {each.get("language", ""): LEVELS.get(each.get("level", ""), 0) for each in spoken}, weeks.bits(hours, zone),
        frozenset(tools), frozenset(industries), DISCRETION[discretion], rate, style, ratings.get(member, (0.0, 0)),
        _away_until(holidays, today) if holidays else "", _there_share(holidays, today) if holidays else 1.0,
    )  # fmt: skip


def _away_until(holidays: list[list[str]], today: date) -> str:
    """The last day of the holiday that goes on today, as the reader writes it."""
    ends = [last for first, last in holidays if first <= today.isoformat() <= last]
    return moments.day(date.fromisoformat(max(ends))) if ends else ""


def _there_share(holidays: list[list[str]], today: date) -> float:
    """The part of the coming four weeks in which they are not on holiday, by calendar days."""
    coming = [(today + timedelta(days=number)).isoformat() for number in range(COMING_DAYS)]
    return sum(not any(first <= day <= last for first, last in holidays) for day in coming) / COMING_DAYS


def _competences() -> dict[UUID, dict[str, tuple[int, bool]]]:
    found: dict[UUID, dict[str, tuple[int, bool]]] = defaultdict(dict)
    rows = Competence.objects.order_by().values_list("profile_id", "kind", "level", "confirmed_at")
    for profile, kind, level, confirmed in rows:
        found[profile][kind] = (level, confirmed is not None)
    return found


def _ratings() -> dict[UUID, tuple[float, int]]:
    """By assistant: what others have said about result and cooperation, half and half, and how often."""
    said = Rating.objects.exclude(task__assistant=None).exclude(rated_by=F("task__assistant"))
    rows = said.order_by().values_list("task__assistant").annotate(Sum("result"), Sum("cooperation"), Count("pk"))
    return {assistant: ((result + cooperation) / 2, count) for assistant, result, cooperation, count in rows}
