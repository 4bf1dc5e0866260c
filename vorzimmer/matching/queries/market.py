"""All open needs against all free capacity, as a problem for the solver, and its answer remembered for a while."""

import hashlib
import json
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from vorzimmer.matching import ranking
from vorzimmer.matching.models import Need, ShortlistEntry
from vorzimmer.matching.ranking import Offered, Wanted
from vorzimmer.matching.staffing import Problem, Staffing, elsewhere
from vorzimmer.matching.what_if import WhatIf

from .offers import offers, wanted_of

MOST_NEEDS = 60
"""The oldest come first: who has waited longest is staffed first."""
SECONDS = 5.0
REMEMBERED = 16
_answers: OrderedDict[str, Staffing] = OrderedDict()


@dataclass(frozen=True)
class Market:
    """Needs and assistants with everything that is allowed; `scores` by position of both, `refused` is not asked again."""

    needs: list[Need]
    wanted: list[Wanted]
    offered: list[Offered]
    scores: Mapping[tuple[int, int], int]
    standing: Mapping[tuple[UUID, UUID], ShortlistEntry]
    left_out: int

    def problem(self, what_if: WhatIf) -> tuple[Problem, dict[int, int]]:
        """What is to be solved, and the pairs that are held without being asked."""
        place = {each.profile: position for position, each in enumerate(self.offered)}
        free = [what_if.capacity.get(each.profile, max(each.free_minutes, 0)) for each in self.offered]
        most = [max(each.at_most_clients - each.clients, 0) for each in self.offered]
        held = {}
        for position, need in enumerate(self.needs):
            who = what_if.held.get(need.pk)
            if who in place:
                held[position] = place[who]
                free[place[who]] = max(free[place[who]] - need.weekly_minutes, 0)
                most[place[who]] = max(most[place[who]] - 1, 0)
        out = {(need, who) for need, who in what_if.kept_out}
        scores = {
            pair: score
            for pair, score in self.scores.items()
            if pair[0] not in held and (self.needs[pair[0]].pk, self.offered[pair[1]].profile) not in out
        }
        present = frozenset(
            pair for pair in scores if (self.needs[pair[0]].pk, self.offered[pair[1]].profile) in self.standing
        )
        minutes = tuple(need.weekly_minutes for need in self.needs)
        return Problem(minutes, tuple(free), tuple(most), scores, present), held


def market() -> Market:
    """Who looks for somebody and is not meeting anybody, and all assistants. For those who run the workspace."""
    looking = Need.objects.filter(state__in=(Need.State.OPEN, Need.State.SHORTLISTED)).order_by("sent_at", "id")
    rows = list(looking.select_related("engagement__client", "engagement__workspace"))
    needs, offered = rows[:MOST_NEEDS], offers()
    entries = ShortlistEntry.objects.filter(need__in=[need.pk for need in needs])
    known = {(entry.need_id, entry.profile_id): entry for entry in entries}
    gone = {pair for pair, entry in known.items() if entry.state not in ShortlistEntry.STANDING}
    wanted = [wanted_of(need) for need in needs]
    scores = {}
    for row, each in enumerate(wanted):
        for column, (profile, score, fits) in enumerate(ranking.score(each, offered)):
            if fits and score and (needs[row].pk, profile) not in gone:
                scores[row, column] = score
    standing = {pair: entry for pair, entry in known.items() if pair not in gone}
    return Market(needs, wanted, offered, scores, standing, len(rows) - len(needs))


def best(market: Market, what_if: WhatIf) -> tuple[dict[int, int], Staffing, int]:
    """Assistant by need (positions), the solver's answer, and the total with held pairs."""
    problem, held = market.problem(what_if)
    staffing = _solved(problem)
    held_scores = sum(market.scores.get(pair, 0) for pair in held.items())
    return {**staffing.pairs, **held}, staffing, staffing.total + held_scores


def _solved(problem: Problem) -> Staffing:
    key = hashlib.sha256(json.dumps(problem.as_json()).encode()).hexdigest()
    if key in _answers:
        _answers.move_to_end(key)
        return _answers[key]
    found = elsewhere.solve(problem, SECONDS)
    if found.proven:
        _answers[key] = found
        while len(_answers) > REMEMBERED:
            _answers.popitem(last=False)
    return found
