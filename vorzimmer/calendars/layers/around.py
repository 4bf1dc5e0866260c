"""What lies around appointments: when people can be reached, when they are away, public holidays."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, timedelta

from django.utils.translation import get_language

from vorzimmer.foundation.working_time import UnknownRegion, holidays_in
from vorzimmer.handovers.models import Absence
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

from .entry import Entry, day_bounds, local_days

ONE_DAY = timedelta(days=1)
LONGEST = timedelta(days=62)
"""Hours of every single day are drawn for two months at most."""


def around(
    people: Sequence[Membership], first: datetime, last: datetime, layers: Collection[str], actor: Actor,
    *, of_all: bool = False,
) -> list[Entry]:  # fmt: skip
    """The chosen layers for these people; hours and holidays of the actor only, unless `of_all`. One query, for absences."""
    found: list[Entry] = []
    if "absences" in layers:
        found += _absences(people, first, last, actor)
    mine = [] if of_all else [each for each in people if each.pk == actor.id]
    shown = mine or list(people)
    if "reachable" in layers and last - first <= LONGEST:
        found += [entry for member in shown for entry in _hours(member, first, last, actor)]
    if "holidays" in layers:
        found += _holidays(shown, first, last)
    return found


def _absences(people: Sequence[Membership], first: datetime, last: datetime, actor: Actor) -> Iterator[Entry]:
    begins, ends = local_days(first, last)
    names = {member.pk: member.name for member in people}
    away = Absence.objects.filter(membership__in=names, withdrawn_at=None, first_on__lte=ends, last_on__gte=begins)
    for each in away:
        start, end = day_bounds(each.first_on, each.last_on)
        name = names[each.membership_id]
        whose = "" if each.membership_id == actor.id else name
        yield Entry(
            "absence", f"absence-{each.pk}", name, start, end, "absences", all_day=True, whose=whose, tone="slate"
        )


def _hours(member: Membership, first: datetime, last: datetime, actor: Actor) -> Iterator[Entry]:
    day, until = local_days(first - ONE_DAY, last + ONE_DAY)
    calendar, name = member.calendar, member.name
    while day <= until:
        for start, end in calendar.stretches_on(day):
            if start < last and end > first:
                yield Entry(
                    "reachable", f"reachable-{member.pk}-{start:%Y%m%d%H%M}", name, start, end, "reachable",
                    busy=False, whose="" if member.pk == actor.id else name,
                )  # fmt: skip
        day += ONE_DAY


def _holidays(people: Sequence[Membership], first: datetime, last: datetime) -> Iterator[Entry]:
    """Each once, with the names of those who have it unless all do."""
    begins, ends = local_days(first, last)
    whose: dict[tuple[date, str], list[str]] = defaultdict(list)
    for member in people:
        region = member.holidays_region or member.workspace.holidays_region
        for day, name in _named(region, begins, ends):
            whose[day, name].append(member.user.first_name)
    for (day, name), names in whose.items():
        start, end = day_bounds(day, day)
        shared = len(names) == len(people)
        yield Entry(
            "holiday", f"holiday-{day}-{name}", name, start, end, "holidays", all_day=True, busy=False,
            whose="" if shared else ", ".join(sorted(set(names))),
        )  # fmt: skip


def _named(region: str, begins: date, ends: date) -> Iterator[tuple[date, str]]:
    for year in range(begins.year, ends.year + 1):
        try:
            known = holidays_in(region, year, get_language() or "de") if region else {}
        except UnknownRegion:
            return
        yield from ((day, name) for day, name in known.items() if begins <= day <= ends)
