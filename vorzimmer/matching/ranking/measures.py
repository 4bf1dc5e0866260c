"""How well one assistant meets one wish: (0 to 1, met?, facts for the sentence). Nothing here knows who it is."""

from collections.abc import Callable
from typing import Any

from .hours import minutes
from .shapes import LEVELS, Offered, Wanted

type Measured = tuple[float, bool, tuple[Any, ...]]
type Measure = Callable[[Wanted, Offered], Measured]

LEVEL_COUNTS = {1: 0.6, 2: 0.85, 3: 1.0}
UNCONFIRMED = 0.5
"""What a competence counts as long as the agency has not confirmed it: half."""
USUAL_RATING, USUAL_COUNT = 4.0, 5
"""A newcomer counts as five ratings of 4: no disadvantage, and one bad day is not the end."""
FAR = 0.5
"""Above the budget by half of it, the price has no score left."""


def open_to_new(wanted: Wanted, offered: Offered) -> Measured:
    """Their own switch, and how many clients they want at most."""
    room = offered.clients < offered.at_most_clients
    met = offered.takes_new and room
    return float(met), met, (offered.takes_new, offered.clients, offered.at_most_clients)


def competence(wanted: Wanted, offered: Offered) -> Measured:
    """Each kind by its weight; met when what is often needed is there and confirmed."""
    total, got, met = 0, 0.0, True
    sure: list[str] = []
    said: list[str] = []
    missing: list[str] = []
    often = any(weight > 1 for _, weight in wanted.kinds)
    for kind, weight in wanted.kinds:
        total += weight
        level, confirmed = offered.competences.get(kind, (0, False))
        if level:
            got += weight * LEVEL_COUNTS[level] * (1 if confirmed else UNCONFIRMED)
        (sure if confirmed and level else said if level else missing).append(kind)
        met = met and (bool(level and confirmed) or (often and weight == 1))
    return (got / total if total else 0.0), met, (sure, said, missing)


def overlap(wanted: Wanted, offered: Offered) -> Measured:
    """Reachable hours in common, of those of the client; half of them is enough to be met."""
    whole, common = minutes(wanted.hours), minutes(wanted.hours & offered.hours)
    share = common / whole if whole else 0.0
    return share, share >= 0.5, (common, whole)


def capacity(wanted: Wanted, offered: Offered) -> Measured:
    """Free time per week against what is wanted; holidays in the coming four weeks take their part of it."""
    free = round(max(0, offered.free_minutes) * offered.there_share)
    asked = wanted.weekly_minutes
    return min(1.0, free / asked), free >= asked, (free, asked, offered.away_until)


def languages(wanted: Wanted, offered: Offered) -> Measured:
    """Each language: spoken as wanted counts whole, one level below counts half."""
    got = 0.0
    good: list[str] = []
    short: list[str] = []
    for code, level in wanted.languages:
        gap = LEVELS[level] - offered.languages.get(code, 0)
        got += 1.0 if gap <= 0 else 0.5 if gap == 1 else 0.0
        (good if gap <= 0 else short).append(code)
    return got / len(wanted.languages), not short, (good, short)


def tools(wanted: Wanted, offered: Offered) -> Measured:
    """How many of the wanted tools they know."""
    known = wanted.tools & offered.tools
    return (
        len(known) / len(wanted.tools),
        len(known) == len(wanted.tools),
        (sorted(known), sorted(wanted.tools - known)),
    )


def style(wanted: Wanted, offered: Offered) -> Measured:
    """How near the answers are to each other, over the questions that both have answered; half when there are none."""
    both = wanted.style.keys() & offered.style.keys()
    if not both:
        return 0.5, False, ([], [], 0)
    apart = {key: abs(wanted.style[key] - offered.style[key]) for key in sorted(both)}
    alike = [key for key, distance in apart.items() if distance <= 1]
    different = [key for key, distance in apart.items() if distance >= 3]
    near = 1 - sum(apart.values()) / (4 * len(both))
    return near, near >= 0.6, (alike, different, len(both))


def ratings(wanted: Wanted, offered: Offered) -> Measured:
    """The mean of what clients have said, drawn towards a usual one as long as there are few."""
    total, count = offered.ratings
    mean = (total + USUAL_RATING * USUAL_COUNT) / (count + USUAL_COUNT)
    return (mean - 1) / 4, mean >= 3.5, (round(total / count, 1) if count else 0, count)


def price(wanted: Wanted, offered: Offered) -> Measured:
    """Within the budget is best, and cheaper is not better; nothing said counts half."""
    budget, rate = wanted.budget_cents or 0, offered.rate_cents
    if rate is None:
        return 0.5, False, (None, budget)
    over = max(0, rate - budget) / budget if budget else 0.0
    return max(0.0, 1 - over / FAR), rate <= budget, (rate, budget)


def industry(wanted: Wanted, offered: Offered) -> Measured:
    """Whether they know the trade."""
    known = wanted.industry in offered.industries
    return float(known), known, (wanted.industry,)


def discretion(wanted: Wanted, offered: Offered) -> Measured:
    """Whether they have agreed to see what the work contains."""
    met = offered.discretion >= wanted.discretion
    return float(met), met, (wanted.discretion,)
