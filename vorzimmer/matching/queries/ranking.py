"""Who fits a need: the same for whoever looks at it, and for the assistant whom it is about."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from vorzimmer.matching import ranking
from vorzimmer.matching.models import Need, Profile, ShortlistEntry
from vorzimmer.matching.ranking import Criterion, Ranked
from vorzimmer.matching.ranking.words import label, say
from vorzimmer.tasks.queries import kind_faces

from .offers import offers, wanted_of

SHOWN = 12
"""How many are shown with every criterion; who comes after them is seen by asking for more."""


@dataclass(frozen=True, slots=True)
class Told:
    """A criterion in words, for a page."""

    key: str
    label: str
    words: str
    percent: int
    weight: int
    must: bool
    met: bool


@dataclass(frozen=True, slots=True)
class Row:
    """An assistant in a ranking."""

    profile: Profile
    score: int
    fits: bool
    criteria: list[Told]
    failing: list[Told]
    entry: ShortlistEntry | None


@dataclass(frozen=True, slots=True)
class Ranking:
    """Those who fit, best first; then those who do not, with how many fall out over which must-have, and how many are asked."""

    fitting: list[Row]
    others: list[Row]
    count: int
    fitting_count: int
    falling_out: list[tuple[str, int]]
    asked: int


def rank_all(need: Need) -> list[Ranked]:
    """Every assistant of the workspace for this need, best first."""
    return ranking.rank(wanted_of(need), offers())


def rank_one(need: Need, profile: Profile) -> Ranked | None:
    """How this assistant fits now; None when they have left."""
    found = offers([profile.pk])
    return ranking.measure(wanted_of(need), found[0]) if found else None


def ranking_of(need: Need, shown: int = SHOWN) -> Ranking:
    """For a page: the best `shown` of those who fit, and as many of the others."""
    ranked = rank_all(need)
    fitting = [each for each in ranked if each.fits]
    others = [each for each in ranked if not each.fits]
    entries = list(need.shortlist.all())
    asked = sum(each.state in each.STANDING for each in entries)
    rows = _rows(entries, [*fitting[:shown], *others[:shown]])
    falling = [(label(key), count) for key, count in ranking.falling_out(ranked)]
    fit, rest = [row for row in rows if row.fits], [row for row in rows if not row.fits]
    return Ranking(fit, rest, len(ranked), len(fitting), falling, asked)


def weights() -> list[tuple[str, int]]:
    """What counts, and how much of 100 if a need asks for everything."""
    whole = sum(ranking.WEIGHTS.values())
    return [(label(key), round(100 * weight / whole)) for key, weight in ranking.WEIGHTS.items() if weight]


def kind_names() -> dict[str, str]:
    """What the workspace calls its kinds of task; one query."""
    return {slug: face.name for slug, face in kind_faces().items()}


def tell(criteria: Sequence[Criterion], names: dict[str, str]) -> list[Told]:
    """Criteria in the reader's language, with the workspace's names of kinds."""
    return [_told(each, names) for each in criteria]


def recorded(entry: ShortlistEntry, names: dict[str, str]) -> list[Told]:
    """The criteria as they were when the suggestion was made."""
    return tell([Criterion.recorded(raw) for raw in entry.criteria], names)


def _told(each: Criterion, names: dict[str, str]) -> Told:
    return Told(each.key, label(each.key), say(each, names), each.percent, each.weight, each.must, each.met)


def _rows(suggested: list[ShortlistEntry], ranked: list[Ranked]) -> list[Row]:
    keys = [each.profile for each in ranked]
    profiles: dict[UUID, Profile] = Profile.objects.select_related("membership__user", "membership__workspace").in_bulk(
        keys
    )
    entries = {entry.profile_id: entry for entry in suggested}
    names, rows = kind_names(), []
    for one in ranked:
        told = tell(one.criteria, names)
        failing = [each for each in told if each.must and not each.met]
        rows.append(Row(profiles[one.profile], one.score, one.fits, told, failing, entries.get(one.profile)))
    return rows
