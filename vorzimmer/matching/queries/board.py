"""The coordinator's board: the best overall assignment, what a what-if changes, and why each pair."""

from dataclasses import dataclass
from uuid import UUID

from vorzimmer.matching import ranking
from vorzimmer.matching.models import Need, Profile, ShortlistEntry
from vorzimmer.matching.what_if import WhatIf

from .market import Market, best, market
from .ranking import Told, kind_names, tell

MOST_COLUMNS = 12
CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who fits a need, in its row of the matrix."""

    profile: Profile
    score: int
    proposed: bool


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A need: whom the proposal gives it, whom without the what-if, and why."""

    need: Need
    profile: Profile | None
    score: int
    criteria: list[Told]
    entry: ShortlistEntry | None
    was: Profile | None
    changed: bool
    held: bool
    hold_query: str
    out_query: str
    free_query: str
    candidates: list[Candidate]
    cells: list[Candidate | None]


@dataclass(frozen=True, slots=True)
class Capacity:
    """An assistant's week: what is free, and what of it the proposal uses."""

    profile: Profile
    free: int
    used: int
    needs: int
    asked: bool
    back_query: str


@dataclass(frozen=True, slots=True)
class Board:
    """Everything the page shows. `proven`: nothing better exists; else `short` is what at most is missing."""

    rows: list[BoardRow]
    people: list[Capacity]
    columns: list[Profile]
    filled: int
    total: int
    was_total: int
    proven: bool
    short: int
    left_out: int

    @property
    def change(self) -> int:
        """What the what-if costs or gains."""
        return self.total - self.was_total

    @property
    def to_ask(self) -> int:
        """Pairs of the proposal for which nobody is asked yet."""
        return sum(1 for row in self.rows if row.profile and not row.entry)


def board(what_if: WhatIf) -> Board:
    """For those who run the workspace. Solved in a process of its own; the same question is not asked twice."""
    here = market()
    now, staffing, total = best(here, what_if)
    before, _, was_total = best(here, WhatIf()) if what_if else (now, staffing, total)
    profiles = _profiles(here)
    columns = _columns(here, now)
    names = kind_names()
    rows = [_row(here, profiles, columns, names, what_if, place, now.get(place), before.get(place))
            for place in range(len(here.needs))]  # fmt: skip
    return Board(
        rows, _people(here, profiles, now, what_if), [profiles[here.offered[each].profile] for each in columns], len(now),
        total, was_total, staffing.proven, staffing.bound - staffing.total, here.left_out,
    )  # fmt: skip


def pairs(chosen: list[tuple[UUID, UUID]]) -> list[tuple[Need, Profile]]:
    """The rows behind keys of a form; what is no longer there is left out."""
    needs = Need.objects.select_related("engagement__client", "engagement__workspace").in_bulk(
        [need for need, _ in chosen]
    )
    profiles = Profile.objects.select_related("membership__user", "membership__workspace").in_bulk(
        [who for _, who in chosen]
    )
    return [(needs[need], profiles[who]) for need, who in chosen if need in needs and who in profiles]


def _profiles(here: Market) -> dict[UUID, Profile]:
    rows = Profile.objects.select_related("membership__user", "membership__workspace")
    found: dict[UUID, Profile] = rows.in_bulk([each.profile for each in here.offered])
    return found


def _columns(here: Market, now: dict[int, int]) -> list[int]:
    """Who stands in the matrix: those proposed first, then those with the best score anywhere."""
    highest: dict[int, int] = {}
    for (_need, who), score in here.scores.items():
        highest[who] = max(highest.get(who, 0), score)
    proposed = set(now.values())
    order = sorted(highest.keys() | proposed, key=lambda who: (who not in proposed, -highest.get(who, 0), who))
    return order[:MOST_COLUMNS]


def _row(
    here: Market, profiles: dict[UUID, Profile], columns: list[int], names: dict[str, str], what_if: WhatIf,
    place: int, who: int | None, was: int | None,
) -> BoardRow:  # fmt: skip
    need, key = here.needs[place], here.offered[who].profile if who is not None else None
    fitting = sorted(((score, each) for (row, each), score in here.scores.items() if row == place), reverse=True)
    best_ones = [Candidate(profiles[here.offered[each].profile], score, each == who) for score, each in fitting]
    ranked = ranking.measure(here.wanted[place], here.offered[who]) if who is not None else None
    return BoardRow(
        need, profiles[key] if key else None, ranked.score if ranked else 0,
        tell(ranked.criteria, names) if ranked else [], here.standing.get((need.pk, key)) if key else None,
        profiles[here.offered[was].profile] if was is not None else None, who != was, need.pk in what_if.held,
        what_if.hold(need.pk, key).query() if key else "", what_if.keep_out(need.pk, key).query() if key else "",
        what_if.without(need=need.pk).query(), best_ones[:CANDIDATES],
        [_cell(here, profiles, place, each, who) for each in columns],
    )  # fmt: skip


def _cell(here: Market, profiles: dict[UUID, Profile], place: int, column: int, who: int | None) -> Candidate | None:
    score = here.scores.get((place, column))
    if score is None and column != who:
        return None
    return Candidate(profiles[here.offered[column].profile], score or 0, column == who)


def _people(
    here: Market, profiles: dict[UUID, Profile], now: dict[int, int], what_if: WhatIf
) -> list[Capacity]:  # fmt: skip
    found = []
    for place, each in enumerate(here.offered):
        taken = [here.needs[need].weekly_minutes for need, who in now.items() if who == place]
        if not (each.takes_new or taken or each.profile in what_if.capacity):
            continue
        free = what_if.capacity.get(each.profile, max(each.free_minutes, 0))
        back = what_if.without(who=each.profile).query()
        found.append(
            Capacity(profiles[each.profile], free, sum(taken), len(taken), each.profile in what_if.capacity, back)
        )
    return sorted(found, key=lambda one: (-one.needs, -one.free, one.profile.name))
